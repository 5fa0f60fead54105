import RosterReports

extension CommandStatus {
    /// The exit code of a run of the solver.
    init(of report: RunReport) {
        self =
            switch (report.status, report.stop) {
            // A bound that was dropped proves nothing, whatever the search ended for.
            case (.optimal, _): .success
            case (.feasible, .provenOptimal), (.feasible, .gapReached): report.bound == nil ? .stoppedAtLimit : .success
            case (.feasible, _): .stoppedAtLimit
            case (.impossible, _): .impossible
            case (.notFound, .interrupted): .interrupted
            case (.notFound, _): .notFound
            }
    }
}
