import Linear
import RosterModel
import RosterRules

extension ScreenTime {
    /// Adds, for each employee's day and slot s, with x[u] the seats at window types with a screen, where any slot
    /// away is a rest,
    ///
    ///     Σ_{u=s−L…s} x[u] − L ≤ over[e,d,s]
    ///
    /// and else, with R the slots of a rest and a counter of at most L,
    ///
    ///     count[s−1] + x[s] − L away[s] − over[s] ≤ count[s],     away[s] ≤ 1 − x[u]  for s − R < u ≤ s
    ///
    /// Slots outside the shift have no seat, so they are away too; nothing at screens comes before them in the day.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let limit = program.period.slots(within: self.limit)
        let rest = max(1, program.period.slots(covering: rest))
        for (position, _) in program.employees(in: entry.scope) {
            for day in program.days[position] where day.work != nil {
                let screens = day.slots.map { slot in day.duty(slot) { program.hall.windows[$0].hasScreen } }
                if rest == 1 {
                    program.addRuns(of: screens, on: day, longest: limit, entry)
                } else {
                    program.addCounter(of: screens, on: day, limit: limit, rest: rest, entry)
                }
            }
        }
    }
}

extension RosterProgram {
    /// No more than `longest` slots at screens in a row.
    fileprivate mutating func addRuns(of screens: [Expression], on day: DayColumns, longest: Int, _ entry: Entry) {
        for last in screens.indices.dropFirst(longest) {
            var sum = Expression(constant: -Double(longest))
            for slot in (last - longest)...last { sum += screens[slot] }
            limit("\(entry.title)[\(label(day, day.slots.lowerBound + last))]", sum, at: entry.price)
        }
    }

    /// A counter that runs over short times away, and begins anew after long ones.
    fileprivate mutating func addCounter(
        of screens: [Expression], on day: DayColumns, limit most: Int, rest: Int, _ entry: Entry
    ) {
        guard screens.count > most else { return }
        var count = Expression()
        for (index, screen) in screens.enumerated() {
            let name = label(day, day.slots.lowerBound + index)
            var next = count + screen
            if index + 1 >= rest {
                let seen = screens[(index - rest + 1)...index].map { Expression(constant: 1) - $0 }
                let away = addFollower("\(entry.title) away[\(name)]", in: 0...1, .least(seen))
                for slot in seen { model.require("\(entry.title) away[\(name)]", Expression(away) - slot, atMost: 0) }
                next.add(-Double(most), of: away)
            }
            if case .points(let points) = entry.price {
                let over = addFollower("\(entry.title) over[\(name)]", in: 0...1, .greatest([next - Double(most)]))
                cost.add(Double(points), of: over)
                next.add(-1, of: over)
            }
            let column = addFollower("\(entry.title) count[\(name)]", in: 0...Double(most), .greatest([next]))
            model.require("\(entry.title)[\(name)]", next - Expression(column), atMost: 0)
            count = Expression(column)
        }
    }
}
