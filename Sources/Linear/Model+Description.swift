extension Model: CustomStringConvertible {
    /// The program as text for people, and for tests: names in, names out.
    ///
    ///     minimize
    ///       3 Ann + 2 Bo
    ///     subject to
    ///       cover 09:00: Ann + Bo >= 1
    ///       hours[Ann]: 22 <= 5 shifts[Ann] <= 24
    ///     where
    ///       Ann binary
    ///       shifts[Ann] integer in 0...5
    ///
    /// - Complexity: O(*n*) in the number of columns and terms.
    public var description: String {
        let lines =
            ["minimize", "  " + text(objective.terms, constant: objective.constant)]
            + (rows.isEmpty ? [] : ["subject to"]) + rows.map { "  " + text($0) }
            + (columns.isEmpty ? [] : ["where"]) + columns.map { "  " + $0.text }
        return lines.joined(separator: "\n")
    }

    /// The row as a person would write it: `cover 09:00: Ann + Bo >= 1`.
    public func text(_ row: Row) -> String {
        let sum = text(row.terms, constant: 0)
        let comparison =
            switch (row.lower, row.upper) {
            case (-.infinity, .infinity): "\(sum) free"
            case (-.infinity, let upper): "\(sum) <= \(upper.plain)"
            case (let lower, .infinity): "\(sum) >= \(lower.plain)"
            case (let lower, let upper) where lower == upper: "\(sum) = \(upper.plain)"
            case (let lower, let upper): "\(lower.plain) <= \(sum) <= \(upper.plain)"
            }
        return "\(row.name): \(comparison)"
    }

    private func text(_ terms: [Term], constant: Double) -> String {
        var text = ""
        for term in terms {
            let index = term.variable.index
            let name = columns.indices.contains(index) ? columns[index].name : "?\(index)"
            let size = abs(term.coefficient)
            text +=
                sign(of: term.coefficient, isFirst: text.isEmpty) + (size == 1 ? "" : "\(size.plain) ") + name
        }
        if constant != 0 || text.isEmpty {
            text += sign(of: constant, isFirst: text.isEmpty) + abs(constant).plain
        }
        return text
    }

    private func sign(of number: Double, isFirst: Bool) -> String {
        if isFirst { return number < 0 ? "-" : "" }
        return number < 0 ? " - " : " + "
    }
}

extension Model.Column {
    /// The column as a person would write it: `shifts[Ann] integer in 0...5`.
    fileprivate var text: String {
        switch (isInteger, range.lowerBound, range.upperBound) {
        case (true, 0, 1): "\(name) binary"
        case (true, let lower, let upper): "\(name) integer in \(lower.plain)...\(upper.plain)"
        case (false, -.infinity, .infinity): "\(name) free"
        case (false, -.infinity, let upper): "\(name) <= \(upper.plain)"
        case (false, let lower, .infinity): "\(name) >= \(lower.plain)"
        case (false, let lower, let upper): "\(name) in \(lower.plain)...\(upper.plain)"
        }
    }
}
