import RosterRules

/// The unit in which pricing counts: 1/1024 of a point, so that duals can be fractions and sums stay exact.
enum Scale {
    static let point = 1024
    /// One unit of breach of a hard rule, where the search meets one on its way to a legal roster.
    static let hard = 1 << 42
}

extension Price {
    /// Cost of one unit of breach.
    var scaled: Int {
        switch self {
        case .hard: Scale.hard
        case .points(let points): points * Scale.point
        }
    }
}
