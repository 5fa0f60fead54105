import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct PairingTests {
    private let together = Rule.pairing(Pairing(["Ann", "Bo"], isTogether: true))
    private let apart = Rule.pairing(Pairing(["Ann", "Bo"], isTogether: false))

    private func hall(_ history: History = History()) -> Hall {
        .tiny(employees: [.tiny("Ann"), .tiny("Bo", history: history), .tiny("Cy")])
    }

    @Test func `together means that nobody of the two is on duty while the other is away`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aaa"), WrittenShift("Bo", from: 10, "bbb"))

        let findings = hall().findings(of: together, in: roster)

        #expect(
            findings.map(\.message) == [
                "Ann is on duty without Bo on 2026-11-23 from 09:00 to 10:00",
                "Bo is on duty without Ann on 2026-11-23 from 12:00 to 13:00",
            ])
    }

    @Test func `a break is no absence`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "a-a"), WrittenShift("Bo", from: 9, "aa-a"))

        #expect(hall().findings(of: together, in: roster).map(\.slots) == [12..<13])
    }

    @Test func `apart means never on duty at the same time`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aa-a"), WrittenShift("Bo", from: 10, "bbb"))

        let findings = hall().findings(of: apart, in: roster)

        #expect(findings.map(\.slots) == [10..<11, 12..<13])
        #expect(
            findings.first?.message
                == "Ann is on duty at the same time as Bo on 2026-11-23 from 10:00 to 11:00")
    }

    @Test func `others do not matter, and both away are neither together nor apart`() {
        let roster = Roster.build(WrittenShift("Cy", from: 9, "aaa"))

        #expect(hall().findings(of: together, in: roster).isEmpty)
        #expect(hall().findings(of: apart, in: roster).isEmpty)
    }

    @Test func `the rule names its people, whatever the scope`() {
        let roster = Roster.build(WrittenShift("Ann", from: 9, "aa"))

        let judgement = hall().judgement(of: roster, by: together, for: Scope(employees: ["Cy"]), price: .points(6))

        #expect(judgement.score == 12)
    }

    @Test func `duty carried over is duty`() {
        let night = History(
            worked: [.init(day: -1, slots: -3..<2, paid: 300)], carriedDuty: [.init(window: "b", slots: 0..<2)])
        let roster = Roster.build(WrittenShift("Ann", from: 0, "aaa"))

        #expect(hall(night).findings(of: apart, in: roster).map(\.slots) == [0..<2])
        #expect(hall(night).findings(of: together, in: roster).map(\.slots) == [2..<3])
    }
}
