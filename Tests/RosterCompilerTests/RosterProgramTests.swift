import Linear
import RosterCompiler
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct RosterProgramTests {
    /// Ann works an hour from 9, or three with a break that may be left out.
    private let hall = Hall.tiny(
        windows: [.tiny("a", counters: 1)], needs: [.people(1, target: 2, at: "a", in: 9..<10)],
        shifts: [.tiny("day", starts: [540], lengths: [60, 180], breaks: [.hour])])

    @Test func `a hall goes in, a program comes out`() {
        let entries = [
            RuleEntry(.cover(Cover(belowTarget: 10)), price: .points(100)),
            RuleEntry(.breaks(Breaks()), price: .points(5)), RuleEntry(.counters(Counters())),
        ]

        let program = RosterProgram(Problem(hall: hall, rules: entries))

        #expect(
            program.model.description == """
                minimize
                  5 shift[Ann,Mon day 09:00-10:00] + 5 shift[Ann,Mon day 09:00-12:00] - 5 break[Ann,Mon day rest 10:00] \
                + 10 cover below target[a,Mon 09:00] + 100 cover below minimum[a,Mon 09:00]
                subject to
                  shift[Ann,Mon]: -work[Ann,Mon] + shift[Ann,Mon day 09:00-10:00] + shift[Ann,Mon day 09:00-12:00] = 0
                  presence[Ann,Mon 09:00]: -shift[Ann,Mon day 09:00-10:00] - shift[Ann,Mon day 09:00-12:00] \
                + seat[Ann,a,Mon 09:00] = 0
                  presence[Ann,Mon 10:00]: -shift[Ann,Mon day 09:00-12:00] + break[Ann,Mon day rest 10:00] \
                + seat[Ann,a,Mon 10:00] = 0
                  presence[Ann,Mon 11:00]: -shift[Ann,Mon day 09:00-12:00] + seat[Ann,a,Mon 11:00] = 0
                  break once[Ann,Mon day rest]: -shift[Ann,Mon day 09:00-10:00] - shift[Ann,Mon day 09:00-12:00] \
                + break[Ann,Mon day rest 10:00] <= 0
                  break span[Ann,Mon day rest 10:00]: -shift[Ann,Mon day 09:00-12:00] + break[Ann,Mon day rest 10:00] <= 0
                  cover[a,Mon 09:00]: seat[Ann,a,Mon 09:00] + cover below target[a,Mon 09:00] \
                + cover below minimum[a,Mon 09:00] >= 2
                where
                  work[Ann,Mon] binary
                  shift[Ann,Mon day 09:00-10:00] binary
                  shift[Ann,Mon day 09:00-12:00] binary
                  break[Ann,Mon day rest 10:00] binary
                  seat[Ann,a,Mon 09:00] binary
                  seat[Ann,a,Mon 10:00] binary
                  seat[Ann,a,Mon 11:00] binary
                  cover below target[a,Mon 09:00] in 0...1
                  cover below minimum[a,Mon 09:00] in 0...1
                """)
    }

    @Test func `a longest stint is a row for each run one slot too long`() {
        #expect(
            rows(of: .stint(Stint(longest: 60)), on: hall, price: .points(3)) == [
                "stint too long[Ann,a,Mon 10:00]: seat[Ann,a,Mon 09:00] + seat[Ann,a,Mon 10:00] "
                    + "- stint too long[Ann,a,Mon 10:00] <= 1",
                "stint too long[Ann,a,Mon 11:00]: seat[Ann,a,Mon 10:00] + seat[Ann,a,Mon 11:00] "
                    + "- stint too long[Ann,a,Mon 11:00] <= 1",
            ])
    }

    @Test func `a return after a break is a break with the same seat on both sides`() {
        #expect(
            rows(of: .noReturn(NoReturn()), on: hall) == [
                "no_return[Ann,Mon day rest a,Mon 10:00]: break[Ann,Mon day rest 10:00] + seat[Ann,a,Mon 09:00] "
                    + "+ seat[Ann,a,Mon 11:00] <= 2"
            ])
    }

    @Test func `paid time is presence less the unpaid breaks that are taken`() {
        #expect(
            rows(of: .hours(Hours(per: .week, least: 60, most: 120)), on: hall) == [
                "hours too few[Ann,Mon]: -shift[Ann,Mon day 09:00-10:00] - 3 shift[Ann,Mon day 09:00-12:00] "
                    + "+ break[Ann,Mon day rest 10:00] <= -1",
                "hours too many[Ann,Mon]: shift[Ann,Mon day 09:00-10:00] + 3 shift[Ann,Mon day 09:00-12:00] "
                    + "- break[Ann,Mon day rest 10:00] <= 2",
            ])
    }

    @Test func `a rest too short is two shifts in each other's way`() {
        let hall = Hall.tiny(
            days: 2, windows: [.tiny("a")], shifts: [.tiny("day", starts: [360, 1200], lengths: [120])])

        #expect(
            rows(of: .rest(Rest(least: 660)), on: hall) == [
                "rest[Ann,Mon 22:00,Tue]: shift[Ann,Mon day 20:00-22:00] + shift[Ann,Tue day 06:00-08:00] <= 1"
            ])
    }

    @Test func `the second entry of a rule has its own names`() {
        let entries = [60, 120].map { RuleEntry(.stint(Stint(longest: $0))) }

        let names = RosterProgram(Problem(hall: hall, rules: entries)).model.rows.map(\.name)

        #expect(names.filter { $0.hasPrefix("stint 2") } == ["stint 2 too long[Ann,a,Mon 11:00]"])
        #expect(names.count == Set(names).count)
    }

    @Test func `a hard rule costs nothing, and a rule for nothing has no rows`() {
        let hard = RosterProgram(Problem(hall: hall, rules: [RuleEntry(.stint(Stint(longest: 60)))]))

        #expect(hard.model.objective == Expression())
        #expect(rows(of: .stint(Stint(longest: 60)), on: hall, price: .points(0)).isEmpty)
    }

    @Test func `what a hard entry forbids has no column`() {
        let closed = Hall.tiny(needs: [.closed("b", in: 0..<24)], shifts: [.day(1, 2)])

        let program = RosterProgram(Problem(hall: closed, rules: [RuleEntry(.opening(Opening()))]))

        #expect(!program.model.columns.contains { $0.name.hasPrefix("seat[Ann,b") })
        #expect(program.values(for: .build(WrittenShift("Ann", from: 9, "ab"))) == nil)
    }

    @Test func `a roster goes in and comes out`() throws {
        let program = RosterProgram(Problem(hall: hall, rules: [RuleEntry(.breaks(Breaks()), price: .points(5))]))
        let roster = Roster.build(WrittenShift("Ann", from: 9, "a-a"))

        let values = try #require(program.values(for: roster))

        #expect(program.roster(from: values) == roster)
        #expect(program.model.allows(values) && program.model.objective(of: values) == 0)
    }

    @Test func `stints cut in two come out whole`() throws {
        let program = RosterProgram(Problem(hall: hall, rules: []))
        let halves = (9..<12).map {
            Roster.Activity(employee: "Ann", day: 0, shift: "day", slots: $0..<($0 + 1), kind: .duty("a"))
        }

        let values = try #require(program.values(for: Roster(halves)))

        #expect(program.roster(from: values) == .build(WrittenShift("Ann", from: 9, "aaa")))
    }

    @Test func `a day that is not kept is free`() throws {
        let hall = Hall.tiny(days: 2, windows: [.tiny("a")], shifts: [.day(1)])
        let program = RosterProgram(Problem(hall: hall, rules: []))
        let monday = Roster.build(WrittenShift("Ann", from: 9, "a"))
        let tuesday = Roster.build(WrittenShift("Ann", from: 9, "a"), WrittenShift("Ann", day: 1, from: 33, "a"))

        let model = try #require(program.model(keeping: monday) { _, day in day == 1 })

        #expect(try model.allows(#require(program.values(for: monday))))
        #expect(try model.allows(#require(program.values(for: tuesday))))
        #expect(try !model.allows(#require(program.values(for: Roster()))))
    }

    @Test func `the same problem gives the same program`() {
        for seed in 0..<20 {
            let problem = RandomHall.problem(seed: UInt64(seed), mostRosters: 100)

            #expect(RosterProgram(problem).model == RosterProgram(problem).model)
        }
    }

    /// Whole coefficients, none above 1000, but for the means of `balance`; and names that say what is meant.
    @Test func `programs are fit for a solver`() {
        for seed in 0..<50 {
            let model = RosterProgram(RandomHall.problem(seed: UInt64(seed), mostRosters: 100)).model

            #expect(model.faults() == [])
            let terms = model.rows.filter { !$0.name.hasPrefix("balance") }.flatMap(\.terms)
            #expect(terms.allSatisfy { abs($0.coefficient) <= 1000 && $0.coefficient.isWhole })
            #expect((model.rows.map(\.name) + model.columns.map(\.name)).allSatisfy { $0.contains("[") })
        }
    }
}

extension Double {
    fileprivate var isWhole: Bool { self == rounded() }
}
