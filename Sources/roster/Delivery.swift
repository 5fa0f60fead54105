import RosterFiles
import RosterModel
import RosterReports
import RosterRules

/// The folder that holds the files of one result.
struct Delivery {
    private let folder: String
    private let isReplacing: Bool

    /// - Parameter isReplacing: Whether files of an earlier result may be replaced.
    init(to folder: String, isReplacing: Bool = true) {
        self.folder = folder
        self.isReplacing = isReplacing
    }

    private static let names = ["roster.csv", "payroll.csv", "payroll-totals.csv", "result.json"]

    private func path(_ name: String) -> String { "\(folder)/\(name)" }

    /// Does the work of one run while no other run may write into the folder, which is made.
    func alone<Result>(_ work: () throws -> Result) throws -> Result {
        try Output.makeFolder(folder)
        do {
            return try OutputLock.holding(path(".roster-lock"), work)
        } catch FileError.busy(_, let holder) {
            throw Failure(
                .busy, "another run (\(holder)) is writing into \(folder); wait for it, or choose another --out")
        }
    }

    /// Finds out before a long search whether its result could be written.
    func prepare(inputs: [String]) throws {
        try Output.makeFolder(folder)
        let paths = Delivery.names.map(path)
        try Output.refuse(inputs: inputs, as: paths)
        if !isReplacing { try Output.refuseExisting(paths) }
    }

    /// Writes all files of the result, or none if its roster is not what it claims to be.
    ///
    /// - Returns: The paths written.
    func write(_ report: RunReport) throws -> [String] {
        guard let roster = report.roster else { return [] }
        var files = [(path: path("roster.csv"), text: try Delivery.provenText(of: roster, report))]
        var stale: [String] = []
        do {
            let payroll = try Payroll(of: roster, in: report.problem.hall)
            files += [
                (path: path("payroll.csv"), text: payroll.text()),
                (path: path("payroll-totals.csv"), text: payroll.totalsText()),
            ]
        } catch {
            Console.warn("no payroll.csv: \(error.brief)")
            stale = ["payroll.csv", "payroll-totals.csv"].map(path)
        }
        files.append((path: path("result.json"), text: report.json))
        try AtomicFile.write(files, isReplacing: isReplacing)
        // Those of an earlier roster would pay other hours than the roster beside them.
        for path in stale where try Output.remove(path) {
            Console.warn("removed \(path), which belonged to an earlier roster")
        }
        return files.map(\.path)
    }

    /// Removes all files of the result, and the folder if it is empty then.
    func remove() {
        for name in Delivery.names { _ = try? Output.remove(path(name)) }
        Output.removeFolder(folder)
    }

    /// The text of roster.csv, after it was read back and judged anew.
    private static func provenText(of roster: Roster, _ report: RunReport) throws -> String {
        let problem = report.problem
        let text = RosterCSV.text(of: roster, for: problem.hall)
        let read: Roster
        do {
            read = try RosterCSV.read(bytes: Array(text.utf8), name: "roster.csv", for: problem.hall).roster
        } catch {
            throw Failure(
                .internalFault, "internal fault: the roster cannot be read back; nothing is written\n\(error)",
                refused: text)
        }
        let judgement = problem.judgement(of: read)
        if let breach = judgement.breaches.first {
            throw Failure(
                .internalFault,
                "internal fault: the roster breaks a hard rule; nothing is written\n\(breach.line(in: problem))",
                refused: text)
        }
        guard read == roster, judgement == report.judgement else {
            throw Failure(
                .internalFault,
                "internal fault: the roster read back scores \(judgement.score), "
                    + "the solver says \(report.judgement?.score ?? 0); nothing is written", refused: text)
        }
        return text
    }
}
