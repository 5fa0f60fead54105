import CGLPKGuard

/// A point in time by a clock that no one can set.
struct Deadline {
    private let nanoseconds: Int64

    /// The time `limit` from now; a limit of centuries is cut to decades.
    init(in limit: Duration) {
        let far = Double(Int64.max / 4)
        nanoseconds = guard_now() + Int64(min(max(0, limit / .nanoseconds(1)), far))
    }

    var hasPassed: Bool { guard_now() >= nanoseconds }

    /// What C functions watch; valid while `interrupt` is alive.
    func watch(_ interrupt: Interrupt) -> guard_watch {
        unsafe guard_watch(deadline: nanoseconds, flag: interrupt.pointer)
    }
}
