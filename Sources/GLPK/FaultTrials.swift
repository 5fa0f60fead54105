import CGLPKGuard
import Linear

extension FaultTrial {
    static var all: [FaultTrial] { wrongAnswers + refusals + fatalErrors }

    private static var wrongAnswers: [FaultTrial] {
        [
            FaultTrial(
                name: "presolve calls 22 <= 5y <= 24 solved", isPresent: guard_fault_two_sided_row,
                isRemedied: {
                    stop(band(coefficient: 5)) == .infeasible && stop(band(coefficient: 5.5)) == .infeasible
                }),
            FaultTrial(
                name: "a start is taken without looking at the rows", isPresent: guard_fault_unchecked_start,
                isRemedied: { refusesWrongStart() }),
            FaultTrial(
                name: "a cost that is not a number is called solved", isPresent: guard_fault_not_a_number,
                isRemedied: { refusesNotANumber() }),
        ]
    }

    private static var refusals: [FaultTrial] {
        [
            FaultTrial(
                name: "a fractional limit of an integer is an error", isPresent: guard_fault_fractional_limit,
                isRemedied: { roundsFractionalLimits() }),
            FaultTrial(
                name: "equal limits of a row are an error", isPresent: guard_fault_equal_limits,
                isRemedied: { stop(cover(equals: 2)) == .optimal }),
            FaultTrial(
                name: "branch and cut wants the relaxation solved", isPresent: guard_fault_missing_root,
                isRemedied: { stop(cover(equals: 2)) == .optimal }),
            FaultTrial(
                name: "deleting a basic column spoils the basis", isPresent: guard_fault_deleted_basis,
                isRemedied: { survivesDeletion() }),
        ]
    }

    private static var fatalErrors: [FaultTrial] {
        [
            FaultTrial(
                name: "a wrong index ends the process", isPresent: guard_fault_wrong_index,
                isRemedied: { survivesFatalError() }),
            FaultTrial(
                name: "a column twice in a row ends the process", isPresent: guard_fault_duplicate,
                isRemedied: { collectsDuplicates() }),
            FaultTrial(
                name: "a name of 256 bytes ends the process", isPresent: guard_fault_long_name,
                isRemedied: { stop(cover(equals: 2, name: String(repeating: "柜", count: 100))) == .optimal }),
            FaultTrial(
                name: "presolve with cover cuts ends the process", isPresent: guard_fault_cover_cuts,
                isRemedied: { solvesWithCoverCuts() }),
            FaultTrial(
                name: "messages go to standard output", isPresent: guard_fault_prints,
                isRemedied: { swallowsMessages() }),
        ]
    }
}
