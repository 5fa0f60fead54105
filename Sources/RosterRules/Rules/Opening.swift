/// Nobody serves at a closed window.
///
/// A window type is open in the slots of the period for which its demand is given (also a demand of 0).
/// Duty at a window type in scope in any other slot of the period is counted, in **person-slots**.
///
/// Source: B, 严格執行時限承諾 (opening hours are a promise).
///
/// As rows: seat[e,w,s] = 0 where w is closed in s.
///
/// Exceptions: slots after the period's end (of a shift that runs over it) are not judged.
public struct Opening: Hashable, Sendable {
    public init() {}
}
