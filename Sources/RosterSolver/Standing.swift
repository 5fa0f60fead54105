import Synchronization

/// What both lanes of a run know together: the score of the best roster and the highest bound that either of them has met.
///
/// Each lane has a session of its own, and hears of the other's at the end of a round; what is reported, and whether the matter
/// is settled, does not wait for that.
final class Standing: Sendable {
    private let known = Mutex<(score: Int?, weight: Int, bound: Int)>((nil, .max, 0))

    var score: Int? { known.withLock { $0.score } }
    var bound: Int { known.withLock { $0.bound } }

    /// A legal roster of that score; `weight` is what the search goes by, which is more where the roster should be near another.
    func note(score: Int, weight: Int) {
        known.withLock { if weight < $0.weight { ($0.score, $0.weight) = (score, weight) } }
    }

    func note(bound: Int) { known.withLock { $0.bound = max(bound, $0.bound) } }

    /// Tells how the run stands, to one lane after the other, so that no report is behind one before it.
    func report(_ seconds: Double, _ phase: String, to progress: (Progress) -> Void) {
        known.withLock { progress(Progress(seconds: seconds, score: $0.score, bound: $0.bound, phase: phase)) }
    }
}
