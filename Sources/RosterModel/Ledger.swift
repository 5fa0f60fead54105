/// What everybody has carried in the periods published so far.
public struct Ledger: Hashable, Sendable {
    /// One employee's load in one period.
    public struct Entry: Hashable, Sendable {
        public let employee: Employee.ID
        /// First and last date of the period.
        public let from: CivilDate
        public let until: CivilDate
        public let load: Load
        /// Minutes of time off in lieu left after the period.
        public let timeOff: Int

        public init(employee: Employee.ID, from: CivilDate, until: CivilDate, load: Load, timeOff: Int = 0) {
            self.employee = employee
            self.from = from
            self.until = until
            self.load = load
            self.timeOff = timeOff
        }
    }

    /// Why a period cannot be added.
    public enum Refusal: Error, Hashable, Sendable {
        /// The period is there with other figures; the new entry, and the old one unless there was none.
        case differs(new: Entry?, old: Entry?)
        /// It does not begin after this one.
        case notAfter(Entry)
    }

    /// Ascending by period, then employee.
    public let entries: [Entry]

    public init(_ entries: [Entry] = []) {
        self.entries = entries.sorted { ($0.from, $0.until, $0.employee) < ($1.from, $1.until, $1.employee) }
    }

    /// The sums of the employees' loads.
    public var loads: [Employee.ID: Load] {
        entries.reduce(into: [:]) { $0[$1.employee, default: Load()] = $0[$1.employee, default: Load()] + $1.load }
    }

    /// The periods that end before a date.
    public func before(_ date: CivilDate) -> Ledger { Ledger(entries.filter { $0.until < date }) }

    /// Minutes of time off in lieu that an employee had left before a date.
    public func timeOff(of employee: Employee.ID, before date: CivilDate) -> Int {
        entries.last { $0.employee == employee && $0.from < date }?.timeOff ?? 0
    }

    /// The ledger with one more period; the same when that is there already, to the last figure.
    ///
    /// - Parameters:
    ///   - period: Its entries, one for each employee.
    ///   - isReplacing: Whether other figures of the same period are given up.
    public func adding(_ period: [Entry], isReplacing: Bool = false) throws(Refusal) -> Ledger {
        guard let first = period.first, let last = entries.last else { return Ledger(entries + period) }
        func isSame(_ entry: Entry) -> Bool { entry.from == first.from && entry.until == first.until }
        let same = entries.filter(isSame)
        if same.isEmpty {
            if last.until >= first.from { throw .notAfter(last) }
            return Ledger(entries + period)
        }
        let new = Ledger(period).entries
        if same == new { return self }
        if isReplacing && same.last == last { return Ledger(entries.filter { !isSame($0) } + period) }
        if isReplacing { throw .notAfter(last) }
        let before = Dictionary(same.map { ($0.employee, $0) }) { first, _ in first }
        for entry in new where before[entry.employee] != entry {
            throw .differs(new: entry, old: before[entry.employee])
        }
        let people = Set(new.map(\.employee))
        throw .differs(new: nil, old: same.first { !people.contains($0.employee) })
    }
}
