/// A solver gave no answer.
///
/// An infeasible model is an answer, and so is a limit that came too early: see ``Outcome``.
public enum SolverError: Error, Hashable, Sendable {
    /// The model has faults; the solver was not started.
    case faultyModel([ModelFault])
    /// The start offered does not keep every row; the solver was not started.
    case startRefused([Model.Breach])
    /// The solver failed fatally while `doing` something, and `said` why; all it held is lost.
    case fatal(doing: String, said: String)
    /// The solver returned a code it should not have while `doing` something.
    case unexpected(code: Int, doing: String)
    /// The solver offered a solution that does not keep every row.
    case wrongSolution([Model.Breach])
    /// A solver's object was used on a thread that it does not belong to.
    case wrongThread(doing: String)
}

extension SolverError: CustomStringConvertible {
    /// The error in a sentence, with the first three of many causes.
    public var description: String {
        switch self {
        case .faultyModel(let faults):
            "the program is not fit to be solved: " + faults.summary
        case .startRefused(let breaches):
            "the start is not a solution: " + breaches.summary
        case .fatal(let doing, let said):
            "the solver failed while \(doing)" + (said.isEmpty ? "" : ": \(said)")
        case .unexpected(let code, let doing):
            "the solver returned code \(code) while \(doing)"
        case .wrongSolution(let breaches):
            "the solver's solution is wrong: " + breaches.summary
        case .wrongThread(let doing):
            "a solver's object was used on a thread that it does not belong to while \(doing)"
        }
    }
}

extension Model.Breach: CustomStringConvertible {
    /// The breach in a sentence: `'cover' is 0, not in 1...inf`.
    public var description: String {
        "'\(name)' is \(value.plain), not in \(lower.plain)...\(upper.plain)"
    }
}

extension Array where Element: CustomStringConvertible {
    /// The first three, and how many more there are.
    fileprivate var summary: String {
        prefix(3).map(\.description).joined(separator: "; ") + (count > 3 ? "; and \(count - 3) more" : "")
    }
}
