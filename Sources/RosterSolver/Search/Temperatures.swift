/// How an annealing cycle goes: how warm, how much the duals say, when polishing begins.
///
/// Measured on generated halls (see `Docs/Benchmarks.md`): guided by the duals of the bound at nine tenths,
/// and taking each best response as it comes, a cycle reaches in a few seconds what the plain rule of
/// Metropolis does not reach at all; polishing at marginal costs then takes what is left.
struct Temperatures: Sendable {
    struct Cycle: Sendable {
        let noise: Cooling
        /// Share of the duals in the rewards, in 1/1024.
        let guidance: Int
        /// Whether every best response is taken, or the rule of Metropolis decides.
        let takesAll: Bool
        /// Share of the cycle after which it polishes.
        let polishFrom: Double
        /// Noise and temperature while polishing, in pricing units.
        let polish: Int
    }

    /// Without duals.
    let plain: Cycle
    /// Without duals, from a roster that a plain cycle has already found.
    let plainAgain: Cycle
    let guided: Cycle
    /// From a roster to stay near.
    let near: Cycle
    /// What a person-day that differs from the roster to stay near must save, in pricing units. On the civic centre of the
    /// examples a third of it leaves twice as many days changed, twice of it finds hardly anything.
    let straying: Int

    /// - Parameter typicalPrice: Points of one person-slot below target.
    init(typicalPrice: Int) {
        let unit = Double(typicalPrice * Scale.point)
        straying = Int(0.15 * unit)
        near = Cycle(
            noise: Cooling(hot: 0.05 * unit, cold: 0.005 * unit), guidance: 0, takesAll: false, polishFrom: 1,
            polish: Int(0.002 * unit))
        plain = Cycle(
            noise: Cooling(hot: 0.1 * unit, cold: 0.01 * unit), guidance: 0, takesAll: false, polishFrom: 1,
            polish: Int(0.01 * unit))
        plainAgain = Cycle(
            noise: Cooling(hot: 0.05 * unit, cold: 0.01 * unit), guidance: 0, takesAll: false, polishFrom: 1,
            polish: Int(0.01 * unit))
        guided = Cycle(
            noise: Cooling(hot: 0.05 * unit, cold: 0.005 * unit), guidance: 900, takesAll: true, polishFrom: 0.75,
            polish: Int(0.01 * unit))
    }
}
