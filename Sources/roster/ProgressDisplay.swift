import RosterReports
import RosterSolver
import Synchronization

/// Where the search stands: one line of a terminal, rewritten, or lines of JSON; otherwise nothing.
final class ProgressDisplay: Sendable {
    private enum Mode { case silent, line, json }

    private let mode: Mode
    /// Columns the last line filled.
    private let filled = Mutex(0)

    init(json: Bool, quiet: Bool) {
        mode = quiet ? .silent : json ? .json : Console.showsProgress ? .line : .silent
    }

    func show(_ progress: Progress) {
        switch mode {
        case .silent: break
        case .json:
            let line = RunReport.progressLine(
                seconds: progress.seconds, score: progress.score, bound: progress.bound, phase: progress.phase)
            Console.note(line + "\n")
        case .line:
            var parts = ["\(Int(progress.seconds)) s", progress.phase]
            if let score = progress.score { parts.append("score \(score)") }
            if let bound = progress.bound { parts.append("bound \(bound)") }
            replace(with: parts.joined(separator: "  "))
        }
    }

    /// Leaves the terminal as it was.
    func clear() {
        if mode == .line { replace(with: "") }
    }

    private func replace(with text: String) {
        // Phases are words in ASCII; one column stays free, so that no terminal begins a new line.
        let text = String(text.prefix(max(0, Console.errorWidth - 1)))
        filled.withLock { filled in
            let blanks = String(repeating: " ", count: max(0, filled - text.count))
            Console.note("\r\(text)\(blanks)" + (text.isEmpty ? "\r" : ""))
            filled = text.count
        }
    }
}
