import Linear

extension Model {
    /// What is certain of a search: `found` and `start` were checked, the rest is GLPK's word.
    func outcome(_ found: Solution?, _ searched: Searched, _ start: Solution?) -> Outcome {
        let best = [found, start].compactMap(\.self).min { $0.objective < $1.objective }
        let bound = searched.bound.map { rounded($0 + objective.constant) }
        guard let best else {
            return Outcome(
                best: nil, stop: searched.stop, bound: searched.stop == .infeasible ? nil : bound,
                effort: searched.effort)
        }
        let tolerance = 1e-6 * max(1, abs(best.objective))
        let isContradicted =
            searched.stop == .infeasible
            || (bound ?? -.infinity) > best.objective + tolerance
            || (searched.stop == .optimal && best.objective < (found ?? best).objective - tolerance)
        if isContradicted {
            return Outcome(best: best, stop: .numericalFailure, effort: searched.effort)
        }
        if searched.stop == .optimal { return .optimum(best, effort: searched.effort) }
        return Outcome(
            best: best, stop: searched.stop, bound: bound.map { min($0, best.objective) },
            effort: searched.effort)
    }

    /// The bound raised to a cost that solutions can have, if all costs are whole and on integers.
    private func rounded(_ bound: Double) -> Double {
        let isWhole =
            objective.constant == objective.constant.rounded()
            && objective.terms.allSatisfy {
                columns[$0.variable.index].isInteger && $0.coefficient == $0.coefficient.rounded()
            }
        return isWhole ? (bound - 1e-6 * max(1, abs(bound))).rounded(.up) : bound
    }
}
