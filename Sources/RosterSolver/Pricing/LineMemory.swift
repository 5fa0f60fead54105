import RosterModel
import RosterPricing

/// What a rule over days remembers of an employee's line, and what it charges for the next day.
///
/// This is the pricing face of `hours`, `days`, `consecutive`, `days_off`, `follow`, `stability`, `weekends`, `wish_floor` and
/// `rest`. States are numbers below `radix`; a view is all that the rule sees of a shift option. `nil` forbids.
protocol LineMemory: Sendable {
    var radix: Int { get }
    /// State before day 0, from the history.
    var start: Int { get }
    func view(of option: ShiftOption) -> [Int]
    /// After `day` was worked as `view` says, or was off (`nil`).
    func advance(from state: Int, day: Int, view: [Int]?) -> (state: Int, cost: Int)?
    /// Charged after the last day.
    func finish(in state: Int) -> Int?
    /// Where a view is allowed from some states only, with one outcome from all of them, and these are all up to one:
    /// that one, the last. `nil`: states are not in such an order.
    func lastState(allowing view: [Int]) -> Int?
    /// Where all that counts is a sum over the whole line: what it may be at no cost, and the cost of one more or less.
    var sumLimits: SumLimits? { get }
    /// What a view adds to that sum.
    func part(of view: [Int]) -> Int
    /// Where it limits a count over the line that takes many states to know: a smaller memory that only counts, and the limits.
    var counting: (memory: any CountingMemory, limits: SumLimits)? { get }
}

/// A memory that charges nothing, and counts units that are priced from outside.
protocol CountingMemory: LineMemory {
    /// What it counts on a day.
    func units(from state: Int, day: Int, view: [Int]?) -> Int
}

extension LineMemory {
    func finish(in state: Int) -> Int? { 0 }
    func lastState(allowing view: [Int]) -> Int? { nil }
    var sumLimits: SumLimits? { nil }
    func part(of view: [Int]) -> Int { view.first ?? 0 }
    var counting: (memory: any CountingMemory, limits: SumLimits)? { nil }
}

/// Limits of a sum over a line.
struct SumLimits: Sendable {
    let free: ClosedRange<Int>
    /// Cost of one more, or one less, than is free.
    let price: Int

    /// How far a sum is above the limits, or below (negative).
    func excess(_ sum: Int) -> Int { sum - min(max(sum, free.lowerBound), free.upperBound) }

    func cost(_ sum: Int) -> Int { abs(excess(sum)) * price }
}
