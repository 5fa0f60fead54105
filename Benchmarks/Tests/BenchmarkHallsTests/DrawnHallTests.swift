import BenchmarkHalls
import RosterFiles
import RosterModel
import RosterRules
import Testing

@Suite struct DrawnHallTests {
    static let halls = [
        DrawnHall(employees: 20, windows: 4, seed: 3),
        DrawnHall(employees: 20, windows: 4, grid: 15),
        DrawnHall(employees: 30, windows: 8, days: 14, isAroundTheClock: true),
    ]

    @Test(arguments: halls)
    func `the files of a hall read back as the same hall`(drawn: DrawnHall) throws {
        let problem = drawn.problem()
        let folder = try TemporaryFolder()

        try HallFolder(problem).write(to: folder.path)

        let read = try HallFile.read("\(folder.path)/hall.yaml")
        #expect(read.problem.hall == problem.hall)
        #expect(read.problem.rules.map { Judged($0) } == problem.rules.map { Judged($0) })
        #expect(read.warnings.isEmpty)
    }

    @Test(arguments: halls)
    func `a planted roster is legal and costs nothing, as read from its files`(drawn: DrawnHall) throws {
        let planted = try PlantedHall(drawn)
        let folder = try TemporaryFolder()

        try HallFolder(planted.problem).write(to: folder.path)

        let problem = try HallFile.read("\(folder.path)/hall.yaml").problem
        let judgement = problem.judgement(of: planted.roster)
        #expect(problem.hall == planted.problem.hall)
        #expect(judgement.breaches.isEmpty)
        #expect(judgement.score == 0)
    }

    @Test(arguments: halls)
    func `what a planted hall asks for is not nothing`(drawn: DrawnHall) throws {
        let planted = try PlantedHall(drawn)
        let needs = planted.problem.hall.demand.needs.joined().compactMap(\.self)
        let wishes = planted.problem.hall.employees.flatMap(\.wishes)

        // Everybody serves some 24 hours a week at least: the targets are what they serve.
        let served = planted.roster.activities.reduce(0) { sum, activity in
            guard case .duty = activity.kind else { return sum }
            return sum + activity.slots.clamped(to: planted.problem.hall.period.slots).count
        }
        #expect(needs.reduce(0) { $0 + $1.target } == served)
        // Without one person per slot the others keep the minima, which is most of the people.
        #expect(needs.reduce(0) { $0 + $1.minimum } > served / 2)
        #expect(!wishes.isEmpty)
        #expect(planted.problem.hall.employees.contains { !$0.leave.isEmpty })
    }

    @Test func `the same seed draws the same hall, another seed another one`() throws {
        let one = DrawnHall(employees: 20, windows: 4, seed: 1)
        let other = DrawnHall(employees: 20, windows: 4, seed: 2)

        #expect(one.problem() == one.problem())
        #expect(one.problem().hall.demand != other.problem().hall.demand)
        #expect(try PlantedHall(one).roster == PlantedHall(one).roster)
    }

    @Test func `a load asks for more of the same staff`() {
        let halls = [80, 93, 105].map { DrawnHall(employees: 50, windows: 6, load: $0).problem().hall }
        let targets = halls.map { $0.demand.needs.joined().compactMap(\.self).reduce(0) { $0 + $1.target } }

        #expect(halls.allSatisfy { $0.employees == halls[0].employees })
        // Targets are whole people: so much as asked for, but for a hundredth.
        for (target, load) in zip(targets, [0.80, 0.93, 1.05]) {
            #expect(abs(Double(target) - load * Double(35 * 36 + 15 * 20) * 2) < 0.01 * Double(target))
        }
    }

    @Test func `both categories, both contracts and backup are there`() {
        let problem = DrawnHall(employees: 20, windows: 4).problem()

        #expect(Set(problem.hall.employees.map(\.category)) == ["established", "contract"])
        #expect(Set(problem.hall.employees.map(\.contract)) == ["full", "part"])
        #expect(problem.rules.contains { $0.rule == .backup(Backup(depth: 1)) && $0.price == .points(5) })
        #expect(problem.hall.employees.contains { !$0.wishes.isEmpty })
    }
}

/// An entry without the place where it was written.
private struct Judged: Equatable {
    let rule: Rule
    let scope: Scope
    let price: Price

    init(_ entry: RuleEntry) {
        rule = entry.rule
        scope = entry.scope
        price = entry.price
    }
}
