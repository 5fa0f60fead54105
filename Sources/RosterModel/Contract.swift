/// What kind of shifts an employee works; its hours, days and rests are rules scoped to it.
public struct Contract: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<Contract>

    public let id: ID
    /// Shift types that may be worked, in the hall's order.
    public let shifts: [ShiftType.ID]
    /// Paid time of a normal week: what burdens are measured by; `nil` where the hall's holds.
    public let normalWeek: Minutes?

    public init(id: ID, shifts: [ShiftType.ID], normalWeek: Minutes? = nil) {
        self.id = id
        self.shifts = shifts
        self.normalWeek = normalWeek
    }
}
