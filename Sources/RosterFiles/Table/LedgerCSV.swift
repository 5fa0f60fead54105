public import RosterModel

/// The ledger as a file, whose rows prove that nobody changed them: `Docs/Ledger.md`.
public enum LedgerCSV {
    private static let keys = ["employee", "from", "until"]
    private static let checkColumn = "check/1"
    private static let columns = keys + Load.figures.map(\.name) + ["time_off", checkColumn]
    /// More minutes than anybody has.
    private static let most = 1_000_000_000

    public static func text(of ledger: Ledger) -> String {
        var text = columns.joined(separator: ",") + "\n"
        var check = Check()
        for entry in ledger.entries { text += check.row(fields(of: entry)) }
        return text + check.row(last(count: ledger.entries.count))
    }

    /// Reads a ledger; one that does not exist yet is empty.
    ///
    /// - Throws: `invalid` when it was cut or changed, or `unreadable`; never half of it.
    public static func read(_ path: String) throws(FileError) -> Ledger { try readFile(path).ledger }

    /// The same, with the file as it was, if there is one.
    public static func readFile(_ path: String) throws(FileError) -> (ledger: Ledger, input: InputFile?) {
        let none = (ledger: Ledger(), input: InputFile?.none)
        let complaints = Complaints()
        do throws(SystemError) {
            if try FileSystem.status(path) == nil { return none }
        } catch {
            // Read as any other, which tells what is wrong with the path.
        }
        guard let source = TextFile(encoding: nil, complaints: complaints).read(path, limit: TextFile.tableLimit) else {
            try complaints.check()
            return none
        }
        let header = complaints.sources[source].text(ofLine: 0)
        if header.contains("check/"), !header.contains(checkColumn) {
            complaints.error(.byte(source: source, offset: 0), "a newer version of this program wrote the ledger")
            try complaints.check()
        }
        var entries: [Ledger.Entry] = []
        if let table = Table(source, required: columns, isLenient: false, complaints) {
            entries = LedgerCSV.entries(table, complaints)
        }
        try complaints.check()
        return (Ledger(entries), InputFile(path: path, bytes: complaints.sources[source].original))
    }

    private static func entries(_ table: Table, _ complaints: Complaints) -> [Ledger.Entry] {
        var entries: [Ledger.Entry] = []
        var check = Check()
        var isOver = false, isBroken = false
        table.forEachRow { row in
            if isBroken { return }
            func fail(_ cause: String) {
                isBroken = true
                complaints.error(
                    row.place, cause,
                    "restore the file; a figure is corrected by publishing its period again with --replace")
            }
            if isOver { return fail("a row stands after the last one") }
            let stated = row.name(checkColumn)
            if row.name("employee").isEmpty {
                isOver = true
                check.add(last(count: entries.count))
                let isWhole = stated == check.text && row.value("strain") == "\(entries.count)"
                if !isWhole { fail("the ledger has lost rows, or rows that are not its own") }
                return
            }
            guard let entry = entry(row) else {
                isBroken = true
                return
            }
            check.add(fields(of: entry))
            if stated != check.text {
                return fail("this row is not as it was written, or rows above it were removed or moved")
            }
            entries.append(entry)
        }
        if !isOver && !isBroken && !complaints.hasErrors {
            complaints.error(
                .file(complaints.name(ofSource: table.source)), "the ledger has lost its end", "restore the file")
        }
        return entries
    }

    private static func entry(_ row: Table.Row) -> Ledger.Entry? {
        let from = row.parse("from", parseDate), until = row.parse("until", parseDate)
        let minutes = { (text: String) throws(Fault) in try parseInteger(text, in: 0...most) }
        var load = Load()
        var isRead = true
        for (name, path) in Load.figures {
            guard let figure = row.parse(name, minutes) else {
                isRead = false
                continue
            }
            load[keyPath: path] = figure
        }
        let timeOff = row.parse("time_off") { text throws(Fault) in try parseInteger(text, in: -most...most) }
        guard let from, let until, let timeOff, isRead else { return nil }
        return Ledger.Entry(
            employee: Employee.ID(row.name("employee")), from: from, until: until, load: load, timeOff: timeOff)
    }

    private static func fields(of entry: Ledger.Entry) -> [String] {
        [entry.employee.text, entry.from.description, entry.until.description]
            + Load.figures.map { "\(entry.load[keyPath: $0.path])" } + ["\(entry.timeOff)"]
    }

    /// Its only figure is the number of rows.
    private static func last(count: Int) -> [String] {
        ["", "", "", "\(count)"] + Array(repeating: "", count: Load.figures.count)
    }

    /// Over the fields of all rows so far.
    private struct Check {
        private var fingerprint = Fingerprint()

        mutating func add(_ fields: [String]) { fingerprint.add(fields.joined(separator: "\u{1F}").utf8 + [0x1E]) }

        var text: String { fingerprint.short }

        /// The row as it is written, behind those added before.
        mutating func row(_ fields: [String]) -> String {
            add(fields)
            return (fields + [text]).map(csvField).joined(separator: ",") + "\n"
        }
    }
}
