import Foundation
import RosterModel
import RosterRules
import Testing

@testable import RosterFiles

@Suite struct CalendarTests {
    /// The hall of `base` (a week from Monday 2026-11-23; tax from 9 to 12 with 1 of 2, to 17 with 1, Mon-Fri).
    private func hall(_ calendar: String, demand: String = "") throws -> BadHall {
        let hall = try BadHall()
        let text = try String(contentsOfFile: "\(hall.folder.path)/hall.yaml", encoding: .utf8)
        try hall.folder.write("hall.yaml", text + "calendar: \(calendar)\n")
        if !demand.isEmpty {
            let table = try String(contentsOfFile: "\(hall.folder.path)/demand.csv", encoding: .utf8)
            try hall.folder.write("demand.csv", table + demand)
        }
        return hall
    }

    /// Target at 10:00 of each day; `-` where it is closed.
    private func targets(_ hall: BadHall) throws -> String {
        let demand = try hall.read().problem.hall.demand
        return (0..<7).map { day in demand[0, day * 96 + 40].map { "\($0.target)" } ?? "-" }.joined(separator: " ")
    }

    @Test func `a holiday is closed, but for rows of its date`() throws {
        #expect(try targets(hall("{}")) == "2 2 2 2 2 - -")
        #expect(try targets(hall("{holidays: [2026-11-24, 2026-11-25]}")) == "2 - - 2 2 - -")
        #expect(
            try targets(hall("{holidays: {2026-11-24: 节日}}", demand: "2026-11-24,09:00,12:00,tax,0,5\n"))
                == "2 5 2 2 2 - -")
        #expect(try hall("{holidays: {2026-11-24: 节日}}").read().problem.hall.period.calendar.holidays[0].name == "节日")
    }

    @Test func `a workday made up for is like another weekday`() throws {
        let hall = try hall("{workdays: {2026-11-28: Tue}}")

        #expect(try targets(hall) == "2 2 2 2 2 2 -")
        let period = try hall.read().problem.hall.period
        #expect(period.weekday(ofDay: 5) == .tuesday && period.weekday(ofDay: 6) == .sunday)
    }

    /// 1.5 times 2 are 3, 1.5 times 1 are 1.5 and so 2.
    @Test func `the demand of a date is multiplied, half rounded up`() throws {
        let hall = try hall("{demand: {2026-11-24: 1.5, 2026-11-25: 0.5}}")

        #expect(try targets(hall) == "2 3 1 2 2 - -")
        let demand = try hall.read().problem.hall.demand
        #expect(demand[0, 96 + 40] == Demand.Need(minimum: 2, target: 3))
        #expect(demand[0, 96 + 60] == Demand.Need(minimum: 2, target: 2))
    }

    @Test func `what is wrong in a calendar is said where it stands`() throws {
        let outcome = try hall(
            "{holidays: [2026-11-24, 2026-11-24], workdays: {2026-11-24: Mon-Fri, 2026-13-01: Mon, 2026-11-28: Mon}, "
                + "demand: {2026-11-25: x}, days: 3}"
        ).outcome()

        #expect(
            outcome == [
                "E65", "hall.yaml:13:35: 2026-11-24 stands twice; remove one",
                "hall.yaml:13:71: \"Mon-Fri\" is not one weekday; write the weekday whose shifts and demand hold",
                "hall.yaml:13:80: there is no date 2026-13-01; months are 01 to 12",
                "hall.yaml:13:136: \"x\" is not a factor; write it like 1.1, with at most 4 digits after the point",
                "hall.yaml:13:140: calendar has no key \"days\"; it can be holidays, workdays, demand",
            ])
    }

    @Test func `a day cannot be both`() throws {
        let outcome = try hall("{holidays: [2026-11-28], workdays: {2026-11-28: Mon}}").outcome()

        #expect(outcome == ["E65", "hall.yaml:13:47: 2026-11-28 is both a holiday and a workday; remove one of them"])
    }
}
