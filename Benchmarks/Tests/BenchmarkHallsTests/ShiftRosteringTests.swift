import BenchmarkHalls
import RosterFiles
import RosterModel
import RosterRules
import Testing

@Suite struct ShiftRosteringTests {
    /// Two weeks from Monday, an early shift of 8 hours and a night of 10 that no early one may follow; Ann works 2
    /// to 6 days, Bob no nights.
    private func instance() throws -> ShiftRostering {
        let cover = (0..<14).flatMap { day in
            [("E", day == 0), ("N", day == 1)].map { "\(day),\($0.0),\($0.1 ? 1 : 0),100,1" }
        }
        return try ShiftRostering(
            """
            SECTION_HORIZON
            14
            SECTION_SHIFTS
            E,480,
            N,600,E
            SECTION_STAFF
            A,E=14|N=2,3000,960,3,2,2,1
            B,E=14|N=0,6000,0,6,1,1,2
            SECTION_DAYS_OFF
            A,4,8
            SECTION_SHIFT_ON_REQUESTS
            A,0,E,3
            SECTION_SHIFT_OFF_REQUESTS
            B,1,E,5
            SECTION_COVER
            \(cover.joined(separator: "\n"))
            """)
    }

    /// A roster of the days of each: `EENN..`, a character a day.
    private func roster(_ ann: String, _ bob: String = "") throws -> Roster {
        let hall = try instance().problem.hall
        var activities: [Roster.Activity] = []
        for (name, row) in [("A", ann), ("B", bob)] {
            for (day, id) in row.enumerated() where id != "." {
                let shift = try #require(hall.shifts.first { $0.id.text == String(id) })
                let first = try #require(hall.period.slot(day: day, clock: shift.starts[0]))
                let end = first + shift.lengths[0].count / 60
                for (slots, kind) in [
                    (first..<(first + 1), Roster.Activity.Kind.duty("shift")),
                    ((first + 1)..<(end - 1), .rest("pause")), ((end - 1)..<end, .duty("later")),
                ] {
                    activities.append(
                        .init(employee: .init(name), day: day, shift: shift.id, slots: slots, kind: kind))
                }
            }
        }
        return Roster(activities)
    }

    private func judged(_ ann: String, _ bob: String = "") throws -> String {
        let judgement = try instance().problem.judgement(of: roster(ann, bob))
        return judgement.isLegal
            ? "\(judgement.score)" : Set(judgement.breaches.map(\.rule)).sorted().joined(separator: " ")
    }

    /// Ann's early shift on day 0 is wanted and needed, and her night on day 1 needed: nothing is missing.
    @Test func `what is needed and wished for costs nothing`() throws {
        #expect(try judged("EN") == "0")
    }

    @Test func `each missing person, person too many and wish has its cost`() throws {
        // Both early on day 0: 1 too many; Bob early on day 1, where none is needed: 1, and 5 for the request.
        #expect(try judged("EN", "EE") == "7")
        // Ann's wish is 3, nobody on day 0 is 100, nobody on day 1 is 100; one too many on days 2 and 3.
        #expect(try judged("..EE") == "205")
    }

    @Test func `what the set forbids is forbidden`() throws {
        #expect(try judged("NE") == "follow")
        #expect(try judged("NNN") == "days")
        #expect(try judged("EE..EE") == "pins")
        #expect(try judged("EEEE") == "consecutive")
        #expect(try judged("E.EE") == "consecutive")
        #expect(try judged(".....EE.....EE") == "weekends")
        #expect(try judged("E") == "hours")
    }

    /// The first run and the last may go on outside the period; a run of one day between is too short for Ann.
    @Test func `runs at the ends may be short`() throws {
        #expect(try judged("E....EE").contains("consecutive") == false)
        #expect(try judged("EE.........E..") == "consecutive")
    }

    @Test func `a solution has a row for each employee`() throws {
        let text = try instance().solution(of: roster("EN", ".E"), cost: 0)

        #expect(text == "A,E,N,,,,,,,,,,,,\nB,,E,,,,,,,,,,,,\n")
    }

    @Test func `its files read back as the same hall and rules`() throws {
        let problem = try instance().problem
        let folder = try TemporaryFolder()

        try HallFolder(problem).write(to: folder.path)

        let read = try HallFile.read("\(folder.path)/hall.yaml").problem
        #expect(read.hall == problem.hall)
        #expect(read.rules.map(\.rule) == problem.rules.map(\.rule))
    }

    /// An instance of one week with so many shifts of half an hour more each, and one person.
    private func instance(shifts: Int) throws -> ShiftRostering {
        let ids = (0..<shifts).map { "s\($0)" }
        return try ShiftRostering(
            """
            SECTION_HORIZON
            7
            SECTION_SHIFTS
            \(ids.enumerated().map { "\($1),\(360 + 30 * ($0 % 9))," }.joined(separator: "\n"))
            SECTION_STAFF
            A,\(ids.map { "\($0)=7" }.joined(separator: "|")),3000,960,3,2,2,1
            SECTION_COVER
            \((0..<7).flatMap { day in ids.map { "\(day),\($0),1,100,1" } }.joined(separator: "\n"))
            """)
    }

    @Test(arguments: [1, 2, 9, 18, 32]) func `each shift begins in a slot of its own, and ends when all have begun`(
        shifts: Int
    ) throws {
        let hall = try instance(shifts: shifts).problem.hall

        let starts = hall.shifts.compactMap { hall.period.slot(day: 0, clock: $0.starts[0]) }
        let ends = hall.shifts.map { $0.starts[0] + $0.lengths[0] }
        #expect(starts == Array(0..<shifts))
        #expect(ends.allSatisfy { ($0 - hall.period.grid).count >= shifts * hall.period.grid.count && $0 <= .day })
        // Lengths stand to one another as the set's do.
        #expect(hall.shifts.allSatisfy { $0.lengths[0].count * 360 % hall.shifts[0].lengths[0].count == 0 })
    }

    @Test func `more shifts than there is room for are refused`() {
        #expect(throws: SetError.self) { try instance(shifts: 300) }
    }
}
