import Foundation
import RosterFiles
import RosterModel
import RosterRules
import Testing

@Suite struct RosterCSVTests {
    let hall: Hall

    init() throws { hall = try HallFile.read(fixture("full/hall.yaml")).problem.hall }

    private func read(_ rows: String...) throws(FileError) -> Roster {
        let text = "employee,name,date,shift,start,end,kind,window\n" + rows.joined(separator: "\n")
        return try RosterCSV.read(bytes: Array(text.utf8), name: "roster.csv", for: hall).roster
    }

    private func refusal(_ rows: [String]) -> [String] {
        let text = "employee,name,date,shift,start,end,kind,window\n" + rows.joined(separator: "\n")
        let error = #expect(throws: FileError.self) {
            try RosterCSV.read(bytes: Array(text.utf8), name: "roster.csv", for: hall)
        }
        return error?.diagnostics.map(\.description) ?? []
    }

    /// Monday 08:30 is slot 34; Saturday is day 5 and its midnight slot 576.
    @Test func `a roster is written in order and read back as the same`() throws {
        let roster = Roster([
            .init(employee: "012", day: 5, shift: "short", slots: 572..<578, kind: .duty("guide")),
            .init(employee: "012", day: 5, shift: "short", slots: 568..<572, kind: .duty("tax")),
            .init(employee: "007", day: 0, shift: "full", slots: 34..<40, kind: .duty("tax")),
            .init(employee: "007", day: 0, shift: "full", slots: 40..<41, kind: .rest("tea")),
            .init(employee: "007", day: 1, shift: "full", slots: 184..<192, kind: .duty("tax")),
        ])

        let text = RosterCSV.text(of: roster, for: hall)

        #expect(
            text == """
                employee,name,date,shift,start,end,kind,window
                007,王芳,2026-11-23,full,08:30,10:00,duty,tax
                007,王芳,2026-11-23,full,10:00,10:15,tea,
                007,王芳,2026-11-24,full,22:00,24:00,duty,tax
                012,李娜,2026-11-28,short,22:00,23:00,duty,tax
                012,李娜,2026-11-28,short,23:00,00:30+1,duty,guide

                """)
        let (back, warnings) = try RosterCSV.read(bytes: Array(text.utf8), name: "roster.csv", for: hall)
        #expect(back == roster && warnings == [])
    }

    @Test func `an empty roster is a header`() throws {
        let text = RosterCSV.text(of: Roster(), for: hall)

        #expect(text == "employee,name,date,shift,start,end,kind,window\n")
        #expect(try RosterCSV.read(bytes: Array(text.utf8), name: "roster.csv", for: hall).roster == Roster())
    }

    @Test func `names with separators are quoted`() throws {
        let person = Employee(id: "1", name: #"Li "Na", Dr."#, contract: "c", skills: [])
        let hall = Hall(
            period: hall.period, windows: hall.windows, demand: hall.demand, shifts: hall.shifts, contracts: [],
            employees: [person])
        let roster = Roster([.init(employee: "1", day: 0, shift: "full", slots: 34..<40, kind: .duty("tax"))])

        let text = RosterCSV.text(of: roster, for: hall)

        #expect(text.hasSuffix("\n1,\"Li \"\"Na\"\", Dr.\",2026-11-23,full,08:30,10:00,duty,tax\n"))
        #expect(try RosterCSV.read(bytes: Array(text.utf8), name: "roster.csv", for: hall).roster == roster)
    }

    @Test func `whatever a row names must exist in the hall, and all of it is reported`() {
        #expect(
            refusal([
                "7,,2026-11-23,full,08:30,10:00,duty,tax",
                "007,,2026-11-23,ful,08:30,10:00,duty,taxes",
                "007,,2026-11-23,full,10:00,10:15,te,",
                "007,,2026-11-30,full,08:30,10:00,duty,tax",
                "007,,2026-11-23,full,08:37,10:00,duty,tax",
                "007,,2026-11-23,full,10:00,10:00,duty,tax",
                "007,,2026-11-23,full,22:00,01:00,duty,tax",
                "007,,2026-11-23,full,10:00,10:15,tea,tax",
                "007,,2026-11-23,full,10:00,10:15,duty,",
                "007,,23.11.2026,full,10:00,10:15,duty,tax",
            ]) == [
                #"roster.csv:2:1: there is no employee "7"; the staff table has "007": identifiers are texts, a spreadsheet may have cut the zeros"#,
                #"roster.csv:3:17: there is no shift type "ful"; did you mean "full"?"#,
                #"roster.csv:3:38: there is no window type "taxes"; did you mean "tax"?"#,
                #"roster.csv:4:34: there is no break "te"; did you mean "tea"?"#,
                "roster.csv:5:6: 2026-11-30 is outside the period 2026-11-23 to 2026-11-28; is this the roster of another week?",
                "roster.csv:6:22: 08:37 is not on the grid of 15 minutes; write 08:30 or 08:45",
                "roster.csv:7:28: 10:00-10:00 is empty: it ends when it starts; 24:00 is the end of a day",
                "roster.csv:8:28: 22:00-01:00 ends before it starts; if it runs over midnight, write 01:00+1 as its end",
                #"roster.csv:9:34: a break has the window "tax"; leave the window empty, or write duty as kind"#,
                "roster.csv:10:34: a duty has no window; name the window type",
                #"roster.csv:11:6: "23.11.2026" is not written as dates are here; write the year first, like 2026-11-23"#,
            ])
    }

    @Test func `rules are not looked at`() throws {
        let roster = try read(
            "012,,2026-11-24,full,03:00,23:00,duty,complaints", "012,,2026-11-24,short,04:00,05:00,lunch,")

        #expect(roster.activities.count == 2)
    }

    @Test func `a missing roster is unreadable`() {
        let error = #expect(throws: FileError.self) { try RosterCSV.read("no.csv", for: hall) }

        #expect(error?.exitCode == 66)
    }
}
