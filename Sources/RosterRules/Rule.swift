import RosterModel

/// Every rule there is, with its figures.
///
/// The cases are the catalogue: each module that gives a rule one of its faces (judge, rows, pricing)
/// switches over them, so a face that is missing does not compile.
///
/// ## How every rule reads a roster
///
/// A roster may be nonsense; so that all its breaches and points are still defined, it is read thus.
///
/// - An activity **counts for nothing** if its employee is not in the hall, its day is not in the period, it
///   has no slots, any of its slots lies before its day or later than the day after it, or it is duty at a window
///   type that the hall does not have. Only `shifts` looks at such activities.
/// - The other activities of an employee are taken in the order of day, first slot, last slot (then shift
///   type, duty before break, name). Each counts only from the end of all before it on, of the history's
///   shifts, and of duty carried over; if nothing is left of it, it does not count. So nobody does two things at once.
/// - An employee's activities of one day that so count are the **shift** of that day, from the first start to
///   the last end; it has the shift type that the first of them names. A day without any has no shift.
/// - An employee is **on duty** in the slots of duties, on a **break** in the slots of rests, and **present** in both.
///   One rest is one break; two that touch are two.
/// - A **stint** is a longest run of slots on duty at one window type within one shift. Stints run on over
///   midnight and over the period's end.
/// - Duty **carried over** from before the period belongs to no shift of the period; it counts where a rule says so.
/// - A scope binds those employees and window types of which the rule says "in scope"; its other lists
///   have no effect on that rule.
/// - Slots of the period are those of its days. A slot has the civil date on which it starts.
/// - Time is compared in minutes. Where a figure is no multiple of the grid, what exceeds it or is
///   missing to it is rounded up to whole slots.
public enum Rule: Hashable, Sendable {
    case cover(Cover)
    case counters(Counters)
    case opening(Opening)
    case qualification(Qualification)
    case shifts(Shifts)
    case breaks(Breaks)
    case unbrokenDuty(UnbrokenDuty)
    case screenTime(ScreenTime)
    case breakDistance(BreakDistance)
    case stint(Stint)
    case variation(Variation)
    case coolDown(CoolDown)
    case strainCap(StrainCap)
    case noReturn(NoReturn)
    case changeOfPlace(ChangeOfPlace)
    case distinctWindows(DistinctWindows)
    case largestShare(LargestShare)
    case rest(Rest)
    case hours(Hours)
    case days(Days)
    case overtime(Overtime)
    case consecutive(Consecutive)
    case daysOff(DaysOff)
    case follow(Follow)
    case stability(Stability)
    case weekends(Weekends)
    case availability(Availability)
    case leave(OnLeave)
    case pins(Pins)
    case change(Change)
    case wishes(Wishes)
    case fairness(Fairness)
    case balance(Balance)
    case backup(Backup)
    case supervisor(Supervisor)
    case mentor(Mentor)
    case mixing(Mixing)
    case pairing(Pairing)
    case wishFloor(WishFloor)
    case backOffice(BackOffice)
    case event(Event)
    case jobShare(JobShare)
    case match(Match)
    case proficiency(Proficiency)
    case occupancy(Occupancy)

    public var kind: Kind {
        switch self {
        case .cover: .cover
        case .counters: .counters
        case .opening: .opening
        case .qualification: .qualification
        case .shifts: .shifts
        case .breaks: .breaks
        case .unbrokenDuty: .unbrokenDuty
        case .screenTime: .screenTime
        case .breakDistance: .breakDistance
        case .stint: .stint
        case .variation: .variation
        case .coolDown: .coolDown
        case .strainCap: .strainCap
        case .noReturn: .noReturn
        case .changeOfPlace: .changeOfPlace
        case .distinctWindows: .distinctWindows
        case .largestShare: .largestShare
        case .rest: .rest
        case .hours: .hours
        case .days: .days
        case .overtime: .overtime
        case .consecutive: .consecutive
        case .daysOff: .daysOff
        case .follow: .follow
        case .stability: .stability
        case .weekends: .weekends
        case .availability: .availability
        case .leave: .leave
        case .pins: .pins
        case .change: .change
        case .wishes: .wishes
        case .fairness: .fairness
        case .balance: .balance
        case .backup: .backup
        case .supervisor: .supervisor
        case .mentor: .mentor
        case .mixing: .mixing
        case .pairing: .pairing
        case .wishFloor: .wishFloor
        case .backOffice: .backOffice
        case .event: .event
        case .jobShare: .jobShare
        case .match: .match
        case .proficiency: .proficiency
        case .occupancy: .occupancy
        }
    }

    /// What a rule is about that can be about several things: `strain`; mostly empty.
    var subject: String {
        switch self {
        case .fairness(let rule): rule.measure.name
        case .balance(let rule): rule.measure.name
        case .event(let rule): rule.window.text
        case .jobShare(let rule): rule.people.map(\.text).joined(separator: " ")
        default: ""
        }
    }

    /// Whether what was carried before the period matters to it.
    public var looksAtLedger: Bool {
        switch self {
        case .fairness, .balance: true
        case .overtime(let rule): rule.span == .month
        default: false
        }
    }

    /// The name used in hall files, findings and reports.
    public var name: String { kind.rawValue }
}
