import RosterModel
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

@Suite struct SolveTests {
    @Test func `two deterministic runs give the same roster`() throws {
        var hall = GeneratedHall()
        (hall.employees, hall.windows) = (8, 3)
        let options = SolveOptions(timeLimit: .milliseconds(40), seed: 7, threads: 2, isDeterministic: true)

        let first = try solve(hall.problem(), options: options)
        let second = try solve(hall.problem(), options: options)

        #expect(first.roster != nil)
        #expect(first.roster == second.roster)
        #expect(first.bound == second.bound)
    }

    @Test func `the number of threads changes nothing in a deterministic run`() throws {
        var hall = GeneratedHall()
        (hall.employees, hall.windows) = (8, 3)

        let results = try [1, 2].map { threads in
            try solve(
                hall.problem(),
                options: SolveOptions(timeLimit: .milliseconds(600), threads: threads, isDeterministic: true))
        }

        #expect(results[0].roster == results[1].roster)
        #expect(results[0].bound == results[1].bound)
    }

    @Test func `one thread takes the search and the bound in turn`() throws {
        var hall = GeneratedHall()
        (hall.employees, hall.windows) = (12, 3)

        let result = try solve(hall.problem(), options: SolveOptions(timeLimit: .seconds(2), threads: 1))

        func count(_ name: String) -> Int { result.counters.first { $0.name == name }?.value ?? 0 }
        #expect(count("moves") > 0)
        #expect(count("bound rounds") > 0)
        #expect(result.seconds < 3)
    }

    @Test(arguments: 1...6)
    func `without a time limit a deterministic run ends when the gap is closed`(seed: UInt64) throws {
        let problem = RandomHall.problem(seed: seed)
        let options = SolveOptions(timeLimit: nil, threads: 1, isDeterministic: true)

        let first = try solve(problem, options: options)
        let second = try solve(problem, options: options)

        #expect(first.stop == (first.roster == nil ? .impossible : .provenOptimal))
        if let score = first.judgement?.score { #expect(first.bound?.value == score) }
        #expect(first.roster == second.roster)
        #expect(first.counters.map(\.value) == second.counters.map(\.value))
    }

    /// No bound is proven here in reasonable time; the first legal roster is good enough.
    @Test func `without a time limit a deterministic run ends at the gap asked for`() throws {
        var hall = GeneratedHall()
        (hall.employees, hall.windows) = (12, 3)

        let result = try solve(
            hall.problem(), options: SolveOptions(timeLimit: nil, gap: 100, threads: 1, isDeterministic: true))

        #expect(result.stop == .gapReached || result.stop == .provenOptimal)
        #expect(result.judgement?.isLegal == true)
    }

    @Test func `what is returned is legal, and the bound is at most its score`() throws {
        var hall = GeneratedHall()
        (hall.employees, hall.windows) = (10, 3)

        let result = try solve(hall.problem(), options: SolveOptions(timeLimit: .seconds(2)))

        let roster = try #require(result.roster)
        let judgement = hall.problem().judgement(of: roster)
        #expect(judgement.isLegal)
        #expect(judgement == result.judgement)
        #expect(try #require(result.bound).value <= judgement.score)
    }

    @Test func `a search that begins with a roster never ends with a worse one`() throws {
        var hall = GeneratedHall()
        (hall.employees, hall.windows) = (10, 3)
        let options = SolveOptions(timeLimit: .milliseconds(30), threads: 1, isDeterministic: true)
        let start = try #require(try solve(hall.problem(), options: options).roster)

        var next = options
        next.start = start
        let result = try solve(hall.problem(), options: next)

        let score = hall.problem().judgement(of: start).score
        #expect(try #require(result.judgement).score <= score)
        // Nothing else is as good for anybody at once: the roster stays as it is where nothing better was found.
        #expect(result.judgement?.score != score || result.roster == start)
    }

    /// E100 falls ill on the first day; everybody else's days could stay.
    @Test func `what is illegal of the roster begun with is mended`() throws {
        var hall = GeneratedHall()
        (hall.employees, hall.windows) = (10, 3)
        let before = hall.problem()
        let options = SolveOptions(timeLimit: .milliseconds(60), threads: 1, isDeterministic: true)
        let start = try #require(try solve(before, options: options).roster)
        let day = try #require(start.activities.first { $0.employee == "E100" }).day
        let after = before.withLeave(of: "E100", onDay: day)
        #expect(!after.judgement(of: start).isLegal)

        var next = options
        next.start = start
        let near = try #require(try solve(after, options: next).roster)
        let anew = try #require(try solve(after, options: options).roster)

        #expect(after.judgement(of: near).isLegal)
        #expect(near.changedDays(from: start) < anew.changedDays(from: start))
    }

    @Test func `what a change must save decides how much changes`() throws {
        var hall = GeneratedHall()
        (hall.employees, hall.windows) = (10, 3)
        var options = SolveOptions(timeLimit: .milliseconds(10), threads: 1, isDeterministic: true)
        let start = try #require(try solve(hall.problem(), options: options).roster)
        options.timeLimit = .milliseconds(120)
        options.start = start

        options.changePrice = 1_000_000
        let held = try solve(hall.problem(), options: options)
        options.changePrice = 0
        let free = try solve(hall.problem(), options: options)

        #expect(held.roster == start)
        #expect(try #require(free.judgement).score < #require(held.judgement).score)
    }

    @Test func `a hall without employees has an empty roster`() throws {
        let problem = Problem(hall: .tiny(employees: []), rules: [])

        let result = try solve(problem, options: SolveOptions(timeLimit: .seconds(1)))

        #expect(result.roster == Roster([]))
        #expect(result.stop == .provenOptimal)
    }

    /// Ann must work on a day on which she is on leave: either rule alone could be kept.
    @Test func `a contradiction is named by the rules that are necessary for it`() throws {
        let ann = Employee(
            id: "Ann", contract: "full", skills: [Skill("a")], leave: [Leave(slots: 0..<24)],
            pins: [.shift("day", day: 0, slots: nil)])
        let problem = Problem(
            hall: .tiny(employees: [ann]),
            rules: [
                RuleEntry(.leave(OnLeave())), RuleEntry(.pins(Pins())), RuleEntry(.stint(Stint(longest: 120))),
                RuleEntry(.shifts(Shifts())),
            ])

        let result = try solve(problem, options: SolveOptions(timeLimit: .seconds(1)))

        #expect(result.stop == .impossible)
        #expect(result.conflict.contains("leave (default)"))
        #expect(result.conflict.contains("pins (default)"))
        #expect(!result.conflict.contains("stint (default)"))
    }

    /// Ann is needed at two windows at once on the first day. One day is compiled and solved whole; 30 days have 1440 seat
    /// variables, which are too many for that.
    @Test(arguments: [1, 30]) func `hard minima that cannot be met are named, with what is missing`(days: Int) throws {
        let hall = Hall.tiny(
            days: days, needs: [.people(1, at: "a", in: 9..<10), .people(1, at: "b", in: 9..<10)],
            shifts: [.tiny("day", starts: [0, 840], lengths: [600])])
        let problem = Problem(
            hall: hall, rules: [RuleEntry(.cover(Cover(belowTarget: 5))), RuleEntry(.shifts(Shifts()))])

        let result = try solve(problem, options: SolveOptions(timeLimit: .seconds(2), isDeterministic: true))

        #expect(result.stop == .impossible)
        #expect(
            result.conflict.first
                == "rosters that keep the other hard rules lack at least 1 person-slot of hard minima; "
                + "in the one found that lacks fewest, 1 person-slot:")
        #expect(result.conflict.count == 2)
        #expect(
            result.conflict.last?.hasSuffix(
                " has 0 people on 2026-11-23 from 09:00 to 10:00 (1 required): cover (default)") == true)
    }

    /// The same with minima that cost points: then the shortage is no contradiction.
    @Test func `minima that are not hard make no hall impossible`() throws {
        let hall = Hall.tiny(needs: [.people(1, at: "a", in: 9..<10), .people(1, at: "b", in: 9..<10)])
        let problem = Problem(
            hall: hall, rules: [RuleEntry(.cover(Cover()), price: .points(7)), RuleEntry(.shifts(Shifts()))])

        let result = try solve(problem, options: SolveOptions(timeLimit: .seconds(4), isDeterministic: true))

        #expect(result.judgement?.score == 7 && result.stop == .provenOptimal && result.conflict.isEmpty)
    }
}

extension Problem {
    fileprivate func withLeave(of id: Employee.ID, onDay day: Int) -> Problem {
        let employees = hall.employees.map { employee in
            let slots = hall.period.slots(ofDay: day)
            return employee.id != id
                ? employee
                : Employee(
                    id: id, name: employee.name, category: employee.category, contract: employee.contract,
                    payrollID: employee.payrollID, skills: employee.skills,
                    leave: employee.leave + [Leave(slots: slots)],
                    wishes: employee.wishes)
        }
        return Problem(
            hall: Hall(
                name: hall.name, period: hall.period, windows: hall.windows, demand: hall.demand, shifts: hall.shifts,
                contracts: hall.contracts, employees: employees), rules: rules)
    }
}

extension Roster {
    /// Employees' days with other activities than in `other`.
    fileprivate func changedDays(from other: Roster) -> Int {
        let changed = Set(activities).symmetricDifference(other.activities)
        return Set(changed.map { "\($0.employee) \($0.day)" }).count
    }
}
