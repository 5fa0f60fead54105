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
                codes: {REG: "007", OT150: A}

            """
        ).read().problem.hall.pay

        #expect(pay.usual == PayRule(holiday: 300, night: .init(begin: 1320, end: 360), leave: 480))
        #expect(
            pay.categories["agency"]
                == PayRule(
                    overtime: [.init(per: .day, beyond: 480, rate: 150), .init(per: .week, beyond: 2400, rate: 200)],
                    restDay: 200, training: ["complaints"], timeOff: [.restDay], names: ["REG": "007", "OT150": "A"]))
    }

    @Test func `a rate for holidays without holidays is told`() throws {
        #expect(
            try hall("  default: {holiday: 300}\n").outcome() == [
                "ok",
                "hall.yaml:14:3: warning: pay of default has a rate for holidays, but the calendar has none; "
                    + "list them in calendar, or nothing is paid as a holiday",
            ])
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
