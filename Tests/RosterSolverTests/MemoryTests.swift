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

    /// The same with five billion minutes of contract each before: three such numbers multiplied pass 64 bits.
    @Test func `means of large sums are exact`() throws {
        let tiny = Hall.tiny(employees: [.tiny("Ann", category: "one"), .tiny("Bo", category: "other")])
        var load = Load()
        load.contract = 5_000_000_000
        let before = tiny.period.start + -7
        let hall = Hall(
            period: tiny.period, windows: tiny.windows, demand: tiny.demand, shifts: tiny.shifts,
            contracts: tiny.contracts, employees: tiny.employees, loadTerms: LoadTerms(normalWeek: 420),
            ledger: Ledger(
                ["Ann", "Bo"].map { Ledger.Entry(employee: .init($0), from: before, until: before + 6, load: load) }))
        let entry = RuleEntry(.balance(Balance(of: .strain, weeks: 2, most: 20)), price: .points(1))

        let gap = try #require(BalanceGap(entry, in: Problem(hall: hall, rules: [entry])))

        #expect(gap.contract == [5_000_000_060, 5_000_000_060])
        #expect(gap.cost([5_000_000_060, 0]) == 400 * Scale.point)
        #expect(gap.cost([0, 5_000_000_060 / 20]) == 1 * Scale.point)
    }

    /// Forbidden for a day more after another shift, and not at all from then on.
    @Test func `what may not follow is allowed again when its days are over`() throws {
        let memory = FollowMemory(days: 2, isFirst: [true], isForbidden: [true], price: .points(3), start: 0)

        #expect(try #require(memory.advance(from: 0, day: 0, view: [1, 0])) == (2, 0))
        #expect(try #require(memory.advance(from: 2, day: 1, view: [0, 0])) == (1, 0))
        #expect(try #require(memory.advance(from: 1, day: 2, view: [0, 0])) == (0, 0))
        #expect(try #require(memory.advance(from: 1, day: 2, view: [0, 1])) == (0, 3 * Scale.point))
    }

    /// Leave on the fourth day, two days before it are looked at.
    @Test func `shifts on the days before leave have their price`() throws {
        let hall = Hall.tiny(days: 4, employees: [.tiny("Ann", leave: [Leave(slots: 72..<96)])])
        let entry = RuleEntry(.follow(Follow(days: 2, beforeLeave: true)), price: .points(3))

        let member = try #require(Staff(Problem(hall: hall, rules: [entry])).members.first)

        #expect((0..<3).map { member.costs.option(0, day: $0) } == [0, 3 * Scale.point, 3 * Scale.point])
    }

    /// Three days in a row before the period, and one before them that does not count any more.
    @Test func `days worked in a row before the period are counted back from its first`() {
        let worked = [-1, -2, -3, -5].map { History.WorkedDay(day: $0, slots: ($0 * 24)..<($0 * 24 + 1), paid: 60) }
        let employee = Employee.tiny("Ann", history: History(worked: worked))

        let memory = Consecutive(most: 5).memory(for: employee, in: .tiny(employees: [employee]), price: .hard)

        #expect(memory.start == 3)
    }

    /// Six windows that need somebody have 63 sets, more than are kept side by side.
    @Test func `a class of employees is in the sets that have a window it can serve`() throws {
        let ids: [WindowType.ID] = ["a", "b", "c", "d", "e", "f"]
        let hall = Hall.tiny(
            windows: ids.map { .tiny($0) }, needs: ids.map { .people(1, at: $0, in: 0..<1) },
            employees: ids.map { .tiny(Employee.ID("\($0)"), skills: [Skill($0)]) })
        let entry = RuleEntry(.backup(Backup(depth: 1)), price: .points(1))

        let sets = try #require(Coupling(Problem(hall: hall, rules: [entry])).backups.first)
        let group = sets.groups[sets.groupNumbers[0]]

        // Each is in half of all sets; a set of n windows, which needs n + 1 people, has n of the six.
        for employee in ids.indices { #expect(group.needs.indices.count { group.hits(employee, $0) } == 32) }
        for set in group.needs.indices {
            #expect(ids.indices.count { group.hits($0, set) } == group.needs[set] - 1)
        }
    }
}
