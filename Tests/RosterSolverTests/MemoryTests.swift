import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// What rules remember while a day or a line is priced, at the figures where it turns.
@Suite struct MemoryTests {
    /// Four slots of duty are the limit; two at an easy window are a rest.
    @Test func `an easy stint just long enough is a rest, and a shorter one is duty`() throws {
        let memory = UnbrokenDutyMemory(limit: 4, rest: 2, restful: [true], price: .points(3))

        let rest = try #require(memory.stint(from: 4, window: 0, length: 2))
        let duty = try #require(memory.stint(from: 4, window: 0, length: 1))

        #expect(rest == (0, 0))
        #expect(duty == (4, 3 * Scale.point))
    }

    /// Two hours part the halves of a day; an hour does not.
    @Test func `a short break does not part the halves of a day`() {
        let memory = ChangeOfPlace(rest: 120, by: .window).memory(in: .tiny(), price: .hard)

        #expect(memory.rest(from: 1, length: 1) == 1)
        #expect(memory.rest(from: 1, length: 2) == 0)
    }

    /// Hot for a slot of two: a breach at its price, not allowed where the rule is hard.
    @Test func `a hot slot while cooling down costs, or is forbidden`() throws {
        func memory(_ price: Price) -> CoolDownMemory {
            CoolDownMemory(length: 3, isHigh: [false], isAboveLow: [true], price: price)
        }

        let priced = try #require(memory(.points(5)).stint(from: 1, window: 0, length: 2))

        #expect(priced == (0, 5 * Scale.point))
        #expect(memory(.hard).stint(from: 1, window: 0, length: 2) == nil)
    }

    @Test func `how far a sum is from its limits`() {
        let limits = SumLimits(free: 2...4, price: 1)

        #expect([1, 2, 4, 5].map(limits.excess) == [-1, 0, 0, 1])
    }

    /// Two of two categories have 60 minutes of contract on the only day. 60 minutes of strain of the first are
    /// 420 for a normal week of 420, nothing of the second: 420 minutes apart, and no minute more.
    @Test func `means that are whole minutes apart are not rounded up`() throws {
        let tiny = Hall.tiny(employees: [.tiny("Ann", category: "one"), .tiny("Bo", category: "other")])
        let hall = Hall(
            period: tiny.period, windows: tiny.windows, demand: tiny.demand, shifts: tiny.shifts,
            contracts: tiny.contracts, employees: tiny.employees, loadTerms: LoadTerms(normalWeek: 420))
        let entry = RuleEntry(.balance(Balance(of: .strain, weeks: 0, most: 0)), price: .points(1))

        let gap = try #require(BalanceGap(entry, in: Problem(hall: hall, rules: [entry])))

        #expect(gap.contract == [60, 60])
        #expect(gap.cost([60, 0]) == 420 * Scale.point)
    }
}
