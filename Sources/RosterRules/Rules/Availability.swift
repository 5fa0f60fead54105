/// Nobody is rostered when not available.
///
/// For each employee in scope whose availability is given, slots of presence (duty or break) of a shift of the period
/// outside all available spans count, in **slots**. Slots after the period's end are not judged.
///
/// Source: R23, 肩负着家庭、社会、儿女、老人等多重责任 (care duties: availability by hour).
///
/// As rows: present[e,s] = 0 outside the spans.
public struct Availability: Hashable, Sendable {
    public init() {}
}
