import Foundation
import RosterRules
import Testing

/// One cell of a legal roster that is edited, and what is then told.
struct EditedCell: Sendable, CustomTestStringConvertible {
    let rule: String
    /// What the hall is changed to, before and after the edit, so that the rule is hard.
    var overrides: [String] = []
    /// The beginning of the row.
    let row: String
    let column: String
    let value: String
    /// What the line says: who or which window, the date and the time.
    let says: [String]
    /// Other rules that the same cell breaks.
    var besides: Set<String> = []

    var testDescription: String { rule }
}

/// Every rule of the catalogue, in the roster of the civic centre. `hours`, `days`, `consecutive`,
/// `weekends`, `distinct_windows`, `fairness`, `wish_floor` and `back_office` are about whole days, and tell no time of the clock.
private let editedCells = [
    EditedCell(
        rule: "cover", overrides: ["rules.cover.below_minimum=hard"],
        row: "141,余静,2026-11-23,morning,12:30,", column: "window", value: "property",
        says: ["(permits)", "on 2026-11-23 from 12:30 to 12:45"]),
    EditedCell(
        rule: "counters", row: "124,宋伟民,2026-11-27,full,14:00,", column: "window", value: "permits",
        says: ["(permits)", "on 2026-11-27 from 14:00 to 14:30"]),
    EditedCell(
        rule: "opening", row: "113,马文婷,2026-11-26,full,08:30,", column: "window", value: "property",
        says: ["(113)", "(property)", "on 2026-11-26 from 08:30 to 09:00"]),
    EditedCell(
        rule: "qualification", row: "137,潘岳,2026-11-24,morning,11:15,", column: "window", value: "tax",
        says: ["(137)", "(tax)", "on 2026-11-24 from 11:15 to 11:45"]),
    EditedCell(
        rule: "shifts", row: "101,王建国,2026-11-23,full,08:30,", column: "end", value: "09:00",
        says: ["(101)", "on 2026-11-23", "gap from 09:00 to 09:15"]),
    EditedCell(
        rule: "breaks", row: "101,王建国,2026-11-23,full,10:45,", column: "kind", value: "pause",
        says: ["(101)", "break pause on 2026-11-23 from 10:45 to 11:00"]),
    EditedCell(
        rule: "unbroken_duty", row: "116,郭涛,2026-11-27,full,14:00,", column: "window", value: "social",
        says: ["(116)", "150 min", "on 2026-11-27 from 13:30 to 16:00"]),
    EditedCell(
        rule: "screen_time",
        overrides: [
            "rules.screen_time.limit=2:15", "rules.screen_time.rest=0:15",
            "rules.screen_time.for={employees: [\"116\"]}",
        ],
        row: "116,郭涛,2026-11-27,full,14:00,", column: "window", value: "social",
        says: ["(116)", "150 min", "on 2026-11-27 from 13:30 to 16:00"], besides: ["unbroken_duty"]),
    EditedCell(
        rule: "break_distance",
        overrides: ["rules.break_distance.least=0:30", "rules.break_distance.for={employees: [\"101\"]}"],
        row: "101,王建国,2026-11-23,full,10:45,", column: "end", value: "11:15",
        says: ["(101)", "lunch on 2026-11-23 from 11:30 to 12:30, 15 min after"],
        besides: ["shifts", "breaks", "stint"]),
    EditedCell(
        rule: "stint", row: "105,陈晓燕,2026-11-26,full,14:00,", column: "window", value: "general",
        says: ["(105)", "135 min", "(general)", "on 2026-11-26 from 13:30 to 15:45"]),
    EditedCell(
        rule: "variation",
        overrides: [
            "rules.variation.stints=[0, 0, 5, 0]", "rules.variation.price=hard",
            "rules.variation.for={employees: [\"102\"], windows: [general]}",
        ],
        row: "102,李秀英,2026-11-23,full,17:00,", column: "window", value: "general",
        says: ["(102)", "2 stints", "(general)", "on 2026-11-23 (5 points)"], besides: ["counters"]),
    EditedCell(
        rule: "cool_down", row: "101,王建国,2026-11-28,full,14:00,", column: "window", value: "registration",
        says: ["(101)", "(registration)", "on 2026-11-28 from 14:00 to 14:30"]),
    EditedCell(
        rule: "no_return",
        overrides: ["rules.no_return.price=hard", "rules.no_return.for={employees: [\"101\"]}"],
        row: "101,王建国,2026-11-27,full,12:45,", column: "window", value: "registration",
        says: ["(101)", "(registration)", "on 2026-11-27 from 11:45 to 12:45"]),
    EditedCell(
        rule: "change_of_place",
        overrides: [
            "rules.change_of_place.rest=0:30", "rules.change_of_place.by=zone",
            "rules.change_of_place.for={employees: [\"108\"]}",
        ],
        row: "108,黄志强,2026-11-24,full,09:45,", column: "window", value: "tax",
        says: ["(108)", "zone A", "on 2026-11-24 from 08:30 to 11:30"]),
    EditedCell(
        rule: "distinct_windows",
        overrides: [
            "rules.distinct_windows.price=hard", "rules.distinct_windows.minutes=345",
            "rules.distinct_windows.for={employees: [\"102\"]}",
        ],
        row: "102,李秀英,2026-11-23,full,17:00,", column: "window", value: "registration",
        says: ["(102)", "2 window types", "in the week from 2026-11-23"]),
    EditedCell(
        rule: "strain_cap",
        overrides: [
            "rules.strain_cap.per=day", "rules.strain_cap.most=11:30", "rules.strain_cap.for={employees: [\"102\"]}",
        ],
        row: "102,李秀英,2026-11-24,full,17:00,", column: "window", value: "registration",
        says: ["(102)", "12:00 h of strain on 2026-11-24 (most 11:30)"]),
    EditedCell(
        rule: "largest_share",
        overrides: ["rules.largest_share.most=53", "rules.largest_share.for={employees: [\"102\"]}"],
        row: "102,李秀英,2026-11-24,full,17:00,", column: "window", value: "registration",
        says: ["(102)", "54 % of duty", "(registration)", "in the week from 2026-11-23"]),
    EditedCell(
        rule: "overtime",
        overrides: [
            "ledger={normal_week: \"37:30\"}", "rules.overtime.per=period", "rules.overtime.most=0:00",
            "rules.overtime.for={employees: [\"102\"]}",
        ],
        row: "102,李秀英,2026-11-23,full,17:00,", column: "end", value: "18:00",
        says: ["(102)", "0:30 h of overtime from 2026-11-23 to 2026-11-28"], besides: ["opening", "shifts"]),
    EditedCell(
        rule: "rest", row: "102,李秀英,2026-11-23,full,17:00,", column: "end", value: "23:00",
        says: ["(102)", "on 2026-11-24 at 09:00", "600 min after the shift of 2026-11-23"],
        besides: ["opening", "shifts", "breaks", "hours", "stint"]),
    EditedCell(
        rule: "hours", row: "103,张伟,2026-11-28,full,16:00,", column: "end", value: "18:00",
        says: ["(103)", "8:30 h of paid time on 2026-11-28 (most 8:00 h)"], besides: ["opening", "shifts"]),
    EditedCell(
        rule: "days", row: "131,彭慧,2026-11-23,morning,09:00,", column: "date", value: "2026-11-28",
        says: ["(131)", "6 days from 2026-11-23 to 2026-11-28"], besides: ["shifts", "breaks"]),
    EditedCell(
        rule: "consecutive", overrides: ["rules.consecutive.most=5"],
        row: "131,彭慧,2026-11-23,morning,09:00,", column: "date", value: "2026-11-28",
        says: ["(131)", "6 days in a row from 2026-11-23 to 2026-11-28"], besides: ["shifts", "breaks", "days"]),
    EditedCell(
        rule: "days_off",
        overrides: [
            "rules.days_off.per=week", "rules.days_off.together=1", "rules.days_off.for={employees: [\"131\"]}",
        ],
        row: "131,彭慧,2026-11-23,morning,09:00,", column: "date", value: "2026-11-28",
        says: ["(131)", "0 days off", "from 2026-11-23 to 2026-11-28"], besides: ["shifts", "breaks", "days"]),
    EditedCell(
        rule: "follow",
        overrides: [
            "rules.follow.after=[afternoon]", "rules.follow.never=[midday]",
            "rules.follow.for={employees: [\"136\"]}",
        ],
        row: "136,袁媛,2026-11-27,afternoon,12:30,", column: "shift", value: "midday",
        says: ["(136)", "midday on 2026-11-27 from 12:30 to 16:30", "afternoon of 2026-11-26"], besides: ["shifts"]),
    EditedCell(
        rule: "stability",
        overrides: ["rules.stability.band=0:30", "rules.stability.for={employees: [\"115\"]}"],
        row: "115,胡雪梅,2026-11-23,full,09:00,", column: "start", value: "09:15",
        says: ["(115)", "at 08:30 on 2026-11-24 and at 09:15 on 2026-11-23"], besides: ["shifts"]),
    EditedCell(
        rule: "weekends", overrides: ["rules.weekends.most=0", "rules.weekends.for={employees: [\"131\"]}"],
        row: "131,彭慧,2026-11-23,morning,09:00,", column: "date", value: "2026-11-28",
        says: ["(131)", "1 weekend", "2026-11-28 (most 0)"], besides: ["shifts", "breaks", "days"]),
    EditedCell(
        rule: "availability", row: "131,彭慧,2026-11-24,morning,12:45,", column: "end", value: "14:30",
        says: ["(131)", "on 2026-11-24 from 14:00 to 14:30"], besides: ["shifts", "breaks"]),
    EditedCell(
        rule: "leave", row: "133,萧红,2026-11-25,midday,14:15,", column: "employee", value: "112",
        says: ["(112)", "on 2026-11-25 from 14:15 to 15:00"], besides: ["shifts", "breaks", "hours"]),
    EditedCell(
        rule: "pins", row: "129,韩梅,2026-11-24,full,09:30,", column: "window", value: "guide",
        says: ["(129)", "(complaints)", "on 2026-11-24 from 09:30 to 10:30"]),
    EditedCell(
        rule: "change",
        overrides: [
            "tables.published=../../Tests/CommandTests/Fixtures/02-roster.csv", "rules.change.price=hard",
            "rules.change.for={employees: [\"115\"]}",
        ],
        row: "115,胡雪梅,2026-11-23,full,09:00,", column: "start", value: "08:45",
        says: ["(115)", "on 2026-11-23 from 08:45 to 17:30", "full from 09:00 to 17:30"],
        besides: ["shifts", "unbroken_duty"]),
    EditedCell(
        rule: "wishes",
        overrides: ["rules.wishes.price=hard", "rules.wishes.for={employees: [\"115\"]}"],
        row: "115,胡雪梅,2026-11-23,full,09:00,", column: "start", value: "08:45",
        says: ["(115)", "on 2026-11-23 from 08:30 to 09:00"], besides: ["shifts", "unbroken_duty"]),
    EditedCell(
        rule: "fairness",
        overrides: [
            "ledger={normal_week: 30:00}", "rules.fairness.of=overtime", "rules.fairness.price=hard",
            "rules.fairness.for={employees: [\"103\"]}",
        ],
        row: "103,张伟,2026-11-28,full,16:00,", column: "end", value: "18:00",
        says: ["(103)", "carries 60 min of overtime from 2026-11-23 to 2026-11-28", "60 min more than is fair"],
        besides: ["opening", "shifts", "hours"]),
    EditedCell(
        rule: "balance",
        overrides: [
            "ledger={normal_week: 30:00}", "rules.balance.of=overtime", "rules.balance.most=0:00",
            "rules.balance.for={employees: [\"103\", \"117\"]}",
        ],
        row: "103,张伟,2026-11-28,full,16:00,", column: "end", value: "18:00",
        says: ["overtime up to 2026-11-28", "established"], besides: ["opening", "shifts", "hours"]),
    EditedCell(
        rule: "backup", overrides: ["rules.backup.price=hard"],
        row: "114,朱国庆,2026-11-23,full,11:15,", column: "end", value: "11:45",
        says: ["(complaints)", "on 2026-11-23 from 12:15 to 12:30"], besides: ["shifts"]),
    EditedCell(
        rule: "supervisor",
        overrides: [
            "rules.supervisor.least=2", "rules.supervisor.level=2", "rules.supervisor.for={windows: [complaints]}",
        ],
        row: "114,朱国庆,2026-11-23,full,11:15,", column: "end", value: "11:45",
        says: ["1 supervisor of level 2", "on 2026-11-23 from 12:15 to 12:30", "(2 required)"], besides: ["shifts"]),
    EditedCell(
        rule: "mentor",
        overrides: ["rules.mentor.below=2", "rules.mentor.for={employees: [\"103\"], windows: [tax]}"],
        row: "108,黄志强,2026-11-24,full,08:30,", column: "window", value: "social",
        says: ["(103)", "(tax)", "(level 2)", "in zone A", "on 2026-11-24 from 08:30 to 09:00"]),
    EditedCell(
        rule: "mixing",
        overrides: ["rules.mixing.least=2", "rules.mixing.for={employees: [\"104\", \"139\", \"103\"]}"],
        row: "103,张伟,2026-11-24,full,10:45,", column: "window", value: "guide",
        says: ["category contract", "in zone A", "on 2026-11-24 from 11:15 to 11:30"]),
    EditedCell(
        rule: "pairing", overrides: ["rules.pairing.together=[\"116\", \"121\"]"],
        row: "121,郑海燕,2026-11-23,full,17:00,", column: "end", value: "17:15",
        says: ["(116)", "without", "(121)", "on 2026-11-23 from 17:15 to 17:30"], besides: ["shifts", "stint"]),
    EditedCell(
        rule: "wish_floor",
        overrides: ["rules.wish_floor.share=100", "rules.wish_floor.for={employees: [\"115\"]}"],
        row: "115,胡雪梅,2026-11-23,full,09:00,", column: "start", value: "08:45",
        says: ["(115)", "from 2026-11-23 to 2026-11-28 (100 % asked for)"], besides: ["shifts", "unbroken_duty"]),
    EditedCell(
        rule: "back_office",
        overrides: [
            "rules.back_office.hours=99:45", "rules.back_office.per=period",
            "rules.back_office.for={windows: [guide]}",
        ],
        row: "102,李秀英,2026-11-25,full,16:30,", column: "window", value: "permits",
        says: ["(guide)", "99:15 h of work", "from 2026-11-23 (99:45 h asked for)"], besides: ["unbroken_duty"]),
    EditedCell(
        rule: "event",
        overrides: [
            "rules.event.at=complaints", "rules.event.minutes=30", "rules.event.for={employees: [\"118\"]}",
        ],
        row: "118,高健,2026-11-25,full,14:30,", column: "window", value: "general",
        says: ["(118)", "(complaints)", "on 2026-11-23 from 09:00 to 09:30, while it is held"]),
    EditedCell(
        rule: "job_share",
        overrides: ["rules.job_share.people=[\"131\", \"136\"]", "rules.job_share.overlap=2:30"],
        row: "131,彭慧,2026-11-23,morning,12:30,", column: "end", value: "13:15",
        says: ["(131)", "(136)", "for 2:45 h on 2026-11-23 (at most 2:30 h)"], besides: ["shifts"]),
    EditedCell(
        rule: "match",
        overrides: [
            "rules.match.preferred=2", "rules.match.price=hard",
            "rules.match.for={employees: [\"137\"], windows: [tax]}",
        ],
        row: "137,潘岳,2026-11-24,morning,11:15,", column: "window", value: "tax",
        says: ["(137)", "(tax)", "on 2026-11-24 from 11:15 to 11:45 with level 0 (2 preferred)"],
        besides: ["qualification"]),
    EditedCell(
        rule: "proficiency",
        overrides: [
            "rules.proficiency.tenths={\"1\":10}", "rules.proficiency.of=minimum", "rules.proficiency.price=hard",
            "rules.proficiency.for={windows: [permits]}",
        ],
        row: "141,余静,2026-11-23,morning,12:30,", column: "window", value: "property",
        says: ["(permits)", "on 2026-11-23 from 12:30 to 12:45 who serve like"]),
    EditedCell(
        rule: "occupancy",
        overrides: [
            "rules.occupancy.most=200", "rules.occupancy.for={windows: [permits]}",
        ],
        row: "141,余静,2026-11-23,morning,12:30,", column: "window", value: "property",
        says: ["(permits)", "on 2026-11-23 from 12:30 to 12:45", "too busy"]),
]

@Suite struct EditedCellTests {
    private static let hall = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Examples/02-civic-centre/hall.yaml").standardizedFileURL.path

    private func legalRoster() throws -> String {
        try String(contentsOf: Bundle.module.bundleURL.appending(path: "Fixtures/02-roster.csv"), encoding: .utf8)
    }

    /// Checks a roster by the civic centre's hall.
    private func check(_ roster: String, _ overrides: [String]) throws -> CommandRun {
        let workshop = try Workshop()
        try workshop.write(roster, to: "roster.csv")
        let settings = overrides.map { " --set '\($0)'" }.joined()
        return try workshop.shell("\"$ROSTER\" check \"$HALL\" roster.csv" + settings, environment: ["HALL": Self.hall])
    }

    /// The lines of broken rules, with the name of the rule of each: `PLACE: RULE: …` or `PLACE: RULE (SCOPE): …`.
    private func breaches(_ run: CommandRun) -> [(rule: String, line: Substring)] {
        run.output.split(separator: "\n").prefix { !$0.hasPrefix("Score ") }.map { line in
            let rule = line.split(separator: ": ").dropFirst().first?.prefix { $0 != " " } ?? ""
            return (String(rule), line)
        }
    }

    @Test func `every rule of the catalogue has a cell`() {
        #expect(editedCells.map(\.rule).sorted() == Rule.catalogue.map(\.name).sorted())
    }

    @Test(arguments: editedCells) func `one edited cell is told by its rule, person, date and time`(
        _ cell: EditedCell
    ) throws {
        let roster = try legalRoster()
        let lines = roster.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let column = try #require(lines[0].split(separator: ",").firstIndex { $0 == cell.column })
        let index = try #require(lines.firstIndex { $0.hasPrefix(cell.row) })
        var fields = lines[index].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        try #require(fields[column] != cell.value)
        fields[column] = cell.value
        var edited = lines
        edited[index] = fields.joined(separator: ",")

        let before = try check(roster, cell.overrides)
        let after = try check(edited.joined(separator: "\n"), cell.overrides)

        #expect(before.status == 0, "\(before.error)")
        #expect(breaches(before).isEmpty)
        #expect(after.status == 5, "\(after.error)")
        #expect(Set(breaches(after).map(\.rule)) == cell.besides.union([cell.rule]))
        #expect(
            breaches(after).contains { breach in
                breach.rule == cell.rule && cell.says.allSatisfy { breach.line.contains($0) }
            }, "\(after.output)")
    }
}
