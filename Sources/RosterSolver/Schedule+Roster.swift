import RosterModel
import RosterPricing
import RosterRules

extension Schedule {
    /// The roster this stands for.
    var roster: Roster {
        let hall = staff.problem.hall
        var activities: [Roster.Activity] = []
        for (number, member) in staff.members.enumerated() {
            for (day, path) in line(of: number).enumerated() {
                guard let path else { continue }
                let type = hall.shifts[member.plan.options[path.option].shiftType]
                for segment in path.segments {
                    let kind: Roster.Activity.Kind =
                        segment.isDuty
                        ? .duty(hall.windows[Int(segment.code)].id) : .rest(type.breaks[-1 - Int(segment.code)].id)
                    activities.append(
                        Roster.Activity(
                            employee: member.employee.id, day: day, shift: type.id,
                            slots: (Int(segment.begin)..<Int(segment.end)).shifted(by: day * slotsPerDay), kind: kind))
                }
            }
        }
        return Roster(activities)
    }

    /// The roster as a schedule, where every day of it is a path the plans know; `nil` otherwise.
    init?(_ roster: Roster, staff: Staff, coupling: Coupling) {
        self.init(staff: staff, coupling: coupling)
        let hall = staff.problem.hall
        for (number, member) in staff.members.enumerated() {
            let own = roster.activities.filter { $0.employee == member.employee.id }
            for day in 0..<days {
                let activities = own.filter { $0.day == day }
                guard !activities.isEmpty else { continue }
                guard let path = member.path(activities, day: day, hall: hall) else { return nil }
                setPath(path, member: number, day: day)
            }
            updateMemberCost(number)
        }
    }
}

extension Member {
    /// The path that these activities of one day are, priced anew by the stretch graphs; `nil` if they are none.
    func path(_ activities: [Roster.Activity], day: Int, hall: Hall) -> DayPath? {
        guard let first = activities.first, let last = activities.last,
            let type = hall.shifts.firstIndex(where: { $0.id == first.shift })
        else { return nil }
        let shift = day * hall.period.slotsPerDay
        let presence = (first.slots.lowerBound - shift)..<(last.slots.upperBound - shift)
        var segments: [DayPath.Segment] = []
        for activity in activities {
            let code: Int? =
                switch activity.kind {
                case .duty(let window): hall.windows.firstIndex { $0.id == window }
                case .rest(let id): hall.shifts[type].breaks.firstIndex { $0.id == id }.map { -1 - $0 }
                }
            guard let code else { return nil }
            segments.append(
                DayPath.Segment(
                    code: code, begin: activity.slots.lowerBound - shift, end: activity.slots.upperBound - shift))
        }
        let taken = segments.filter { !$0.isDuty }.map { -1 - Int($0.code) }
        for (number, option) in plan.options.enumerated() where option.shiftType == type && option.slots == presence {
            let stages = option.breaks
            guard taken.allSatisfy({ index in stages.contains { $0.index == index } }),
                stages.allSatisfy({ taken.contains($0.index) || $0.skipCost != nil })
            else { continue }
            let skipped = stages.filter { !taken.contains($0.index) }.reduce(0) { $0 + ($1.skipCost ?? 0) }
            if let cost = plan.cost(of: segments, startingAt: presence.lowerBound) {
                return DayPath(option: number, segments: segments, cost: cost + skipped + option.cost)
            }
        }
        return nil
    }
}
