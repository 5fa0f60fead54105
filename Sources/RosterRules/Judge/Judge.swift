public import RosterModel

extension Problem {
    /// Judges a roster: which hard rules it breaks, and what it costs under the others.
    ///
    /// The judge knows the roster and the hall only; it takes any roster, also nonsense, and counts in whole numbers.
    ///
    /// - Returns: Breaches and terms in the order of the entries. A term is listed also when it counts nothing.
    /// - Complexity: linear in employees and window types times the slots of the period, for each entry. `backup`
    ///   adds n · 2ⁿ for each slot in which people or minima change, with n the window types with a minimum.
    public func judgement(of roster: Roster) -> Judgement {
        let view = RosterView(of: roster, in: hall)
        var breaches: [Breach] = []
        var terms: [ScoreTerm] = []
        var findings: [(entry: Int, finding: Finding)] = []
        for (number, entry) in rules.enumerated() {
            let found = entry.rule.findings(in: view, for: entry.scope)
            for finding in found {
                switch entry.price(ofPart: finding.part) {
                case .hard: breaches.append(Breach(entry: number, rule: entry.rule.name, finding: finding))
                case .points: findings.append((number, finding))
                }
            }
            for part in entry.rule.parts {
                guard case .points(let price) = entry.price(ofPart: part) else { continue }
                let count = found.lazy.filter { $0.part == part }.reduce(0) { $0 + $1.count }
                let name = part.isEmpty ? entry.label : "\(entry.label): \(part)"
                terms.append(ScoreTerm(entry: number, name: name, count: count, price: price))
            }
        }
        return Judgement(breaches: breaches, terms: terms, findings: findings)
    }
}

extension RuleEntry {
    /// What a breach of one part of the rule means; most rules have the entry's price for all their parts.
    public func price(ofPart part: String) -> Price {
        switch (rule, part) {
        case (.cover(let cover), Cover.belowTargetPart): .points(cover.belowTarget)
        case (.cover(let cover), Cover.aboveTargetPart): .points(cover.aboveTarget)
        case (.shifts, _), (.breaks, Breaks.unexpected): .hard
        default: price
        }
    }
}

extension Rule {
    /// What the rule counts separately, in the order of the score; `[""]` if it counts one thing only.
    ///
    /// Parts whose figure is not given are left out: `hours` without `least` counts nothing as `too few`.
    public var parts: [String] {
        switch self {
        case .cover: [Cover.belowMinimumPart, Cover.belowTargetPart, Cover.aboveTargetPart]
        case .breaks: [Breaks.missing, Breaks.unexpected]
        case .stint(let stint):
            given((Stint.tooLong, stint.longest), (Stint.tooShort, stint.shortest))
        case .variation(let variation):
            given(
                (Variation.byLength, variation.lengths.isEmpty ? nil : variation.lengths),
                (Variation.byNumber, variation.stints.isEmpty ? nil : variation.stints))
        case .hours(let hours):
            given((Hours.tooFew, hours.span == .sevenDays ? nil : hours.least), (Hours.tooMany, hours.most))
        case .days(let days):
            given((Days.tooFew, days.span == .sevenDays ? nil : days.least), (Days.tooMany, days.most))
        case .consecutive(let runs):
            given(
                (Consecutive.tooManyOn, runs.most), (Consecutive.tooFewOn, runs.least),
                (Consecutive.tooFewOff, runs.leastOff))
        case .weekends(let weekends):
            given((Weekends.tooMany, weekends.most), (Weekends.split, weekends.whole ? true : nil))
        case .fairness(let rule):
            rule.hasBelow ? [Fairness.abovePart, Fairness.belowPart] : [Fairness.abovePart]
        case .jobShare(let rule):
            given(
                (JobShare.tooLong, rule.overlap), (JobShare.tooShort, rule.handover ? rule.overlap : nil),
                (JobShare.uneven, rule.shares.isEmpty ? nil : rule.shares))
        case .occupancy(let rule): given((Occupancy.tooBusy, rule.most), (Occupancy.tooIdle, rule.least))
        case .pins: [Pins.duty, Pins.shift, Pins.dayOff]
        case .counters, .overtime, .largestShare, .strainCap, .changeOfPlace, .change, .stability, .daysOff, .follow,
            .breakDistance, .screenTime, .opening,
            .qualification,
            .shifts,
            .unbrokenDuty, .coolDown,
            .noReturn,
            .distinctWindows,
            .rest, .availability, .leave, .wishes, .balance, .backup, .supervisor, .mentor, .mixing,
            .pairing, .wishFloor, .backOffice, .event, .match, .proficiency:
            [""]
        }
    }

    private func given(_ parts: (name: String, figure: Any?)...) -> [String] {
        parts.filter { $0.figure != nil }.map(\.name)
    }

    /// The places where a roster breaks the rule, as the rule's documentation says.
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        switch self {
        case .cover(let rule): rule.findings(in: view, for: scope)
        case .counters(let rule): rule.findings(in: view, for: scope)
        case .opening(let rule): rule.findings(in: view, for: scope)
        case .qualification(let rule): rule.findings(in: view, for: scope)
        case .shifts(let rule): rule.findings(in: view, for: scope)
        case .breaks(let rule): rule.findings(in: view, for: scope)
        case .unbrokenDuty(let rule): rule.findings(in: view, for: scope)
        case .screenTime(let rule): rule.findings(in: view, for: scope)
        case .breakDistance(let rule): rule.findings(in: view, for: scope)
        case .stint(let rule): rule.findings(in: view, for: scope)
        case .variation(let rule): rule.findings(in: view, for: scope)
        case .coolDown(let rule): rule.findings(in: view, for: scope)
        case .strainCap(let rule): rule.findings(in: view, for: scope)
        case .noReturn(let rule): rule.findings(in: view, for: scope)
        case .changeOfPlace(let rule): rule.findings(in: view, for: scope)
        case .distinctWindows(let rule): rule.findings(in: view, for: scope)
        case .largestShare(let rule): rule.findings(in: view, for: scope)
        case .rest(let rule): rule.findings(in: view, for: scope)
        case .hours(let rule): rule.findings(in: view, for: scope)
        case .days(let rule): rule.findings(in: view, for: scope)
        case .overtime(let rule): rule.findings(in: view, for: scope)
        case .consecutive(let rule): rule.findings(in: view, for: scope)
        case .daysOff(let rule): rule.findings(in: view, for: scope)
        case .follow(let rule): rule.findings(in: view, for: scope)
        case .stability(let rule): rule.findings(in: view, for: scope)
        case .weekends(let rule): rule.findings(in: view, for: scope)
        case .availability(let rule): rule.findings(in: view, for: scope)
        case .leave(let rule): rule.findings(in: view, for: scope)
        case .pins(let rule): rule.findings(in: view, for: scope)
        case .change(let rule): rule.findings(in: view, for: scope)
        case .wishes(let rule): rule.findings(in: view, for: scope)
        case .fairness(let rule): rule.findings(in: view, for: scope)
        case .balance(let rule): rule.findings(in: view, for: scope)
        case .backup(let rule): rule.findings(in: view, for: scope)
        case .supervisor(let rule): rule.findings(in: view, for: scope)
        case .mentor(let rule): rule.findings(in: view, for: scope)
        case .mixing(let rule): rule.findings(in: view, for: scope)
        case .pairing(let rule): rule.findings(in: view)
        case .wishFloor(let rule): rule.findings(in: view, for: scope)
        case .backOffice(let rule): rule.findings(in: view, for: scope)
        case .event(let rule): rule.findings(in: view, for: scope)
        case .jobShare(let rule): rule.findings(in: view)
        case .match(let rule): rule.findings(in: view, for: scope)
        case .proficiency(let rule): rule.findings(in: view, for: scope)
        case .occupancy(let rule): rule.findings(in: view, for: scope)
        }
    }
}
