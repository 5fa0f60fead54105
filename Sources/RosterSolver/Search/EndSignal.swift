import Synchronization

/// Raised by the lane that settles the matter, so that the other need not go on to the end of its round.
final class EndSignal: Sendable {
    private let flag = Atomic(false)

    var isRaised: Bool { flag.load(ordering: .relaxed) }

    func raise() { flag.store(true, ordering: .relaxed) }
}
