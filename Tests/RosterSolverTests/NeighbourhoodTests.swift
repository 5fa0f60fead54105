import RosterModel
@testable import RosterPricing
import RosterRules
@testable import RosterSolver
import RosterTesting
import Testing

/// Options that begin in neighbouring slots, valued alone, against all of them valued together.
@Suite struct NeighbourhoodTests {
    /// Stints of one to three slots.
    private struct Memory: DutyMemory {
        var start: Int { 0 }
        func rest(from state: Int, length: Int) -> Int { length }
        func stint(from state: Int, window: Int, length: Int) -> (state: Int, cost: Int)? {
            length <= 3 ? (state, 5 * window + state) : nil
        }
    }

    /// Shifts of four to six slots that begin in 22 slots, with a break that must be taken and one that may be left out.
    private static let plan = DayPlan(
        windows: [0, 1],
        options: (0..<22).flatMap { start in
            (4...6).map { length in
                ShiftOption(
                    shiftType: 0, slots: start..<(start + length), paid: length,
                    breaks: [
                        ShiftOption.BreakStage(index: 0, length: 1, starts: (start + 1)...(start + 2), skipCost: nil),
                        ShiftOption.BreakStage(
                            index: 1, length: 1, starts: (start + 3)...(start + length - 1), skipCost: 4),
                    ], cost: length)
            }
        }, memories: [Memory()])

    private static func sums(_ random: inout SeededGenerator) -> [Int] {
        plan.windows.flatMap { _ in
            plan.span.reduce(into: [0]) { sums, _ in sums.append(sums[sums.count - 1] + Int(random.next() % 61) - 30) }
        }
    }

    @Test func `each option has one neighbourhood, with options that begin near it`() {
        let plan = Self.plan

        #expect(plan.neighbourhoods.count > 2)
        #expect(plan.neighbourhoods.flatMap(\.options).sorted() == Array(plan.options.indices))
        for (number, part) in plan.neighbourhoods.enumerated() {
            #expect(part.options.allSatisfy { plan.neighbourhoodOf[$0] == number })
            let starts = part.options.map { plan.options[$0].slots.lowerBound }
            #expect(starts.allSatisfy { $0 - starts[0] < 8 })
        }
    }

    @Test func `a neighbourhood's options are worth the same alone as among all`() {
        let plan = Self.plan
        var (all, alone) = (DayPricer(plan), DayPricer(plan))
        var random = SeededGenerator(seed: 3)
        for _ in 0..<20 {
            let sums = Self.sums(&random)
            all.evaluate(prefix: sums)
            for number in plan.neighbourhoods.indices.shuffled(using: &random) {
                // Other rewards just before: nothing of them may stay.
                alone.evaluate(prefix: Self.sums(&random))
                alone.evaluate(prefix: sums, near: number)
                for option in plan.neighbourhoods[number].options {
                    #expect(alone.optionValues[option] == all.optionValues[option])
                    #expect(alone.path(forOption: option) == all.path(forOption: option))
                }
            }
        }
    }

    @Test func `sums outside a neighbourhood's span are not looked at`() {
        let plan = Self.plan
        var (clean, spoilt) = (DayPricer(plan), DayPricer(plan))
        var random = SeededGenerator(seed: 4)
        let sums = Self.sums(&random)
        for (number, part) in plan.neighbourhoods.enumerated() {
            var other = sums
            let width = plan.span.count + 1
            for place in other.indices where !(part.span.lowerBound...part.span.upperBound).contains(place % width) {
                other[place] += 1_000_000
            }
            clean.evaluate(prefix: sums, near: number)
            spoilt.evaluate(prefix: other, near: number)
            for option in part.options { #expect(clean.optionValues[option] == spoilt.optionValues[option]) }
        }
    }

    /// Three shifts of eight hours, 16 hours apart: no day may begin earlier than the one before, so that most neighbourhoods of three
    /// days allow no line at all.
    @Test(arguments: UInt64(1)...20) func `the first sweep gives everybody a legal line`(seed: UInt64) {
        let problem = Problem(
            hall: .tiny(
                days: 3, windows: [.tiny("a")],
                shifts: [.tiny("day", lengths: [480])]),
            rules: [
                RuleEntry(.shifts(Shifts())), RuleEntry(.rest(Rest(least: 16 * 60))),
                RuleEntry(.hours(Hours(per: .period, least: 24 * 60, most: 24 * 60))),
            ])
        let staff = Staff(problem)
        var annealer = Annealer(Schedule(staff: staff, coupling: Coupling(problem)), seed: seed)

        annealer.sweep(within: Budget(limit: .none))

        #expect(staff.members[0].plan.neighbourhoods.count > 2)
        #expect(annealer.schedule.cost < Scale.hard / 2)
    }
}
