import RosterModel
import RosterPricing
import RosterRules

/// `follow` in pricing: remembers on how many of the coming days a shift is forbidden.
struct FollowMemory: LineMemory {
    let days: Int
    /// By shift type.
    let isFirst: [Bool]
    let isForbidden: [Bool]
    let price: Price
    let start: Int

    var radix: Int { days + 1 }

    func view(of option: ShiftOption) -> [Int] {
        [isFirst[option.shiftType] ? 1 : 0, isForbidden[option.shiftType] ? 1 : 0]
    }

    func advance(from state: Int, day: Int, view: [Int]?) -> (state: Int, cost: Int)? {
        guard let view else { return (max(0, state - 1), 0) }
        let isBad = view[1] == 1 && state > 0
        if isBad && price == .hard { return nil }
        return (view[0] == 1 ? days : max(0, state - 1), isBad ? price.scaled : 0)
    }

    /// Over one day, whatever comes after a shift leads to the same state.
    func lastState(allowing view: [Int]) -> Int? {
        guard price == .hard, days == 1 else { return nil }
        return view[1] == 1 ? 0 : days
    }
}

extension Follow {
    /// Shifts before leave have a price of their own; what follows shifts is remembered over days.
    func addPricing(to sheet: inout PricingSheet, price: Price) {
        guard beforeLeave else {
            sheet.line.append(memory(for: sheet.employee, in: sheet.hall, price: price))
            return
        }
        let leave = (0..<sheet.period.days).map { sheet.employee.isOnLeave(allOfDay: $0, in: sheet.period) }
        for begin in leave.indices.dropFirst() where leave[begin] && !leave[begin - 1] {
            for day in max(0, begin - days)..<begin where !charged(day, before: begin, leave) {
                for (number, option) in sheet.options.enumerated()
                where isFirst(sheet.hall.shifts[option.shiftType].id) {
                    sheet.costs.addOption(day: day, option: number, cost: price.scaled)
                }
            }
        }
    }

    /// Whether an earlier leave begins so soon after the day that it has been charged already.
    private func charged(_ day: Int, before begin: Int, _ leave: [Bool]) -> Bool {
        ((day + 1)..<begin).contains { leave[$0] && !leave[$0 - 1] }
    }

    func memory(for employee: Employee, in hall: Hall, price: Price) -> FollowMemory {
        let left = employee.history.worked.filter { isFirst($0.shift) }.map { days + 1 + $0.day }.max() ?? 0
        return FollowMemory(
            days: days, isFirst: hall.shifts.map { isFirst($0.id) },
            isForbidden: hall.shifts.map { isForbidden($0.id) }, price: price, start: min(days, max(0, left)))
    }
}
