/// A model as free MPS text, which GLPK, HiGHS and CBC all read as the same program.
///
/// - Rows and columns have codes, `R1`, `C1` and so on, because spaces and letters beyond ASCII
///   are not safe in the format. ``names`` tells what the codes stand for.
/// - A row with two different limits is two, `R3` and `R3U`: GLPK's presolve can call a program
///   solved that has none otherwise.
/// - The constant of the objective is the cost of a column `ONE` fixed at 1: the readers
///   disagree on the sign of a constant on the right-hand side.
/// - `FREE` in the first line keeps CBC from taking short lines for the fixed format.
/// - Limits are written out wherever the readers' defaults differ.
///
/// The same model gives the same bytes.
public struct MPS: Hashable, Sendable {
    /// The program, in ASCII.
    public let program: String
    /// A line for each code: the code, a tab, the name.
    ///
    /// Tabs, line ends and backslashes in names
    /// are written `\t`, `\n`, `\r` and `\\`.
    public let names: String

    /// Writes `model` under `title`, a word of ASCII letters and digits.
    ///
    /// - Throws: `SolverError.faultyModel` when the model holds numbers that are not finite.
    /// - Complexity: O(*n*) in the number of columns and terms.
    public init(_ model: Model, title: String = "ROSTER") throws(SolverError) {
        let faults = model.faults()
        guard faults.isEmpty else { throw .faultyModel(faults) }
        let rows = model.rows.enumerated().flatMap { MPSRow.rows(of: $1, number: $0 + 1) }
        var lines = ["NAME \(title) FREE", "ROWS", " N COST"]
        lines += rows.map { " \($0.kind) \($0.code)" }
        lines += ["COLUMNS"] + Self.columnLines(of: model, in: rows)
        lines += ["RHS"] + rows.filter { $0.limit != 0 }.map { " RHS \($0.code) \($0.limit.plain)" }
        lines += ["BOUNDS"] + Self.boundLines(of: model) + ["ENDATA", ""]
        program = lines.joined(separator: "\n")
        names = Self.nameLines(of: model, rows).joined(separator: "\n") + "\n"
    }

    /// The codes of a model's columns, in their order, and that of its constant, if it has one.
    public static func columnCodes(of model: Model) -> [String] {
        model.columns.indices.map { "C\($0 + 1)" } + (model.objective.constant == 0 ? [] : ["ONE"])
    }

    private static func nameLines(of model: Model, _ rows: [MPSRow]) -> [String] {
        rows.map { "\($0.code)\t\($0.name.escaped)" }
            + model.columns.enumerated().map { "C\($0 + 1)\t\($1.name.escaped)" }
            + (model.objective.constant == 0 ? [] : ["ONE\tconstant of the objective"])
    }
}

/// A row as MPS has it: one limit, or equal ones.
struct MPSRow {
    let code: String, name: String
    let kind: Character
    let limit: Double
    let terms: [Term]

    /// None for a row without limits, two for one with two different limits.
    static func rows(of row: Model.Row, number: Int) -> [MPSRow] {
        func part(_ suffix: String, _ kind: Character, _ limit: Double) -> MPSRow {
            MPSRow(code: "R\(number)\(suffix)", name: row.name, kind: kind, limit: limit, terms: row.terms)
        }
        switch (row.lower, row.upper) {
        case (-.infinity, .infinity): return []
        case (-.infinity, let upper): return [part("", "L", upper)]
        case (let lower, .infinity): return [part("", "G", lower)]
        case (let lower, let upper) where lower == upper: return [part("", "E", lower)]
        case (let lower, let upper): return [part("", "G", lower), part("U", "L", upper)]
        }
    }
}

extension String {
    /// The text on one line, without tabs.
    fileprivate var escaped: String {
        unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "\\": text += "\\\\"
            case "\t": text += "\\t"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
