import Testing

@Suite struct TableFaultTests {
    /// Fixture, then `ok` or the exit code, and every line that is reported.
    static let cases: [FaultCase] = [
        FaultCase(
            "12-unterminated-quote",
            "E65",
            "staff.csv:3:5: this quote is never closed; add the closing quote; a quote inside a quoted field is written twice"
        ),
        FaultCase(
            "13-text-after-quote",
            "E65",
            "staff.csv:3:9: text after a closing quote; double the quotes inside a quoted field"),
        FaultCase(
            "14-ragged-row",
            "E65",
            "staff.csv:3:1: expected 5 fields, got 6; put quotes round a field that holds a separator",
            "staff.csv:4:1: expected 5 fields, got 3; keep empty fields"),
        FaultCase(
            "15-duplicate-column",
            "E65",
            #"staff.csv:1:22: the column "tax" stands twice; columns 4 and 5"#),
        FaultCase(
            "15-missing-column",
            "E65",
            #"staff.csv:1:1: the column "contract" is missing; the columns are id, name, contract, category, payroll_id, tax, complaints"#,
            #"staff.csv:1:9: unknown column "agreement"; it can be id, name, contract, category, payroll_id, tax, complaints"#
        ),
        FaultCase(
            "15-unknown-column",
            "E65",
            #"staff.csv:1:22: unknown column "complaint"; did you mean "complaints"?"#),
        FaultCase(
            "16-semicolons",
            "ok",
            "staff.csv:1:1: warning: the columns are separated by semicolons"),
        FaultCase(
            "16-tabs",
            "ok",
            "demand.csv:1:1: warning: the columns are separated by tabs"),
        FaultCase(
            "17-full-width",
            "ok",
            "demand.csv:2:9: warning: full-width characters were read as ordinary ones: 4 fields, this one first"),
        FaultCase(
            "18-blanks",
            "ok",
            "staff.csv:2:1: warning: blanks around the text were removed: 2 fields, this one first"),
        FaultCase(
            "19-decomposed-name",
            "ok",
            "staff.csv:3:5: warning: decomposed characters were read as composed ones (NFC): this field"),
        FaultCase(
            "20-duplicate-id",
            "E65",
            #"staff.csv:4:1: employee "001" stands already in staff.csv:2; give each employee an id of their own"#),
        FaultCase(
            "20-same-name",
            "ok"),
        FaultCase(
            "21-cut-zeros",
            "E65",
            #"wishes.csv:2:1: there is no employee "2"; the staff table has "002": identifiers are texts, a spreadsheet may have cut the zeros"#
        ),
        FaultCase(
            "21-leading-zeros",
            "ok",
            #"staff.csv:4:1: warning: employees "001" and "01" differ in leading zeros only; they are two people here"#),
    ]

    @Test(arguments: cases)
    func `tables of the wrong shape are reported where they are wrong`(fault: FaultCase) throws {
        #expect(try BadHall(fault.fixture).outcome() == fault.lines)
    }
}
