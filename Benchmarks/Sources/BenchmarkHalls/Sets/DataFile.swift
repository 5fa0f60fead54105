import Foundation

/// The text of an instance as assignments: `name = value;`, with sets `{a, b}` and tables whose rows are named.
struct DataFile {
    private var values: [String: String] = [:]

    init(_ text: String) {
        for statement in text.split(separator: ";") {
            let parts = statement.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { continue }
            values[parts[0].trimmingCharacters(in: .whitespacesAndNewlines)] =
                parts[1].trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }

    func value(_ name: String) throws(SetError) -> String {
        guard let value = values[name] else { throw SetError(description: "there is no \(name)") }
        return value
    }

    /// The members of a set.
    func set(_ name: String) throws(SetError) -> [String] {
        let value = try value(name)
        guard value.hasPrefix("{"), value.hasSuffix("}") else {
            throw SetError(description: "\(name) should be a set")
        }
        return items(value.dropFirst().dropLast())
    }

    /// A table `[| a: 1, 2 | b: 3, 4 |]`: its rows by name, all of them of one width.
    func rows(_ name: String, _ names: [String], width: Int) throws(SetError) -> [String: [String]] {
        var rows: [String: [String]] = [:]
        for line in try value(name).split(separator: "|") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            rows[parts[0].trimmingCharacters(in: .whitespacesAndNewlines)] = items(parts[1])
        }
        guard rows.count == names.count, names.allSatisfy({ rows[$0]?.count == width }) else {
            throw SetError(
                description: "\(name) should have a row of \(width) for each of \(names.joined(separator: ", "))")
        }
        return rows
    }

    /// The same of whole numbers that are not below 0.
    func numbers(_ name: String, _ names: [String], width: Int) throws(SetError) -> [String: [Int]] {
        let rows = try rows(name, names, width: width).mapValues { $0.compactMap { Int($0) }.filter { $0 >= 0 } }
        guard rows.values.allSatisfy({ $0.count == width }) else {
            throw SetError(description: "\(name) should hold whole numbers from 0 on")
        }
        return rows
    }

    private func items(_ text: some StringProtocol) -> [String] {
        text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    }
}
