import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct PinsTests {
    let rule = Rule.pins(Pins())

    func hall(_ pins: Pin..., days: Int = 1) -> Hall {
        .tiny(
            days: days, shifts: [.tiny("day"), .tiny("late")],
            employees: [.tiny("Ann", pins: pins), .tiny("Bob", pins: pins)])
    }

    func parts(_ hall: Hall, _ roster: Roster) -> [String] {
        hall.findings(of: rule, in: roster, for: Scope(employees: ["Ann"])).map { "\($0.part) \($0.count)" }
    }

    @Test func `a pinned duty is kept by being there throughout`() {
        let hall = hall(.duty("a", slots: 10..<12))

        #expect(parts(hall, .build(WrittenShift("Ann", from: 9, "baab"))) == [])
        #expect(parts(hall, .build(WrittenShift("Ann", from: 9, "bab"))) == ["duty 1"])
    }

    @Test func `a pinned duty is broken by a break, another window, or absence`() {
        let hall = hall(.duty("a", slots: 9..<13))

        #expect(parts(hall, .build(WrittenShift("Ann", from: 9, "a-ba"))) == ["duty 2"])
        #expect(parts(hall, Roster()) == ["duty 4"])
        #expect(
            hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 9, "aaab"))).map(\.message).first
                == "Ann is not at a on 2026-11-23 from 12:00 to 13:00 as pinned")
    }

    @Test func `a duty pinned after midnight is kept by the shift of the day before`() {
        #expect(
            parts(hall(.duty("a", slots: 24..<26), days: 2), .build(WrittenShift("Ann", from: 22, "bbaa"))) == [])
    }

    @Test func `a pinned shift is kept by its type alone unless slots are given`() {
        let open = hall(.shift("late", day: 0, slots: nil))
        let exact = hall(.shift("late", day: 0, slots: 9..<12))

        #expect(parts(open, .build(WrittenShift("Ann", from: 14, "aa", shift: "late"))) == [])
        #expect(parts(exact, .build(WrittenShift("Ann", from: 9, "a-a", shift: "late"))) == [])
        #expect(parts(exact, .build(WrittenShift("Ann", from: 9, "a-aa", shift: "late"))) == ["shift 1"])
        #expect(parts(exact, .build(WrittenShift("Ann", from: 8, "aa-a", shift: "late"))) == ["shift 1"])
    }

    @Test func `a pinned shift is broken by another type or no shift`() {
        let hall = hall(.shift("late", day: 0, slots: nil))

        #expect(parts(hall, .build(WrittenShift("Ann", from: 14, "aa", shift: "day"))) == ["shift 1"])
        #expect(parts(hall, Roster()) == ["shift 1"])
        #expect(
            hall.findings(of: rule, in: .build(WrittenShift("Ann", from: 14, "aa"))).map(\.message).first
                == "Ann has day on 2026-11-23 from 14:00 to 16:00, pinned is shift late on 2026-11-23")
    }

    @Test func `a pinned day off is broken by any shift of that day`() {
        let hall = hall(.dayOff(day: 1), days: 2)

        // Monday's shift runs on to Tuesday 2:00 and is Monday's all the same.
        #expect(parts(hall, .build(WrittenShift("Ann", from: 22, "aaaa"))) == [])
        #expect(parts(hall, .build(WrittenShift("Ann", day: 1, from: 33, "a"))) == ["day off 1"])
        #expect(
            hall.findings(of: rule, in: .build(WrittenShift("Ann", day: 1, from: 33, "a"))).map(\.message)
                == ["Ann works on 2026-11-24 from 09:00 to 10:00, which is pinned as a day off"])
    }

    @Test func `all three parts are priced, for employees in scope`() {
        let hall = hall(.duty("a", slots: 9..<11), .shift("late", day: 0, slots: nil), .dayOff(day: 0))
        let roster = Roster.build(WrittenShift("Ann", from: 9, "bb"))

        #expect(
            hall.judgement(of: roster, by: rule, for: Scope(employees: ["Ann"]), price: .points(4)).scoreLines == [
                "pins (employee Ann): duty 2 × 4", "pins (employee Ann): shift 1 × 4",
                "pins (employee Ann): day off 1 × 4",
            ])
        #expect(hall.judgement(of: roster, by: rule, for: Scope(employees: ["Bob"]), price: .points(4)).score == 12)
    }
}
