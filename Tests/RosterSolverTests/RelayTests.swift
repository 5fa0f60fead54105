@testable import RosterPricing
@testable import RosterSolver
import Testing

/// Bundles of stints that relay their value, against all ways to fill a stretch.
@Suite struct RelayTests {
    private static let slots = 9
    private static let windows = 3

    /// Stints of at least two slots; `longest` and a price for each slot beyond the second make them differ by length.
    private struct Memory: DutyMemory {
        let longest: Int
        let pricePerSlot: Int

        var start: Int { 0 }
        func rest(from state: Int, length: Int) -> Int { 0 }
        func stint(from state: Int, window: Int, length: Int) -> (state: Int, cost: Int)? {
            (2...longest).contains(length) ? (0, 7 * window + pricePerSlot * (length - 2)) : nil
        }
    }

    private static func plan(_ memory: Memory) -> DayPlan {
        let options = (0...3).flatMap { start in
            ((start + 2)...slots).map { end in
                ShiftOption(shiftType: 0, slots: start..<end, paid: end - start, breaks: [], cost: 0)
            }
        }
        return DayPlan(windows: Array(0..<windows), options: options, memories: [memory])
    }

    private static func hasRelays(_ memory: Memory) -> Bool {
        plan(memory).graphs.contains { $0.bundles.contains { $0.relay >= 0 } }
    }

    @Test func `stints are relayed where their price does not depend on their length`() {
        #expect(Self.hasRelays(Memory(longest: 9, pricePerSlot: 0)))
        #expect(!Self.hasRelays(Memory(longest: 9, pricePerSlot: 3)))
    }

    @Test(arguments: [(longest: 9, price: 0), (longest: 4, price: 0), (longest: 9, price: 3)])
    func `every shift is worth its best way`(longest: Int, price: Int) throws {
        let memory = Memory(longest: longest, pricePerSlot: price)
        let plan = Self.plan(memory)
        var pricer = DayPricer(plan)
        var random = SeededGenerator(seed: UInt64(longest * 10 + price))
        for _ in 0..<50 {
            let rewards = (0..<Self.windows).map { _ in (0..<Self.slots).map { _ in Int(random.next() % 61) - 30 } }
            pricer.evaluate(prefix: rewards.flatMap { $0.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) } })
            for (option, shift) in plan.options.enumerated() {
                let best = Self.best(
                    from: shift.slots.lowerBound, to: shift.slots.upperBound, after: nil, memory, rewards)
                let value = pricer.optionValues[option]
                guard let best else {
                    #expect(value == DayPricer.impossible)
                    continue
                }
                #expect(value == best)
                let found = pricer.path(forOption: option)
                let path = try #require(found)
                let earned = path.segments.reduce(0) { sum, stint in
                    sum + rewards[Int(stint.code)][Int(stint.begin)..<Int(stint.end)].reduce(0, +)
                }
                #expect(earned - path.cost == best)
            }
        }
    }

    /// Tries every next stint; `nil` where none fits.
    private static func best(
        from begin: Int, to end: Int, after last: Int?, _ memory: Memory, _ rewards: [[Int]]
    ) -> Int? {
        if begin == end { return 0 }
        var best: Int?
        for window in 0..<windows where window != last {
            for stop in (begin + 1)..<(end + 1) {
                guard let stint = memory.stint(from: 0, window: window, length: stop - begin),
                    let rest = Self.best(from: stop, to: end, after: window, memory, rewards)
                else { continue }
                let value = rewards[window][begin..<stop].reduce(0, +) - stint.cost + rest
                best = max(best ?? value, value)
            }
        }
        return best
    }
}
