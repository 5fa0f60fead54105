import Foundation
import RosterFiles
import RosterModel
import RosterRules
import Testing

/// What is just allowed, beside the fixtures for what is just not.
@Suite struct BoundaryTests {
    /// Lines about one row of the pins in fixture `34-pins`, with some figures changed.
    private func pinLines(_ row: Int, _ overrides: (path: String, value: String)...) throws -> [String] {
        try BadHall("34-pins").outcome(overrides: overrides).filter { $0.hasPrefix("pins.csv:\(row):") }
    }

    @Test func `a pinned duty may last as long as a stint and as duty without a rest`() throws {
        #expect(try pinLines(2, ("rules.stint.longest", "2:45"), ("rules.unbroken_duty.limit", "2:45")) == [])
        #expect(try pinLines(2, ("rules.stint.longest", "2:30"), ("rules.unbroken_duty.limit", "2:45")).count == 1)
        #expect(try pinLines(2, ("rules.stint.longest", "2:45"), ("rules.unbroken_duty.limit", "2:30")).count == 1)
    }

    @Test func `where strain 0 is rest, a pinned duty there has no limit`() throws {
        let free = ("rules.unbroken_duty.strain_free", "yes")

        #expect(try pinLines(2, ("rules.stint.longest", "3:00"), ("windows.tax.strain", "0"), free) == [])
        #expect(try pinLines(2, ("rules.stint.longest", "3:00"), ("windows.tax.strain", "1"), free).count == 1)
    }

    /// From 17:00 to 09:00 are 16 hours.
    @Test func `rest between pinned shifts may be exactly the least`() throws {
        #expect(try pinLines(12, ("rules.rest.least", "16:00")) == [])
        #expect(try pinLines(12, ("rules.rest.least", "16:15")).count == 1)
    }

    /// Eight hours less the lunch are seven.
    @Test func `a pinned shift may have exactly the hours of a day`() throws {
        #expect(try pinLines(9, ("rules.hours.most", "7:00")) == [])
        #expect(try pinLines(9, ("rules.hours.most", "6:59")).count == 1)
        #expect(try pinLines(9, ("rules.hours.most", "9:00"), ("rules.hours.least", "7:00")) == [])
        #expect(try pinLines(9, ("rules.hours.most", "9:00"), ("rules.hours.least", "7:01")).count == 1)
    }

    @Test func `counters hold exactly as many pinned duties as there are`() throws {
        let hall = try BadHall("34-pinned-counters")

        #expect(hall.outcome(overrides: [("windows.tax.counters", "2")]) == ["ok"])
        #expect(hall.outcome(overrides: [("windows.tax.counters", "1")]).count == 2)
    }

    /// A shift of three hours from 09:00 with two breaks of half an hour on a grid of 15 minutes.
    @Test(arguments: [
        // Each exactly in its span, with 15 minutes of work between them.
        ("{a: {minutes: 30, paid: no, between: 10:00-10:30}, b: {minutes: 30, paid: no, between: 10:45-11:15}}", true),
        // No work between them.
        ("{a: {minutes: 30, paid: no, between: 10:00-10:30}, b: {minutes: 30, paid: no, between: 10:30-11:00}}", false),
        // The order is that of the shift.
        ("{a: {minutes: 30, paid: no, between: 10:45-11:15}, b: {minutes: 30, paid: no, between: 10:00-10:30}}", false),
        // Work must begin and end the shift.
        ("{a: {minutes: 30, paid: no, between: 09:00-09:30}}", false),
        ("{a: {minutes: 30, paid: no, between: 09:00-09:45}}", true),
        ("{a: {minutes: 30, paid: no, between: 11:30-12:00}}", false),
        ("{a: {minutes: 30, paid: no, between: 11:15-12:00}}", true),
        ("{a: {minutes: 30, paid: no, after_start: 2:15-3:00}}", true),
        ("{a: {minutes: 30, paid: no, after_start: 2:30-3:00}}", false),
        ("{a: {minutes: 30, paid: no, before_end: 2:15-3:00}}", true),
        ("{a: {minutes: 30, paid: no, before_end: 2:30-3:00}}", false),
        ("{a: {minutes: 30, paid: no, after_start: 0:15-1:00, before_end: 1:30-2:00}}", true),
        ("{a: {minutes: 30, paid: no, after_start: 0:15-1:00, before_end: 0:15-1:15}}", false),
        // The whole shift but the first and the last quarter of an hour.
        ("{a: {minutes: 150, paid: no}}", true),
        ("{a: {minutes: 165, paid: no}}", false),
        // Due from just this length, and from just above it.
        ("{a: {minutes: 165, paid: no, due_from: 3:00}}", false),
        ("{a: {minutes: 165, paid: no, due_from: 3:15}}", true),
    ])
    func `breaks fit or do not`(breaks: String, isPossible: Bool) throws {
        let lines = try BadHall().outcome(overrides: [("shifts.full.length", "3:00"), ("shifts.full.breaks", breaks)])

        #expect(lines[0] == (isPossible ? "ok" : "E65"))
    }

    @Test func `a shift may start when the day begins, and not when the next one does`() throws {
        let night = NightHallTests.text
        let hall = try BadHall()

        try hall.folder.write("hall.yaml", night)
        #expect(hall.outcome(overrides: [("shifts.night.start", "06:00+1")])[0] == "ok")
        #expect(
            hall.outcome(overrides: [("shifts.night.start", "07:00+1")])[1].hasSuffix(
                "a start at 07:00+1 lies outside the day, which begins at 07:00; write 07:00 and let the shift belong to that day"
            ))
    }

    @Test func `a person missing under the target may cost as much as one under the minimum`() throws {
        let hall = try BadHall()

        #expect(hall.outcome(overrides: [("rules.cover.below_target", "100")]) == ["ok"])
        #expect(hall.outcome(overrides: [("rules.cover.below_target", "101")])[0] == "E65")
        #expect(hall.outcome(overrides: [("rules.cover", "{below_minimum: hard, below_target: 1000000}")]) == ["ok"])
    }

    /// Shifts of 7 paid hours: five are 35.
    @Test func `hours may be met exactly, and days of leave may count`() throws {
        let hall = try BadHall()
        let week = { (figures: String) in ("contracts.full-time.hours", "{week: {\(figures)}}") }

        #expect(hall.outcome(overrides: [week("least: 35:00, most: 35:00")]) == ["ok"])
        #expect(hall.outcome(overrides: [week("least: 35:01, most: 41:59")])[0] == "E65")
        // Three days of leave leave four of seven hours; with seven hours counted for each that is 49.
        let leave = ("leave.add", "001 2026-11-23 2026-11-25")
        #expect(hall.outcome(overrides: [week("least: 35:00, leave_counts: 7:00"), leave]) == ["ok"])
        let warned = hall.outcome(overrides: [week("least: 35:00, leave_counts: 1:00"), leave])
        #expect(warned.count == 2 && warned[1].contains("whole shifts add up to at most 28:00"))
    }

    @Test func `where breaks may be left out, their time can be paid`() throws {
        let week = ("contracts.full-time.hours", "{week: {least: 56:00}}")

        #expect(try BadHall().outcome(overrides: [week])[0] == "E65")
        #expect(try BadHall().outcome(overrides: [week, ("rules.breaks.price", "10")])[0] == "ok")
    }

    @Test func `a skill counts when it holds on some date of the period`() throws {
        let demand = "days,from,to,window,minimum\nall,09:00,17:00,complaints,1\nall,09:00,17:00,tax,1\n"
        let hall = try BadHall("30-nobody-qualified")
        try hall.folder.write("demand.csv", demand)
        let text = try String(contentsOfFile: "\(hall.folder.path)/hall.yaml", encoding: .utf8)
        try hall.folder.write("hall.yaml", text + "  skills: skills.csv\n")
        let skills = "employee,window,level,from,until\n"

        for (row, isFound) in [
            ("002,complaints,2,2026-11-29,", true), ("002,complaints,2,2026-12-05,", false),
            ("002,complaints,2,,2026-11-23", true), ("002,complaints,2,,2026-11-22", false),
            ("002,complaints,1,,", false),
        ] {
            try hall.folder.write("skills.csv", skills + row + "\n")
            #expect(hall.outcome().contains { $0.contains("nobody can serve") } != isFound, "\(row)")
        }
    }

    /// A shift of eight hours whose lunch is due from eight hours has seven paid ones.
    @Test func `an unpaid break due from just the length of the shift is not paid`() throws {
        let lunch = ("shifts.full.breaks.lunch.due_from", "8:00")

        #expect(
            try BadHall().outcome(overrides: [
                lunch, ("contracts.full-time.hours", "{day: {most: 7:00}, week: {least: 7:00}}"),
            ]) == ["ok"])
        #expect(
            try BadHall().outcome(overrides: [
                lunch, ("contracts.full-time.hours", "{day: {most: 6:59}, week: {least: 6:00}}"),
            ])[0] == "E65")
    }

    @Test func `a skill may hold on a single date`() throws {
        let hall = try BadHall("30-nobody-qualified")
        let text = try String(contentsOfFile: "\(hall.folder.path)/hall.yaml", encoding: .utf8)
        try hall.folder.write("hall.yaml", text + "  skills: skills.csv\n")
        let header = "employee,window,level,from,until\n"

        try hall.folder.write("skills.csv", header + "002,complaints,2,2026-11-23,2026-11-23\n")
        #expect(hall.outcome() == ["ok"])
        try hall.folder.write("skills.csv", header + "002,complaints,2,2026-11-24,2026-11-23\n")
        #expect(hall.outcome() == ["E65", "skills.csv:2:29: until 2026-11-23 is before from 2026-11-24; swap the two"])
    }

    @Test func `the roster before may be a week old`() throws {
        let hall = try BadHall("37-previous-of-another-week")
        let header = "employee,date,shift,start,end,kind,window\n"

        try hall.folder.write("previous.csv", header + "001,2026-11-16,full,09:00,12:00,duty,tax\n")
        #expect(hall.outcome() == ["ok"])
        try hall.folder.write("previous.csv", header + "001,2026-11-15,full,09:00,12:00,duty,tax\n")
        #expect(
            hall.outcome() == [
                "ok",
                "previous.csv:1:1: warning: the last day in it is 2026-11-15, 8 days before the period; is it the roster of another week?",
            ])
    }

    /// A finer grid last week: 08:50 to 12:10 is 08:30 to 12:30 on half hours, and 200 minutes are paid.
    @Test func `a roster on another grid is rounded outward, its paid time is not`() throws {
        let hall = try BadHall("37-previous-of-another-week")
        try hall.folder.write(
            "previous.csv", "employee,date,shift,start,end,kind,window\n001,2026-11-22,full,08:50,12:10,duty,tax\n")

        let history = try hall.read(overrides: [("period.grid", "30 min"), ("shifts.full.breaks", "{}")]).problem.hall
            .employees[0].history

        #expect(
            history.worked == [
                History.WorkedDay(day: -1, slots: (-48 + 17)..<(-48 + 25), paid: 200, shift: "full")
            ])
    }
}
