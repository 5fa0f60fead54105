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
