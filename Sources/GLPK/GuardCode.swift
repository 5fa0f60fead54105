import CGLPK
import CGLPKGuard
import Linear

extension Problem {
    /// Throws for a code that is no answer; passes GLPK's own codes on.
    @discardableResult
    func checked(_ code: Int32, _ doing: String) throws(SolverError) -> Int32 {
        switch code {
        case GUARD_FATAL: throw .fatal(doing: doing, said: said)
        case GUARD_LOST: throw .fatal(doing: doing, said: "this was lost when an earlier solve failed")
        case GUARD_WRONG_THREAD: throw .wrongThread(doing: doing)
        case GUARD_TWO_SIDED: throw .unexpected(code: Int(code), doing: doing)
        default: return code
        }
    }
}
