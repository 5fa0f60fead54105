import RosterModel
import RosterPricing
import RosterRules

/// `wish_floor` in pricing: remembers the weight of wishes unmet so far, up to what may stay unmet.
struct WishFloorMemory: LineMemory {
    /// By day with wishes: their weight unmet on a day off.
    let off: [Int: Int]
    let unmet: @Sendable (_ option: ShiftOption, _ day: Int) -> Int
    let allowance: Int
    let price: Price
    private let wished: [Int]
    var radix: Int { allowance + 1 }
    var start: Int { 0 }

    /// Weight unmet by an option, by day with wishes.
    func view(of option: ShiftOption) -> [Int] { wished.map { unmet(option, $0) } }

    func advance(from state: Int, day: Int, view: [Int]?) -> (state: Int, cost: Int)? {
        guard let number = wished.firstIndex(of: day) else { return (state, 0) }
        let sum = state + (view?[number] ?? off[day] ?? 0)
        let over = max(0, sum - allowance)
        if over > 0 && price == .hard { return nil }
        return (sum - over, over * price.scaled)
    }
}

extension WishFloor {
    /// Nothing for somebody without wishes that count.
    func memory(for employee: Employee, in hall: Hall, price: Price) -> WishFloorMemory? {
        let wishes = wishes(of: employee, in: hall.period)
        return wishes.isEmpty
            ? nil : WishFloorMemory(wishes, allowance: allowance(of: wishes), hall: hall, price: price)
    }
}

extension WishFloorMemory {
    fileprivate init(_ wishes: [Wish], allowance: Int, hall: Hall, price: Price) {
        /// The weight unmet on a day, by the shift type and presence there, if any.
        @Sendable func weight(on day: Int, _ shift: ShiftType.ID?, _ presence: Range<Int>?) -> Int {
            wishes.reduce(0) { sum, wish in
                let isSo: Bool
                switch wish.subject {
                case .day(day): isSo = shift != nil
                case .shift(let type, day): isSo = shift == type
                case .span(let span, day):
                    isSo = presence.map { wish.isFor ? $0.clamped(to: span) == span : $0.overlaps(span) } ?? false
                default: return sum
                }
                return isSo == wish.isFor ? sum : sum + wish.weight
            }
        }
        let days = (0..<hall.period.days).filter { day in
            wishes.contains { wish in
                switch wish.subject {
                case .day(let other), .shift(_, let other), .span(_, let other): other == day
                case .window: false
                }
            }
        }
        let slotsPerDay = hall.period.slotsPerDay
        wished = days
        off = Dictionary(uniqueKeysWithValues: days.map { ($0, weight(on: $0, nil, nil)) })
        unmet = { option, day in
            weight(on: day, hall.shifts[option.shiftType].id, option.slots.shifted(by: day * slotsPerDay))
        }
        self.allowance = allowance
        self.price = price
    }
}
