import RosterModel

extension HallReader {
    /// Column names of the staff table, which no window type may bear.
    static let staffColumns = ["id", "name", "category", "contract", "payroll_id"]

    func readWindows(_ hall: Fields) {
        for entry in entries(hall, "windows") {
            windowNames.append(entry.key)
            let isNamed: Void? = complaints.attempt(entry.place) { () throws(Fault) in
                try checkWord(entry.key, "window type")
                if HallReader.staffColumns.contains(entry.key) {
                    throw Fault(
                        "a window type cannot be called \(entry.key)", "the staff table has a column of that name")
                }
            }
            guard
                let fields = Fields(
                    entry.value, "window \(shown(entry.key))",
                    keys: ["name", "counters", "strain", "level", "screen", "zone", "cases", "self_service"], complaints
                )
            else { continue }
            let counters = fields.value(required: "counters") { text throws(Fault) in
                try parseInteger(text, in: 0...10_000)
            }
            let strain = fields.value("strain") { text throws(Fault) in try parseInteger(text, in: 0...10) }
            let level = fields.value("level") { text throws(Fault) in try parseInteger(text, in: 1...3) }
            let screen = fields.value("screen", parseBoolean)
            let name = fields.value("name") { text throws(Fault) in try plainName(text, "name") }
            let zone = fields.value("zone") { text throws(Fault) in try plainName(text, "zone") }
            let cases = fields.value("cases") { text throws(Fault) in try parseInteger(text, in: 0...100) }
            let selfService = fields.value("self_service") { text throws(Fault) in
                try parseInteger(
                    text.hasSuffix("%") ? String(text.dropLast()).trimmed : text, in: 0...100, "number of per cent")
            }
            guard isNamed != nil, let counters else { continue }
            if let selfService { selfServices[windows.count] = selfService }
            windows.append(
                WindowType(
                    id: WindowType.ID(entry.key), name: name, counters: counters, strain: strain ?? 1,
                    level: level ?? 1, hasScreen: screen, zone: zone ?? "", cases: cases ?? 0))
        }
    }

    func plainName(_ text: String, _ noun: String) throws(Fault) -> String {
        try checkName(text, noun)
        return composed(text).text
    }
}
