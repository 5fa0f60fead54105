import Testing

@testable import RosterSolver

/// The nearer the bound is, the more the duals say.
@Suite struct TemperaturesTests {
    private func guidance(gain: Double?) -> Int {
        Temperatures(typicalPrice: 10, gain: gain, mayPassShortages: false).guided.guidance
    }

    @Test func `duals say more where little is left to gain`() {
        #expect(guidance(gain: 0.02) > guidance(gain: 0.03))
        #expect(guidance(gain: 0.03) > guidance(gain: 0.05))
        #expect(guidance(gain: 0.05) > guidance(gain: 0.5))
    }

    @Test func `there is an end to it on both sides, and the margin has its whole share where nothing is known`() {
        #expect(guidance(gain: 0) == guidance(gain: 0.01))
        #expect(guidance(gain: 0.5) == guidance(gain: 1000))
        #expect(guidance(gain: nil) == guidance(gain: 1000))
    }

    /// A person-slot for 10 points: 0.2 √10 points of them are marginal cost.
    @Test func `the share of the margin is what the document says`() {
        #expect(guidance(gain: 0.5) == 1024 - Int(1024 * 0.2 * 10.0.squareRoot() / 10))
        #expect(guidance(gain: 0) == 1024 - Int(1024 * 0.05 * 10.0.squareRoot() / 10))
    }
}
