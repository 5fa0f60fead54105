import RosterModel
import RosterReports
import Testing

/// Half-hour slots; a day's activities by the clock in half hours from its midnight.
private func work(_ day: Int, _ parts: (begin: Double, end: Double, kind: Roster.Activity.Kind)...) -> [Roster.Activity]
{
    parts.map { part in
        Roster.Activity(
            employee: "ann", day: day, shift: "day",
            slots: (day * 48 + Int(part.begin * 2))..<(day * 48 + Int(part.end * 2)), kind: part.kind)
    }
}

private let tax = Roster.Activity.Kind.duty("tax")
private let lunch = Roster.Activity.Kind.rest("lunch")
private let tea = Roster.Activity.Kind.rest("tea")

/// 8:00 to 17:00 with an hour of lunch: 8 hours paid. To 18:30 it is 9½.
private func day(_ day: Int, until end: Double = 17) -> [Roster.Activity] {
    work(day, (8, 12, tax), (12, 13, lunch), (13, end, tax))
}

private func hall(
    start: CivilDate = monday, days: Int = 7, calendar: WorkCalendar = WorkCalendar(), leave: [Leave] = [],
    history: History = History(), pay: PayRule
) -> Hall {
    let tiny = tinyHall(employees: [.tiny("ann", leave: leave, history: history)], days: days)
    return Hall(
        period: Period(start: start, days: days, grid: 30, calendar: calendar), windows: tiny.windows,
        demand: tiny.demand, shifts: tiny.shifts, contracts: tiny.contracts, employees: tiny.employees,
        pay: PayRules(usual: pay))
}

/// Hours of each code that has any, in the order of codes.
private func hours(_ activities: [Roster.Activity], in hall: Hall) throws -> [String] {
    try Payroll(of: Roster(activities), in: hall).totals.filter { $0.rows > 0 }.map { "\($0.codeName) \($0.hours)" }
}

private let chinese = PayRule(
    overtime: [.init(per: .day, beyond: 480, rate: 150), .init(per: .week, beyond: 2400, rate: 150)], restDay: 200,
    holiday: 300, night: .init(begin: 1320, end: 360), leave: 480)

@Suite struct PayRuleTests {
    /// Twelve weeks from Monday 2026-09-07, in two periods of six; 1 to 3 October are holidays, Saturday 10 October is
    /// worked like a Friday. Hours by week:
    ///
    ///      1–3  five days of 8                           REG 120                              lunch 15
    ///      4    Mon–Wed of 8, Thursday 1 October of 8    REG 24   HOL 8                       lunch 4
    ///      5    five days of 8, the made-up Saturday 8   REG 40   OT 8 (beyond 40 in a week)  lunch 6
    ///      6    five days of 9½, Sunday 5                REG 40   OT 7½ (beyond 8)   RD 5     lunch 5
    ///      7    five days of 9½                          REG 40   OT 7½                       lunch 5
    ///      8    five days of 8, Saturday 5               REG 40   RD 5                        lunch 5
    ///      9    five nights 17–1 with a meal, 7 each     REG 34   RD 1 (Saturday from 0 to 1)  NIGHT 15  lunch 5
    ///     10    five days of 8, half an hour of tea      REG 37½  BREAK_PAID 2½               lunch 5
    ///     11    six days of 8, one a Saturday            REG 40   RD 8                        lunch 6
    ///     12    leave, all seven days                    LEAVE 40 (Monday to Friday)
    @Test(arguments: [false, true])
    func `twelve weeks are paid as they were worked`(isCompensated: Bool) throws {
        let calendar = WorkCalendar(
            holidays: (0..<3).map { .init(CivilDate(dayNumber: 20_727 + $0)) },
            workdays: [.init(CivilDate(dayNumber: 20_736), like: .friday)])
        let rule = PayRule(
            overtime: chinese.overtime, restDay: 200, holiday: 300, night: chinese.night, leave: 480,
            timeOff: isCompensated ? [.overtime, .restDay] : [])
        let workdays = 0..<5
        var first: [Roster.Activity] = []
        for week in 0..<3 { first += workdays.flatMap { day(7 * week + $0) } }
        first += (21..<25).flatMap { day($0) }
        first += (28..<34).flatMap { day($0) }
        first += (35..<40).flatMap { day($0, until: 18.5) } + work(41, (9, 14, tax))
        var second = workdays.flatMap { day($0, until: 18.5) }
        second += workdays.flatMap { day(7 + $0) } + work(12, (9, 14, tax))
        second += workdays.flatMap { work(14 + $0, (17, 20, tax), (20, 21, lunch), (21, 25, tax)) }
        second += workdays.flatMap {
            work(21 + $0, (8, 10, tax), (10, 10.5, tea), (10.5, 12, tax), (12, 13, lunch), (13, 17, tax))
        }
        second += (28..<34).flatMap { day($0) }
        let start = CivilDate(dayNumber: 20_703)

        let early = try Payroll(
            of: Roster(first), in: hall(start: start, days: 42, calendar: calendar, pay: rule))
        let late = try Payroll(
            of: Roster(second),
            in: hall(
                start: start + 42, days: 42, calendar: calendar, leave: [Leave(slots: (35 * 48)..<(42 * 48))], pay: rule
            ))

        func total(_ code: PayCode) -> Int {
            early.grandTotal(of: code).minutes.count + late.grandTotal(of: code).minutes.count
        }
        #expect(start.description == "2026-09-07" && calendar.holidays[0].date.description == "2026-10-01")
        #expect(total(PayCode(.regular)) == 24_930)
        #expect(total(PayCode(.overtime, rate: 150)) == (isCompensated ? 0 : 23 * 60))
        #expect(total(PayCode(.restDay, rate: 200)) == (isCompensated ? 0 : 19 * 60))
        #expect(total(PayCode(.timeOff)) == (isCompensated ? 42 * 60 : 0))
        #expect(total(PayCode(.holiday, rate: 300)) == 8 * 60)
        #expect(total(PayCode(.night)) == 15 * 60)
        #expect(total(PayCode(.paidBreak)) == 150)
        #expect(total(PayCode(.unpaidBreak)) == 56 * 60)
        #expect(total(PayCode(.leave)) == 40 * 60)
    }

    /// The same twelve weeks with overtime by the month, beyond 160 hours; 5 and 6 October are holidays, Saturday 10 October
    /// is worked like a Monday. A night over the end of September belongs to September, with the dates on which it is worked.
    ///
    ///     September  17 days of 9½ to Tuesday 29 = 161½             REG 160    OT 1½    lunch 17
    ///                Wednesday 30, 18–4 with a meal = 9             OT 9       NIGHT 5  lunch 1
    ///     October    Friday 2, Wed 7–Sat 10: five days of 8         REG 40              lunch 5
    ///                Monday 5 of 8; Sunday 18 of 5                  HOL 8      RD 5     lunch 1
    ///                15 days of 9½ from Monday 12 = 142½            REG 120    OT 22½   lunch 15
    ///     November   2–6 and 23–27 of 8, leave 9–13                 REG 80     LEAVE 40 lunch 10
    ///                16–20 of 8, half an hour of tea                REG 37½    BREAK_PAID 2½  lunch 5
    @Test func `twelve weeks with overtime by the month are paid to the minute`() throws {
        let calendar = WorkCalendar(
            holidays: [.init(CivilDate(dayNumber: 20_731)), .init(CivilDate(dayNumber: 20_732))],
            workdays: [.init(CivilDate(dayNumber: 20_736), like: .monday)])
        let rule = PayRule(
            overtime: [.init(per: .month, beyond: 9600, rate: 150)], restDay: 200, holiday: 300, night: chinese.night,
            leave: 480)
        let weeks = [0, 7, 14].flatMap { Array($0..<($0 + 5)) }
        // Day 0 is 7 September, day 25 is 2 October, day 56 is 2 November.
        var roster = (weeks + [21, 22]).flatMap { day($0, until: 18.5) }
        roster += work(23, (18, 22, tax), (22, 23, lunch), (23, 28, tax))
        roster += [25, 28, 30, 31, 32, 33].flatMap { day($0) } + work(41, (9, 14, tax))
        roster += weeks.flatMap { day(35 + $0, until: 18.5) }
        roster += (56..<61).flatMap { day($0) } + (77..<82).flatMap { day($0) }
        roster += (70..<75).flatMap {
            work($0, (8, 10, tax), (10, 10.5, tea), (10.5, 12, tax), (12, 13, lunch), (13, 17, tax))
        }

        let payroll = try Payroll(
            of: Roster(roster),
            in: hall(
                start: CivilDate(dayNumber: 20_703), days: 84, calendar: calendar,
                leave: [Leave(slots: (63 * 48)..<(68 * 48))], pay: rule))

        let totals = payroll.totals.filter { $0.rows > 0 }.map { "\($0.codeName) \($0.minutes.count)" }
        #expect(
            totals == [
                "REG 26250", "OT150 1980", "RD200 300", "HOL300 480", "NIGHT 300", "BREAK_PAID 150",
                "BREAK_UNPAID 3240", "LEAVE 2400",
            ])
        func rows(_ date: String) -> [String] {
            payroll.rows.filter { $0.date.description == date }.map { "\($0.codeName) \($0.minutes.count)" }
        }
        // 16 days of 9½ are 152 hours: 8 more are ordinary.
        #expect(rows("2026-09-29") == ["REG 480", "OT150 90", "BREAK_UNPAID 60"])
        #expect(rows("2026-09-30") == ["OT150 300", "NIGHT 60", "BREAK_UNPAID 60"])
        #expect(rows("2026-10-01") == ["OT150 240", "NIGHT 240"])
        #expect(rows("2026-10-02") == ["REG 480", "BREAK_UNPAID 60"])
        #expect(rows("2026-10-05") == ["HOL300 480", "BREAK_UNPAID 60"])
        #expect(rows("2026-10-10") == ["REG 480", "BREAK_UNPAID 60"])
        #expect(rows("2026-10-18") == ["RD200 300"])
        // 40 hours and 12 days of 9½ are 154: 6 more are ordinary.
        #expect(rows("2026-10-28") == ["REG 360", "OT150 210", "BREAK_UNPAID 60"])
    }

    /// Half-hour slots; thresholds of a few minutes more or less than slots end.
    @Test func `a threshold within a slot parts it to the minute`() throws {
        let day = PayRule(overtime: [
            .init(per: .day, beyond: 462, rate: 150), .init(per: .day, beyond: 470, rate: 200),
        ])
        let payroll = try Payroll(of: Roster(work(0, (8, 16, tax))), in: hall(pay: day))
        #expect(
            payroll.totals.filter { $0.rows > 0 }.map { "\($0.codeName) \($0.minutes.count)" } == [
                "REG 462", "OT150 8", "OT200 10",
            ])

        // Two days of 8 hours with a week of 10 hours and 10 minutes; the night's premium is by whole slots.
        let week = PayRule(
            overtime: [.init(per: .week, beyond: 610, rate: 130)], night: .init(begin: 1320, end: 360))
        let other = try Payroll(
            of: Roster(work(0, (8, 16, tax)) + work(1, (16, 24, tax))), in: hall(pay: week))
        #expect(
            other.totals.filter { $0.rows > 0 }.map { "\($0.codeName) \($0.minutes.count)" } == [
                "REG 610", "OT130 350", "NIGHT 120",
            ])
    }

    /// Saturday 28 November 2026 is a holiday.
    @Test(arguments: [nil, 300])
    func `a holiday without a rate of its own is what the day would be without it`(rate: Int?) throws {
        let calendar = WorkCalendar(holidays: [.init(monday + 5), .init(monday + 1)])
        let pay = PayRule(restDay: 200, holiday: rate)

        #expect(
            try hours([1, 5, 6].flatMap { work($0, (9, 13, tax)) }, in: hall(calendar: calendar, pay: pay))
                == (rate == nil ? ["REG 4.00", "RD200 8.00"] : ["RD200 4.00", "HOL300 8.00"]))
    }

    /// 10 hours of the month are ordinary; the 38th hour of the week begins on Friday, when the month is full long since.
    @Test func `time that the month made overtime counts for the week, which is asked before`() throws {
        let pay = PayRule(
            overtime: [.init(per: .week, beyond: 2220, rate: 200), .init(per: .month, beyond: 600, rate: 125)])

        #expect(
            try hours((0..<5).flatMap { day($0) }, in: hall(pay: pay)) == [
                "REG 10.00", "OT125 27.00", "OT200 3.00", "BREAK_UNPAID 5.00",
            ])
    }

    @Test func `of several tiers of a day the highest that is full counts`() throws {
        let pay = PayRule(overtime: [
            .init(per: .day, beyond: 720, rate: 200), .init(per: .day, beyond: 480, rate: 150),
        ])

        // 14 hours: 8, then 4 at one and a half, then 2 at twice.
        #expect(try hours(work(0, (6, 20, tax)), in: hall(pay: pay)) == ["REG 8.00", "OT150 4.00", "OT200 2.00"])
    }

    @Test func `what a day made overtime is not overtime of the week again`() throws {
        let pay = PayRule(
            overtime: [.init(per: .day, beyond: 480, rate: 150), .init(per: .week, beyond: 2280, rate: 130)])

        // Five days of 9½: 7½ of the day; of 40 ordinary hours 2 are beyond 38, on Friday before the day is full.
        #expect(
            try hours((0..<5).flatMap { day($0, until: 18.5) }, in: hall(pay: pay)) == [
                "REG 38.00", "OT130 2.00", "OT150 7.50", "BREAK_UNPAID 5.00",
            ])
    }

    /// November 2026: 8 hours on the 23rd to 25th, beyond 20 of the month; 12 of them before the period.
    @Test func `a month counts the days before the period, and ends with its last date`() throws {
        let pay = PayRule(overtime: [.init(per: .month, beyond: 1200, rate: 150)])
        let before = History(worked: [
            .init(day: -40, slots: -1920 ..< -1900, paid: 6000), .init(day: -2, slots: -80 ..< -56, paid: 720),
        ])
        let roster = [0, 1, 8].flatMap { day($0) }

        // 12 + 8 are full: the second day is overtime; 1 December, day 8, is another month.
        #expect(
            try hours(roster, in: hall(days: 14, history: before, pay: pay)) == [
                "REG 16.00", "OT150 8.00", "BREAK_UNPAID 3.00",
            ])
    }

    @Test func `a shift over midnight into a holiday is split there, and keeps its day`() throws {
        let calendar = WorkCalendar(holidays: [.init(monday + 1)])
        let pay = PayRule(overtime: [.init(per: .day, beyond: 120, rate: 150)], holiday: 300)

        // 20 to 4: two hours regular and two of overtime on Monday, four on the holiday.
        let payroll = try Payroll(of: Roster(work(0, (20, 28, tax))), in: hall(calendar: calendar, pay: pay))

        #expect(
            payroll.rows.map { "\($0.date) \($0.codeName) \($0.minutes.count)" } == [
                "2026-11-23 REG 120", "2026-11-23 OT150 120", "2026-11-24 HOL300 240",
            ])
        #expect(payroll.rows.map(\.window) == ["tax", "tax", "tax"])
    }

    @Test func `training, leave and time off have codes, with payroll's own names`() throws {
        let pay = PayRule(
            leave: 450, training: ["cash"], names: ["TRAIN": "77", "LEAVE": "L1", "TOIL_TAKEN": "L2"])
        let leave = [Leave(slots: 48..<96), Leave(slots: 96..<144, reason: "Time off"), Leave(slots: 144..<191)]

        let payroll = try Payroll(
            of: Roster(work(0, (8, 10, tax), (10, 12, .duty("cash")))), in: hall(leave: leave, pay: pay))

        // Thursday is not wholly on leave.
        #expect(
            payroll.rows.map { "\($0.date) \($0.codeName) \($0.minutes.count)" } == [
                "2026-11-23 REG 120", "2026-11-23 77 120", "2026-11-24 L1 450", "2026-11-25 L2 450",
            ])
        #expect(payroll.text().contains(",2026-11-24,L1,,450,7.50,yes\n"))
        #expect(hall(leave: leave, pay: pay).timeOffEarned(by: Roster()) == [-450])
    }

    @Test func `night is extra, and sums of paid hours leave it out`() throws {
        let payroll = try Payroll(
            of: Roster(work(0, (20, 24, tax))), in: hall(pay: PayRule(night: .init(begin: 1320, end: 360))))

        #expect(payroll.text().contains(",NIGHT,tax,120,2.00,extra\n"))
        #expect(payroll.totals.filter { $0.code.isPaid }.reduce(0) { $0 + $1.minutes.count } == 240)
    }

    @Test func `leave of somebody who cannot be paid is refused`() {
        let person = Employee(id: "bob", contract: "full", skills: [], leave: [Leave(slots: 0..<48)])
        let tiny = tinyHall(employees: [person])
        let hall = Hall(
            period: tiny.period, windows: tiny.windows, demand: tiny.demand, shifts: tiny.shifts,
            contracts: tiny.contracts, employees: tiny.employees, pay: PayRules(usual: PayRule(leave: 480)))

        let refusal = #expect(throws: PayrollRefusal.self) { try Payroll(of: Roster(), in: hall) }

        #expect(refusal?.faults == [.noPayrollID("bob", name: "bob")])
    }

    /// Rosters drawn at random, under rules drawn at random: each minute of presence has one code beside NIGHT, paid or
    /// compensated if it is duty or a paid break, on the date on which it lies.
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `no minute is paid twice or lost`(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        func flip() -> Bool { Bool.random(using: &random) }
        let calendar = WorkCalendar(
            holidays: flip() ? [.init(monday + Int.random(in: 0..<14, using: &random))] : [],
            workdays: flip() ? [.init(monday + 5, like: .friday)] : [])
        let tiers = PayRule.Tier.Span.allCases.filter { _ in flip() }.map {
            PayRule.Tier(per: $0, beyond: Minutes(Int.random(in: 0..<40, using: &random) * 45), rate: 150)
        }
        let pay = PayRule(
            overtime: tiers, restDay: flip() ? 200 : nil, holiday: flip() ? 300 : nil,
            night: flip() ? .init(begin: 1320, end: 360) : nil, leave: 480, training: flip() ? ["cash"] : [],
            timeOff: PayRule.Compensation.allCases.filter { _ in flip() })
        var roster: [Roster.Activity] = []
        for day in 0..<14 where Int.random(in: 0..<4, using: &random) > 0 {
            var slot = day * 48 + Int.random(in: 0..<30, using: &random)
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let slots = slot..<(slot + Int.random(in: 1...5, using: &random))
                let kinds = [tax, .duty("cash"), lunch, tea]
                let kind = kinds[Int.random(in: 0..<4, using: &random)]
                let isFree = slot >= roster.last?.slots.upperBound ?? 0
                if isFree { roster.append(.init(employee: "ann", day: day, shift: "day", slots: slots, kind: kind)) }
                slot = slots.upperBound
            }
        }

        let payroll = try Payroll(of: Roster(roster), in: hall(days: 14, calendar: calendar, pay: pay))

        for date in (0..<16).map({ monday + $0 }) {
            let slots = roster.flatMap { activity in activity.slots.map { ($0, activity.kind) } }
                .filter { monday + $0.0 / 48 == date }
            let rows = payroll.rows.filter { $0.date == date }
            func minutes(_ accounts: PayCode.Account...) -> Int {
                rows.reduce(0) { accounts.contains($1.code.account) ? $0 + $1.minutes.count : $0 }
            }
            #expect(minutes(.unpaid) == slots.count { $0.1 == lunch } * 30)
            #expect(minutes(.paid, .timeOff) == slots.count { $0.1 != lunch } * 30)
            if pay.night != nil {
                #expect(minutes(.extra) == slots.count { $0.1 != lunch && ($0.0 % 48 < 12 || $0.0 % 48 >= 44) } * 30)
            }
        }
    }

    @Test func `a category has a rule of its own, or the usual one`() {
        let rules = PayRules(usual: PayRule(holiday: 300), categories: ["agency": PayRule(holiday: 200)])

        #expect(rules.rule(for: .tiny("a", category: "agency")).holiday == 200)
        #expect(rules.rule(for: .tiny("a", category: "other")).holiday == 300)
        #expect(rules.codes.map(\.text) == ["REG", "HOL200", "HOL300", "BREAK_PAID", "BREAK_UNPAID"])
    }
}
