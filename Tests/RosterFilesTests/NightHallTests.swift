import Foundation
import RosterFiles
import RosterModel
import RosterRules
import Testing

/// A hall whose days begin at 07:00, written with all tables inside the hall file.
@Suite struct NightHallTests {
    static let text = """
        period: {start: 2026-11-23, days: 2, grid: 60 min, day_begins: "07:00"}
        windows: {desk: {counters: 2}}
        shifts:
          night: {start: [23:00, 01:00+1], length: 8 h}
          day: {start: 07:00, length: 8 h}
        contracts: {all: {shifts: [night, day]}}
        tables:
          staff: |
            id,name,contract,desk
            1,Ann,all,1
            2,Bo,all,1
          demand: |
            days,from,to,window,minimum
            Sun,22:00,09:00+1,desk,1
            Mon-Wed,22:00,06:00+1,desk,2
          leave: |
            employee,from
            1,2026-11-24
          availability: |
            employee,days,from,to
            2,Mon-Wed,20:00,24:00
            2,Tue-Thu,00:00,06:00

        """

    private func read(_ text: String) throws -> BadHall {
        let hall = try BadHall()
        try hall.folder.write("hall.yaml", text)
        return hall
    }

    /// Nights from 22:00 to 06:00, each with at least one person.
    private static let nights = """
        period: {start: 2026-11-23, days: 3, grid: 60 min}
        windows: {er: {counters: 2}}
        shifts: {night: {start: "22:00", length: 8 h}}
        contracts: {all: {shifts: [night]}}
        rules: [{cover: {below_minimum: hard}}]
        tables:
          staff: |
            id,name,contract,er
            1,Ann,all,1
            2,Bo,all,1

        """
    private static let demand = "  demand: |\n    days,from,to,window,minimum\n    all,22:00,06:00+1,er,1\n"
    private static let late = "  demand: |\n    days,from,to,window,minimum\n    Mon-Wed,22:00,06:00+1,er,1\n"
    /// Sunday's night, which ends on the first morning of the period.
    private static let previous =
        "  previous: |\n    employee,date,shift,start,end,kind,window\n    1,2026-11-22,night,22:00,06:00+1,duty,er\n"

    @Test func `a duty pinned after midnight may be of the shift of the day before`() throws {
        func outcome(_ pins: String, _ more: String = "") throws -> [String] {
            try read(Self.nights + Self.late + "  pins: |\n    employee,date,pin\n" + pins + more).outcome()
        }

        #expect(try outcome("    1,2026-11-24,duty er 01:00-02:00\n") == ["ok"])
        #expect(try outcome("    1,2026-11-24,duty er 01:00-02:00\n    1,2026-11-24,off\n") == ["ok"])
        #expect(try outcome("    1,2026-11-23,duty er 01:00+1-02:00+1\n") == ["ok"])
        #expect(try outcome("    1,2026-11-24,duty er 07:00-08:00\n").first == "E65")
        // On the first morning it must have been carried over.
        #expect(try outcome("    1,2026-11-23,duty er 01:00-02:00\n").first == "E65")
        let carried = try outcome("    1,2026-11-23,duty er 01:00-02:00\n", Self.previous)
        #expect(!carried.contains { $0.contains("cannot hold: no shift") })
    }

    /// Nobody is available before Monday evening; who is still there from Sunday's night is there.
    @Test func `whoever carries a night over meets the minimum of the first morning`() throws {
        let availability =
            "  availability: |\n    employee,days,from,to\n    1,Mon-Wed,22:00,06:00+1\n    2,Mon-Wed,22:00,06:00+1\n"

        let alone = try read(Self.nights + Self.demand + availability).outcome()
        #expect(alone.first == "E65")
        #expect(alone.contains { $0.contains("nobody can be there") })
        #expect(try read(Self.nights + Self.demand + availability + Self.previous).outcome() == ["ok"])
    }

    /// Slot 0 is Monday 07:00, slot 15 Monday 22:00, slot 23 Tuesday 06:00, slot 24 Tuesday 07:00.
    @Test func `spans of the clock lie on the axis wherever their date puts them`() throws {
        let hall = try read(NightHallTests.text).read().problem.hall

        let minima = (0..<48).map { hall.demand[0, $0]?.minimum }
        // Sunday's night reaches into the period; Wednesday's lies outside.
        #expect(minima[0..<3] == [1, 1, nil])
        #expect(minima[14..<24] == [nil, 2, 2, 2, 2, 2, 2, 2, 2, nil])
        #expect(minima[39..<48] == [2, 2, 2, 2, 2, 2, 2, 2, nil])
    }

    /// Leave on Tuesday: its civil day from slot 17 (Tuesday 00:00), and the hall's day to slot 48.
    @Test func `a whole day of leave is the civil day and the hall's day`() throws {
        let hall = try read(NightHallTests.text).read().problem.hall

        #expect(hall.employees[0].leave == [Leave(slots: 17..<48)])
    }

    @Test func `spans of availability that touch at midnight become one`() throws {
        let hall = try read(NightHallTests.text).read().problem.hall

        // Monday 20:00 to Tuesday 06:00, Tuesday 20:00 to Wednesday 06:00, Wednesday 20:00 to Thursday 06:00.
        #expect(hall.employees[1].availability == [13..<23, 37..<47, 61..<71])
        #expect(hall.shifts[0].starts == [1380, 1500])
    }

    @Test func `a start outside the day is refused`() throws {
        let bad = try read(NightHallTests.text.replacingOccurrences(of: "01:00+1", with: "01:00"))

        #expect(
            bad.outcome() == [
                "E65",
                "hall.yaml:4:18: a start at 01:00 lies outside the day, which begins at 07:00; write 01:00+1 and let the shift belong to that day",
            ])
    }

    @Test func `errors in tables inside the hall file have its lines and columns`() throws {
        let bad = try read(
            NightHallTests.text.replacingOccurrences(of: "2,Bo,all,1", with: "2,Bo,al,1")
                .replacingOccurrences(of: "Mon-Wed,20:00", with: "Mon-Wed,20:30")
                .replacingOccurrences(of: "leave: |", with: "leave: >"))

        #expect(
            bad.outcome() == [
                "E65",
                #"hall.yaml:11:10: there is no contract "al"; did you mean "all"?"#,
                "hall.yaml:16:10: the table leave is not written as a block; begin it with | and put each row on a line",
                "hall.yaml:21:15: 20:30 is not on the grid of 60 minutes; write 20:00 or 21:00",
            ])
    }
}
