import RosterModel
import RosterPricing
import RosterRules

/// What one employee's days cost apart from the course of duty and the line: sums over cells and options.
///
/// This is where the additive rules put their prices: `qualification`, `match`, `opening`, `availability`,
/// `leave`, `pins`, `wishes`, `change`, and `hours` per day.
struct DayCosts: Sendable {
    /// By day, then position of the window in the plan, then slot of the plan's span; empty when all are 0.
    private(set) var cells: [Int] = []
    /// By day, then option.
    private(set) var options: [Int]
    /// Cost of each day off.
    private(set) var off: [Int]
    /// Cost whatever the employee does.
    private(set) var constant = 0

    let windows: [Int]
    let span: Range<Int>
    let optionCount: Int
    let slotsPerDay: Int

    init(days: Int, windows: [Int], options: [ShiftOption], span: Range<Int>, slotsPerDay: Int) {
        self.windows = windows
        self.span = span
        self.slotsPerDay = slotsPerDay
        optionCount = options.count
        self.options = Array(repeating: 0, count: days * options.count)
        off = Array(repeating: 0, count: days)
    }

    var days: Int { off.count }
    var cellsPerDay: Int { windows.count * span.count }

    mutating func addCell(day: Int, position: Int, slot: Int, cost: Int) {
        guard cost != 0 else { return }
        if cells.isEmpty { cells = Array(repeating: 0, count: days * cellsPerDay) }
        cells[day * cellsPerDay + position * span.count + slot - span.lowerBound] += cost
    }

    /// Charges duty at windows of the plan in slots of the axis, whichever day's shift it is in.
    ///
    /// - Complexity: O(days whose span the slots can lie in).
    mutating func addCells(axis slots: Range<Int>, cost: Int, where isMeant: (_ window: Int) -> Bool) {
        let first = max(0, (slots.lowerBound - span.upperBound) / slotsPerDay)
        let last = min(days, (slots.upperBound - span.lowerBound) / slotsPerDay + 1)
        for day in first..<max(first, last) {
            let local = slots.shifted(by: -day * slotsPerDay).clamped(to: span)
            for (position, window) in windows.enumerated() where isMeant(window) {
                for slot in local { addCell(day: day, position: position, slot: slot, cost: cost) }
            }
        }
    }

    mutating func addOption(day: Int, option: Int, cost: Int) { options[day * optionCount + option] += cost }
    mutating func addOff(day: Int, cost: Int) { off[day] += cost }
    mutating func addConstant(_ cost: Int) { constant += cost }

    func option(_ option: Int, day: Int) -> Int { options[day * optionCount + option] }
}

extension Range<Int> {
    func shifted(by offset: Int) -> Range<Int> { (lowerBound + offset)..<(upperBound + offset) }
}

/// One employee, while the rules in force write their prices for that person.
struct PricingSheet {
    let hall: Hall
    let employee: Employee
    let options: [ShiftOption]
    var costs: DayCosts
    var duty: [any DutyMemory] = []
    var line: [any LineMemory] = []
    /// The entries that each of `duty` and `line` are of.
    var dutyEntries: [RuleEntry] = []
    var lineEntries: [RuleEntry] = []
    /// Rules that no dynamic program here can price: left out of the bound, counted exactly by the search.
    var beyond: [RuleEntry] = []

    var period: Period { hall.period }

    /// Charges every option of every day by its presence on the axis.
    mutating func chargePresence(_ cost: (_ axis: Range<Int>) -> Int) {
        for day in 0..<period.days {
            for (number, option) in options.enumerated() {
                costs.addOption(
                    day: day, option: number, cost: cost(option.slots.shifted(by: day * period.slotsPerDay)))
            }
        }
    }

    /// Charges every slot of duty at the window types of a scope by window type and civil date.
    mutating func chargeDuty(in scope: Scope, _ cost: (_ window: WindowType, _ date: CivilDate) -> Int) {
        for (position, number) in costs.windows.enumerated() where scope.binds(hall.windows[number]) {
            let window = hall.windows[number]
            for day in 0..<period.days {
                for slot in costs.span {
                    let date = period.civilDate(ofSlot: day * period.slotsPerDay + slot)
                    costs.addCell(day: day, position: position, slot: slot, cost: cost(window, date))
                }
            }
        }
    }
}
