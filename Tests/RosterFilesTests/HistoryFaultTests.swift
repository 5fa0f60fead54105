import Testing

@Suite struct HistoryFaultTests {
    /// Fixture, then `ok` or the exit code, and every line that is reported.
    static let cases: [FaultCase] = [
        FaultCase(
            "37-previous-of-another-week",
            "ok",
            "previous.csv:1:1: warning: the last day in it is 2026-10-05, 49 days before the period; is it the roster of another week?",
            #"previous.csv:3:1: warning: "099" is no longer in the staff table; these rows are not used"#),
        FaultCase(
            "37-previous-of-this-week",
            "ok",
            "previous.csv:1:1: warning: no row is about a day before the period; the history is empty",
            "previous.csv:2:1: warning: this row lies after the start of the period; not part of the history"),
        FaultCase(
            "66-spreadsheet",
            "E65",
            #"leave.csv:2:1: there is no employee "1"; the staff table has "001": identifiers are texts, a spreadsheet may have cut the zeros"#,
            #"leave.csv:2:3: "2026/11/24" is not written as dates are here; write 2026-11-24"#,
            #"leave.csv:2:14: "2026/11/24" is not written as dates are here; write 2026-11-24"#),
        FaultCase(
            "68-previous-cut",
            "E65",
            "previous.csv:3:1: expected 8 fields, got 7; keep empty fields"),
        FaultCase(
            "68-previous-of-other-shifts",
            "E65",
            #"previous.csv:2:17: there is no shift type "night"; without it the paid breaks are unknown: keep it under shifts, no contract need allow it"#,
            #"previous.csv:3:34: shift "full" has no break "tea"; it can be duty, lunch"#),
    ]

    @Test(arguments: cases)
    func `tables of another week, or spoiled by a spreadsheet, are noticed`(fault: FaultCase) throws {
        #expect(try BadHall(fault.fixture).outcome() == fault.lines)
    }
}
