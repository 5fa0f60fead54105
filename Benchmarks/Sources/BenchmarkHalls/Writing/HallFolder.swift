import Foundation
import RosterFiles
import RosterModel
public import RosterRules

/// A problem as the files of a hall: `hall.yaml` and its tables.
///
/// Reading them back gives the same problem, so what is measured through the command is what was meant.
public struct HallFolder: Sendable {
    /// Names and texts, the hall file first.
    public let files: [(name: String, text: String)]

    /// - Throws: When something of the problem has no words in a hall file.
    public init(_ problem: Problem) throws(HallWritingError) {
        let hall = problem.hall
        let candidates = [
            ("staff", StaffTable.text(of: hall)),
            ("demand", DemandTable.text(of: hall)),
            ("availability", AbsenceTables.availability(of: hall)),
            ("leave", try AbsenceTables.leave(of: hall)),
            ("wishes", RequestTables.wishes(of: hall)),
            ("pins", RequestTables.pins(of: hall)),
        ]
        let tables = candidates.filter { !$0.1.isEmpty }
        let yaml = try HallText(problem: problem, tables: tables.map(\.0)).text
        files = [("hall.yaml", yaml)] + tables.map { ("\($0.0).csv", $0.1) }
    }

    /// The same for a planted hall, with its roster as `planted.csv`.
    public init(_ planted: PlantedHall) throws(HallWritingError) {
        let roster = RosterCSV.text(of: planted.roster, for: planted.problem.hall)
        files = try HallFolder(planted.problem).files + [("planted.csv", roster)]
    }

    /// Writes the files into a folder, which is made if it is missing.
    public func write(to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for file in files { try AtomicFile.write(file.text, to: "\(folder)/\(file.name)") }
    }
}

/// Something that a problem may hold and a hall file cannot say.
public struct HallWritingError: Error, Hashable, CustomStringConvertible {
    public let description: String
}

/// A table as text: its rows under a header, or nothing at all when there are no rows.
func table(_ columns: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    return ([columns] + rows).map { $0.map(field).joined(separator: ",") + "\n" }.joined()
}

/// A field as it stands in a table, in quotes only where it must be.
private func field(_ text: String) -> String {
    guard text.contains(where: { ",;\"\n".contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}

/// A time counted from the midnight of its date: `08:30`, `24:00`, `07:00+1`.
func clock(_ time: Minutes) -> String {
    if time == .day { return "24:00" }
    let clock = time.count % 1440
    let text = "\(clock < 600 ? "0" : "")\(Minutes(clock))"
    return time < .day ? text : "\(text)+\(time.count / 1440)"
}
