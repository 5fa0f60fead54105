import RosterFiles
import RosterModel
import RosterRules
import Testing

@Suite struct PublishedTests {
    private static let header = "employee,date,shift,start,end,kind,window\n"

    private func hall(_ rows: String) throws -> BadHall {
        let hall = try BadHall()
        try hall.folder.write("published.csv", Self.header + rows)
        return hall
    }

    private let overrides = [(path: "tables.published", value: "published.csv")]

    /// Days of the base hall begin at midnight, in slots of a quarter of an hour.
    @Test func `a day's rows are one shift, from the first start to the last end`() throws {
        let hall = try hall(
            """
            001,2026-11-24,full,12:00,13:00,lunch,
            001,2026-11-24,full,09:00,12:00,duty,tax
            001,2026-11-24,full,13:00,17:00,duty,complaints

            """)

        let staff = try hall.read(overrides: overrides).problem.hall.employees

        let shift = PublishedShift(day: 1, shift: "full", slots: (96 + 36)..<(96 + 68))
        #expect(staff.first { $0.id == "001" }?.published == [shift])
        #expect(staff.filter { $0.id != "001" }.allSatisfy { $0.published == nil })
    }

    @Test func `without the table nobody was told anything`() throws {
        let staff = try BadHall().read().problem.hall.employees

        #expect(staff.allSatisfy { $0.published == nil })
    }

    @Test func `rows of other times and people are announced, and shift types must be known`() throws {
        let hall = try hall(
            """
            001,2026-11-22,full,09:00,17:00,duty,tax
            999,2026-11-24,full,09:00,17:00,duty,tax

            """)

        #expect(
            hall.outcome(overrides: overrides) == [
                "ok", "published.csv:1:1: warning: no row is about a day of the period; nothing is published",
                "published.csv:2:1: warning: this row lies outside the period 2026-11-23 to 2026-11-29; without effect",
                #"published.csv:3:1: warning: "999" is no longer in the staff table; these rows are not used"#,
            ])
        #expect(
            try self.hall("001,2026-11-24,fall,09:00,17:00,duty,tax\n").outcome(overrides: overrides) == [
                "E65", #"published.csv:2:16: there is no shift type "fall"; did you mean "full"?"#,
            ])
    }
}
