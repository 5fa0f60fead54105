import RosterModel

/// The demand by rows of one kind, and which row gave it; of window types, then pools.
struct DemandLayer {
    typealias Conflict = (slot: Int, place: Place)

    private let slots: Int
    private var rows: [(need: Demand.Need, place: Place)] = []
    /// By window and slot: 0, or the number of the row from 1.
    private var numbers: [Int32]

    init(windows: Int, slots: Int) {
        self.slots = slots
        numbers = Array(repeating: 0, count: windows * slots)
    }

    /// What a row asks for in a slot, and where it stands.
    func row(_ window: Int, _ slot: Int) -> (need: Demand.Need, place: Place)? {
        let number = Int(numbers[window * slots + slot])
        return number == 0 ? nil : rows[number - 1]
    }

    /// Notes a need; if one of the slots has one already, says where from and stops.
    mutating func fill(_ window: Int, _ range: Range<Int>, _ need: Demand.Need, _ place: Place) -> Conflict? {
        if rows.last?.place != place { rows.append((need, place)) }
        for slot in range {
            let number = Int(numbers[window * slots + slot])
            if number == rows.count { continue }
            if number != 0 { return (slot, rows[number - 1].place) }
            numbers[window * slots + slot] = Int32(rows.count)
        }
        return nil
    }
}
