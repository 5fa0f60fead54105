/// A table with named columns, read row by row.
final class Table {
    let complaints: Complaints
    let source: Int
    /// Columns in the order of the file, with the places of their names.
    let columns: [(name: String, place: Place)]
    private let indices: [String: Int]
    private var reader: CSVReader
    /// What was silently made right, counted, with the first place: said once for the whole table.
    private var repairs: [Repair: (count: Int, place: Place)] = [:]

    private enum Repair: CaseIterable {
        case blanks, width, composition
    }

    /// Reads the header; nothing after a complaint that makes reading on useless.
    ///
    /// - Parameter others: accepts further column names; what it refuses is unknown.
    init?(
        _ source: Int, required: [String], optional: [String] = [], others: [String] = [], isLenient: Bool,
        _ complaints: Complaints
    ) {
        self.complaints = complaints
        self.source = source
        reader = CSVReader(source, complaints)
        let file = complaints.sources[source].name
        if reader.separator != UInt8(ascii: ",") {
            let name = reader.separator == 9 ? "tabs" : "semicolons"
            complaints.warning(.byte(source: source, offset: 0), "the columns are separated by \(name)")
        }
        guard let header = reader.next(limit: 2000, complaints) else {
            if !complaints.hasErrors { complaints.error(.file(file), "no data", "the first row names the columns") }
            return nil
        }
        if header.count > 2000 {
            complaints.error(.byte(source: source, offset: 0), "the table has \(header.count) columns", "at most 2000")
            return nil
        }
        var columns: [(name: String, place: Place)] = []
        var indices: [String: Int] = [:]
        let known = required + optional + others
        for (index, cell) in header.cells.enumerated() {
            let place = Place.byte(source: source, offset: cell.offset)
            let name = composed(cell.text.trimmed).text
            columns.append((name, place))
            if name.isEmpty {
                complaints.error(place, "column \(index + 1) has no name", "name it, or remove it")
            } else if let earlier = indices[name] {
                complaints.error(
                    place, "the column \(shown(name)) stands twice", "columns \(earlier + 1) and \(index + 1)")
            } else if !known.contains(name) && isLenient {
                complaints.warning(place, "the column \(shown(name)) is unknown and ignored")
            } else if !known.contains(name) {
                complaints.error(place, "unknown column \(shown(name))", .nearest(name, among: known))
            }
            indices[name] = indices[name] ?? index
        }
        let missing = required.filter { indices[$0] == nil }
        for name in missing {
            complaints.error(
                .byte(source: source, offset: 0), "the column \(shown(name)) is missing",
                "the columns are \(known.joined(separator: ", "))")
        }
        self.columns = columns
        self.indices = indices
        if !missing.isEmpty { return nil }
    }

    /// Calls `body` with each row that has the right number of fields.
    func forEachRow(_ body: (Row) -> Void) {
        while !complaints.isHopeless(source), let (cells, count) = reader.next(limit: columns.count, complaints) {
            if count == columns.count {
                body(Row(table: self, cells: cells))
            } else {
                complaints.error(
                    .byte(source: source, offset: cells.first?.offset ?? 0),
                    "expected \(columns.count) fields, got \(count)",
                    count > columns.count ? "put quotes round a field that holds a separator" : "keep empty fields")
            }
        }
        for repair in Repair.allCases {
            guard let (count, place) = repairs[repair] else { continue }
            let fields = count == 1 ? "this field" : "\(count) fields, this one first"
            switch repair {
            case .blanks: complaints.warning(place, "blanks around the text were removed: \(fields)")
            case .width: complaints.warning(place, "full-width characters were read as ordinary ones: \(fields)")
            case .composition:
                complaints.warning(place, "decomposed characters were read as composed ones (NFC): \(fields)")
            }
        }
    }

    private func note(_ repair: Repair, _ isFound: Bool, _ cell: Cell) {
        guard isFound else { return }
        repairs[repair, default: (0, .byte(source: source, offset: cell.offset))].count += 1
    }

    fileprivate func cell(_ column: String, of cells: [Cell]) -> Cell? { indices[column].map { cells[$0] } }

    /// A name or identifier: taken as it stands, but without blanks around it and in composed form.
    fileprivate func name(_ cell: Cell) -> String {
        let trimmed = cell.text.trimmed
        let (text, isChanged) = composed(trimmed)
        note(.composition, isChanged, cell)
        guard trimmed.utf8.count != cell.text.utf8.count else { return text }
        // Blanks behind the separator are a matter of taste.
        let raw = cell.text
        note(.blanks, raw.last?.isWhitespace == true || raw.first.map { $0.isWhitespace && $0 != " " } == true, cell)
        return text
    }

    /// A figure, date, time or list of words: full-width characters count as ordinary ones.
    fileprivate func value(_ cell: Cell) -> String {
        let trimmed = cell.text.trimmed
        let (narrow, isNarrowed) = narrowed(trimmed)
        let (text, isChanged) = composed(narrow)
        note(.width, isNarrowed, cell)
        note(.composition, isChanged, cell)
        guard trimmed.utf8.count != cell.text.utf8.count else { return text }
        note(.blanks, cell.text.contains { $0.isWhitespace && $0 != " " && $0 != "\t" }, cell)
        return text
    }

    /// One row: its fields by column name.
    struct Row {
        let table: Table
        let cells: [Cell]

        /// Where the row begins.
        var place: Place { .byte(source: table.source, offset: cells.first?.offset ?? 0) }

        func place(_ column: String) -> Place {
            guard let cell = table.cell(column, of: cells) else { return place }
            return .byte(source: table.source, offset: cell.offset)
        }

        func name(_ column: String) -> String { table.cell(column, of: cells).map(table.name) ?? "" }

        func value(_ column: String) -> String { table.cell(column, of: cells).map(table.value) ?? "" }

        /// The value of a field that must be there, or nothing after a complaint.
        func parse<Value>(_ column: String, _ parse: (String) throws(Fault) -> Value) -> Value? {
            let text = value(column)
            do throws(Fault) {
                if text.isEmpty { throw Fault("\(column) is empty") }
                return try parse(text)
            } catch {
                table.complaints.error(place(column), error)
                return nil
            }
        }

        /// The same for a field that may be empty: then `fallback`.
        func parse<Value>(
            _ column: String, or fallback: Value, _ parse: (String) throws(Fault) -> Value
        ) -> Value? {
            let text = value(column)
            if text.isEmpty { return fallback }
            do throws(Fault) {
                return try parse(text)
            } catch {
                table.complaints.error(place(column), error)
                return nil
            }
        }
    }
}
