import Linear
import RosterCompiler
import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct ShiftsRowsTests {
    /// Nights of four hours from 22:00, and mornings from midnight, 1:00, 2:00 and 3:00.
    @Test func `judge and rows agree on every roster of two days whose shifts may overlap`() {
        let hall = Hall.tiny(
            days: 2, windows: [.tiny("a")],
            shifts: [
                .tiny("day", starts: [1320], lengths: [180, 240]),
                .tiny("late", starts: [0, 60, 120, 180], lengths: [60]),
            ])

        let check = check(hall, [])

        #expect(check.disagreements == [])
        // 7 ways to spend each day; 2 · 3 + 1 · ... nights overlap a morning: to 1:00 that of 0:00, to 2:00 two.
        #expect(check.rosters == 49)
        #expect(check.legal == 49 - 1 - 2)
    }

    /// A shift for Tuesdays: it can be worked on day 1, and on Saturday, day 5, which is made a Tuesday.
    @Test func `a workday that is made up for has the shifts of another weekday`() {
        let tiny = Hall.tiny(
            days: 7, windows: [.tiny("a")],
            shifts: [.tiny("day", starts: [540], lengths: [60], weekdays: [.tuesday])])
        let start = tiny.period.start
        let hall = Hall(
            period: Period(
                start: start, days: 7, grid: 60,
                calendar: WorkCalendar(holidays: [.init(start + 1)], workdays: [.init(start + 5, like: .tuesday)])),
            windows: tiny.windows, demand: tiny.demand, shifts: tiny.shifts, contracts: tiny.contracts,
            employees: tiny.employees)

        let check = check(hall, [RuleEntry(.shifts(Shifts()))])

        #expect(check.disagreements == [])
        #expect(check.legal == 4)
    }

    @Test func `an overlap of one slot is one`() {
        let hall = Hall.tiny(
            days: 2, windows: [.tiny("a")],
            shifts: [.tiny("day", starts: [1320], lengths: [180]), .tiny("late", starts: [0], lengths: [60])])

        let check = check(hall, [])

        #expect(check.disagreements == [])
        #expect(check.rosters == 9 && check.legal == 8)
    }

    /// Duties and two breaks in any order: shifts begin and end with duty, and breaks do not touch.
    @Test func `breaks lie between duties`() {
        let hall = Hall.tiny(windows: [.tiny("a")], shifts: [.day(3, 4, 5, breaks: [.hour, .long])])

        let check = check(hall, [], trying: .anything)

        #expect(check.disagreements == [])
        // In 3, 4 and 5 hours the hour has 1, 2 and 3 places, the two hours have 0, 1 and 2; both need 6 hours.
        #expect(check.legal == 1 + 2 + 4 + 6)
    }

    @Test func `no shift begins before the last one of the history ends`() {
        let hall = Hall.tiny(
            windows: [.tiny("a")], shifts: [.tiny("day", starts: [0, 60, 120], lengths: [60, 120])],
            employees: [.tiny("Ann", history: History(worked: [History.WorkedDay(day: -1, slots: -4..<2, paid: 360)]))])

        let check = check(hall, [])

        #expect(check.disagreements == [])
        // The day off, and the two shifts from 2:00.
        #expect(check.rosters == 3 && check.legal == 3)
    }

    @Test func `shift types are worked on their weekdays, by contracts that have them`() {
        // The period begins on a Monday.
        let hall = Hall.tiny(
            days: 2, windows: [.tiny("a")],
            shifts: [.tiny("day", starts: [540], lengths: [60], weekdays: [.tuesday]), .day(2)],
            contracts: [Contract(id: "full", shifts: ["day"])])

        let check = check(hall, [])

        #expect(check.disagreements == [])
        #expect(check.legal == 2)
    }

    @Test(arguments: [
        WrittenShift("Ann", from: 9, "a.b"), WrittenShift("Ann", from: 9, "aab"), WrittenShift("Ann", from: 8, "ab"),
        WrittenShift("Ann", from: 9, "ac"), WrittenShift("Ann", day: 1, from: 9, "ab"),
        WrittenShift("Bo", from: 9, "ab"), WrittenShift("Ann", from: 9, "ab", shift: "late"),
        WrittenShift("Ann", from: 9, "a-"), WrittenShift("Ann", from: 9, "-a"),
    ])
    func `a roster that is nonsense is no solution`(shift: WrittenShift) {
        let program = RosterProgram(Problem(hall: .tiny(shifts: [.day(2)]), rules: []))

        let values = program.values(for: .build(shift))

        #expect(values.map { program.model.allows($0) } != true)
    }

    @Test func `one place for two duties at once is no solution`() {
        let program = RosterProgram(Problem(hall: .tiny(shifts: [.day(2)]), rules: []))

        let twice = Roster.build(WrittenShift("Ann", from: 9, "ab"), WrittenShift("Ann", from: 9, "ab"))
        let both = Roster.build(WrittenShift("Ann", from: 9, "ab"), WrittenShift("Ann", from: 9, "ba"))

        #expect(program.values(for: twice) == nil)
        #expect(program.values(for: both).map { program.model.allows($0) } != true)
    }
}
