import RosterModel
import RosterRules

/// A rule in force and where it was written; nowhere when it holds by default.
struct PlacedRule {
    let entry: RuleEntry
    let place: Place?
}

/// Reads one hall file and its tables; what is wrong goes to `complaints`, and reading goes on.
///
/// One section is read by one extension; each leaves what it understood in the properties below. A section that
/// is broken still declares its names, so that one mistake is not reported again wherever the name is used.
final class HallReader {
    let path: String
    let files: TextFile
    let complaints: Complaints
    let isLenient: Bool
    /// The hall file itself, as messages and origins of rules name it.
    let fileName: String

    var period = HallReader.fallbackPeriod
    /// The identifiers declared in the hall file, in its order, also those of entries that are broken.
    var windowNames: [String] = []
    var shiftNames: [String] = []
    var contractNames: [String] = []
    var windows: [WindowType] = []
    var poolNames: [String] = []
    var pools: [Pool] = []
    var poolPlaces: [String: Place] = [:]
    var shifts: [ShiftType] = []
    var contracts: [Contract] = []
    var contractRules: [PlacedRule] = []
    /// Where shift types, contracts and window types are declared.
    var shiftPlaces: [String: Place] = [:]
    var contractPlaces: [String: Place] = [:]
    var staff: [StaffMember] = []
    var staffIndex: [String: Int] = [:]
    var staffNames: [String] = []
    var demand = Demand(windows: 0, slots: 0)
    var poolDemand = Demand(windows: 0, slots: 0)
    /// The rows of demand: those for dates, then those for weekdays, which they replace.
    var demandLayers: [DemandLayer] = []
    var inputs: [InputFile] = []
    var options = TableOptions()
    /// What the demand of a date is multiplied by.
    var demandFactors: [(date: CivilDate, factor: Decimal)] = []
    /// Percent of the cases that machines and other channels take, by position of the window type.
    var selfServices: [Int: Int] = [:]
    /// Where each wish was written.
    var wishPlaces: [(wish: Wish, place: Place)] = []
    /// Identifiers in rows of the staff table that could not be read.
    var brokenStaff: Set<String> = []
    /// Employees taken out by an option.
    var removed: Set<String> = []
    /// Of these employees.
    var removedCategories: Set<String> = []

    /// Stands in for a period that cannot be read, so that the rest can still be checked.
    static let fallbackPeriod = Period(start: CivilDate(dayNumber: 20_458), days: 7, grid: 5)
    var hasPeriod = false

    init(path: String, encoding: TextEncoding?, isLenient: Bool) {
        self.path = path
        self.isLenient = isLenient
        complaints = Complaints()
        files = TextFile(encoding: encoding, complaints: complaints)
        fileName = path.split(separator: "/").last.map(String.init) ?? path
    }

    func read(overrides: [(path: String, value: String)]) throws(FileError) -> HallFile {
        guard let source = files.read(path, limit: TextFile.hallLimit) else { throw failure() }
        inputs.append(InputFile(path: path, bytes: complaints.sources[source].original))
        var root = YAMLReader(complaints: complaints).read(source)
        try complaints.check()
        if root != nil { applyOverrides(overrides, to: &root) }
        guard let root,
            let fields = Fields(
                root, "the hall file",
                keys: [
                    "hall", "period", "calendar", "ledger", "pay", "windows", "pools", "shifts", "contracts", "tables",
                    "rules",
                ],
                complaints)
        else { throw failure() }
        let name = fields.value("hall") { text throws(Fault) in
            try checkName(text, "name of the hall")
            return composed(text).text
        }
        readPeriod(fields)
        readWindows(fields)
        readPools(fields)
        readShifts(fields)
        readContracts(fields)
        readTables(fields)
        let rules = readRules(fields)
        let loadTerms = readLoadTerms(fields), pay = readPay(fields)
        try complaints.check()
        let hall = Hall(
            name: name ?? "", period: period, windows: windows, demand: demand, shifts: shifts, contracts: contracts,
            employees: staff.map(\.employee), loadTerms: loadTerms, pay: pay, pools: pools,
            poolDemand: poolDemand)
        // What the parts mean together is looked at only when each could be read.
        HallCheck(reader: self, hall: hall, rules: rules).run()
        let problem = Problem(hall: hall, rules: rules.map(\.entry))
        try complaints.check()
        return HallFile(problem: problem, warnings: complaints.diagnostics(.warning), inputs: inputs)
    }

    private func failure() -> FileError {
        let input = InvalidInput(complaints.diagnostics(.error))
        return complaints.hasUnreadable ? .unreadable(input) : .invalid(input)
    }

    /// The entries of a section that maps identifiers to mappings.
    func entries(_ fields: Fields, _ section: String) -> [Node.Entry] {
        guard let node = fields.required(section) else { return [] }
        guard case .map(let entries) = node.content else {
            complaints.error(
                node.place, "\(section) must be a mapping, not \(node.kind)", "write one entry a line: name: {…}")
            return []
        }
        if entries.isEmpty { complaints.error(node.place, "\(section) is empty", "add at least one") }
        if entries.count > 200 {
            complaints.error(node.place, "there are \(entries.count) \(section)", "at most 200")
            return []
        }
        return entries
    }

    /// Reads a clock time or a length that must lie on the grid.
    func gridClock(_ text: String) throws(Fault) -> Minutes {
        let time = try parseClock(text)
        try requireGrid(time, period.grid, isClock: true)
        return time
    }

    func gridLength(_ text: String) throws(Fault) -> Minutes {
        let length = try parseLength(text)
        try requireGrid(length, period.grid, isClock: false)
        return length
    }

    func positiveGridLength(_ text: String) throws(Fault) -> Minutes {
        let length = try gridLength(text)
        if length == 0 { throw Fault("\(shown(text)) is no time at all", "write at least \(period.grid)") }
        return length
    }

    /// The name when it is one of those declared.
    func known(_ name: String, _ noun: String, among names: [String]) throws(Fault) -> String {
        if names.contains(name) { return name }
        throw Fault("there is no \(noun) \(shown(name))", .nearest(name, among: names))
    }
}
