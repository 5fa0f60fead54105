/// What was fixed beforehand stays.
///
/// For each pin of an employee in scope: a pinned duty counts its slots in which the employee is not on
/// duty at that window type (`duty`); a pinned shift counts 1 if that day's shift is not of that type, or,
/// where its slots are given, does not start and end with them (`shift`); a pinned day off counts 1 if the
/// day has a shift (`day off`).
///
/// Source: R26 (agreed arrangements are kept); fixed appointments of the hall.
///
/// As rows: seat[e,w,s] = 1; Σ y over matching options = 1; work[e,d] = 0.
public struct Pins: Hashable, Sendable {
    public init() {}
}
