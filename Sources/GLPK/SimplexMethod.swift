import CGLPK

/// A simplex method.
public enum SimplexMethod: Hashable, Sendable {
    /// Keeps rows kept: after adding columns or changing costs.
    case primal
    /// Keeps costs right, and falls back on the primal method: after adding rows or changing limits.
    case dual

    var code: Int32 { self == .primal ? GLP_PRIMAL : GLP_DUALP }
}
