import RosterModel
import RosterRules

extension HallReader {
    /// Names of all rules, in the order of the catalogue; those before `unbroken_duty` and the last of the list below
    /// hold unless a hall says otherwise.
    static let ruleNames = [
        "cover", "counters", "opening", "qualification", "shifts", "breaks", "unbroken_duty", "screen_time",
        "break_distance", "stint",
        "variation",
        "cool_down", "strain_cap", "no_return", "change_of_place", "distinct_windows", "largest_share", "rest", "hours",
        "days", "overtime", "consecutive", "days_off", "follow", "stability", "weekends", "availability", "leave",
        "pins",
        "change", "wishes", "fairness", "balance", "backup", "supervisor", "mentor", "mixing", "pairing", "wish_floor",
        "back_office", "event", "job_share", "match", "proficiency", "occupancy",
    ]

    /// Rules that hold, hard, unless the hall file names them.
    static let standing: [Rule] = [
        .counters(Counters()), .opening(Opening()), .qualification(Qualification()), .shifts(Shifts()),
        .breaks(Breaks()), .availability(Availability()), .leave(OnLeave()), .pins(Pins()),
    ]

    /// All rules in force: the standing ones, `cover`, those of the contracts, those of the list, `wishes`.
    func readRules(_ hall: Fields) -> [PlacedRule] {
        var listed: [PlacedRule] = []
        var names: Set<String> = []
        if let node = hall["rules"] {
            if case .list(let items) = node.content, items.count > 1000 {
                complaints.error(node.place, "there are \(items.count) rules", "at most 1000")
            } else if case .list(let items) = node.content {
                for item in items {
                    guard let (name, value) = namedRule(item) else { continue }
                    if let preset = Preset.named(name) {
                        listed += rules(of: preset, value)
                        continue
                    }
                    names.insert(name)
                    if let entry = rule(name, value) { listed.append(entry) }
                }
            } else {
                complaints.error(
                    node.place, "rules must be a list, not \(node.kind)",
                    "write one rule a line: - stint: {longest: 2:00}")
            }
        }
        var result = HallReader.standing.filter { !names.contains($0.name) }.map {
            PlacedRule(entry: RuleEntry($0), place: nil)
        }
        if !names.contains("cover") {
            let cover = Cover(belowTarget: 10, aboveTarget: 1)
            result.append(PlacedRule(entry: RuleEntry(.cover(cover), price: .points(100)), place: nil))
        }
        result += contractRules + listed
        if !names.contains("wishes") {
            result.append(PlacedRule(entry: RuleEntry(.wishes(Wishes()), price: .points(1)), place: nil))
        }
        return result
    }

    /// `no_return`, or a mapping of one rule's name to its figures.
    private func namedRule(_ item: Node) -> (name: String, value: Node)? {
        let name: String, place: Place, value: Node
        switch item.content {
        case .scalar(let text):
            (name, place, value) = (text.trimmed, item.place, Node(place: item.place, content: .map([])))
        case .map(let entries) where entries.count == 1:
            (name, place, value) = (entries[0].key, entries[0].place, entries[0].value)
        default:
            complaints.error(
                item.place, "an item of rules names one rule", "put a dash before each rule, and its figures in {…}")
            return nil
        }
        let known = HallReader.ruleNames + Preset.names
        guard known.contains(name) else {
            complaints.error(place, "there is no rule or preset \(shown(name))", .nearest(name, among: known))
            return nil
        }
        return (name, value)
    }

    /// `hall.yaml:41`.
    func origin(_ place: Place) -> String {
        let line = complaints.line(of: place)
        if case .option(let option) = place { return option }
        return "\(fileName):\(line)"
    }

    /// One rule with its figures, price and scope.
    ///
    /// - Parameters:
    ///   - scope: Given where the rule stands in a contract: then it cannot be bound otherwise.
    ///   - span: Given where `hours` and `days` stand in a contract.
    ///   - citation: Given where the rule comes from a preset.
    func rule(
        _ name: String, _ node: Node, binding scope: Scope? = nil, per span: Hours.Span? = nil,
        citing citation: Citation? = nil
    ) -> PlacedRule? {
        var keys = HallReader.figures(of: name)
        if span != nil { keys.removeAll { $0 == "per" } }
        if name != "cover" && name != "shifts" { keys.append("price") }
        if scope == nil && name != "pairing" && name != "job_share" { keys.append("for") }
        guard let fields = Fields(node, "rule \(name)", keys: keys, complaints) else { return nil }
        var bound = scope ?? Scope()
        if scope == nil, let node = fields["for"] {
            guard let read = readScope(node, name) else { return nil }
            bound = read
        }
        let priceKey = name == "cover" ? "below_minimum" : "price"
        var price: Price =
            switch name {
            case "cover": .points(100)
            case "variation", "fairness", "match", "proficiency": .points(1)
            default: .hard
            }
        if fields[priceKey] != nil {
            guard let read = fields.value(priceKey, parsePrice) else { return nil }
            price = read
        }
        guard let rule = RuleFigures(reader: self, fields: fields, span: span).rule(name) else { return nil }
        if case .cover(let cover) = rule, !isConvex(cover, price, fields) { return nil }
        if case .fairness(let fairness) = rule, fairness.below, price == .hard {
            complaints.error(
                fields.place("below"), "less than the share cannot be forbidden", "give a price, or remove below")
            return nil
        }
        let entry = RuleEntry(rule, for: bound, price: price, origin: origin(fields.place), citation: citation)
        return PlacedRule(entry: entry, place: fields.place)
    }

    /// Prices must not fall as the shortage grows.
    private func isConvex(_ cover: Cover, _ price: Price, _ fields: Fields) -> Bool {
        guard case .points(let belowMinimum) = price, belowMinimum < cover.belowTarget else { return true }
        complaints.error(
            fields.place("below_target"),
            "below_target \(cover.belowTarget) is dearer than below_minimum \(belowMinimum)",
            "a person missing under the minimum must cost at least as much: raise below_minimum")
        return false
    }

    /// Points 0…1,000,000, or `hard`.
    func parsePrice(_ text: String) throws(Fault) -> Price {
        text == "hard" ? .hard : .points(try parsePoints(text))
    }

    func parsePoints(_ text: String) throws(Fault) -> Int {
        do throws(Fault) {
            return try parseInteger(text, in: 0...1_000_000, "number of points")
        } catch {
            let isLarge = text.utf8.count > 6 && text.utf8.allSatisfy { (48...57).contains($0) }
            throw isLarge
                ? Fault("\(shown(text)) points are too many", "at most 1000000: for what must never happen, write hard")
                : error
        }
    }

    static func figures(of rule: String) -> [String] {
        switch rule {
        case "cover": ["below_minimum", "below_target", "above_target", "squared"]
        case "break_distance": ["least"]
        case "unbroken_duty": ["limit", "rest", "strain_free"]
        case "screen_time": ["limit", "rest"]
        case "stint": ["longest", "shortest"]
        case "variation": ["lengths", "stints"]
        case "cool_down": ["high", "low", "minutes"]
        case "change_of_place": ["rest", "by"]
        case "distinct_windows": ["least", "minutes"]
        case "rest": ["least"]
        case "hours": ["per", "least", "most", "leave_counts"]
        case "days": ["per", "least", "most", "shifts"]
        case "consecutive": ["most", "least", "least_off"]
        case "days_off": ["per", "together"]
        case "follow": ["after", "never", "days", "before_leave"]
        case "stability": ["band"]
        case "strain_cap", "overtime": ["per", "most", "step"]
        case "largest_share": ["most"]
        case "weekends": ["most", "whole"]
        case "fairness": ["of", "weeks", "band", "step", "rising", "below"]
        case "change": ["notice", "from"]
        case "balance": ["of", "weeks", "most"]
        case "backup": ["depth"]
        case "supervisor": ["least", "level"]
        case "mentor": ["below", "level"]
        case "mixing": ["least"]
        case "pairing": ["together", "apart"]
        case "wish_floor": ["share"]
        case "back_office": ["hours", "per"]
        case "event": ["at", "minutes"]
        case "match": ["preferred"]
        case "proficiency": ["tenths", "of"]
        case "occupancy": ["most", "least"]
        case "job_share": ["people", "overlap", "handover", "shares", "tolerance"]
        default: []
        }
    }
}
