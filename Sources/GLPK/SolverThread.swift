import CGLPKGuard

/// Runs `work` on a thread of its own, made for GLPK, and returns what it returns.
///
/// GLPK keeps its memory per thread and recurses deeply, so everything it does for one program
/// happens on one thread with a stack of 64 MB, which ends when `work` returns. The caller
/// waits. Any number of threads may call this at once; each call has a GLPK of its own, and a
/// fatal failure in one does not touch the others.
///
/// - Throws: What `work` throws.
/// - Complexity: The cost of making a thread, some tens of microseconds, besides `work`.
public func onSolverThread<Answer: Sendable, Failure: Error>(
    _ work: @Sendable () throws(Failure) -> Answer
) throws(Failure) -> Answer {
    var answer: Result<Answer, Failure>?
    let stackSize = 64 << 20
    withoutActuallyEscaping(work) { work in
        func run() {
            do throws(Failure) { answer = .success(try work()) } catch { answer = .failure(error) }
        }
        withoutActuallyEscaping(run) { run in
            let errand = Errand(run)
            let code = unsafe guard_run_on_thread(
                stackSize,
                { unsafe Unmanaged<Errand>.fromOpaque($0!).takeUnretainedValue().run() },
                Unmanaged.passUnretained(errand).toOpaque())
            precondition(code == 0, "no thread with a stack of 64 MB could be made (error \(code))")
        }
    }
    guard let answer else { preconditionFailure("the solver thread ended without an answer") }
    return try answer.get()
}

/// A closure that a C function can carry as a pointer.
private final class Errand {
    let run: () -> Void

    init(_ run: @escaping () -> Void) { self.run = run }
}
