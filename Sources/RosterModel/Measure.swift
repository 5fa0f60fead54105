/// A burden that can be shared: one of the figures of the ledger that are minutes.
public enum Measure: String, CaseIterable, Hashable, Sendable {
    case strain, early, late, night, weekend, holiday, overtime, complaints, cases

    public var name: String { rawValue }

    public func amount(in load: Load) -> Int {
        switch self {
        case .strain: load.strain
        case .early: load.early
        case .late: load.late
        case .night: load.night
        case .weekend: load.weekend
        case .holiday: load.holiday
        case .overtime: load.overtime
        case .complaints: load.complaints
        case .cases: load.cases
        }
    }

    /// What each minute on duty at a window type counts; 0 where duty does not count, but presence or pay.
    public func weight(of window: WindowType, _ terms: LoadTerms) -> Int {
        switch self {
        case .strain: window.strain
        case .complaints: window.strain >= terms.complaints ? 1 : 0
        case .cases: window.cases
        default: 0
        }
    }

    /// Whether presence in a slot counts; never where duty or pay does.
    public func counts(slot: Int, in period: Period, _ terms: LoadTerms) -> Bool {
        let clock = period.clock(ofSlot: slot)
        let isNight = clock >= terms.nightBegin || clock < terms.nightEnd
        switch self {
        case .night: return isNight
        case .early: return !isNight && clock < terms.early
        case .late: return !isNight && clock >= terms.early && clock >= terms.late
        case .weekend: return period.calendar.kind(of: period.civilDate(ofSlot: slot)) == .restDay
        case .holiday: return period.calendar.kind(of: period.civilDate(ofSlot: slot)) == .holiday
        case .strain, .complaints, .cases, .overtime: return false
        }
    }
}
