import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct ChangeOfPlaceRowsTests {
    private func hall(_ shift: ShiftType) -> Hall {
        .tiny(windows: [.tiny("a", zone: "A"), .tiny("b", zone: "B"), .tiny("c", zone: "B")], shifts: [shift])
    }

    @Test(arguments: [0, 60, 90, 120] as [Minutes], ChangeOfPlace.Place.allCases)
    func `judge and rows agree on every short day`(rest: Minutes, place: ChangeOfPlace.Place) {
        #expect(
            flaws(on: hall(.day(2, 5, breaks: [.hour])), .changeOfPlace(ChangeOfPlace(rest: rest, by: place))) == [])
    }

    @Test(arguments: [0, 120, 180] as [Minutes])
    func `judge and rows agree on every short day with two breaks`(rest: Minutes) {
        let hall = Hall.tiny(
            windows: [.tiny("a", zone: "A"), .tiny("b", zone: "B")], shifts: [.day(7, breaks: [.hour, .long])])

        #expect(flaws(on: hall, .changeOfPlace(ChangeOfPlace(rest: rest))) == [])
    }
}
