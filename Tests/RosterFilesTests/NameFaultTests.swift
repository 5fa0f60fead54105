import Testing

@Suite struct NameFaultTests {
    /// Fixture, then `ok` or the exit code, and every line that is reported.
    static let cases: [FaultCase] = [
        FaultCase(
            "65-direction",
            "E65",
            "staff.csv:3:8: character U+202E is not allowed; remove this invisible character"),
        FaultCase(
            "65-names",
            "E65",
            #"staff.csv:2:5: the name "=HYPERLINK("http://x")" begins with =; a spreadsheet would take it for a formula"#,
            #"staff.csv:3:5: the name "Li\nNa" holds the control character U+000A; write it on one line without invisible characters"#,
            #"staff.csv:5:1: the employee id "../../x" holds /; use letters, digits, - and _"#,
            #"staff.csv:6:5: the name "@Sun" begins with @; a spreadsheet would take it for a formula"#,
            #"staff.csv:7:5: the name "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…" has 300 characters; at most 100 are allowed"#
        ),
        FaultCase(
            "errors-in-wishes",
            "E65",
            #"wishes.csv:2:6: the wish "off" needs a date; only a wish for a window goes without"#,
            #"wishes.csv:3:16: "not off" is not a wish; write work, off, shift NAME, not shift NAME, present 09:00-12:00, absent 16:00-17:30, window NAME or not window NAME"#,
            #"wishes.csv:4:16: "shift" is not a wish; write work, off, shift NAME, not shift NAME, present 09:00-12:00, absent 16:00-17:30, window NAME or not window NAME"#,
            "wishes.csv:5:16: 12:00-09:00 ends before it starts; if it runs over midnight, write 09:00+1 as its end",
            #"wishes.csv:6:16: there is no window type "taxi"; did you mean "tax"?"#,
            "wishes.csv:7:16: 09:05 is not on the grid of 15 minutes; write 09:00 or 09:15",
            #"wishes.csv:7:35: "0" is out of bounds; write a whole number from 1 to 1000000"#),
    ]

    @Test(arguments: cases)
    func `texts that could do harm, and wishes that say nothing, are refused`(fault: FaultCase) throws {
        #expect(try BadHall(fault.fixture).outcome() == fault.lines)
    }
}
