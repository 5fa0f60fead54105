import RosterModel
import RosterRules

/// What hard entries rule out by itself, whatever the rest of the roster is; it gets no column.
struct Filter {
    private let hall: Hall
    private let hard: [RuleEntry]

    init(_ problem: Problem) {
        hall = problem.hall
        hard = problem.rules.filter { $0.price == .hard }
    }

    /// Whether an employee may work a shift.
    func allows(_ option: ShiftOption, for employee: Employee, day: Int) -> Bool {
        hard.allSatisfy { entry in
            guard entry.scope.binds(employee) else { return true }
            return switch entry.rule {
            case .availability(let rule): rule.breach(of: option, by: employee, in: hall.period) == 0
            case .leave(let rule): rule.breach(of: option, by: employee) == 0
            case .pins(let rule): rule.allows(option, for: employee, day: day, in: hall)
            default: true
            }
        }
    }

    /// Whether an employee may serve at a window type in a slot.
    func allows(window: Int, for employee: Employee, slot: Int) -> Bool {
        hard.allSatisfy { entry in
            guard entry.scope.binds(employee), entry.scope.binds(hall.windows[window]) else { return true }
            return switch entry.rule {
            case .qualification(let rule): !rule.isBroken(by: employee, at: window, slot, in: hall)
            case .opening(let rule): !rule.isBroken(at: window, slot, in: hall)
            default: true
            }
        }
    }
}
