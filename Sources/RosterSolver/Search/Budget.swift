import GLPK

/// How much longer something may run: until a moment on the clock, or for an amount of work.
///
/// Work is counted in pricings (one employee's day valued once), which is what all the time goes into, so
/// a run limited by work ends at the same place on every machine.
struct Budget: Sendable {
    enum Limit: Sendable {
        case moment(ContinuousClock.Instant)
        case pricings(Int)
        case none
    }

    let limit: Limit
    /// Ends it before its time.
    var end: EndSignal?
    /// Whether a request to stop is obeyed at once; a deterministic run obeys it too, at the price of being cut short.
    static var isInterrupted: Bool { Interrupt.process.isRequested }

    /// Pricings that stand for one second of a deterministic run.
    static let pricingsPerSecond = 20_000

    func isSpent(pricings: Int) -> Bool {
        if Self.isInterrupted || end?.isRaised == true { return true }
        return switch limit {
        case .moment(let moment): ContinuousClock.now >= moment
        case .pricings(let most): pricings >= most
        case .none: false
        }
    }
}
