/// A branch of the search tree: an employee is on duty in a cell (window · slots + slot of the period), or is not.
///
/// Either side is a price on the cell, so the dynamic programs stay what they are, and the bound exact.
struct Decision: Hashable, Sendable {
    let member: Int
    let cell: Int
    let isOn: Bool

    var opposite: Decision { Decision(member: member, cell: cell, isOn: !isOn) }

    /// What disobeying costs a line, in pricing units: more than any roster of points, less than a hard breach.
    static let price = 1 << 36
}
