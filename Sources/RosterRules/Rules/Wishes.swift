/// Wishes are met where it costs others little.
///
/// Each wish of an employee in scope costs its **weight** times the entry's price when it is not met:
/// a `day` wish for (against) work on a day is unmet if the day has no (a) shift; a `shift` wish for
/// (against) a shift type is unmet if that day's shift is not (is) of that type; a `span` wish for is
/// unmet unless the shift of that day is present (duty or break) in all its slots, against: if that
/// day's shift is present in any of them. A `window` wish costs its weight **per slot**: against, each slot on duty there; for,
/// each slot on duty at another window type; on that day's shift, or on all shifts of the period.
///
/// Source: R25, 还要以窗口人员需求为导向 (staff needs too); R26.
///
/// As rows: weight · (1 − Σ y over options that meet it), or weight · Σ seat.
public struct Wishes: Hashable, Sendable {
    public init() {}
}
