import RosterModel
import RosterRules

/// Pricing face of `back_office`: the hours that some window types need in a day or the period.
///
/// The search counts them exactly as days come and go; the bound does without them.
struct WorkTotals: Sendable {
    /// By window type: whether its time counts.
    private let counts: [Bool]
    /// By slot of the period: where it is added up; −1 nowhere.
    private let spans: [Int]
    /// Person-slots asked for in each span.
    private let need: Int
    private let price: Int
    let spanCount: Int

    /// `nil` for entries of other rules.
    init?(_ entry: RuleEntry, in problem: Problem) {
        guard case .backOffice(let rule) = entry.rule else { return nil }
        let hall = problem.hall
        let windows = hall.windows.indices.filter { entry.scope.binds(hall.windows[$0]) }
        counts = hall.windows.map(entry.scope.binds)
        var spans = hall.period.slots.map { _ in -1 }
        let ranges = rule.spans(of: hall, at: windows)
        for (number, slots) in ranges.enumerated() {
            for slot in slots { spans[slot] = number }
        }
        self.spans = spans
        spanCount = ranges.count
        need = hall.period.slotsRoundedUp(rule.hours)
        price = entry.price.scaled
    }

    /// The span in which somebody at a window type in a slot works; `nil` where that is not such work.
    func span(of window: Int, slot: Int) -> Int? { counts[window] && spans[slot] >= 0 ? spans[slot] : nil }

    /// What so many person-slots in a span cost.
    func cost(_ worked: Int) -> Int { max(0, need - worked) * price }
}
