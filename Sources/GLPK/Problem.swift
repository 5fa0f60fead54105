import CGLPKGuard
import Linear

/// A GLPK problem, owned by one scope on one thread.
///
/// It cannot be copied or sent, so the compiler keeps it where it was made; the C side refuses
/// it on another thread, where GLPK would end the process. All calls go through `CGLPKGuard`,
/// which turns GLPK's fatal errors into codes.
@safe struct Problem: ~Copyable {
    private let raw: OpaquePointer

    /// An empty problem of the calling thread.
    init() throws(SolverError) {
        guard let raw = unsafe guard_create() else {
            throw .fatal(doing: "making a problem", said: "out of memory")
        }
        unsafe self.raw = unsafe raw
    }

    deinit { unsafe guard_delete(raw) }

    /// What GLPK said when it failed.
    var said: String { unsafe String(cString: guard_said(raw)) }

    /// Calls a C function with the problem, and throws when the code is no answer.
    @discardableResult
    borrowing func call(
        _ doing: String, _ body: (Handle) -> Int32
    ) throws(SolverError) -> Int32 {
        try checked(body(unsafe Handle(pointer: raw)), doing)
    }

    /// The problem as C functions take it; not to be kept beyond the call.
    @safe struct Handle {
        let pointer: OpaquePointer
    }
}
