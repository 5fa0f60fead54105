import RosterModel
import RosterPricing
import RosterRules

/// `days_off` in pricing: remembers the run of days off at hand, and the longest of the span so far.
///
/// A state is longest · (`together` + 1) + run; once the longest is `together`, nothing more is remembered.
struct DaysOffMemory: LineMemory {
    let together: Int
    /// Days on which a span that is judged begins, and after which it is settled.
    let begins: [Bool]
    let settles: [Bool]
    let price: Price

    var radix: Int { (together + 1) * (together + 1) }
    var start: Int { 0 }
    func view(of option: ShiftOption) -> [Int] { [] }

    func advance(from state: Int, day: Int, view: [Int]?) -> (state: Int, cost: Int)? {
        let before = begins[day] ? 0 : state
        let run = view == nil ? before % (together + 1) + 1 : 0
        let longest = max(before / (together + 1), min(run, together))
        guard settles[day] else {
            return (longest * (together + 1) + (longest == together ? 0 : run), 0)
        }
        let missing = together - longest
        if missing > 0 && price == .hard { return nil }
        return (0, missing * price.scaled)
    }
}

extension DaysOff {
    func memory(in hall: Hall, price: Price) -> DaysOffMemory {
        let spans = spans(in: hall.period)
        let days = 0..<hall.period.days
        return DaysOffMemory(
            together: together, begins: days.map { day in spans.contains { $0.lowerBound == day } },
            settles: days.map { day in spans.contains { $0.upperBound == day + 1 } }, price: price)
    }
}
