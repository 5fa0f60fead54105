import Testing

@Suite struct TextFaultTests {
    /// Fixture, then `ok` or the exit code, and every line that is reported.
    static let cases: [FaultCase] = [
        FaultCase(
            "01-missing-table",
            "E66",
            "hall.yaml:11:10: cannot read stuff.csv: no such file or folder"),
        FaultCase(
            "03-empty-file",
            "E65",
            "staff.csv: no data; the file is empty"),
        FaultCase(
            "03-header-missing",
            "E65",
            "staff.csv: no data; the first row names the columns"),
        FaultCase(
            "03-only-blanks",
            "E65",
            "staff.csv: no data; the file is empty"),
        FaultCase(
            "06-nul-bytes",
            "E65",
            "staff.csv:3:7: the byte at offset 66 is NUL: this is no text; save the table as CSV in UTF-8"),
        FaultCase(
            "06-xls",
            "E65",
            "staff.csv: this looks like an XLS workbook; save the table as CSV in UTF-8"),
        FaultCase(
            "06-xlsx",
            "E65",
            "staff.csv: this looks like an XLSX workbook or another ZIP file; save the table as CSV in UTF-8"),
        FaultCase(
            "07-utf8-bom",
            "ok"),
        FaultCase(
            "08-utf16",
            "ok"),
        FaultCase(
            "08-utf16-cut",
            "E65",
            "staff.csv: the text is not valid UTF-16; save it as UTF-8"),
        FaultCase(
            "09-gb18030",
            "ok",
            "staff.csv: warning: read as GB18030, as it is not UTF-8; say --encoding gb18030 to make this certain"),
        FaultCase(
            "09-not-gb18030",
            "E65",
            "staff.csv:3:9: the byte 0xE9 at offset 68 is not UTF-8; save the file as UTF-8, or say --encoding gb18030 if it is in GB18030"
        ),
        FaultCase(
            "10-invalid-utf8-in-line-812",
            "E65",
            "staff.csv:812:9: the byte 0xFF at offset 22612 is not UTF-8; save the file as UTF-8, or say --encoding gb18030 if it is in GB18030"
        ),
        FaultCase(
            "11-mixed-line-ends",
            "E65",
            #"staff.csv:4:5: the name "Zhao\u{d}\nLei" holds the control character U+000D; write it on one line without invisible characters"#
        ),
        FaultCase(
            "11-mixed-line-ends-accepted",
            "ok"),
    ]

    @Test(arguments: cases)
    func `files that cannot be read as text say why, and the others read`(fault: FaultCase) throws {
        #expect(try BadHall(fault.fixture).outcome() == fault.lines)
    }
}
