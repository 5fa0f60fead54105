import RosterModel

extension HallReader {
    private static let payKeys = [
        "overtime", "rest_day", "holiday", "night", "leave", "training", "time_off", "codes",
    ]

    /// Reads `pay`: as what time is paid, by category.
    func readPay(_ hall: Fields) -> PayRules {
        guard let node = hall["pay"] else { return PayRules() }
        guard case .map(let entries) = node.content else {
            complaints.error(
                node.place, "pay must be a mapping of categories, not \(node.kind)", "write default: {…} for everybody")
            return PayRules()
        }
        let categories = categories
        var usual = PayRule()
        var own: [String: PayRule] = [:]
        for entry in entries {
            let name = composed(entry.key.trimmed).text
            if name != "default" && !categories.contains(name) && !isRemovedCategory(name) && !staff.isEmpty {
                complaints.error(
                    entry.place, "there is no category \(shown(name))", .nearest(name, among: ["default"] + categories))
            }
            guard let rule = payRule(entry.value, "pay of \(name)") else { continue }
            if name == "default" { usual = rule } else { own[name] = rule }
            if rule.holiday != nil { checkHolidays(entry.place, "pay of \(name) has a rate for holidays") }
        }
        return PayRules(usual: usual, categories: own)
    }

    /// A calendar without holidays, or with last year's, would pay them as ordinary days.
    private func checkHolidays(_ place: Place, _ cause: String) {
        let known = period.calendar.holidays.map(\.date.yearMonthDay.year)
        if known.isEmpty {
            complaints.warning(
                place, "\(cause), but the calendar has none", "list them in calendar, or nothing is paid as a holiday")
            return
        }
        let years = Set((0..<period.days).map { period.date(ofDay: $0).yearMonthDay.year })
        for year in years.subtracting(known).sorted() {
            complaints.warning(
                place, "\(cause), but the calendar has none in \(year)",
                "list them in calendar, or nothing in \(year) is paid as a holiday")
        }
    }

    private func payRule(_ node: Node, _ noun: String) -> PayRule? {
        guard let fields = Fields(node, noun, keys: HallReader.payKeys, complaints) else { return nil }
        let restDay = fields.value("rest_day", rate), holiday = fields.value("holiday", rate)
        let night = fields.value("night", parseNight)
        let leave = fields.value("leave", parseLength)
        let training = fields.words("training").compactMap { word in
            complaints.attempt(word.place) { () throws(Fault) in
                WindowType.ID(try known(word.text, "window type", among: windowNames))
            }
        }
        let timeOff = fields.words("time_off").compactMap { word in
            complaints.attempt(word.place) { () throws(Fault) in
                let names = PayRule.Compensation.allCases.map(\.rawValue)
                guard let kind = PayRule.Compensation(rawValue: word.text) else {
                    throw Fault("\(shown(word.text)) cannot be compensated", .nearest(word.text, among: names))
                }
                return kind
            }
        }
        checkTimeOff(timeOff, fields)
        func rule(_ names: [String: String]) -> PayRule {
            PayRule(
                overtime: tiers(fields), restDay: restDay, holiday: holiday,
                night: night.map { PayRule.Night(begin: $0.lowerBound, end: $0.upperBound - .day) }, leave: leave,
                training: training, timeOff: timeOff, names: names)
        }
        return rule(payNames(fields, among: rule([:]).codes))
    }

    /// Time off for what has no rate is never earned; and it cannot be taken where nothing says how much a day is.
    private func checkTimeOff(_ kinds: [PayRule.Compensation], _ fields: Fields) {
        guard !kinds.isEmpty else { return }
        for kind in kinds where fields[kind.rawValue] == nil {
            complaints.error(
                fields.place("time_off"), "time_off names \(kind.rawValue), which \(fields.noun) does not have",
                "add \(kind.rawValue), so that it is known from when on, or leave it out of time_off")
        }
        if fields["leave"] == nil {
            complaints.warning(
                fields.place("time_off"),
                "time off is earned, and none of it is ever taken: no leave says how long a day is",
                "add leave: 8:00, and give leave the reason time off")
        }
    }

    /// A list of tiers: `{per: day, beyond: 8:00, rate: 150}`.
    private func tiers(_ fields: Fields) -> [PayRule.Tier] {
        guard let node = fields["overtime"] else { return [] }
        guard case .list(let items) = node.content else {
            complaints.error(
                node.place, "overtime must be a list, not \(node.kind)", "write [{per: day, beyond: 8:00, rate: 150}]")
            return []
        }
        var tiers: [PayRule.Tier] = []
        for item in items {
            guard let fields = Fields(item, "overtime", keys: ["per", "beyond", "rate"], complaints) else { continue }
            let span = fields.value(required: "per", choice(of: "span", PayRule.Tier.Span.self))
            let beyond = fields.value(required: "beyond", parseLength), rate = fields.value(required: "rate", rate)
            guard let span, let beyond, let rate else { continue }
            if tiers.contains(where: { $0.span == span && $0.beyond == beyond }) {
                complaints.error(
                    item.place, "overtime per \(span.rawValue) beyond \(beyond) stands twice", "remove one")
            }
            tiers.append(PayRule.Tier(per: span, beyond: beyond, rate: rate))
        }
        return tiers
    }

    /// How payroll calls the codes.
    private func payNames(_ fields: Fields, among codes: [PayCode]) -> [String: String] {
        guard let node = fields["codes"] else { return [:] }
        guard case .map(let entries) = node.content else {
            complaints.error(node.place, "codes must be a mapping, not \(node.kind)", "write {REG: 1000}")
            return [:]
        }
        var names: [String: String] = [:]
        for entry in entries {
            if !codes.contains(where: { $0.text == entry.key }) {
                complaints.error(
                    entry.place, "no time has the code \(shown(entry.key))",
                    .nearest(entry.key, among: codes.map(\.text)))
            }
            names[entry.key] = complaints.value(of: entry.value, entry.key) { text throws(Fault) in
                try checkIdentifier(text, "pay code")
                return text
            }
        }
        return names
    }

    private func rate(_ text: String) throws(Fault) -> Int {
        try parseInteger(text, in: 1...1000, "number of percent")
    }
}
