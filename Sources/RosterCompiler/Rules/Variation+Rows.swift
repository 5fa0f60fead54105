import Linear
import RosterModel
import RosterRules

extension Variation {
    /// Adds, for each employee's day and window type, the beginnings of stints, and what the two tables need.
    ///
    ///     begin          seat[t] − seat[t−1] ≤ begin[t] ≤ seat[t],   begin[t] ≤ 1 − seat[t−1]
    ///     reach          reach[t,a] ≤ reach[t,a′], seat[u],   reach[t,a′] + Σ_u (seat[u] − 1) ≤ reach[t,a]
    ///     is             Σ_k is[k] = work[e,d],   Σ_k k is[k] ≤ Σ_t begin[t] ≤ Σ_k k is[k] + (M − K) is[K]
    ///
    /// with a′ the length before a, and u from t + a′ to t + a − 1. Points may fall as well as rise, so all these
    /// columns are held from both sides.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        guard entry.price != .points(0) else { return }
        let steps = steps(in: program.period)
        for (position, _) in program.employees(in: entry.scope) {
            for day in program.days[position] where day.work != nil {
                for window in program.windows(in: entry.scope) {
                    let begins = program.addBeginnings(of: day, at: window, entry)
                    for begin in begins { addLengths(to: &program, for: entry, steps, day, window, begin) }
                    if !stints.isEmpty { addNumber(to: &program, for: entry, day, window, begins) }
                }
            }
        }
    }

    /// Lengths in slots, ascending, each once, with the points from there on; the first is 1.
    private func steps(in period: Period) -> [(slots: Int, points: Int)] {
        var steps: [(slots: Int, points: Int)] = [(1, 0)]
        for step in lengths {
            let slots = max(1, period.slots(covering: step.from))
            if steps[steps.count - 1].slots == slots { steps.removeLast() }
            steps.append((slots, step.points))
        }
        return steps.contains { $0.points > 0 } ? steps : []
    }

    private func addLengths(
        to program: inout RosterProgram, for entry: Entry, _ steps: [(slots: Int, points: Int)], _ day: DayColumns,
        _ window: Int, _ begin: (slot: Int, column: Expression)
    ) {
        var reach = begin.column
        for (number, step) in steps.enumerated() {
            let name = "[\(program.label(day, window, begin.slot))+\(step.slots)]"
            var next: Expression?
            if number + 1 < steps.count {
                let slots = (begin.slot + step.slots)..<(begin.slot + steps[number + 1].slots)
                let seats = slots.compactMap { day.seat(window, $0) }
                if seats.count == slots.count {
                    let parts = [reach] + seats.map { Expression($0) }
                    let column = Expression(
                        program.addFollower("\(entry.title) reach\(name)", in: 0...1, .least(parts)))
                    for part in parts { program.model.require("\(entry.title) reach\(name)", column - part, atMost: 0) }
                    let sum = parts.reduce(Expression()) { $0 + $1 }
                    program.model.require("\(entry.title) reach\(name)", sum - column, atMost: Double(seats.count))
                    next = column
                }
            }
            if step.points > 0 {
                program.charge(
                    "\(entry.title) by length\(name)", next.map { reach - $0 } ?? reach, at: entry.price,
                    weight: step.points)
            }
            guard let next else { return }
            reach = next
        }
    }

    private func addNumber(
        to program: inout RosterProgram, for entry: Entry, _ day: DayColumns, _ window: Int,
        _ begins: [(slot: Int, column: Expression)]
    ) {
        let last = min(stints.count - 1, begins.count)
        let place = "[\(program.label(day)) \(program.hall.windows[window].id)"
        guard last > 0 else {
            if stints[0] > 0 {
                program.charge(
                    "\(entry.title) by number\(place)]", day.working, at: entry.price, weight: stints[0])
            }
            return
        }
        let number = begins.reduce(Expression()) { $0 + $1.column }
        var sum = Expression(), counted = Expression()
        for place in 0...last {
            let name = "[\(program.label(day)) \(program.hall.windows[window].id) \(place)]"
            let below = place == 0 ? day.working - number : number - Double(place - 1)
            let isExact = 0 < place && place < last
            let column = Expression(
                program.addFollower(
                    "\(entry.title) is\(name)", in: 0...1, isInteger: true,
                    .least(isExact ? [below, Double(place + 1) - number] : [below])))
            sum += column
            counted += Double(place) * column
            if place == last {
                program.model.require(
                    "\(entry.title) at most\(name)", number - counted - Double(begins.count - last) * column, atMost: 0)
            }
            if stints[place] > 0 {
                program.charge(
                    "\(entry.title) by number\(name)", column, at: entry.price, weight: stints[place])
            }
        }
        program.model.require("\(entry.title) one\(place)]", sum - day.working, equals: 0)
        program.model.require("\(entry.title) at least\(place)]", counted - number, atMost: 0)
    }
}

extension RosterProgram {
    /// Adds columns that are 1 where a stint begins.
    ///
    /// - Returns: One for each slot in which one can begin, ascending.
    fileprivate mutating func addBeginnings(
        of day: DayColumns, at window: Int, _ entry: Entry
    ) -> [(slot: Int, column: Expression)] {
        day.slots.compactMap { slot in
            guard let seat = day.seat(window, slot) else { return nil }
            guard let before = day.seat(window, slot - 1) else { return (slot, Expression(seat)) }
            let name = "\(entry.title) begin[\(label(day, window, slot))]"
            let column = addFollower(name, in: 0...1, .greatest([seat - before]))
            model.require(name, seat - before - Expression(column), atMost: 0)
            model.require(name, column - seat, atMost: 0)
            model.require(name, column + before, atMost: 1)
            return (slot, Expression(column))
        }
    }
}
