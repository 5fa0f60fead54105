import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct ShiftsTests {
    let rule = Rule.shifts(Shifts())

    /// Shift `day` starts at 8 or 9 and lasts 3 or 5 hours, Monday to Friday; contract `full` has no `late`.
    func hall(days: Int = 7, history: History = History()) -> Hall {
        let day = ShiftType.tiny(
            "day", starts: [480, 540], lengths: [180, 300],
            weekdays: [.monday, .tuesday, .wednesday, .thursday, .friday])
        let night = ShiftType.tiny("night", starts: [1320], lengths: [600])
        return .tiny(
            days: days, shifts: [day, night, .tiny("late")],
            contracts: [Contract(id: "full", shifts: ["day", "night"]), Contract(id: "part", shifts: ["late"])],
            employees: [.tiny("Ann", history: history), .tiny("Bob", contract: "part")])
    }

    /// What is wrong, without who and when.
    func faults(_ shifts: WrittenShift..., history: History = History()) -> [String] {
        let roster = Roster(shifts.flatMap { Roster.build($0).activities })
        return hall(history: history).findings(of: rule, in: roster).map { finding in
            String(finding.message.drop { $0 != ":" }.dropFirst(2))
        }
    }

    @Test func `shifts of every start and length are proper`() {
        #expect(faults(WrittenShift("Ann", from: 8, "a-a"), WrittenShift("Ann", day: 1, from: 33, "aab-b")) == [])
    }

    @Test func `a start between two starts and a length between two lengths are not`() {
        #expect(faults(WrittenShift("Ann", from: 10, "a-a")) == ["shift day does not start at 10:00"])
        #expect(faults(WrittenShift("Ann", from: 9, "a-aa")) == ["shift day is not 240 min long"])
    }

    @Test func `a shift may run over midnight and over the period's end`() {
        #expect(faults(WrittenShift("Ann", day: 6, from: 166, "aaaaaaaaaa", shift: "night")) == [])
    }

    @Test func `the weekday of the day counts`() {
        #expect(
            faults(WrittenShift("Ann", day: 5, from: 129, "aaa")) == ["shift day is not worked on Sat"])
    }

    @Test func `the contract decides which shift types may be worked`() {
        #expect(faults(WrittenShift("Ann", from: 9, "aaa", shift: "late")) == ["contract full has no shift late"])
        #expect(
            faults(WrittenShift("Ann", from: 9, "aaa", shift: "noon")) == ["the hall has no shift type noon"])
    }

    @Test func `a shift begins and ends with duty`() {
        #expect(faults(WrittenShift("Ann", from: 9, "-aa")) == ["it begins with a break"])
        #expect(faults(WrittenShift("Ann", from: 9, "aa-")) == ["it ends with a break"])
    }

    @Test func `gaps are no breaks`() {
        #expect(faults(WrittenShift("Ann", from: 9, "a.a")) == ["there is a gap from 10:00 to 11:00"])
    }

    @Test func `nobody does two things at once`() {
        #expect(
            faults(WrittenShift("Ann", from: 9, "aaa"), WrittenShift("Ann", from: 10, "b"))
                == ["activities overlap at 10:00"])
        #expect(
            faults(WrittenShift("Ann", from: 9, "aaa"), WrittenShift("Ann", from: 9, "aaa"))
                == ["activities overlap at 09:00"])
    }

    @Test func `two breaks in direct succession are not allowed, two apart are`() {
        #expect(faults(WrittenShift("Ann", from: 9, "a-1aa")) == ["two breaks follow one another at 11:00"])
        #expect(faults(WrittenShift("Ann", from: 9, "a-a1a")) == [])
    }

    /// Two shifts of one day are one shift with a gap.
    @Test func `there is one shift a day at most`() {
        #expect(
            faults(WrittenShift("Ann", from: 8, "a"), WrittenShift("Ann", from: 12, "a")) == [
                "there is a gap from 09:00 to 12:00"
            ])
        #expect(
            faults(WrittenShift("Ann", from: 8, "a"), WrittenShift("Ann", from: 9, "aa", shift: "night")) == [
                "it names several shift types (day, night)"
            ])
    }

    /// Monday's night runs to Tuesday 8:00, Tuesday's day begins at 8:00: they touch. Both days fail only when they overlap.
    @Test func `shifts of two days may touch but not overlap`() {
        #expect(
            faults(
                WrittenShift("Ann", from: 22, "aaaaaaaaaa", shift: "night"),
                WrittenShift("Ann", day: 1, from: 32, "aaa")) == [])
        let roster = Roster.build(
            WrittenShift("Ann", from: 22, "aaaaaaaaaaa", shift: "night"), WrittenShift("Ann", day: 1, from: 32, "aaa"))

        let findings = hall().findings(of: rule, in: roster)

        #expect(findings.map(\.day) == [0, 1])
        #expect(
            findings.map(\.message) == [
                "Ann has no proper shift on 2026-11-23: shift night is not 660 min long, "
                    + "it overlaps the shift of 2026-11-24",
                "Ann has no proper shift on 2026-11-24: it overlaps the shift of 2026-11-23",
            ])
    }

    @Test func `the shift before the period may not be overlapped either`() {
        let night = History(worked: [.init(day: -1, slots: -2..<9, paid: 660)])

        #expect(faults(WrittenShift("Ann", from: 9, "aaa"), history: night) == [])
        #expect(
            faults(WrittenShift("Ann", from: 8, "aaa"), history: night) == ["it overlaps the shift of 2026-11-22"])
    }

    @Test func `all failures of a day are one finding`() {
        let findings = hall().findings(of: rule, in: .build(WrittenShift("Ann", from: 10, "-a.a", shift: "late")))

        #expect(findings.map(\.count) == [1])
        #expect(
            findings.map(\.message) == [
                "Ann has no proper shift on 2026-11-23: contract full has no shift late, it begins with a break, "
                    + "there is a gap from 12:00 to 13:00"
            ])
    }

    @Test func `a price changes nothing: it is always a breach`() {
        let judgement = hall().judgement(
            of: .build(WrittenShift("Ann", from: 10, "aaa")), by: rule, price: .points(3))

        #expect(judgement.breaches.map(\.finding.count) == [1])
        #expect(judgement.terms.isEmpty)
    }

    @Test func `employees out of scope are not judged`() {
        let roster = Roster.build(WrittenShift("Ann", from: 10, "aaa"), WrittenShift("Bob", from: 10, "-"))

        let findings = hall().findings(of: rule, in: roster, for: Scope(contracts: ["part"]))

        #expect(findings.map(\.employee) == ["Bob"])
    }
}
