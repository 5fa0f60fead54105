import RosterModel
import RosterRules

/// Hard minima of `cover` that no roster meets which keeps the other hard rules.
///
/// The hall is solved at other prices: a point for each person-slot below a hard minimum, and nothing for anything else. A
/// legal roster would cost nothing there, so a bound of a point proves that there is none.
struct Shortfall {
    /// Person-slots that every roster lacks.
    let least: Int
    /// The least that was found, and where; nothing if no roster was found at all.
    let found: (count: Int, places: [String])?

    /// `nil` when the result proves nothing.
    init?(_ result: SolveResult, of minima: Problem) {
        guard let bound = result.bound?.value, bound >= 1 else { return nil }
        // A bound above a roster's score is numerical trouble, and proves nothing.
        if let score = result.judgement?.score, score < bound { return nil }
        least = bound
        found = result.judgement.map { judgement in
            let places = judgement.findings.compactMap { number, finding -> String? in
                let entry = minima.rules[number]
                guard entry.price(ofPart: finding.part) == .points(1) else { return nil }
                return "\(finding.message): \(entry.label) (\(entry.origin))"
            }
            return (judgement.score, places)
        }
    }

    /// What is missing at least, then where it is in the roster that lacks fewest, up to ten places.
    var sentences: [String] {
        let all = "rosters that keep the other hard rules lack at least \(persons(least)) of hard minima"
        guard let found else { return [all] }
        let more = found.places.count - 10
        return ["\(all); in the one found that lacks fewest, \(persons(found.count)):"] + found.places.prefix(10)
            + (more > 0 ? ["and \(more) more"] : [])
    }

    private func persons(_ count: Int) -> String { "\(count) person-slot\(count == 1 ? "" : "s")" }
}

extension Session {
    /// Whether hard minima cannot be met; `nil` when that is not proven.
    ///
    /// A roster found on the way that meets them all is legal, and offered.
    mutating func shortfall() throws(SolverFault) -> Shortfall? {
        guard let minima = problem.withMinimaAlone else { return nil }
        report("hard minima")
        let seconds = min(left / 4, 60)
        var options = SolveOptions(
            timeLimit: .seconds(seconds), gap: 5, seed: options.seed, threads: options.threads)
        options.isDeterministic = self.options.isDeterministic
        let result = try solve(minima, options: options)
        // What the other run has worked is not told: it counts as all that it might.
        if options.isDeterministic { addWork(Int(seconds * Double(Budget.pricingsPerSecond))) }
        if let roster = result.roster, result.judgement?.score == 0 {
            try offer(roster, score: problem.judgement(of: roster).score)
        }
        return Shortfall(result, of: minima)
    }
}

extension Problem {
    /// Hard minima at a point for each person-slot, and all other prices 0; `nil` without a hard minimum.
    fileprivate var withMinimaAlone: Problem? {
        guard rules.contains(where: { $0.rule.name == "cover" && $0.price == .hard }) else { return nil }
        return Problem(
            hall: hall,
            rules: rules.map { entry in
                let isHard = entry.price == .hard
                if case .cover = entry.rule {
                    return entry.with(.cover(Cover()), price: .points(isHard ? 1 : 0))
                }
                return isHard ? entry : entry.with(entry.rule, price: .points(0))
            })
    }
}

extension RuleEntry {
    fileprivate func with(_ rule: Rule, price: Price) -> RuleEntry {
        RuleEntry(rule, for: scope, price: price, origin: origin, citation: citation)
    }
}
