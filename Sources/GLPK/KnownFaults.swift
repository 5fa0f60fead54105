import CGLPKGuard
import Linear

/// Something that GLPK is known to get wrong, tried again on the library in use.
public struct KnownFault: Hashable, Sendable {
    /// What goes wrong, in a sentence.
    public let name: String
    /// Whether GLPK, left to itself, still gets it wrong.
    public let isPresent: Bool
    /// Whether this module gets it right all the same.
    public let isRemedied: Bool
}

/// Tries every known fault of GLPK on the library in use, and the remedy of each.
///
/// It takes some milliseconds, prints nothing, and obeys no request to stop. A fault that is
/// absent is good news; a remedy that fails means that this library must not be trusted.
public func knownFaults() -> [KnownFault] {
    onSolverThread {
        FaultTrial.all.map {
            KnownFault(name: $0.name, isPresent: $0.isPresent(), isRemedied: $0.isRemedied())
        }
    }
}

/// How one fault is tried: GLPK's own way, and ours.
struct FaultTrial {
    let name: String
    let isPresent: () -> Bool
    let isRemedied: () -> Bool
}
