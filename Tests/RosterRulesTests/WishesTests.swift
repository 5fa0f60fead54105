import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct WishesTests {
    let rule = Rule.wishes(Wishes())

    /// Points at a price of 1 when Ann has one wish of weight 3.
    func points(
        _ subject: Wish.Subject, isFor: Bool, _ shifts: WrittenShift..., days: Int = 2
    ) -> Int {
        let ann = Employee.tiny("Ann", wishes: [Wish(subject, isFor: isFor, weight: 3)])
        let hall = Hall.tiny(days: days, shifts: [.tiny("day"), .tiny("late")], employees: [ann])
        let roster = Roster(shifts.flatMap { Roster.build($0).activities })
        return hall.judgement(of: roster, by: rule, price: .points(1)).score
    }

    @Test func `a day wished for or against`() {
        let monday = WrittenShift("Ann", from: 22, "aaaa")

        #expect(points(.day(0), isFor: true, monday) == 0)
        #expect(points(.day(0), isFor: true) == 3)
        #expect(points(.day(0), isFor: false, monday) == 3)
        #expect(points(.day(0), isFor: false) == 0)
        // The shift runs into Tuesday but is Monday's.
        #expect(points(.day(1), isFor: false, monday) == 0)
        #expect(points(.day(1), isFor: true, monday) == 3)
    }

    @Test func `a shift type wished for or against`() {
        let late = WrittenShift("Ann", from: 14, "aa", shift: "late")

        #expect(points(.shift("late", day: 0), isFor: true, late) == 0)
        #expect(points(.shift("day", day: 0), isFor: true, late) == 3)
        #expect(points(.shift("late", day: 0), isFor: true) == 3)
        #expect(points(.shift("late", day: 0), isFor: false, late) == 3)
        #expect(points(.shift("day", day: 0), isFor: false, late) == 0)
        #expect(points(.shift("late", day: 0), isFor: false) == 0)
        #expect(points(.shift("late", day: 1), isFor: false, late) == 0)
    }

    @Test func `presence wished for must last throughout, breaks included`() {
        let shift = WrittenShift("Ann", from: 9, "a-a")

        #expect(points(.span(9..<12, day: 0), isFor: true, shift) == 0)
        #expect(points(.span(9..<13, day: 0), isFor: true, shift) == 3)
        #expect(points(.span(8..<12, day: 0), isFor: true, shift) == 3)
        #expect(points(.span(9..<12, day: 0), isFor: true, WrittenShift("Ann", from: 9, "a.a")) == 3)
    }

    @Test func `absence wished for is spoilt by one slot of presence`() {
        let shift = WrittenShift("Ann", from: 9, "a-a")

        #expect(points(.span(12..<14, day: 0), isFor: false, shift) == 0)
        #expect(points(.span(11..<14, day: 0), isFor: false, shift) == 3)
        #expect(points(.span(10..<11, day: 0), isFor: false, shift) == 3)
    }

    @Test func `only the shift of that day is looked at for a span`() {
        let night = WrittenShift("Ann", from: 22, "aaaa")

        #expect(points(.span(24..<26, day: 0), isFor: false, night) == 3)
        #expect(points(.span(24..<26, day: 1), isFor: false, night) == 0)
        #expect(points(.span(24..<26, day: 1), isFor: true, night) == 3)
    }

    /// Two slots at `a`, one at `b`.
    @Test func `windows cost for each slot`() {
        let shift = WrittenShift("Ann", from: 9, "aa-b")

        #expect(points(.window("a", day: 0), isFor: false, shift) == 6)
        #expect(points(.window("a", day: 0), isFor: true, shift) == 3)
        #expect(points(.window("c", day: 0), isFor: true, shift) == 9)
        #expect(points(.window("a", day: 1), isFor: false, shift) == 0)
    }

    @Test func `a window wish without a day is for all days`() {
        let monday = WrittenShift("Ann", from: 9, "aa")
        let tuesday = WrittenShift("Ann", day: 1, from: 33, "ab")

        #expect(points(.window("a", day: nil), isFor: false, monday, tuesday) == 9)
        #expect(points(.window("a", day: 1), isFor: false, monday, tuesday) == 3)
    }

    @Test func `the term counts weights, at the entry's price, for employees in scope`() {
        let wishes = [Wish(.day(0), isFor: false, weight: 4), Wish(.window("a", day: nil), isFor: false, weight: 2)]
        let hall = Hall.tiny(employees: [.tiny("Ann", wishes: wishes), .tiny("Bob", wishes: wishes)])
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aab"), WrittenShift("Bob", from: 9, "b"))

        #expect(hall.judgement(of: roster, by: rule, price: .points(5)).scoreLines == ["wishes 12 × 5"])
        #expect(
            hall.judgement(of: roster, by: rule, for: Scope(employees: ["Bob"]), price: .points(5)).scoreLines
                == ["wishes (employee Bob) 4 × 5"])
    }

    @Test func `hard wishes are breaches that say what was wished`() {
        let wishes = [Wish(.day(0), isFor: false, weight: 4), Wish(.window("a", day: nil), isFor: false, weight: 2)]
        let hall = Hall.tiny(employees: [.tiny("Ann", wishes: wishes)])

        let judgement = hall.judgement(of: .build(WrittenShift("Ann", from: 9, "a")), by: rule)

        #expect(
            judgement.breaches.map(\.finding.message) == [
                "Ann does not wish to work on 2026-11-23 (weight 4)",
                "Ann serves at a on 2026-11-23 from 09:00 to 10:00, but wishes not to serve at a (weight 2 per slot)",
            ])
    }
}
