import Foundation
import RosterFiles
import Testing

/// The base hall has five counters of tax and two of complaints, and two people.
@Suite struct CounterCheckTests {
    /// What is said of counters in the base hall with these rows of demand and further sections.
    private func lines(_ demand: [String], _ sections: String = "") throws -> [String] {
        let hall = try BadHall()
        let text = try String(contentsOfFile: "\(hall.folder.path)/hall.yaml", encoding: .utf8)
        try hall.folder.write("hall.yaml", text + sections)
        let rows = ["days,from,to,window,minimum,target"] + demand
        try hall.folder.write("demand.csv", rows.map { $0 + "\n" }.joined())
        return hall.outcome().filter { $0.contains("exceed") }
    }

    @Test func `a target of as many as there are counters can be met`() throws {
        #expect(try lines(["Mon-Fri,09:00,12:00,tax,1,5"]) == [])
    }

    @Test func `of targets beyond the counters the largest is named, with its row and time`() throws {
        let demand = ["Mon,09:00,12:00,tax,1,6", "Tue,10:30,11:00,tax,1,7", "Wed,09:00,12:00,tax,1,7"]

        #expect(
            try lines(demand) == [
                #"demand.csv:3:1: warning: the target of 7 at window "tax" on 2026-11-24 at 10:30 exceeds its 5 counters (rule counters, which holds by default); lower the target, or raise counters"#
            ])
    }

    @Test func `where a date multiplies the demand, the figure of the row is told too`() throws {
        #expect(
            try lines(["Mon-Fri,09:00,12:00,tax,1,4"], "calendar: {demand: {2026-11-25: 1.5}}\n") == [
                #"demand.csv:2:1: warning: the target of 6 (4 as written) at window "tax" on 2026-11-25 at 09:00 exceeds its 5 counters (rule counters, which holds by default); lower the target, or raise counters"#
            ])
    }

    @Test func `where the minimum is beyond the counters already, its target is not told too`() throws {
        let told = try lines(["Mon,09:00,12:00,complaints,3,4"])

        #expect(
            told == [
                #"demand.csv:2:1: warning: the minimum of 3 at window "complaints" on 2026-11-23 at 09:00 exceeds its 2 counters (rule counters, which holds by default); lower the minimum, or raise counters"#
            ])
    }

    @Test func `where more people than counters have only a price, there is room for all`() throws {
        #expect(try lines(["Mon-Fri,09:00,12:00,tax,1,6"], "rules:\n  - counters: {price: 5}\n") == [])
    }

    /// Seven counters for both.
    @Test(arguments: [
        (["Mon,09:00,10:00,front,0,7"], []),
        (["Mon,09:00,10:00,front,0,3", "Mon,09:00,10:00,tax,0,4"], []),
        (
            ["Mon,09:00,10:00,front,0,8"],
            [
                #"demand.csv:2:1: warning: the target of 8 at pool "front" on 2026-11-23 at 09:00 exceeds the 7 counters of tax, complaints (rule counters, which holds by default); lower the target, or raise counters"#
            ]
        ),
        (
            ["Mon,09:00,10:00,front,0,4", "Mon,09:30,10:00,tax,0,4"],
            [
                "demand.csv:3:1: warning: the targets on 2026-11-23 at 09:30 (4 tax, 4 front) exceed the 7 counters of tax, complaints (rule counters, which holds by default); lower the target, or raise counters"
            ]
        ),
    ])
    func `the window types of a pool have their counters together`(demand: [String], expected: [String]) throws {
        #expect(try lines(demand, "pools: {front: [tax, complaints]}\n") == expected)
    }

    @Test func `a pool's hard minimum beyond the counters is an error`() throws {
        let sections = "pools: {front: [tax, complaints]}\nrules:\n  - cover: {below_minimum: hard}\n"
        let told = try lines(["Mon,09:00,10:00,front,8,"], sections)

        #expect(
            told == [
                #"demand.csv:2:1: the minimum of 8 at pool "front" on 2026-11-23 at 09:00 exceeds the 7 counters of tax, complaints (rule counters, which holds by default), but rule cover (hall.yaml:15) is hard; lower the minimum, or raise counters"#
            ])
    }
}
