import Foundation
import RosterModel
import RosterRules
import Testing

@testable import RosterFiles

@Suite struct PayFileTests {
    private func hall(_ pay: String, category: String = "agency") throws -> BadHall {
        let hall = try BadHall()
        let text = try String(contentsOfFile: "\(hall.folder.path)/hall.yaml", encoding: .utf8)
        try hall.folder.write("hall.yaml", text + "pay:\n" + pay)
        let staff = try String(contentsOfFile: "\(hall.folder.path)/staff.csv", encoding: .utf8)
        try hall.folder.write(
            "staff.csv",
            staff.replacingOccurrences(of: "full-time,", with: "full-time,\(category),")
                .replacingOccurrences(of: "contract,", with: "contract,category,"))
        return hall
    }

    @Test func `pay is read by category`() throws {
        let pay = try hall(
            """
              default: {holiday: 300, night: 22:00-06:00+1, leave: 8:00}
              agency:
                overtime: [{per: week, beyond: 40:00, rate: 200}, {per: day, beyond: 8:00, rate: 150}]
                rest_day: 200
                training: complaints
                time_off: [rest_day]
                leave: 7:00
                codes: {REG: "007", OT150: A}

            """
        ).read().problem.hall.pay

        #expect(pay.usual == PayRule(holiday: 300, night: .init(begin: 1320, end: 360), leave: 480))
        #expect(
            pay.categories["agency"]
                == PayRule(
                    overtime: [.init(per: .day, beyond: 480, rate: 150), .init(per: .week, beyond: 2400, rate: 200)],
                    restDay: 200, leave: 420, training: ["complaints"], timeOff: [.restDay],
                    names: ["REG": "007", "OT150": "A"]))
    }

    @Test func `a rate for holidays without holidays is told`() throws {
        #expect(
            try hall("  default: {holiday: 300}\n").outcome() == [
                "ok",
                "hall.yaml:14:3: warning: pay of default has a rate for holidays, but the calendar has none; "
                    + "list them in calendar, or nothing is paid as a holiday",
            ])
    }

    @Test func `holidays of another year are told where the year has none`() throws {
        #expect(
            try hall("  default: {holiday: 300}\ncalendar: {holidays: [2025-10-01]}\n").outcome() == [
                "ok",
                "hall.yaml:14:3: warning: pay of default has a rate for holidays, but the calendar has none in 2026; "
                    + "list them in calendar, or nothing in 2026 is paid as a holiday",
            ])
        #expect(try hall("  default: {holiday: 300}\ncalendar: {holidays: [2026-10-01]}\n").outcome() == ["ok"])
    }

    @Test func `time off that can never be earned, or never be taken, is told`() throws {
        #expect(
            try hall("  default: {time_off: [rest_day, overtime], rest_day: 200, leave: 8:00}\n").outcome() == [
                "E65",
                "hall.yaml:14:23: time_off names overtime, which pay of default does not have; "
                    + "add overtime, so that it is known from when on, or leave it out of time_off",
            ])
        #expect(
            try hall("  default: {time_off: rest_day, rest_day: 200}\n").outcome() == [
                "ok",
                "hall.yaml:14:23: warning: time off is earned, and none of it is ever taken: no leave says how long a day is; "
                    + "add leave: 8:00, and give leave the reason time off",
            ])
    }

    /// Everybody of the base hall is of the category; a rule and a pay rule name it.
    @Test func `the pay of a category of which everybody is taken out is no fault`() throws {
        let hall = try hall("  agency: {rest_day: 200}\n")
        let ids = try hall.read().problem.hall.employees.map(\.id.text)
        let without = ids.map { (path: "staff.remove", value: $0) }

        #expect(!hall.outcome(overrides: without).contains { $0.contains("there is no category") })
        #expect(
            hall.outcome(overrides: Array(without.dropLast())).allSatisfy { !$0.contains("there is no category") })
    }

    @Test func `what is wrong in pay is said where it stands`() throws {
        let outcome = try hall(
            """
              agencies: {rest_day: 0}
              default:
                overtime: [{per: year, beyond: 8:00, rate: 150}, {per: day, beyond: 8:00}, {per: week, beyond: 1:00, rate: 1}, {per: week, beyond: 1:00, rate: 2}]
                training: [taxes]
                time_off: holiday
                codes: {OT9: "1"}
                bonus: 1

            """
        ).outcome()

        #expect(
            outcome == [
                "E65", "hall.yaml:14:3: there is no category \"agencies\"; it can be default, agency",
                "hall.yaml:14:24: \"0\" is out of bounds; write a whole number from 1 to 1000",
                "hall.yaml:16:22: there is no span \"year\"; it can be day, week, month",
                "hall.yaml:16:54: overtime has no rate; add rate: …",
                "hall.yaml:16:116: overtime per week beyond 1:00 stands twice; remove one",
                "hall.yaml:17:16: there is no window type \"taxes\"; did you mean \"tax\"?",
                "hall.yaml:18:15: \"holiday\" cannot be compensated; it can be overtime, rest_day",
                "hall.yaml:19:13: no time has the code \"OT9\"; did you mean \"OT1\"?",
                "hall.yaml:20:5: pay of default has no key \"bonus\"; it can be overtime, rest_day, holiday, night, "
                    + "leave, training, time_off, codes",
            ])
    }
}
