import CGLPK
import CGLPKGuard
import Linear

/// What a search of the tree came to, before anything of it is believed.
struct Searched {
    /// `.optimal` when the whole tree was searched and something found, `.infeasible` when nothing.
    var stop: Stop
    var values: [Double]?
    var bound: Double?
    var effort: Effort
}

extension Problem {
    /// Branch and cut from an optimal basis of the relaxation, over `columnCount` columns; values
    /// within `integrality` of whole pass for whole.
    borrowing func search(
        _ options: SolveOptions, _ limits: Limits, columnCount: Int, integrality: Double
    ) throws(SolverError) -> Searched {
        var result = guard_tree_result()
        var best = Array(repeating: 0.0, count: columnCount)
        let start = options.start.map { [0] + $0 }
        let code = try call("searching the tree") { problem in
            unsafe limits.watched { watch in
                unsafe withOptionalPointer(start) { start in
                    var parameters = unsafe guard_tree_options(options, integrality, start: start)
                    return unsafe guard_branch_and_cut(
                        problem.pointer, &parameters, watch, &result, &best)
                }
            }
        }
        return Searched(
            stop: try stop(code, result, limits),
            values: result.found ? best : nil,
            bound: result.bounded ? result.bound : nil,
            effort: Effort(iterations: Int(result.iterations), nodes: Int(result.nodes)))
    }

    private borrowing func stop(
        _ code: Int32, _ result: guard_tree_result, _ limits: Limits
    ) throws(SolverError) -> Stop {
        switch code {
        case 0: return result.found ? .optimal : .infeasible
        case GLP_EMIPGAP: return .gapReached
        case GLP_ETMLIM: return .timeLimit
        case GUARD_ABANDONED: return limits.reached ?? .timeLimit
        case GLP_ESTOP where result.stop == GUARD_FLAG: return .interrupted
        case GLP_ESTOP where result.stop == GUARD_DEADLINE: return .timeLimit
        case GLP_ESTOP where result.stop == GUARD_NODE_LIMIT: return .workLimit
        case GLP_EFAIL, GLP_ESING, GLP_ECOND, GLP_EBADB: return .numericalFailure
        default: throw .unexpected(code: Int(code), doing: "searching the tree")
        }
    }
}

extension guard_tree_options {
    fileprivate init(_ options: SolveOptions, _ integrality: Double, start: UnsafePointer<Double>?) {
        func isOn(_ cut: SolveOptions.Cuts) -> Int32 { options.cuts.contains(cut) ? GLP_ON : GLP_OFF }
        unsafe self.init(
            branching: options.branching == .firstFractional ? GLP_BR_FFV : GLP_BR_MFV,
            backtracking: options.backtracking == .depthFirst ? GLP_BT_DFS : GLP_BT_BLB,
            gomory_cuts: isOn(.gomory), mir_cuts: isOn(.mixedIntegerRounding),
            cover_cuts: isOn(.cover), clique_cuts: isOn(.clique),
            gap: max(0, options.gap), integrality: integrality,
            node_limit: Int32(clamping: options.nodeLimit), start: start)
    }
}

private func withOptionalPointer<Answer>(
    _ values: [Double]?, _ body: (UnsafePointer<Double>?) -> Answer
) -> Answer {
    guard let values else { return body(nil) }
    return unsafe values.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
}
