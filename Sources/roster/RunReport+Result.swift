import GLPK
import RosterReports
import RosterRules
import RosterSolver

extension RunReport {
    /// What the solver found, as reports show it.
    init(_ result: SolveResult, of problem: Problem, _ options: RosterSolver.SolveOptions) {
        var bound = result.bound.map { RunReport.Bound(value: $0.value, origin: $0.origin) }
        if let proven = bound, let score = result.judgement?.score, proven.value > score {
            Console.warn(
                "the bound \(proven.value) exceeds the score \(score): numerical trouble; the bound is dropped")
            bound = nil
        }
        self.init(
            of: problem, roster: result.roster, judgement: result.judgement, bound: bound, stop: Stop(result.stop),
            conflict: result.conflict, counters: result.counters, seconds: result.seconds,
            settings: Settings(
                seed: options.seed, threads: options.threads, isDeterministic: options.isDeterministic,
                gap: options.gap, timeLimit: options.timeLimit.map { Int($0 / .milliseconds(1)) }),
            versions: [("roster", rosterVersion), ("glpk", glpkVersion)])
    }
}

extension RunReport.Stop {
    fileprivate init(_ reason: StopReason) {
        self =
            switch reason {
            case .provenOptimal: .provenOptimal
            case .gapReached: .gapReached
            case .timeLimit: .timeLimit
            case .workLimit: .workLimit
            case .interrupted: .interrupted
            case .impossible: .impossible
            }
    }
}
