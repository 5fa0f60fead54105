import RosterReports

extension CommandStatus {
    /// The exit code of a run of the solver.
    init(of report: RunReport) {
        self =
            switch (report.status, report.stop) {
            case (.optimal, _), (.feasible, .provenOptimal), (.feasible, .gapReached): .success
            case (.feasible, _): .stoppedAtLimit
            case (.impossible, _): .impossible
            case (.notFound, .interrupted): .interrupted
            case (.notFound, _): .notFound
            }
    }
}
