import Testing

@testable import BenchmarkHalls

/// People are the windows they know, as sets of bits.
@Suite struct PlantedDemandTests {
    /// Whoever is missing, two are left: one of three people must be spared.
    @Test func `of three people who know everything one may be missing`() {
        #expect(PlantedDemand.secured([2, 1], [0b11, 0b11, 0b11]) == [1, 1])
    }

    /// Nobody can step in for the only one who knows a window.
    @Test func `nothing is needed where nobody could step in`() {
        #expect(PlantedDemand.secured([1, 1], [0b01, 0b10]) == [0, 0])
    }

    /// The first window has a second person who knows it, the other one has not.
    @Test func `a window keeps its minimum when its other person sits elsewhere`() {
        #expect(PlantedDemand.secured([1, 1], [0b01, 0b11]) == [1, 0])
    }

    @Test func `windows without people need none`() {
        #expect(PlantedDemand.secured([0, 0], []) == [0, 0])
    }
}

@Suite struct DiceTests {
    @Test func `so many elements are drawn, in their order`() {
        var dice = Dice(seed: 7)

        for count in 0...5 {
            let drawn = dice.elements(count, of: [1, 2, 3, 4, 5])
            #expect(drawn.count == count)
            #expect(drawn == drawn.sorted() && Set(drawn).count == count)
        }
    }

    @Test func `every number of a range is drawn, and none outside`() {
        var dice = Dice(seed: 1)

        let numbers = (0..<200).map { _ in dice.number(3...6) }

        #expect(Set(numbers) == [3, 4, 5, 6])
    }

    @Test func `nothing can be drawn of nothing`() {
        var dice = Dice(seed: 1)

        #expect(dice.element(of: [Int]()) == nil)
    }
}
