import RosterModel
import RosterPricing
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// Line networks that have room for next to nothing: rules over days are counted on finished lines, and sums priced by
/// multipliers.
@Suite struct LooseMemoryTests {
    private static let rules: [Rule.Kind] = [.hours, .days, .consecutive, .weekends, .wishFloor]

    /// With room for no rule over days.
    private func loose(_ problem: Problem) -> Staff { Staff(problem, arcLimit: 0) }

    /// Up to four halls of a rule, of several days, where somebody has a memory that stays out.
    private func problems(_ rule: Rule.Kind) throws -> [Problem] {
        var problems: [Problem] = []
        for seed in UInt64(1)...80 where problems.count < 4 {
            let problem = try #require(RandomHall.problem(seed: seed, having: rule, mostRosters: 150))
            let isLoose = problem.hall.period.days > 1 && loose(problem).members.contains { !$0.loose.isEmpty }
            if isLoose { problems.append(problem) }
        }
        return problems
    }

    /// Whoever had none would never be rostered, and all who follow would be taken for somebody else.
    @Test(arguments: rules) func `without room everybody still has a line, in the order of the hall`(
        rule: Rule.Kind
    ) throws {
        for problem in try problems(rule) {
            let members = loose(problem).members

            #expect(members.map(\.employee.id) == problem.hall.employees.map(\.id))
            // Somebody off all the time passes one arc a day.
            #expect(members.allSatisfy { member in member.network.layers.allSatisfy { !$0.arcs.isEmpty } })
        }
    }

    @Test(arguments: rules) func `without room the bound still passes no roster`(rule: Rule.Kind) throws {
        let problems = try problems(rule)
        #expect(problems.count > 1)

        for problem in problems {
            guard let best = BruteForce(problem).best() else { continue }
            var bound = LagrangianBound(staff: loose(problem), coupling: Coupling(problem))
            for _ in 0..<30 { bound.iterate(within: Budget(limit: .none)) }

            #expect(bound.best <= best.score * Scale.point)
        }
    }

    @Test(arguments: rules) func `without room a schedule still costs what the judge counts`(rule: Rule.Kind) throws {
        for problem in try problems(rule) {
            var annealer = Annealer(Schedule(staff: loose(problem), coupling: Coupling(problem)), seed: 1)
            for _ in 0..<6 {
                annealer.wander()
                problem.expectJudgedCost(of: annealer.schedule)
            }
        }
    }

    /// Ann works five to eleven hours in a day, or none, and 23 or 24 hours in four days: a multiplier meets that only by chance.
    private let tight = Problem(
        hall: .tiny(
            days: 4, windows: [.tiny("a")], needs: [.people(0, at: "a", in: 0..<96)],
            shifts: [.tiny("day", starts: [360, 420, 480], lengths: [300, 360, 420, 480, 540, 600, 660])],
            employees: [.tiny("Ann")]),
        rules: [
            RuleEntry(.hours(Hours(per: .period, least: 23 * 60, most: 24 * 60))), RuleEntry(.shifts(Shifts())),
        ])

    @Test func `a rule that no multiplier prices stays in a larger network`() {
        let problem = Problem(
            hall: tight.hall, rules: tight.rules + [RuleEntry(.consecutive(Consecutive(most: 2)))])
        func member(_ arcLimit: Int) -> Member { Staff(problem, arcLimit: arcLimit).members[0] }
        func arcs(_ member: Member) -> Int { member.network.layers.reduce(0) { $0 + $1.arcs.count } }
        let all = arcs(member(.max / 4))

        let withoutSum = member(all - 1)
        #expect(withoutSum.loose.count == 1 && withoutSum.sums.count == 1)

        let narrow = member((arcs(withoutSum) + 3) / 4)
        #expect(narrow.sums.count == 1 && narrow.loose.count == 1)
        #expect(arcs(narrow) == arcs(withoutSum))

        let narrower = member((arcs(withoutSum) - 1) / 4)
        #expect(narrower.sums.count == 1 && narrower.loose.count == 2)
    }

    /// Four weeks of which Ann may work two weekends.
    private let weekends = Problem(
        hall: .tiny(
            days: 28, windows: [.tiny("a")], needs: [.people(0, at: "a", in: 0..<(28 * 24))],
            shifts: [.tiny("day", starts: [480], lengths: [240])], employees: [.tiny("Ann")]),
        rules: [RuleEntry(.weekends(Weekends(most: 2))), RuleEntry(.shifts(Shifts()))])

    @Test func `arcs count weekends that have no room, and at no price a legal line is worth more`()
        throws
    {
        func member(_ arcLimit: Int) -> Member { Staff(weekends, arcLimit: arcLimit).members[0] }
        let exact = member(.max / 4)
        let arcs = exact.network.layers.reduce(0) { $0 + $1.arcs.count }
        let counting = member((arcs - 1) / 4)
        #expect(exact.loose.isEmpty && exact.unitLimits == nil)
        #expect(counting.loose.count == 1 && counting.unitLimits?.free == 0...2)

        let days = 0..<28
        var random = SeededGenerator(seed: 1)
        var (passed, met) = (0, 0)
        for _ in 0..<40 {
            let values = days.map { _ in [0, Int(random.next() % 400) - 150] }
            let best = try #require(exact.network.best(values))
            var least = Int.max
            for price in stride(from: 0, to: 600, by: 50) {
                let line = try #require(counting.network.best(values, unitPrice: price))
                let worked = weekends.hall.period.weekends.count { weekend in
                    weekend.clamped(to: days).contains { line.kinds[$0] > 0 }
                }
                let worth = zip(values, line.kinds).reduce(0) { $0 + $1.0[$1.1] }

                #expect(line.units == worked)
                #expect(line.value == worth - price * worked)
                passed += worked > 2 ? 1 : 0
                least = min(least, line.value + 2 * price)
            }
            #expect(least >= best.value)
            met += least == best.value ? 1 : 0
        }
        // Lines that work too many weekends were met, and prices that leave no gap.
        #expect(passed > 20 && met > 20, "\(passed), \(met)")
    }

    @Test func `where arcs count weekends a schedule costs what the judge counts, and the bound passes no roster`()
        throws
    {
        func arcs(_ staff: Staff) -> Int {
            staff.members.map { $0.network.layers.reduce(0) { $0 + $1.arcs.count } }.max() ?? 0
        }
        var counted = 0, whole = 0
        for seed in UInt64(1)...400 where counted < 30 || whole < 5 {
            let problem = try #require(RandomHall.problem(seed: seed, having: .weekends, mostRosters: 150))
            let all = Staff(problem)
            // The least room that is too little for all rules over days of whoever has the largest network.
            let staff = Staff(problem, arcLimit: (arcs(all) - 1) / 4)
            let isCounting = staff.members.contains { member in
                member.unitLimits != nil && member.network.layers.contains { $0.arcs.contains { $0.units > 0 } }
            }
            guard isCounting else { continue }
            counted += 1
            let isWhole = problem.rules.contains { entry in
                guard case .weekends(let rule) = entry.rule else { return false }
                return rule.whole && rule.most != nil && entry.price != .hard
            }
            whole += isWhole ? 1 : 0
            var annealer = Annealer(Schedule(staff: staff, coupling: Coupling(problem)), seed: seed)
            for _ in 0..<6 {
                annealer.wander()
                problem.expectJudgedCost(of: annealer.schedule, "seed \(seed)")
            }
            guard let best = BruteForce(problem).best() else { continue }
            var bound = LagrangianBound(staff: staff, coupling: Coupling(problem))
            for _ in 0..<20 { bound.iterate(within: Budget(limit: .none)) }
            #expect(bound.best <= best.score * Scale.point, "seed \(seed)")
        }
        #expect(counted >= 10 && whole >= 1, "\(counted), \(whole)")
    }

    /// The best line at random rewards, its legality, and what no line exceeds.
    private func line(
        of staff: Staff, _ random: inout SeededGenerator, isMended: Bool
    ) throws -> (bound: Int, worth: Int, isLegal: Bool) {
        let member = staff.members[0]
        var pricer = LinePricer(staff)
        for day in 0..<4 {
            let sums = member.plan.span.reduce(into: [0]) { sums, _ in
                sums.append(sums[sums.count - 1] + Int(random.next() % 400) - 200)
            }
            pricer.price(0, day: day, prefix: sums)
        }
        let found = pricer.bestLine(0, isMended: isMended)
        let best = try #require(found)
        let worth = best.line.enumerated().reduce(0) { sum, path in
            sum + pricer.worth(of: path.element, member: 0, day: path.offset, without: [])
        }
        let cost = member.lineCost(
            of: best.line[...], kinds: best.line.map { member.kind(of: $0?.option) }[...], grid: 60)
        return (best.value, worth, cost == 0)
    }

    @Test func `a line that multipliers leave too long or too short is mended`() throws {
        var (plain, mended) = (0, 0)
        for seed in UInt64(1)...40 {
            var (one, other) = (SeededGenerator(seed: seed), SeededGenerator(seed: seed))
            if try line(of: loose(tight), &one, isMended: false).isLegal { plain += 1 }
            if try line(of: loose(tight), &other, isMended: true).isLegal { mended += 1 }
        }

        // The others would need two days changed at once.
        #expect(mended >= 30, "\(mended)")
        #expect(mended > 2 * plain, "\(mended), \(plain)")
    }

    @Test func `multipliers prove no less than any line is worth, and hardly more`() throws {
        for seed in UInt64(1)...40 {
            var (one, other) = (SeededGenerator(seed: seed), SeededGenerator(seed: seed))
            let exact = try line(of: Staff(tight), &one, isMended: false)
            let priced = try line(of: loose(tight), &other, isMended: false)

            #expect(exact.isLegal && exact.worth == exact.bound)
            #expect(priced.bound >= exact.bound)
            // Half a day's rewards at most, that of the day that is there in part.
            #expect(priced.bound - exact.bound < 1500)
        }
    }
}
