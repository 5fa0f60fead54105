import Foundation
import RosterFiles
import RosterModel
import Testing

/// What is written and can have no effect is told.
@Suite struct LeftOutTests {
    private func hall(_ old: String = "", _ new: String = "", availability: String? = nil) throws
        -> BadHall
    {
        let hall = try BadHall()
        var text = """
            hall: Base
            period: {start: 2026-11-23, days: 7, grid: 15 min}
            windows: {tax: {counters: 5}}
            shifts:
              full: {start: 09:00, length: 8:00}
            contracts:
              full-time: {shifts: [full]}
            rules:
              - days: {per: week, most: 5, for: {categories: [agency]}}
            tables:
              staff: staff.csv
              demand: demand.csv

            """
        if availability != nil { text += "  availability: availability.csv\n" }
        if !old.isEmpty { text = text.replacingOccurrences(of: old, with: new) }
        try hall.folder.write("hall.yaml", text)
        try hall.folder.write("demand.csv", "days,from,to,window,minimum,target\nMon-Fri,09:00,17:00,tax,0,1\n")
        try hall.folder.write(
            "staff.csv",
            "id,name,category,contract,tax\n001,Wang,established,full-time,1\n002,Li,agency,full-time,1\n")
        if let availability { try hall.folder.write("availability.csv", availability) }
        return hall
    }

    @Test func `a rule for a category of which nobody is left is left out`() throws {
        let hall = try hall()

        #expect(hall.outcome() == ["ok"])
        #expect(
            hall.outcome(overrides: [("staff.remove", "002")]) == [
                "ok",
                "hall.yaml:9:50: warning: for of rule days names nobody who is left; the rule is left out",
            ])
        #expect(hall.outcome(overrides: [("staff.remove", "001")]) == ["ok"])
    }

    @Test(arguments: [
        (
            "start: 09:00", "start: []",
            "hall.yaml:5:17: shift \"full\" has no start; give at least one, or remove the shift type"
        ),
        (
            "length: 8:00", "length: []",
            "hall.yaml:5:32: shift \"full\" has no length; give at least one, or remove the shift type"
        ),
        (
            "shifts: [full]", "shifts: []",
            "hall.yaml:7:23: contract \"full-time\" has no shift types; name at least one"
        ),
    ])
    func `an empty list of starts, lengths or shifts is refused`(old: String, new: String, line: String) throws {
        #expect(try hall(old, new).outcome() == ["E65", line])
    }

    @Test func `availability outside the period is told`() throws {
        let rows = "employee,days,from,to\n001,2026-10-01,08:00,18:00\n"

        #expect(
            try hall(availability: rows).outcome() == [
                "ok",
                "availability.csv:2:1: warning: this row lies outside the period 2026-11-23 to 2026-11-29; whoever has no other row is not available at all",
            ])
        #expect(
            try hall(availability: rows + "001,Mon-Fri,08:00,18:00\n002,2026-11-23,08:00,18:00\n").outcome().count == 2)
        // A weekday that the period lacks is no mistake.
        #expect(
            try hall(
                "days: 7", "days: 1", availability: "employee,days,from,to\n001,Mon,08:00,18:00\n001,Fri,08:00,18:00\n"
            )
            .outcome() == ["ok"])
    }
}
