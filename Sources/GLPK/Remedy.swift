import CGLPK
import CGLPKGuard

/// What is tried, in this order, until GLPK's arithmetic holds.
enum Remedy: CaseIterable {
    case none, advancedBasis, otherScaling, unscaled

    var scaling: Int32? {
        switch self {
        case .none, .advancedBasis: nil
        case .otherScaling: GLP_SF_GM | GLP_SF_EQ | GLP_SF_2N | GLP_SF_SKIP
        case .unscaled: 0
        }
    }

    var basis: Int32? {
        switch self {
        case .none: nil
        case .advancedBasis: GUARD_ADVANCED_BASIS
        case .otherScaling, .unscaled: GUARD_STANDARD_BASIS
        }
    }

    var method: SimplexMethod? {
        switch self {
        case .none, .otherScaling: nil
        case .advancedBasis, .unscaled: .dual
        }
    }
}
