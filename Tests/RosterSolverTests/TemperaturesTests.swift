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

    private func gentle(_ plannings: Double, gain: Double? = nil, mayPassShortages: Bool = false) -> Temperatures {
        Temperatures(typicalPrice: 10, gain: gain, gentle: plannings, mayPassShortages: mayPassShortages)
    }

    @Test func `the longer a gentle cycle is, the more its duals say and the smaller their steps are`() {
        let (short, long) = (gentle(20).guided, gentle(60).guided)
        #expect(long.guidance > short.guidance)
        #expect(long.noise.hot < short.noise.hot)
        #expect(long.lean?.hot ?? 0 < short.lean?.hot ?? 0)
        // In the longest there are still steps to the end.
        #expect(gentle(1e9).guided.lean?.temperature(at: 1) ?? 0 > 0)
        #expect(gentle(1e9).guided.guidance < 1024)
    }

    @Test func `a gentle cycle is unusual where it is long enough, and the bound is not near`() {
        #expect(gentle(60).isUnusual)
        #expect(gentle(60, gain: 0.5).isUnusual)
        #expect(!gentle(6).isUnusual)
        #expect(!gentle(60, gain: 0.02).isUnusual)
        #expect(!gentle(60, mayPassShortages: true).isUnusual)
    }

    @Test func `a gentle cycle is never less gentle than another one`() {
        for gain in [nil, 0, 0.02, 0.05, 1] {
            for plannings in [0.0, 1, 10, 100] {
                #expect(gentle(plannings, gain: gain).guided.guidance >= guidance(gain: gain))
            }
        }
    }
}
