import RosterModel
import RosterRules

extension Attendance.Shift {
    /// The longest time on duty since the last rest.
    ///
    /// What counts as a rest is what `rule` says; without one every break does.
    func longestDuty(in hall: Hall, _ rule: UnbrokenDuty?) -> Minutes {
        let grid = hall.period.grid
        let rest = rule?.rest ?? 0
        var (longest, run) = (0, 0)
        for stint in stints {
            let length = stint.slots * grid
            switch stint.window {
            case nil:
                if length >= rest { run = 0 }
            case let window? where rule?.strainFree == true && length >= rest && hall.strain(of: window) == 0:
                run = 0
            default:
                run += stint.slots
                longest = max(longest, run)
            }
        }
        return longest * grid
    }

    /// Duty at one window, or a break (no window), neighbours at the same window joined.
    private var stints: [(window: WindowType.ID?, slots: Int)] {
        var result: [(window: WindowType.ID?, slots: Int)] = []
        for activity in activities {
            let window: WindowType.ID? = if case .duty(let id) = activity.kind { id } else { nil }
            if let last = result.indices.last, window != nil, result[last].window == window {
                result[last].slots += activity.slots.count
            } else {
                result.append((window, activity.slots.count))
            }
        }
        return result
    }
}

extension Hall {
    fileprivate func strain(of window: WindowType.ID) -> Int? { windows.first { $0.id == window }?.strain }
}
