import RosterModel

/// Time in hundredths of an hour, as payroll systems import it: `750` reads `7.50`.
public struct HundredthHours: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let count: Int

    public init(_ count: Int) { self.count = count }

    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.count < rhs.count }

    public var description: String { Decimal(count, places: 2).description }

    /// One employee's minutes in hundredths of an hour, rounded so that they still add up.
    ///
    /// A minute is 5/3 hundredths, so rows rounded one by one drift from their sum. By the method of
    /// largest remainders the employee's paid total (and, apart from it, that of each other account) is rounded
    /// first, shared out to the pay codes, and each code's share to its rows. Every number is then
    /// less than one hundredth from its exact value, and every sum is the sum of its parts.
    static func apportioned(_ rows: [(minutes: Int, group: Int, account: PayCode.Account)]) -> [HundredthHours] {
        var result = Array(repeating: HundredthHours(0), count: rows.count)
        for account in PayCode.Account.allCases {
            let members = rows.indices.filter { rows[$0].account == account }
            let groups = Array(Set(members.map { rows[$0].group })).sorted()
            let byGroup = groups.map { group in members.filter { rows[$0].group == group } }
            let minutes = byGroup.map { $0.reduce(0) { $0 + rows[$1].minutes } }
            // Thirds never lie half way, so this is the nearest hundredth.
            let total = (minutes.reduce(0, +) * 5 + 1) / 3
            for (members, share) in zip(byGroup, shares(of: total, among: minutes)) {
                for (row, part) in zip(members, shares(of: share, among: members.map { rows[$0].minutes })) {
                    result[row] = HundredthHours(part)
                }
            }
        }
        return result
    }

    /// `total` hundredths for parts of the given minutes: each rounded down, and what is left goes to the
    /// largest remainders, the first among equals.
    private static func shares(of total: Int, among minutes: [Int]) -> [Int] {
        var result = minutes.map { $0 * 5 / 3 }
        let left = total - result.reduce(0, +)
        let byRemainder = minutes.indices.sorted { lhs, rhs in
            let (first, second) = (minutes[lhs] * 5 % 3, minutes[rhs] * 5 % 3)
            return first == second ? lhs < rhs : first > second
        }
        for index in byRemainder.prefix(left) { result[index] += 1 }
        return result
    }
}
