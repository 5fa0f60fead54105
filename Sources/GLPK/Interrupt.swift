import CGLPKGuard

/// A request to stop, which solves look at while they run.
///
/// A solve that is asked to stop returns within some tenths of a second with the best solution
/// it has. Requests stay until they are cleared: a solve started meanwhile stops at once.
@safe public final class Interrupt: Sendable {
    /// The request that signals make, and that solves obey unless they are given another.
    public static let process = unsafe Interrupt(flag: guard_flag_of_process(), parent: nil)

    private nonisolated(unsafe) let flag: OpaquePointer
    private let parent: Interrupt?

    private init(flag: OpaquePointer, parent: Interrupt?) {
        unsafe self.flag = unsafe flag
        self.parent = parent
    }

    /// A request of its own, which also counts as made when `parent` is; `nil` for none.
    ///
    /// With this one solve of several can be stopped: the loser of a race, say.
    public convenience init(following parent: Interrupt? = .process) {
        unsafe self.init(flag: guard_flag_create(parent?.pointer), parent: parent)
    }

    deinit {
        if unsafe flag != guard_flag_of_process() { unsafe guard_flag_delete(flag) }
    }

    /// Asks to stop; safe on any thread.
    public func request() { unsafe guard_flag_raise(flag) }

    /// Whether someone asked to stop.
    public var isRequested: Bool { unsafe guard_flag_is_raised(flag) }

    /// Withdraws this request, though not its parent's.
    public func clear() { unsafe guard_flag_clear(flag) }

    /// Makes a signal such as `SIGINT` request the process to stop.
    ///
    /// The handler does nothing that is not allowed in one. A second signal of the same number
    /// has its usual effect, so a program that does not stop can still be killed. `SIGHUP` is an exception: a
    /// terminal that closes may send several, each of which only requests. A signal that the process was started to ignore
    /// (`SIGHUP` by `nohup`, `SIGINT` in the background of a script) stays ignored.
    ///
    /// - Returns: Whether there is such a signal, and a process may handle it.
    @discardableResult
    public static func requestProcess(on signal: Int32) -> Bool { guard_flag_raise_on(signal) == 0 }

    /// For C functions called while `self` is alive.
    var pointer: OpaquePointer { unsafe flag }
}
