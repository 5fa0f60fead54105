import RosterModel
import RosterReports
import Testing

@Suite struct PayrollTests {
    @Test func `duty, paid break and unpaid break are rows of their own`() throws {
        let roster = Roster([
            .duty("ann", "tax", 16..<20), .rest("ann", "tea", 20..<21), .duty("ann", "cash", 21..<24),
            .rest("ann", "lunch", 24..<26), .duty("ann", "tax", 26..<32),
        ])

        let payroll = try Payroll(of: roster, in: tinyHall())

        // tax 4 + 6 slots, cash 3, tea 1, lunch 2; a slot is half an hour.
        #expect(
            payroll.text() == """
                payroll_id,employee,name,category,date,pay_code,window,minutes,hours,paid
                P-ann,ann,ann,,2026-11-23,REG,tax,300,5.00,yes
                P-ann,ann,ann,,2026-11-23,REG,cash,90,1.50,yes
                P-ann,ann,ann,,2026-11-23,BREAK_PAID,,30,0.50,yes
                P-ann,ann,ann,,2026-11-23,BREAK_UNPAID,,60,1.00,no

                """)
    }

    @Test func `a shift over midnight is split there`() throws {
        // Days begin at 12:00: slot 20 is 22:00, slot 24 midnight, slot 28 two in the morning.
        let roster = Roster([.duty("ann", "tax", 20..<28)])

        let payroll = try Payroll(of: roster, in: tinyHall(dayBegins: 720))

        #expect(payroll.rows.map(\.date) == [monday, monday + 1])
        #expect(payroll.rows.map(\.minutes) == [120, 120])
    }

    @Test func `time of a shift that began before the period is not paid again`() throws {
        let carried = History(carriedDuty: [History.CarriedDuty(window: "tax", slots: 0..<4)])
        let hall = tinyHall(employees: [.tiny("ann", history: carried)])

        let payroll = try Payroll(of: Roster([.duty("ann", "tax", 40..<42)]), in: hall)

        #expect(payroll.rows.map(\.minutes) == [60])
    }

    @Test func `nobody is paid for being on the list`() throws {
        let payroll = try Payroll(of: Roster(), in: tinyHall())

        #expect(payroll.rows.isEmpty && payroll.totals.isEmpty)
    }

    @Test func `totals are what the rows add up to`() throws {
        let hall = tinyHall(employees: [.tiny("ann"), .tiny("bob")], days: 2)
        let roster = Roster([
            .duty("ann", "tax", 16..<20), .duty("ann", "cash", 64..<66, day: 1), .rest("ann", "tea", 66..<67, day: 1),
            .duty("ann", "tax", 67..<68, day: 1), .duty("bob", "tax", 16..<17),
        ])

        let payroll = try Payroll(of: roster, in: hall)

        // ann: 4 + 2 + 1 slots of duty and one of tea; bob: one slot.
        #expect(
            payroll.totalsText() == """
                total,payroll_id,employee,name,category,pay_code,rows,minutes,hours,paid
                employee,P-ann,ann,ann,,REG,3,210,3.50,yes
                employee,P-ann,ann,ann,,BREAK_PAID,1,30,0.50,yes
                employee,P-ann,ann,ann,,BREAK_UNPAID,0,0,0.00,no
                employee,P-bob,bob,bob,,REG,1,30,0.50,yes
                employee,P-bob,bob,bob,,BREAK_PAID,0,0,0.00,yes
                employee,P-bob,bob,bob,,BREAK_UNPAID,0,0,0.00,no
                all,,,,,REG,4,240,4.00,yes
                all,,,,,BREAK_PAID,1,30,0.50,yes
                all,,,,,BREAK_UNPAID,0,0,0.00,no

                """)
    }

    @Test func `a name is never a formula and an identifier is never changed`() throws {
        let eve = Employee(
            id: "007", name: "=HYPERLINK(\"x\",1)", category: "@agency", contract: "full", payrollID: "0012", skills: []
        )

        let text = try Payroll(of: Roster([.duty("007", "tax", 0..<2)]), in: tinyHall(employees: [eve])).text()

        #expect(text.hasSuffix("0012,007,\"'=HYPERLINK(\"\"x\"\",1)\",'@agency,2026-11-23,REG,tax,60,1.00,yes\n"))
    }

    @Test func `separator and byte-order mark are on request`() throws {
        let payroll = try Payroll(of: Roster([.duty("ann", "tax", 0..<2)]), in: tinyHall())

        let text = payroll.text(SeparatedText(separator: .semicolon, hasByteOrderMark: true))

        #expect(text.hasPrefix("\u{FEFF}payroll_id;employee;"))
        #expect(text.contains("P-ann;ann;ann;;2026-11-23;REG;tax;60;1.00;yes\n"))
    }

    /// Every employee and day of a roster drawn at random: what is paid is what is rostered.
    @Test(arguments: [UInt64](1...40))
    func `payroll minutes equal roster minutes for every employee and day`(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let people: [Employee.ID] = ["ann", "bob", "cy"]
        let hall = tinyHall(employees: people.map { .tiny($0) }, days: 3, grid: 5, dayBegins: 360)
        var activities: [Roster.Activity] = []
        for person in people {
            for day in 0..<3 {
                var slot = day * 288 + Int.random(in: 0..<200, using: &random)
                for _ in 0..<6 {
                    let end = slot + Int.random(in: 1...25, using: &random)
                    let kind = Int.random(in: 0..<4, using: &random)
                    activities.append(
                        kind == 0
                            ? .rest(person, "tea", slot..<end, day: day)
                            : kind == 1
                                ? .rest(person, "lunch", slot..<end, day: day)
                                : .duty(person, kind == 2 ? "tax" : "cash", slot..<end, day: day))
                    slot = end
                }
            }
        }
        let roster = Roster(activities.withoutOverlaps)

        let payroll = try Payroll(of: roster, in: hall)

        for person in people {
            let own = payroll.rows.filter { $0.payee.employee == person }
            for offset in 0..<5 {
                let slots = roster.activities.filter { $0.employee == person }.flatMap { Array($0.slots) }
                // Days begin at 06:00, so midnight is slot 216, 504, …
                let worked = slots.filter { ($0 + 72) / 288 == offset }.count * 5
                let paid = own.filter { $0.date == monday + offset }.reduce(0) { $0 + $1.minutes.count }
                #expect(paid == worked)
            }
            for isPaid in [true, false] {
                let rows = own.filter { $0.code.isPaid == isPaid }
                let minutes = rows.reduce(0) { $0 + $1.minutes.count }
                let hundredths = rows.reduce(0) { $0 + $1.hours.count }
                // 3 hundredths are 5 minutes: the sum is the nearest hundredth, each row less than one away.
                #expect(abs(hundredths * 3 - minutes * 5) <= 1)
                #expect(rows.allSatisfy { abs($0.hours.count * 3 - $0.minutes.count * 5) < 3 })
            }
        }
    }
}

@Suite struct PayrollHoursTests {
    @Test func `three times twenty minutes are one hour`() throws {
        let hall = tinyHall(days: 3, grid: 20)
        let roster = Roster((0..<3).map { .duty("ann", "tax", ($0 * 72)..<($0 * 72 + 1), day: $0) })

        let payroll = try Payroll(of: roster, in: hall)

        // 33⅓ hundredths each: rounded one by one they would make 0.99.
        #expect(payroll.rows.map(\.hours.description) == ["0.34", "0.33", "0.33"])
    }

    @Test func `unpaid time never takes a hundredth from paid time`() throws {
        let hall = tinyHall(grid: 20)
        let roster = Roster([
            .duty("ann", "tax", 24..<25), .rest("ann", "lunch", 25..<26), .duty("ann", "cash", 26..<27),
        ])

        let payroll = try Payroll(of: roster, in: hall)

        // Paid 40 min are 0.67 h: 0.34 + 0.33; unpaid 20 min are 0.33 h.
        #expect(payroll.rows.map(\.hours.description) == ["0.34", "0.33", "0.33"])
        #expect(payroll.totals.map(\.hours.description) == ["0.67", "0.00", "0.33"])
    }
}

@Suite struct PayrollRefusalTests {
    @Test func `everybody rostered without a payroll id is named`() throws {
        let hall = tinyHall(employees: [
            Employee(id: "ann", name: "Ann Lee", contract: "full", skills: []),
            Employee(id: "bob", contract: "full", payrollID: "", skills: []),
            Employee(id: "cy", contract: "full", skills: []),
        ])
        let roster = Roster([.duty("ann", "tax", 0..<1), .duty("bob", "tax", 0..<1)])

        let refusal = #expect(throws: PayrollRefusal.self) { try Payroll(of: roster, in: hall) }

        #expect(refusal?.faults == [.noPayrollID("ann", name: "Ann Lee"), .noPayrollID("bob", name: "bob")])
        #expect(refusal?.description.hasPrefix("Ann Lee (ann) is to be paid but has no payroll id") == true)
    }

    @Test func `two employees never share a payroll id`() {
        let hall = tinyHall(employees: [.tiny("ann", payrollID: "1"), .tiny("bob", payrollID: "1")])
        let roster = Roster([.duty("ann", "tax", 0..<1), .duty("bob", "tax", 0..<1)])

        let refusal = #expect(throws: PayrollRefusal.self) { try Payroll(of: roster, in: hall) }

        #expect(refusal?.faults == [.sharedPayrollID("1", "ann", "bob")])
    }

    @Test func `time rostered twice is not paid twice`() {
        let roster = Roster([.duty("ann", "tax", 16..<20), .duty("ann", "cash", 19..<22)])

        let refusal = #expect(throws: PayrollRefusal.self) { try Payroll(of: roster, in: tinyHall()) }

        #expect(refusal?.faults == [.overlap("ann", monday, at: "09:30")])
    }

    @Test func `time directly after time is no overlap`() throws {
        let roster = Roster([.duty("ann", "tax", 16..<20), .duty("ann", "cash", 20..<22)])

        #expect(try Payroll(of: roster, in: tinyHall()).rows.count == 2)
    }

    @Test func `people, windows and breaks the hall does not know are refused`() {
        let roster = Roster([
            .duty("ann", "zoo", 16..<20), .rest("ann", "nap", 20..<21), .duty("zed", "tax", 16..<20),
        ])

        let refusal = #expect(throws: PayrollRefusal.self) { try Payroll(of: roster, in: tinyHall()) }

        #expect(
            refusal?.faults == [
                .unknownWindow("zoo", "ann", monday), .unknownBreak("nap", "ann", monday), .unknownEmployee("zed"),
            ])
    }
}

/// A small generator with a fixed sequence for each seed.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension [Roster.Activity] {
    /// Without the activities that overlap an earlier one of the same employee.
    fileprivate var withoutOverlaps: [Roster.Activity] {
        var until: [Employee.ID: Int] = [:]
        return filter { activity in
            guard activity.slots.lowerBound >= until[activity.employee, default: 0] else { return false }
            until[activity.employee] = activity.slots.upperBound
            return true
        }
    }
}
