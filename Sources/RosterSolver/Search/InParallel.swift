import Dispatch
import Synchronization

/// Runs two pieces of work, side by side where there are two threads, and returns both results.
func inParallel<A: Sendable, B: Sendable>(
    threads: Int, _ first: @Sendable () -> A, _ second: @Sendable () -> B
) -> (A, B) {
    guard threads > 1 else { return (first(), second()) }
    let firstResult = Mutex<A?>(nil)
    let secondResult = Mutex<B?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { lane in
        if lane == 0 {
            let result = first()
            firstResult.withLock { $0 = result }
        } else {
            let result = second()
            secondResult.withLock { $0 = result }
        }
    }
    // Both lanes have ended; running one again would only cost time, never give a wrong answer.
    return (firstResult.withLock { $0 } ?? first(), secondResult.withLock { $0 } ?? second())
}
