import BenchmarkHalls
import RosterFiles
import RosterModel
import RosterRules
import Testing

@Suite struct TaskVariationTests {
    /// Six slots; R1 is there all the time, with a fixed break in the middle, R2 from the second slot to the fifth.
    private func instance(_ break1: String = "A(b)") throws -> TaskVariation {
        try TaskVariation(
            """
            Resources = {R1, R2};

            Activities = {T, W, b};

            slots = 6;

            fixed =
            [| R1: <>, <>, \(break1), <>, <>, <>
            | R2: None, <>, <>, <>, <>, None
            |];
            requirements =
            [| T: 1, 1, 0, 1, 1, 0
            | W: 0, 1, 1, 1, 1, 1
            | b: 0, 0, 1, 0, 0, 0
            |];
            activity_run_cost = array2d(Activities, SlotsAndZero,
            [| T: 0, 100, 2, 0, 0, 0, 0
            | W: 0, 20, 10, 0, 0, 0, 0
            | b: 0, 0, 0, 0, 0, 0, 0
            |]);
            activity_frequency_cost = array2d(Activities, SlotsAndZero,
            [| T: 0, 63, 0, 2, 2, 2, 2
            | W: 0, 3, 6, 9, 9, 9, 9
            | b: 0, 0, 0, 0, 0, 0, 0
            |]);
            """)
    }

    /// A roster, a character a slot.
    private func roster(_ rows: String...) -> Roster {
        Roster(
            rows.enumerated().flatMap { person, row in
                row.enumerated().filter { $0.element != "." }.map { slot, activity in
                    .init(
                        employee: .init("R\(person + 1)"), day: 0, shift: .init("shiftR\(person + 1)"),
                        slots: slot..<(slot + 1), kind: .duty(.init(String(activity))))
                }
            })
    }

    /// R1: two runs of two T are 4, and two runs in a day are free; W for one slot is 20, one run 3. R2: W for four slots
    /// is free, one run is 3.
    @Test func `runs and their number cost what the tables say`() throws {
        let judgement = try instance().problem.judgement(of: roster("TTbTTW", ".WWWW."))

        #expect(judgement.breaches.isEmpty)
        #expect(judgement.score == 4 + 20 + 3 + 3)
    }

    /// One run of T of two slots is 2, and one alone is 63; so it is for R1 and for R2.
    @Test func `a single run may cost more than two`() throws {
        let judgement = try instance().problem.judgement(of: roster("TTbWWW", ".WWTT."))

        #expect(judgement.breaches.isEmpty)
        #expect(judgement.score == 2 * (2 + 63) + 0 + 3 + 10 + 3)
    }

    @Test(arguments: [
        (["TTWTTW", ".WbWW."], "pins"), (["TTbTTW", "WWWWW."], "pins"),
    ])
    func `what is fixed, and shifts, are kept`(rows: [String], rule: String) throws {
        let judgement = try instance().problem.judgement(of: roster(rows[0], rows[1]))

        #expect(judgement.breaches.contains { $0.rule == rule })
    }

    /// In the second slot W lacks its one: 300. R1 as above is 4 + 20 + 3; R2 has one slot of T, 100 + 63, and one run of W.
    @Test func `each person missing costs more than variation`() throws {
        let judgement = try instance().problem.judgement(of: roster("TTbTTW", ".TWWW."))

        #expect(judgement.score == 300 + 27 + 163 + 3)
    }

    @Test func `a solution has a row for each employee`() throws {
        #expect(
            try instance().solution(of: roster("TTbTTW", ".WWWW."), cost: 0)
                == "R1,T,T,b,T,T,W\nR2,None,W,W,W,W,None\n")
    }

    @Test func `its files read back as the same hall and rules`() throws {
        let problem = try instance().problem
        let folder = try TemporaryFolder()

        try HallFolder(problem).write(to: folder.path)

        let read = try HallFile.read("\(folder.path)/hall.yaml").problem
        #expect(read.hall == problem.hall)
        #expect(read.rules.map(\.rule) == problem.rules.map(\.rule))
    }

    @Test func `a shift in two pieces is refused`() {
        #expect(throws: SetError.self) { try instance("None") }
    }
}
