/// Every rule there is, with its figures.
///
/// The cases are the catalogue: each module that gives a rule one of its faces (judge, rows, pricing)
/// switches over them, so a face that is missing does not compile.
public enum Rule: Hashable, Sendable {
    case cover(Cover)
    case counters(Counters)
    case opening(Opening)
    case qualification(Qualification)
    case shifts(Shifts)
    case breaks(Breaks)
    case unbrokenDuty(UnbrokenDuty)
    case stint(Stint)
    case coolDown(CoolDown)
    case noReturn(NoReturn)
    case distinctWindows(DistinctWindows)
    case rest(Rest)
    case hours(Hours)
    case days(Days)
    case consecutive(Consecutive)
    case availability(Availability)
    case leave(OnLeave)
    case pins(Pins)
    case wishes(Wishes)
    case backup(Backup)

    /// The name used in hall files, findings and reports.
    public var name: String {
        switch self {
        case .cover: "cover"
        case .counters: "counters"
        case .opening: "opening"
        case .qualification: "qualification"
        case .shifts: "shifts"
        case .breaks: "breaks"
        case .unbrokenDuty: "unbroken_duty"
        case .stint: "stint"
        case .coolDown: "cool_down"
        case .noReturn: "no_return"
        case .distinctWindows: "distinct_windows"
        case .rest: "rest"
        case .hours: "hours"
        case .days: "days"
        case .consecutive: "consecutive"
        case .availability: "availability"
        case .leave: "leave"
        case .pins: "pins"
        case .wishes: "wishes"
        case .backup: "backup"
        }
    }
}
