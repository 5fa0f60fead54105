/// How an annealing cycle goes: how warm, how much the duals say, how they lean, when polishing begins.
///
/// Measured on generated halls (see `Docs/Experiments.md`): with rewards that are nearly all dual, every best response taken
/// as it comes, and duals that lean against what the roster lacks, a cycle ends within one or two hundredths of the bound
/// after a few hundred responses for each day; the plain rule of Metropolis at marginal costs does not get there at all.
struct Temperatures: Sendable {
    struct Cycle: Sendable {
        let noise: Cooling
        /// Share of the duals in the rewards, in 1/1024.
        var guidance = 0
        /// What a person-slot below a hard minimum counts for until it polishes, in pricing units; and as long as no roster
        /// is legal.
        var shortage = Scale.hard
        var shortageAtFirst = Scale.hard
        /// Step of the duals against what the roster lacks; `nil`: they stay, or there are none.
        var lean: Cooling?
        /// Share of the cycle after which it polishes: at marginal costs, by the rule of Metropolis.
        var polishFrom = 1.0
        /// Noise and temperature while polishing, in pricing units.
        let polish: Int

        /// - Parameters:
        ///   - share: How much of the cycle before polishing is over, 0…1.
        ///   - isLegal: Whether a legal roster is known.
        func settings(at share: Double, isLegal: Bool) -> Annealer.Settings {
            let warmth = noise.temperature(at: share)
            return Annealer.Settings(
                noise: warmth, temperature: guidance > 0 ? nil : warmth, guidance: guidance,
                shortage: isLegal ? shortage : shortageAtFirst, lean: lean?.temperature(at: share) ?? 0)
        }

        var polishing: Annealer.Settings {
            Annealer.Settings(noise: polish, temperature: polish, guidance: 0, lean: 0)
        }
    }

    let guided: Cycle
    /// The same while no roster is legal, every second time: where all that can be done about one shortage makes
    /// another, the duals of both must rise until two people move.
    let passing: Cycle
    /// From a roster to stay near.
    let near: Cycle
    /// What a person-day that differs from the roster to stay near must save, in pricing units. Half of it changed two
    /// thirds more days of the civic centre of the examples (somebody ill: 93 instead of 54) for a score lower by 4 in 100;
    /// twice of it changed a tenth less for a score higher by 7.
    let straying: Int

    /// How far the search is from the bound, as a factor: near it, duals are nearly right for rosters too, and what is at the
    /// margin only shakes them.
    private static func distance(_ gain: Double?) -> Double { min(max(16 * (gain ?? 1), 0.25), 1) }

    /// The factor of a gentle cycle, in which steps, noise and the share of the margin are as small as its length allows: the more often
    /// each slot of a day is planned, the smaller.
    private static func gentleness(_ plannings: Double) -> Double { max(6 / max(plannings, 1e-3), 0.04) }

    /// Whether a gentle cycle is far from any other, and the bound not near enough to say how far to go.
    let isUnusual: Bool

    /// - Parameters:
    ///   - typicalPrice: Points of one person-slot below target.
    ///   - gain: Points that a better roster may save at most, by employee-day, as far as the bound knows; `nil` if it says nothing.
    ///   - gentle: For a gentle cycle: how often each employee-day will be planned in it, by slot of a day's shifts.
    ///   - mayPassShortages: Whether the search passes through rosters that lack somebody where nobody may be missing: where that is
    ///     all that `cover` says, each person more or less is wanted everywhere, and rosters that lack nobody lie far apart.
    init(typicalPrice: Int, gain: Double?, gentle plannings: Double? = nil, mayPassShortages: Bool) {
        let unit = Double(typicalPrice * Scale.point)
        straying = Int(0.3 * unit)
        near = Cycle(noise: Cooling(hot: 0.05 * unit, cold: 0.005 * unit), polish: Int(0.002 * unit))
        let distance = Self.distance(gain)
        let gentle = plannings.map(Self.gentleness) ?? distance
        isUnusual = !mayPassShortages && distance == 1 && gentle < 0.6
        // How much of the rewards is marginal cost, and the noise: see `Docs/Algorithm.md`.
        let weight =
            mayPassShortages
            ? 0.0725 * unit
            : 0.2 * min(gentle, distance) * (unit * Double(Scale.point)).squareRoot()
        let hot = mayPassShortages ? 0.02 * unit : 0.1 * weight
        var guided = Cycle(
            noise: Cooling(hot: hot, cold: hot / 10), guidance: 1024 - Int(1024 * weight / unit),
            shortage: mayPassShortages ? Int(2 * unit) : Scale.hard,
            lean: Cooling(hot: 0.7 * weight, cold: 0.07 * weight), polishFrom: 0.925,
            polish: Int(0.01 * unit))
        self.guided = guided
        guided.shortageAtFirst = Int(2 * unit)
        passing = guided
    }
}
