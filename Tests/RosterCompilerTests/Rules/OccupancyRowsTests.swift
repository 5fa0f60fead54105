import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct OccupancyRowsTests {
    private func hall(history: History = History()) -> Hall {
        .tiny(
            needs: [
                .people(0, target: 2, at: "a", in: 0..<1), .people(1, at: "a", in: 1..<2),
                .people(0, target: 1, at: "b", in: 1..<2),
            ], shifts: [.tiny("day", starts: [0, 60], lengths: [60, 120])],
            employees: [.tiny("Ann"), .tiny("Bo", history: history)])
    }

    @Test(arguments: [
        Occupancy(most: 150), Occupancy(least: 70), Occupancy(most: 120, least: 100), Occupancy(most: 100, least: 60),
    ])
    func `judge and rows agree on every roster of two people`(rule: Occupancy) {
        #expect(flaws(on: hall(), .occupancy(rule)) == [])
        #expect(flaws(on: hall(), .occupancy(rule), for: Scope(windows: ["b"])) == [])
    }

    @Test func `whoever is carried over is there`() {
        let night = History(
            worked: [History.WorkedDay(day: -1, slots: -2..<2, paid: 240)],
            carriedDuty: [History.CarriedDuty(window: "a", slots: 0..<2)])

        #expect(flaws(on: hall(history: night), .occupancy(Occupancy(most: 150, least: 100))) == [])
    }
}
