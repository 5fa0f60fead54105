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
        while let (cells, count) = reader.next(limit: columns.count, complaints) {
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

    fileprivate func note(_ repair: (blanks: Bool, width: Bool, composition: Bool), _ place: Place) {
        let found: [(Repair, Bool)] = [
            (.blanks, repair.blanks), (.width, repair.width), (.composition, repair.composition),
        ]
        for (kind, isFound) in found where isFound { repairs[kind, default: (0, place)].count += 1 }
    }

    /// One row: its fields by column name.
    struct Row {
        let table: Table
        let cells: [Cell]

        /// Where the row begins.
        var place: Place { .byte(source: table.source, offset: cells.first?.offset ?? 0) }

        func place(_ column: String) -> Place {
            guard let index = table.indices[column] else { return place }
            return .byte(source: table.source, offset: cells[index].offset)
        }

        /// A name or identifier: taken as it stands, but without blanks around it and in composed form.
        func name(_ column: String) -> String {
            guard let index = table.indices[column] else { return "" }
            let raw = cells[index].text
            let (text, isChanged) = composed(raw.trimmed)
            let hasBlanks = raw.last?.isWhitespace == true || raw.first.map { $0.isWhitespace && $0 != " " } == true
            table.note((hasBlanks, false, isChanged), place(column))
            return text
        }

        /// A figure, date, time or list of words: full-width characters count as ordinary ones.
        func value(_ column: String) -> String {
            guard let index = table.indices[column] else { return "" }
            let raw = cells[index].text
            let trimmed = raw.trimmed
            let (narrow, isNarrowed) = narrowed(trimmed)
            let (text, isChanged) = composed(narrow)
            let hasBlanks = trimmed.count != raw.count && raw.contains { $0.isWhitespace && $0 != " " && $0 != "\t" }
            table.note((hasBlanks, isNarrowed, isChanged), place(column))
            return text
        }

        /// The value of a field that must be there, or nothing after a complaint.
        func parse<Value>(_ column: String, _ parse: (String) throws(Fault) -> Value) -> Value? {
            let text = value(column)
            return table.complaints.attempt(place(column)) { () throws(Fault) in
                if text.isEmpty { throw Fault("\(column) is empty") }
                return try parse(text)
            }
        }

        /// The same for a field that may be empty: then `fallback`.
        func parse<Value>(
            _ column: String, or fallback: Value, _ parse: (String) throws(Fault) -> Value
        ) -> Value? {
            let text = value(column)
            if text.isEmpty { return fallback }
            return table.complaints.attempt(place(column)) { () throws(Fault) in try parse(text) }
        }
    }
}
