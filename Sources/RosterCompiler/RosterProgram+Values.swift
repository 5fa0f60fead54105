public import Linear
public import RosterModel

extension RosterProgram {
    /// A value for each column of `model`, such that `roster(from:)` gives `roster` back and every column that
    /// counts something counts no more than it must.
    ///
    /// The values keep every row exactly when the roster keeps every hard entry; then the model's objective is the
    /// roster's score.
    ///
    /// - Returns: Nothing when the roster cannot be expressed: it has a shift, a seat or a break for which there is
    ///   no column, because a hard entry that it breaks leaves none or because it is nonsense.
    public func values(for roster: Roster) -> [Double]? {
        guard var values = decisions(of: roster) else { return nil }
        for follower in followers {
            let index = follower.column.index
            values[index] = follower.value(at: values, in: model.columns[index])
        }
        return values
    }

    /// The model with the employees' days as a roster has them, except those that are free.
    ///
    /// Its solutions are the legal rosters that differ on free days only; with none free, what is left to decide
    /// is no more than what the rules count.
    ///
    /// - Parameter isFree: Whether an employee's day may change, by the employee's position in the hall and the day.
    /// - Returns: Nothing when the roster cannot be expressed; see ``values(for:)``.
    public func model(
        keeping roster: Roster, exceptWhere isFree: (_ employee: Int, _ day: Int) -> Bool = { _, _ in false }
    ) -> Model? {
        guard let values = decisions(of: roster) else { return nil }
        var kept = model
        for day in days.joined() where !isFree(day.employee, day.day) {
            for column in day.columns { kept.limit(column, to: values[column.index]...values[column.index]) }
        }
        return kept
    }

    /// Values for shifts, seats and breaks; 0 for all other columns.
    private func decisions(of roster: Roster) -> [Double]? {
        var values = Array(repeating: 0.0, count: model.columns.count)
        var plan: [[[Roster.Activity]]] = days.map { Array(repeating: [], count: $0.count) }
        for activity in roster.activities {
            guard let employee = hall.employees.firstIndex(where: { $0.id == activity.employee }),
                days[employee].indices.contains(activity.day)
            else { return nil }
            plan[employee][activity.day].append(activity)
        }
        for (columns, activities) in zip(days.joined(), plan.joined()) where !activities.isEmpty {
            guard set(columns, to: activities, in: &values) else { return nil }
        }
        return values
    }

    /// Sets the columns of a day; `false` when there are none for its activities.
    private func set(_ day: DayColumns, to activities: [Roster.Activity], in values: inout [Double]) -> Bool {
        guard let work = day.work, let first = activities.first,
            let shift = hall.shifts.firstIndex(where: { $0.id == first.shift }),
            activities.allSatisfy({ $0.shift == first.shift && !$0.slots.isEmpty }),
            let start = activities.map(\.slots.lowerBound).min(), let end = activities.map(\.slots.upperBound).max(),
            let option = day.options.firstIndex(of: ShiftOption(shift: shift, slots: start..<end))
        else { return false }
        var columns = [work, day.choices[option]]
        for activity in activities {
            guard let new = self.columns(of: activity, shift, day) else { return false }
            columns += new
        }
        for column in columns {
            guard values[column.index] == 0 else { return false }
            values[column.index] = 1
        }
        return true
    }

    /// The seats, or the break, of an activity; nothing when one of them has no column.
    private func columns(of activity: Roster.Activity, _ shift: Int, _ day: DayColumns) -> [Variable]? {
        switch activity.kind {
        case .duty(let id):
            guard let window = hall.windows.firstIndex(where: { $0.id == id }) else { return nil }
            let seats = activity.slots.compactMap { day.seat(window, $0) }
            return seats.count == activity.slots.count ? seats : nil
        case .rest(let id):
            let rest = day.rests.first { $0.shift == shift && $0.type.id == id }
            guard let rest, rest.length == activity.slots.count,
                let start = rest.starts.first(where: { $0.slot == activity.slots.lowerBound })
            else { return nil }
            return [start.column]
        }
    }
}
