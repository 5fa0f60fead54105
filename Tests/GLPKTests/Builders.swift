import GLPK
import Linear

/// Numbers that are the same on every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension SolveOptions {
    /// Options that no other test's request to stop can reach.
    static func alone(timeLimit: Duration = .seconds(60), start: [Double]? = nil) -> SolveOptions {
        var options = SolveOptions(timeLimit: timeLimit)
        options.interrupt = Interrupt(following: nil)
        options.start = start
        return options
    }
}

extension Model {
    /// What comes of a solve that nothing outside the test can stop.
    func solvedAlone() throws(SolverError) -> Outcome { try solved(.alone()) }

    /// Ann costs 3, Bo costs 2, and `count` of them must serve.
    static func cover(by count: Double) -> Model {
        var model = Model()
        let ann = model.addBinary("Ann"), bo = model.addBinary("Bo")
        model.minimize(3 * ann + 2 * bo)
        model.require("cover 09:00", ann + bo, equals: count)
        return model
    }

    /// Splits things into two halves of equal weight by several scales at once.
    ///
    /// It is small, and far too hard for branch and cut. The halves' differences are what it costs, so everything is a solution.
    static func marketSplit(columns: Int = 40, rows: Int = 5) -> Model {
        var model = Model(), random = Seeded(7), cost = Expression()
        let x = (0..<columns).map { model.addBinary("x\($0)") }
        for row in 0..<rows {
            let weights = x.map { _ in Double(Int.random(in: 0..<100, using: &random)) }
            let over = model.addContinuous("over\(row)", in: 0...(.infinity))
            let under = model.addContinuous("under\(row)", in: 0...(.infinity))
            cost += over + under
            let half = (weights.reduce(0, +) / 2).rounded(.down)
            let sum = Expression(zip(weights, x).map(Term.init))
            model.require("split\(row)", sum - 1 * over + 1 * under, equals: half)
        }
        model.minimize(cost)
        return model
    }
}
