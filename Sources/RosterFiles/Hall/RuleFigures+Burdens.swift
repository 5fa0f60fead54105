import RosterModel
import RosterRules

/// The figures of rules about what an employee carries over weeks: strain, overtime, the burdens of the ledger.
extension RuleFigures {
    func strainCap() -> Rule? {
        let span = fields.value(required: "per", choice(of: "span", StrainCap.Span.self))
        let most = fields.value(required: "most", parseLength), step = figure("step", or: 60, positiveLength)
        guard let span, let most, let step else { return nil }
        return .strainCap(StrainCap(per: span, most: most, step: step))
    }

    func overtime() -> Rule? {
        let span = fields.value(required: "per", choice(of: "span", Overtime.Span.self))
        let most = fields.value(required: "most", parseLength), step = figure("step", or: 60, positiveLength)
        guard let span, let most, let step else { return nil }
        return .overtime(Overtime(per: span, most: most, step: step))
    }

    func fairness() -> Rule? {
        let measure = fields.value(required: "of", choice(of: "burden", Measure.self))
        let weeks = lookBack()
        let band = figure("band", or: 0, parseLength), step = figure("step", or: 60, positiveLength)
        let rising = figure("rising", or: false, parseBoolean), below = figure("below", or: false, parseBoolean)
        guard let measure, let weeks, let band, let step, let rising, let below else { return nil }
        if measure == .overtime && below {
            complaints.error(fields.place("below"), "nobody has too little overtime", "remove below")
            return nil
        }
        return .fairness(
            Fairness(of: measure, weeks: weeks, band: band, step: step, rising: rising, below: below))
    }

    func balance() -> Rule? {
        let measure = fields.value(required: "of", choice(of: "burden", Measure.self)), weeks = lookBack()
        let most = fields.value(required: "most", parseLength)
        guard let measure, let weeks, let most else { return nil }
        return .balance(Balance(of: measure, weeks: weeks, most: most))
    }

    private func lookBack() -> Int? {
        figure("weeks", or: 12) { text throws(Fault) in try parseInteger(text, in: 0...520) }
    }

    private func positiveLength(_ text: String) throws(Fault) -> Minutes {
        let length = try parseLength(text)
        if length == 0 { throw Fault("\(shown(text)) is no time at all", "write at least 0:01") }
        return length
    }
}
