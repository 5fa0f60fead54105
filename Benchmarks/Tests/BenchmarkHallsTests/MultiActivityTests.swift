import BenchmarkHalls
import RosterFiles
import RosterModel
import RosterRules
import Testing

@Suite struct MultiActivityTests {
    /// One day from 06:00 to 06:00, one task, one person of six hours, needed from 06:00 to 12:00.
    private func instance() throws -> MultiActivity {
        let cover = (0..<96).map { quarter -> String in
            let clock = (quarter + 24) % 96, end = (clock + 1) % 96
            let need = quarter < 24 ? 1 : 0
            return "\(quarter < 72 ? 1 : 2),\(time(clock))-\(time(end)),1,\(need),\(need)"
        }
        return try MultiActivity(
            """
            # A comment.
            SECTION_HORIZON
            1
            SECTION_TASKS
            1
            SECTION_STAFF
            7,360,375
            SECTION_COVER
            \(cover.joined(separator: "\n"))
            """)
    }

    private func time(_ quarter: Int) -> String {
        let hour = quarter / 4, minute = quarter % 4 * 15
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    private func roster(_ slots: Range<Int>) -> Roster {
        Roster([.init(employee: "7", day: 0, shift: "shift", slots: slots, kind: .duty("task1"))])
    }

    @Test func `the least a person must work may meet the cover exactly`() throws {
        let judgement = try instance().problem.judgement(of: roster(24..<48))

        #expect(judgement.breaches.isEmpty)
        #expect(judgement.score == 0)
    }

    /// The quarter hour after 12:00 is one person too many: 1 squared.
    @Test func `what is beyond the cover costs its square`() throws {
        #expect(try instance().problem.judgement(of: roster(24..<49)).score == 1)
    }

    @Test(arguments: [25..<49, 20..<48, 24..<46])
    func `short cover, work before 06:00 and too few minutes are forbidden`(slots: Range<Int>) throws {
        #expect(!(try instance().problem.judgement(of: roster(slots)).breaches.isEmpty))
    }

    @Test func `a solution names day, start and tasks as the set does`() throws {
        let text = try instance().solution(of: roster(24..<48), cost: 0)

        #expect(text.contains("<Penalty>0</Penalty>"))
        #expect(text.contains("<Employee ID=\"7\">\n<Shift><Day>0</Day><Start>06:00:00</Start>"))
        #expect(text.contains("<Task WorkLength=\"360\"><ID>1</ID><Length>360</Length></Task>"))
    }

    @Test func `its files read back as the same hall`() throws {
        let problem = try instance().problem
        let folder = try TemporaryFolder()

        try HallFolder(problem).write(to: folder.path)

        #expect(try HallFile.read("\(folder.path)/hall.yaml").problem.hall == problem.hall)
    }

    @Test func `a file that is none of the set is refused`() {
        #expect(throws: SetError.self) { try MultiActivity("SECTION_HORIZON\nseven\n") }
    }
}
