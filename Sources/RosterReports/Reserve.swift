import RosterModel
import RosterRules

/// Who could have filled a place, and why they did not.
struct Reserve {
    let attendance: Attendance
    /// By employee, then day: whether another shift would exceed a hard limit on hours or days.
    private let isExhausted: [[Bool]]

    init(_ attendance: Attendance, _ problem: Problem) {
        self.attendance = attendance
        let hall = problem.hall
        isExhausted = hall.employees.indices.map { index in
            let limits = Limits(hall.employees[index], attendance.shifts[index], problem)
            return (0..<hall.period.days).map { limits.forbidMore(on: $0) }
        }
    }

    func explain(_ windows: [Int], at slot: Int, need: Demand.Need?) -> Shortage.Worst {
        let hall = attendance.hall
        let date = hall.period.civilDate(ofSlot: slot)
        var qualified = 0
        var elsewhere = Shortage.Whereabouts.allCases.map { _ in 0 }
        for (index, employee) in hall.employees.enumerated()
        where windows.contains(where: { hall.isQualified(employee, at: hall.windows[$0], on: date) }) {
            qualified += 1
            if let place = whereabouts(of: index, besides: windows, at: slot) { elsewhere[place.rawValue] += 1 }
        }
        let need = need ?? Demand.Need(minimum: 0, target: 0)
        return Shortage.Worst(
            slot: slot, onDuty: windows.reduce(0) { $0 + attendance.cover[$1][slot] }, need: need,
            cause: Reserve.cause(needed: need.target, of: qualified, elsewhere), qualified: qualified,
            elsewhere: elsewhere)
    }

    /// Nothing for an employee who serves at one of the windows.
    private func whereabouts(of index: Int, besides windows: [Int], at slot: Int) -> Shortage.Whereabouts? {
        let employee = attendance.hall.employees[index]
        switch attendance.places[index][slot] {
        case .duty(let window) where windows.contains(window): return nil
        case .duty: return .atOtherWindow
        case .rest: return .onBreak
        case .away:
            if employee.leave.contains(where: { $0.slots.contains(slot) }) { return .onLeave }
            if let spans = employee.availability, !spans.contains(where: { $0.contains(slot) }) { return .unavailable }
            return isExhausted[index][attendance.hall.period.day(ofSlot: slot)] ? .hoursExhausted : .offDuty
        }
    }

    /// Takes away the absent, kind by kind, until too few are left.
    private static func cause(needed: Int, of qualified: Int, _ elsewhere: [Int]) -> Shortage.Cause {
        var left = qualified
        if left < needed { return .tooFewQualified }
        let steps: [(Shortage.Whereabouts, Shortage.Cause)] = [
            (.onLeave, .onLeave), (.unavailable, .unavailable), (.hoursExhausted, .hoursExhausted),
            (.onBreak, .onBreak), (.atOtherWindow, .atOtherWindows),
        ]
        for (place, cause) in steps {
            left -= elsewhere[place.rawValue]
            if left < needed { return cause }
        }
        return .notRostered
    }
}
