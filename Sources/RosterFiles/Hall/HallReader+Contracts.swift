import RosterModel
import RosterRules

extension HallReader {
    func readContracts(_ hall: Fields) {
        for entry in entries(hall, "contracts") {
            contractNames.append(entry.key)
            contractPlaces[entry.key] = entry.place
            let isNamed: Void? = complaints.attempt(entry.place) { () throws(Fault) in
                try checkWord(entry.key, "contract")
            }
            guard
                let fields = Fields(
                    entry.value, "contract \(shown(entry.key))",
                    keys: ["shifts", "normal_week", "hours", "days", "consecutive", "rest"],
                    complaints)
            else { continue }
            let id = Contract.ID(entry.key)
            let scope = Scope(contracts: [id])
            let hours = readSpans(fields, "hours", scope)
            contractRules += hours + readSpans(fields, "days", scope)
            if let node = fields["consecutive"], let rule = rule("consecutive", node, binding: scope) {
                contractRules.append(rule)
            }
            if let node = fields["rest"], let rule = readRest(node, scope) { contractRules.append(rule) }
            guard let list = fields.required("shifts") else { continue }
            if case .list(let items) = list.content, items.isEmpty {
                complaints.error(list.place, "\(fields.noun) has no shift types", "name at least one")
            }
            let names = fields.words("shifts").compactMap { word in
                complaints.attempt(word.place) { () throws(Fault) in
                    try known(word.text, "shift type", among: shiftNames)
                }
            }
            if isNamed == nil { continue }
            let ordered = shiftNames.filter { names.contains($0) }
            let normalWeek = fields["normal_week"] == nil ? hours.normalWeek : fields.value("normal_week", parseLength)
            contracts.append(
                Contract(id: id, shifts: ordered.map { ShiftType.ID($0) }, normalWeek: normalWeek))
        }
    }

    /// `hours` and `days`: a rule for each span of time that is named.
    private func readSpans(_ contract: Fields, _ name: String, _ scope: Scope) -> [PlacedRule] {
        guard let node = contract[name] else { return [] }
        let spans = name == "hours" ? Hours.Span.allCases : Hours.Span.allCases.filter { $0 != .day }
        guard case .map(let entries) = node.content else {
            complaints.error(node.place, "\(name) must be a mapping, not \(node.kind)", "write {week: {most: …}}")
            return []
        }
        return entries.compactMap { entry in
            guard let span = Hours.Span(rawValue: entry.key), spans.contains(span) else {
                complaints.error(
                    entry.place, "\(name) has no span \(shown(entry.key))",
                    .nearest(entry.key, among: spans.map(\.rawValue)))
                return nil
            }
            return rule(name, entry.value, binding: scope, per: span)
        }
    }

    /// `rest: 11:00`, or the rule's figures.
    private func readRest(_ node: Node, _ scope: Scope) -> PlacedRule? {
        guard node.scalar != nil else { return rule("rest", node, binding: scope) }
        guard let least = complaints.value(of: node, "rest", parseLength) else { return nil }
        let entry = RuleEntry(.rest(Rest(least: least)), for: scope, origin: origin(node.place))
        return PlacedRule(entry: entry, place: node.place)
    }
}

extension [PlacedRule] {
    /// The most paid time of a week, or the least, where it is given.
    fileprivate var normalWeek: Minutes? {
        lazy.compactMap { rule in
            guard case .hours(let hours) = rule.entry.rule, hours.span == .week else { return nil }
            return hours.most ?? hours.least
        }.first
    }
}
