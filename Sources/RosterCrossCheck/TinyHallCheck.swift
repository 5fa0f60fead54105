import GLPK
import Linear
import RosterCompiler
import RosterModel
public import RosterRules
public import RosterTesting

/// What became of a hall of which every roster was tried, judged and put into the compiled program.
public struct TinyHallCheck: Sendable {
    /// How many rosters were tried.
    public private(set) var rosters = 0
    /// How many of them are legal.
    public private(set) var legal = 0
    /// The scores of the legal ones, ascending, each once; empty when the hall is impossible.
    public private(set) var scores: [Int] = []
    /// Where judge and program disagree, as sentences; none is what is hoped for.
    public private(set) var disagreements: [String] = []

    /// Tries every roster of a hall, and lets GLPK solve the program.
    ///
    /// For each roster: the program allows it exactly if the judge finds it legal, at the cost that is its score,
    /// and gives it back. For the hall: GLPK's solution is as good as the best roster, and what it
    /// means is a roster that the judge finds as good; or neither finds one.
    ///
    /// - Parameters:
    ///   - breadth: Which rosters are tried.
    ///   - completing: Whether GLPK also completes the program of each roster: fixed to it, the program has a
    ///     solution exactly if the roster is legal, and the cheapest one costs its score.
    public init(_ problem: Problem, trying breadth: BruteForce.Breadth = .promising, completing: Bool = false) {
        let program = RosterProgram(problem)
        var scores: Set<Int> = []
        BruteForce(problem, trying: breadth).forEach { roster, judgement in
            rosters += 1
            if judgement.isLegal {
                legal += 1
                scores.insert(judgement.score)
            }
            compare(roster, judgement, with: program)
            if completing { complete(roster, judgement, program) }
        }
        self.scores = scores.sorted()
        do {
            compare(try program.model.solved(SolveOptions(timeLimit: .seconds(60))), with: program)
        } catch {
            disagreements.append("GLPK gave no answer: \(error)")
        }
    }

    private mutating func compare(_ roster: Roster, _ judgement: Judgement, with program: RosterProgram) {
        let values = program.values(for: roster)
        let isAllowed = values.map { program.model.allows($0) } ?? false
        if isAllowed != judgement.isLegal {
            let breaches = judgement.breaches.map(\.finding.message)
            let broken = values.map { program.model.breaches(by: $0).map(\.name) } ?? ["no column"]
            disagreements.append(
                "the judge finds \(breaches) and the program \(broken) in \(roster.activities.map(\.text))")
        }
        guard let values, isAllowed, judgement.isLegal else { return }
        let cost = program.model.objective(of: values)
        if cost != Double(judgement.score) {
            disagreements.append(
                "the score is \(judgement.score) and the cost \(cost) of \(roster.activities.map(\.text))")
        }
        if program.roster(from: values) != roster {
            disagreements.append("another roster comes back for \(roster.activities.map(\.text))")
        }
    }

    private mutating func complete(_ roster: Roster, _ judgement: Judgement, _ program: RosterProgram) {
        guard let model = program.model(keeping: roster) else { return }
        let cost = try? model.solved(SolveOptions(timeLimit: .seconds(60))).best?.objective
        let score = judgement.isLegal ? Double(judgement.score) : nil
        if cost.map({ ($0 * 1e6).rounded() / 1e6 }) != score {
            disagreements.append(
                "GLPK completes \(roster.activities.map(\.text)) at \(cost.map { "\($0)" } ?? "no cost"), not \(score.map { "\($0)" } ?? "none")"
            )
        }
    }

    private mutating func compare(_ outcome: Outcome, with program: RosterProgram) {
        let optimum = scores.first
        switch (outcome.stop, outcome.best, optimum) {
        case (.infeasible, nil, nil): break
        case (.optimal, let best?, let optimum?):
            let judgement = program.problem.judgement(of: program.roster(from: best.values))
            if abs(best.objective - Double(optimum)) > 1e-6 {
                disagreements.append("the best score is \(optimum) and the best cost \(best.objective)")
            }
            if !judgement.isLegal || judgement.score != optimum {
                let breaches = judgement.breaches.map(\.finding.message)
                disagreements.append(
                    "the solution is judged \(judgement.score) and \(breaches), the best is \(optimum)")
            }
        default:
            let best = optimum.map(String.init) ?? "impossible"
            disagreements.append(
                "GLPK stops with \(outcome.stop) at \(outcome.best.map { "\($0.objective)" } ?? "nothing"); the best is \(best)"
            )
        }
    }
}

extension Roster.Activity {
    /// `Ann 0 day 9..<11 duty(a)`.
    fileprivate var text: String { "\(employee) \(day) \(shift) \(slots) \(kind)" }
}
