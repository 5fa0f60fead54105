import Linear
import RosterModel
import RosterRules

extension JobShare {
    /// Adds, for any two e and f of the people and each day d, and for each of the people and each week,
    ///
    ///     too long       Σ_s both[s] − ⌊overlap⌋ ≤ over
    ///     too short      ⌈overlap⌉ (work[e,d] + work[f,d] − 1) − Σ_s both[s] ≤ short
    ///     uneven         ±(A · grid · paid[e] − a · grid · Σ_f paid[f]) − A · tolerance ≤ A · grid · n
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        guard let positions = positions(in: program.hall) else { return }
        if let overlap {
            for (number, one) in positions.enumerated() {
                for other in positions[(number + 1)...] {
                    for day in 0..<program.period.days {
                        addRows(to: &program, for: entry, one, other, day, overlap)
                    }
                }
            }
        }
        for week in weeks(in: program.hall) { addRows(to: &program, for: entry, positions, week) }
    }

    private func addRows(
        to program: inout RosterProgram, for entry: Entry, _ one: Int, _ other: Int, _ day: Int, _ overlap: Minutes
    ) {
        let grid = program.period.grid.count
        let days = [one, other].map { program.days[$0][day] }
        let pair = [one, other].map { program.hall.employees[$0].id.text }.joined(separator: ",")
        let name = "[\(pair),\(program.period.label(ofDay: day))]"
        guard !days[0].options.isEmpty, !days[1].options.isEmpty else { return }
        var together = Expression()
        for slot in days[0].slots.clamped(to: days[1].slots) {
            let present = days.map { day in day.choosing { $0.slots.contains(slot) } }
            guard present.allSatisfy({ !$0.terms.isEmpty }) else { continue }
            let row = "\(entry.title) both[\(pair),\(program.period.label(ofSlot: slot, day: day))]"
            let both = Expression(program.addFollower(row, in: 0...1, .least(present)))
            program.model.require(row, present[0] + present[1] - both, atMost: 1)
            for (number, presence) in present.enumerated() {
                program.model.require("\(row) \(number + 1)", both - presence, atMost: 0)
            }
            together += both
        }
        program.limit("\(entry.title) too long\(name)", together - Double(overlap.count / grid), at: entry.price)
        guard handover else { return }
        let least = Double((overlap.count + grid - 1) / grid)
        program.limit(
            "\(entry.title) too short\(name)", least * (days[0].working + days[1].working - 1) - together,
            at: entry.price)
    }

    private func addRows(to program: inout RosterProgram, for entry: Entry, _ positions: [Int], _ week: Range<Int>) {
        let paid = positions.map { program.days[$0][week].reduce(into: Expression()) { $0 += $1.paid } }
        let all = paid.reduce(Expression(), +)
        let sum = shares.reduce(0, +)
        // In the largest unit in which all is whole.
        let unit = greatestCommonDivisor(program.period.grid.count, sum * tolerance.count)
        let slot = program.period.grid.count / unit
        for (position, (own, share)) in zip(positions, zip(paid, shares)) {
            let above = Double(sum * slot) * own - Double(share * slot) * all
            let name = "[\(program.hall.employees[position].id),\(program.period.label(ofDays: week))]"
            for (part, excess) in [("more", above), ("less", -1 * above)] {
                program.limit(
                    "\(entry.title) \(part)\(name)", excess - Double(sum * tolerance.count / unit),
                    inStepsOf: sum * slot, rising: false, at: entry.price)
            }
        }
    }

    private func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
        other == 0 ? one : greatestCommonDivisor(other, one % other)
    }
}
