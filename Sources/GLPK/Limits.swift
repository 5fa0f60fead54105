import CGLPKGuard
import Linear

/// When a solve has to end.
struct Limits {
    /// In nanoseconds of a clock that no one can set.
    private let deadline: Int64
    private let interrupt: Interrupt
    /// The most simplex iterations.
    let iterations: Int

    /// Ends in `limit`, or sooner on request; centuries either way are cut to decades.
    init(_ limit: Duration, _ interrupt: Interrupt, iterations: Int = .max) {
        let far = Double(Int64.max / 4)
        deadline = guard_now() + Int64(min(max(-far, limit / .nanoseconds(1)), far))
        self.interrupt = interrupt
        self.iterations = iterations
    }

    /// Why there is no time left, if so: `.interrupted` or `.timeLimit`.
    var reached: Stop? {
        if interrupt.isRequested { return .interrupted }
        return guard_now() >= deadline ? .timeLimit : nil
    }

    /// Calls `body` with what C functions watch, which is valid only meanwhile.
    func watched<Answer>(_ body: (guard_watch) -> Answer) -> Answer {
        withExtendedLifetime(interrupt) {
            unsafe body(guard_watch(deadline: deadline, flag: interrupt.pointer))
        }
    }
}
