import RosterModel

/// Where something was read: a byte of a source, a whole file, or the command line.
enum Place: Hashable {
    case byte(source: Int, offset: Int)
    /// Line and character, both from 0, as the YAML parser counts them: in Unicode scalars.
    case mark(source: Int, line: Int, scalars: Int)
    case file(String)
    case option(String)
}

/// Collects everything wrong in the input, and turns places into lines and columns at the end.
///
/// Columns are counted only for what is reported: counting them for every value would take time quadratic
/// in the length of a line.
final class Complaints {
    private struct Complaint {
        let place: Place
        let fault: Fault
        let severity: Diagnostic.Severity
    }

    static let limitPerFile = 50
    /// With so many errors in one file the rest of it is not worth reading.
    static let hopeless = 10_000
    /// Beyond this, complaints about one file are only counted.
    private static let keptPerFile = 2000

    private(set) var sources: [Source] = []
    private var kept: [Complaint] = []
    /// Errors by file.
    private var counts: [String: Int] = [:]
    private var keptCounts: [String: Int] = [:]
    private(set) var hasErrors = false
    /// Whether some file could not be opened at all.
    private(set) var hasUnreadable = false

    func add(_ source: Source) -> Int {
        sources.append(source)
        return sources.count - 1
    }

    func error(_ place: Place, _ fault: Fault) {
        hasErrors = true
        add(place, fault, .error)
    }

    func error(_ place: Place, _ cause: String, _ suggestion: String = "") {
        error(place, Fault(cause, suggestion))
    }

    func error(_ place: Place, _ cause: String, _ suggestion: Suggestion) {
        error(place, Fault(cause, suggestion))
    }

    func warning(_ place: Place, _ cause: String, _ suggestion: String = "") {
        add(place, Fault(cause, suggestion), .warning)
    }

    func unreadable(_ place: Place, _ cause: String, _ suggestion: String = "") {
        hasUnreadable = true
        error(place, cause, suggestion)
    }

    /// The value of `body`, or nothing after noting its fault.
    func attempt<Value>(_ place: Place, _ body: () throws(Fault) -> Value) -> Value? {
        do throws(Fault) {
            return try body()
        } catch {
            self.error(place, error)
            return nil
        }
    }

    private func add(_ place: Place, _ fault: Fault, _ severity: Diagnostic.Severity) {
        let file = name(of: place)
        if severity == .error { counts[file, default: 0] += 1 }
        keptCounts[file, default: 0] += 1
        if keptCounts[file, default: 0] <= Complaints.keptPerFile {
            kept.append(Complaint(place: place, fault: fault, severity: severity))
        }
    }

    func name(ofSource number: Int) -> String { sources[number].name }

    private func name(of place: Place) -> String {
        switch place {
        case .byte(let source, _), .mark(let source, _, _): sources[source].name
        case .file(let name), .option(let name): name
        }
    }

    /// `hall.yaml:17`, for messages that name a second place: the file without its folder.
    func reference(to place: Place) -> String {
        let line = line(of: place), name = name(of: place)
        if case .option = place { return name }
        let short = name.split(separator: "/").last.map(String.init) ?? name
        return line == 0 ? short : "\(short):\(line)"
    }

    /// Line from 1; 0 where there is none.
    func line(of place: Place) -> Int {
        switch place {
        case .byte(let source, let offset): sources[source].line(of: offset) + 1 + sources[source].lineOffset
        case .mark(_, let line, _): line + 1
        case .file, .option: 0
        }
    }

    /// What orders the places of one line.
    private func rank(_ place: Place) -> Int {
        switch place {
        case .byte(_, let offset): offset
        case .mark(_, _, let scalars): scalars
        case .file, .option: 0
        }
    }

    private func position(_ place: Place) -> (line: Int, column: Int) {
        switch place {
        case .byte(let source, let offset): sources[source].position(of: offset)
        case .mark(let source, let line, let scalars):
            sources[source].position(of: sources[source].offset(line: line, scalars: scalars))
        case .file, .option: (0, 0)
        }
    }

    private func diagnostic(_ complaint: Complaint) -> Diagnostic {
        let position = position(complaint.place)
        return Diagnostic(
            complaint.severity, file: name(of: complaint.place), line: position.line, column: position.column,
            cause: complaint.fault.cause, suggestion: complaint.fault.suggestion.text)
    }

    /// By file in the order of reading, then line and column; at most 50 of a file.
    func diagnostics(_ severity: Diagnostic.Severity) -> [Diagnostic] {
        var names: [String] = []
        for source in sources where !names.contains(source.name) { names.append(source.name) }
        for complaint in kept where !names.contains(name(of: complaint.place)) {
            names.append(name(of: complaint.place))
        }
        return names.flatMap { diagnostics(severity, of: $0) }
    }

    private func diagnostics(_ severity: Diagnostic.Severity, of file: String) -> [Diagnostic] {
        let ordered = kept.enumerated().filter { $0.element.severity == severity && name(of: $0.element.place) == file }
            .map { (line: line(of: $0.element.place), rank: rank($0.element.place), order: $0.offset) }
            .sorted { ($0.line, $0.rank, $0.order) < ($1.line, $1.rank, $1.order) }
        var seen: Set<Diagnostic> = []
        var result: [Diagnostic] = []
        for (_, _, order) in ordered where result.count <= Complaints.limitPerFile {
            let diagnostic = diagnostic(kept[order])
            if seen.insert(diagnostic).inserted { result.append(diagnostic) }
        }
        guard result.count > Complaints.limitPerFile else { return result }
        result.removeLast(2)
        let more = max(ordered.count, severity == .error ? counts[file, default: 0] : 0) - result.count
        let atLeast = counts[file, default: 0] >= Complaints.hopeless ? "at least " : ""
        return result + [Diagnostic(severity, file: file, cause: "\(atLeast)\(more) more like these are not listed")]
    }

    func isHopeless(_ source: Int) -> Bool {
        counts[sources[source].name, default: 0] >= Complaints.hopeless
    }

    /// Ends the reading when anything is wrong.
    func check() throws(FileError) {
        guard hasErrors else { return }
        let input = InvalidInput(diagnostics(.error))
        throw hasUnreadable ? .unreadable(input) : .invalid(input)
    }
}
