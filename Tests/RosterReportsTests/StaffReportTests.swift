import RosterModel
import RosterReports
import RosterRules
import Testing

@Suite struct StaffReportTests {
    private let day: [Roster.Activity] = [
        .duty("ann", "tax", 16..<20), .rest("ann", "tea", 20..<21), .duty("ann", "cash", 21..<24),
        .rest("ann", "lunch", 24..<26), .duty("ann", "tax", 26..<28), .duty("ann", "cash", 28..<32),
    ]

    @Test func `paid time leaves the unpaid break out and the paid one in`() {
        let line = StaffReport(of: Roster(day), in: Problem(hall: tinyHall(), rules: [])).lines[0]

        #expect(line.days == 1)
        #expect(line.paid == 420)
        #expect(line.breaks == 2)
        #expect(line.breakTime == 90)
        #expect(line.windows == 2)
        // 6 slots at tax of strain 2, 7 at cash of strain 1.
        #expect(line.strain == (6 * 2 + 7) * 30)
    }

    @Test func `moving to another window is no rest`() {
        let line = StaffReport(of: Roster(day), in: Problem(hall: tinyHall(), rules: [])).lines[0]

        #expect(line.longestDuty == 180)
    }

    @Test func `a break shorter than the rule's rest does not interrupt duty`() {
        let rule = RuleEntry(.unbrokenDuty(UnbrokenDuty(limit: 120, rest: 60)))

        let line = StaffReport(of: Roster(day), in: Problem(hall: tinyHall(), rules: [rule])).lines[0]

        // 4 slots, the tea, 3 slots.
        #expect(line.longestDuty == 210)
    }

    @Test func `bounds are the tightest of all rules that bind the employee`() {
        let rules = [
            RuleEntry(.hours(Hours(per: .week, least: 600, most: 2400))),
            RuleEntry(.hours(Hours(per: .period, least: 300, most: 2200))),
            RuleEntry(.hours(Hours(per: .week, most: 60)), for: Scope(employees: ["bob"])),
        ]

        let line = StaffReport(of: Roster(day), in: Problem(hall: tinyHall(), rules: rules)).lines[0]

        #expect(line.least == 600)
        #expect(line.most == 2200)
        #expect(line.isOutOfBounds)
    }

    @Test func `weekly bounds add up over the weeks, and leave is taken off`() {
        let hall = tinyHall(employees: [.tiny("ann", leave: [Leave(slots: 0..<48)])], days: 14)
        let rules = [RuleEntry(.hours(Hours(per: .week, least: 600, most: 2400, leaveCounts: 480)))]

        let line = StaffReport(of: Roster(), in: Problem(hall: hall, rules: rules)).lines[0]

        // First week 600 − 480 and 2400 − 480, second week in full.
        #expect(line.least == 720)
        #expect(line.most == 4320)
    }

    @Test func `categories are compared in the order in which the staff list names them`() {
        let hall = tinyHall(employees: [
            .tiny("zoe", category: "established"), .tiny("ann", category: "agency"), .tiny("bob", category: "agency"),
        ])

        let categories = StaffReport(of: Roster(day), in: Problem(hall: hall, rules: [])).categories

        #expect(categories.map(\.category) == ["established", "agency"])
        #expect(categories.map(\.employees) == [1, 2])
        #expect(categories.map(\.paid) == [0, 420])
    }
}

@Suite struct RosterChangesTests {
    @Test func `each changed person-day counts once and says how it changed`() {
        let old = Roster([
            .duty("ann", "tax", 16..<20), .duty("ann", "tax", 64..<68, day: 1), .duty("bob", "tax", 16..<20),
            .duty("cy", "tax", 16..<20), .duty("dan", "tax", 16..<20),
        ])
        let new = Roster([
            .duty("ann", "tax", 16..<20), .duty("ann", "tax", 64..<69, day: 1), .duty("bob", "tax", 16..<18),
            .duty("bob", "cash", 18..<20), .duty("dan", "tax", 16..<20), .duty("eve", "tax", 16..<20),
        ])

        let changes = RosterChanges(from: old, to: new)

        #expect(changes.changes.map(\.employee) == ["ann", "bob", "cy", "eve"])
        #expect(changes.changes.map(\.day) == [1, 0, 0, 0])
        #expect(changes.changes.map(\.kind) == [.moved, .reseated, .removed, .added])
    }

    @Test func `a roster does not differ from itself`() {
        let roster = Roster([.duty("ann", "tax", 16..<20)])

        #expect(RosterChanges(from: roster, to: roster).changes.isEmpty)
    }
}
