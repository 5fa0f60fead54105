import RosterFiles
import RosterModel
import RosterRules
import Testing

@Suite struct HallFileTests {
    let hall: Hall
    let rules: [RuleEntry]
    let file: HallFile

    init() throws {
        file = try HallFile.read(fixture("full/hall.yaml"))
        hall = file.problem.hall
        rules = file.problem.rules
    }

    @Test func `the example of the document reads, and says when nobody can be there`() {
        // On Tuesday at three Wang is at the doctor's, and Li is never available on Tuesdays.
        #expect(
            file.warnings.map(\.cause) == [
                "1 person is needed on 2026-11-24 at 15:00 (1 tax), and nobody can be there who may serve there"
            ])
        #expect(hall.name == "市民服务中心 Civic centre")
        let monday = CivilDate(dayNumber: 20_780)
        let calendar = WorkCalendar(
            holidays: [.init(monday + 6, name: "节日")], workdays: [.init(monday + 5, like: .saturday)])
        #expect(hall.period == Period(start: monday, days: 6, grid: 15, calendar: calendar))
        #expect(hall.loadTerms == LoadTerms())
        #expect(hall.pay.codes.map(\.text).contains("TOIL"))
        #expect(
            file.files.map { $0.split(separator: "/").last } == [
                "hall.yaml", "staff.csv", "demand.csv", "skills.csv", "availability.csv", "leave.csv", "wishes.csv",
                "pins.csv", "last-week.csv",
            ])
    }

    @Test func `windows have their figures and the documented defaults`() {
        #expect(
            hall.windows == [
                WindowType(id: "tax", name: "税务", counters: 5, strain: 2, level: 1, zone: "A"),
                WindowType(id: "complaints", name: "投诉", counters: 2, strain: 5, level: 2),
                WindowType(id: "guide", name: "导办", counters: 3, strain: 0),
            ])
    }

    @Test func `shifts have starts, lengths and breaks`() {
        #expect(hall.shifts[0].starts == [510, 540])
        #expect(hall.shifts[0].lengths == [510])
        #expect(hall.shifts[0].weekdays == [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday])
        #expect(
            hall.shifts[0].breaks == [
                BreakType(id: "tea", length: 15, isPaid: true, afterStart: 60...150),
                BreakType(id: "lunch", length: 60, isPaid: false, dueFrom: 360, clock: 675...825),
                BreakType(id: "pause", length: 15, isPaid: true, beforeEnd: 60...150),
            ])
        #expect(hall.shifts[1].starts == [480, 510, 540, 570, 600])
        #expect(hall.shifts[1].lengths == [240, 270, 300])
    }

    @Test func `a contract allows shifts in the hall's order, and has a normal week`() {
        #expect(
            hall.contracts == [
                Contract(id: "full-time", shifts: ["full"], normalWeek: 2400),
                Contract(id: "part-time", shifts: ["full", "short"], normalWeek: 1200),
            ])
    }

    @Test func `rules come as standing ones, contracts' and the list's, each with its origin`() {
        #expect(
            rules.map { "\($0.origin.split(separator: ":").last ?? "") \($0.label)" } == [
                "default counters", "default opening", "default qualification", "default shifts", "default breaks",
                "default availability", "default leave", "default pins", "26 hours (contract full-time)",
                "27 hours (contract full-time)", "28 days (contract full-time)", "29 consecutive (contract full-time)",
                "30 rest (contract full-time)", "33 hours (contract part-time)", "46 cover", "47 unbroken_duty",
                "48 stint",
                "49 stint (windows complaints)", "50 cool_down", "51 no_return", "52 distinct_windows",
                "53 rest (contract part-time)", "54 hours", "55 days (category agency)", "56 consecutive", "57 wishes",
                "58 backup", "59 hours (cn longest_day, contract full-time)",
                "59 hours (cn normal_week, contract full-time)", "59 days (cn weekly_rest, contract full-time)",
                "59 consecutive (cn days_in_a_row, contract full-time)",
            ])
        #expect(rules[8].rule == .hours(Hours(per: .week, least: 2160, most: 2400, leaveCounts: 480)))
        #expect(rules[13].price == .points(50))
        #expect(rules[15].rule == .unbrokenDuty(UnbrokenDuty(limit: 150, rest: 15, strainFree: true)))
    }

    @Test func `a row for a date replaces the weekday's in its slots only`() {
        // Tuesday is day 1; 10:00 is slot 96 + 40.
        #expect(hall.demand[0, 96 + 39] == Demand.Need(minimum: 1, target: 2))
        #expect(hall.demand[0, 96 + 40] == Demand.Need(minimum: 1, target: 3))
        #expect(hall.demand[0, 96 + 44] == Demand.Need(minimum: 1, target: 2))
        #expect(hall.demand[0, 96 + 48] == Demand.Need(minimum: 1, target: 1))
        #expect(hall.demand[0, 96 + 68] == nil)
        #expect(hall.demand[1, 96 + 40] == nil)
        // Saturday: only the guide.
        #expect(hall.demand[0, 5 * 96 + 40] == nil)
        #expect(hall.demand[2, 5 * 96 + 40] == Demand.Need(minimum: 0, target: 1))
    }

    @Test func `people come with skills, leave, availability, pins and wishes`() {
        let wang = hall.employees[0], li = hall.employees[1]

        #expect(wang.name == "王芳" && wang.payrollID == "P-7" && li.payrollID == nil)
        #expect(wang.skills == [Skill("tax", level: 2), Skill("complaints", level: 2), Skill("guide")])
        #expect(li.skills.last == Skill("complaints", level: 2, from: CivilDate("2026-11-25")))
        #expect(wang.availability == nil)
        // Monday 08:00–15:00 and Wednesday 08:00–13:00.
        #expect(li.availability == [32..<60, (192 + 32)..<(192 + 52)])
        // Friday and Saturday in one piece; Tuesday 15:00–17:00.
        #expect(wang.leave == [Leave(slots: 384..<576, reason: "annual"), Leave(slots: 156..<164, reason: "doctor")])
        #expect(wang.pins == [.shift("full", day: 0, slots: 34..<68), .duty("tax", slots: 40..<44)])
        #expect(li.pins == [.dayOff(day: 1)])
        #expect(
            wang.wishes == [
                Wish(.day(2), isFor: false, weight: 5), Wish(.window("complaints", day: nil), isFor: false, weight: 1),
            ])
        #expect(
            li.wishes == [
                Wish(.span(36..<48, day: 0), isFor: true, weight: 2),
                Wish(.shift("short", day: 0), isFor: true, weight: 1),
            ])
    }

    @Test func `the roster before becomes worked days and duty that reaches into the period`() {
        // Friday, three days before: 08:30–17:00 less an hour of unpaid lunch is 7:30.
        #expect(
            hall.employees[0].history.worked == [
                History.WorkedDay(day: -3, slots: (-288 + 34)..<(-288 + 68), paid: 450, shift: "full")
            ])
        #expect(
            hall.employees[1].history
                == History(
                    worked: [History.WorkedDay(day: -1, slots: -8..<6, paid: 210, shift: "short")],
                    carriedDuty: [History.CarriedDuty(window: "guide", slots: 0..<6)]))
    }
}
