extension MPS {
    /// The section of columns: for each its cost, then its coefficients in row order.
    ///
    /// A column without either is written with a cost of 0, or it would not exist.
    static func columnLines(of model: Model, in rows: [MPSRow]) -> [String] {
        var entries = Array(repeating: [(code: String, value: Double)](), count: model.columns.count)
        for term in model.objective.terms { entries[term.variable.index].append(("COST", term.coefficient)) }
        for row in rows {
            for term in row.terms { entries[term.variable.index].append((row.code, term.coefficient)) }
        }
        var lines: [String] = [], isInteger = false, markers = 0
        func mark(_ kind: String) {
            markers += 1
            lines.append(" M\(markers) 'MARKER' '\(kind)'")
            isInteger.toggle()
        }
        for (index, column) in model.columns.enumerated() {
            if column.isInteger != isInteger { mark(column.isInteger ? "INTORG" : "INTEND") }
            let own = entries[index].isEmpty ? [("COST", 0)] : entries[index]
            lines += own.map { " C\(index + 1) \($0.0) \($0.1.plain)" }
        }
        if isInteger { mark("INTEND") }
        if model.objective.constant != 0 { lines.append(" ONE COST \(model.objective.constant.plain)") }
        return lines
    }

    /// The section of limits.
    ///
    /// Nothing is left to a default but 0...∞ of a continuous column.
    static func boundLines(of model: Model) -> [String] {
        model.columns.enumerated().flatMap { index, column -> [String] in
            let code = "C\(index + 1)"
            let range = column.reachable ?? column.range
            let lower = range.lowerBound, upper = range.upperBound
            if lower == upper { return [" FX BND \(code) \(lower.plain)"] }
            if lower == -.infinity, upper == .infinity { return [" FR BND \(code)"] }
            if !column.isInteger, lower == 0, upper == .infinity { return [] }
            return [lower == -.infinity ? " MI BND \(code)" : " LO BND \(code) \(lower.plain)"]
                + (upper == .infinity ? [] : [" UP BND \(code) \(upper.plain)"])
        } + (model.objective.constant == 0 ? [] : [" FX BND ONE 1"])
    }
}
