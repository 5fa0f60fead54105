import CGLPKGuard

/// Runs `work` on a thread of its own, made for GLPK, and returns what it returns.
///
/// GLPK keeps its memory per thread and recurses deeply, so everything it does for one program
/// happens on one thread with a stack of 64 MB, which ends when `work` returns. The caller
/// waits. Any number of threads may call this at once; each call has a GLPK of its own, and a
/// fatal failure in one does not touch the others.
///
/// Nothing runs at the same time as `work` on the caller's side, so `work` may use the caller's
/// variables; but it is on no actor. Making the thread takes some tens of microseconds.
///
/// - Parameter work: What to run; it makes, uses and drops its problems itself.
/// - Returns: What `work` returns.
/// - Throws: What `work` throws.
public func onSolverThread<Answer, Failure: Error>(
    _ work: () throws(Failure) -> Answer
) throws(Failure) -> Answer {
    var answer: Result<Answer, Failure>?
    withoutActuallyEscaping(work) { work in
        func run() {
            do throws(Failure) { answer = .success(try work()) } catch { answer = .failure(error) }
        }
        withoutActuallyEscaping(run) { Errand($0).run(stackSize: 64 << 20) }
    }
    guard let answer else { preconditionFailure("a solver thread ended without an answer") }
    return try answer.get()
}

/// A closure that a C function can carry as a pointer.
private final class Errand {
    private let body: () -> Void

    init(_ body: @escaping () -> Void) { self.body = body }

    func run(stackSize: Int) {
        unsafe guard_run_on_thread(
            stackSize,
            { context in
                guard let context = unsafe context else { return }
                unsafe Unmanaged<Errand>.fromOpaque(context).takeUnretainedValue().body()
            },
            Unmanaged.passUnretained(self).toOpaque())
    }
}
