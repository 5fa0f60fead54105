import GLPK
import Linear
import RosterCompiler
import RosterModel
import RosterPricing
import RosterRules

extension Session {
    /// Seat variables up to which a hall is compiled and solved whole.
    static let wholeLimit = 1000
    static let falseProof = SolverFault("GLPK calls a hall impossible that has a legal roster")

    /// Solves a small hall whole, by GLPK on the compiled program, started from the best roster found.
    ///
    /// - Returns: Why to stop, when that settles the matter; `nil` to go on searching.
    mutating func solveWhole(_ staff: Staff) throws(SolverFault) -> StopReason? {
        guard reasonToStop == nil, staff.seatCount <= Self.wholeLimit else { return nil }
        let program = RosterProgram(problem)
        count("program columns", program.model.columns.count)
        count("program rows", program.model.rows.count)
        var limits = GLPK.SolveOptions(timeLimit: .seconds(wholeSeconds))
        if options.isDeterministic {
            limits.timeLimit = .seconds(100_000)
            limits.nodeLimit = 5000
        }
        limits.start = incumbent.flatMap { program.values(for: $0.roster) }
        report("whole program")
        guard let outcome = try? program.model.solved(limits) else { return nil }
        count("nodes", outcome.effort.nodes)
        count("simplex iterations", outcome.effort.iterations)
        if let best = outcome.best, Int(best.objective.rounded()) < incumbent?.judgement.score ?? Int.max {
            try offer(program.roster(from: best.values), score: Int(best.objective.rounded()))
        }
        if outcome.stop == .infeasible {
            guard incumbent == nil else { throw Session.falseProof }
            return .impossible
        }
        if let proven = outcome.bound {
            // Scores are whole: anything above a whole number but for rounding is the next one.
            raise(Int((proven - 1e-6 * max(1, abs(proven))).rounded(.up)), origin: "GLPK, whole program")
        }
        return reasonToStop
    }

    /// Half of what is left, where the run has a limit.
    private var wholeSeconds: Double {
        options.timeLimit.map { max(0.1, ($0 / .seconds(1) - seconds) / 2) } ?? 60
    }
}

extension Staff {
    /// Seat variables that the compiled program would have.
    var seatCount: Int {
        members.reduce(0) { $0 + $1.plan.windows.count * $1.plan.span.count * $1.costs.days }
    }
}
