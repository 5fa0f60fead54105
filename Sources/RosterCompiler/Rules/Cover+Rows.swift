import Linear
import RosterModel
import RosterRules

extension Cover {
    /// A step of the cost of cover: so many people more or less, at one price each.
    private struct Step {
        let name: String
        /// People before this step begins.
        let offset: Int
        let width: Int
        let price: Int

        /// The same in steps of one person.
        var single: [Step] {
            (0..<width).map { Step(name: "\(name) \(offset + $0 + 1)", offset: offset + $0, width: 1, price: price) }
        }
    }

    /// Adds, for each open window type w and slot s, the row
    ///
    ///     Σ_e seat[e,w,s] + Σ_j short_j − Σ_j over_j = target
    ///
    /// with one column for each step of the cost of a shortage, and of too many. Where a step is dearer than the
    /// next one (`squared` may do that at the minimum), steps of one person are taken in order:
    /// short_{j+1} ≤ short_j.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let groups = program.period.slots.map { program.hall.coverGroups(in: $0, for: entry.scope) }
        for window in program.windows(in: entry.scope) {
            for slot in program.period.slots {
                guard let need = program.hall.demand[window, slot],
                    !groups[slot].contains(where: { $0.windows.contains(window) })
                else { continue }
                addRows(to: &program, for: entry, need, window, slot)
            }
        }
        for slot in program.period.slots {
            for group in groups[slot] { addRows(to: &program, for: entry, group, slot) }
        }
    }

    private func addRows(
        to program: inout RosterProgram, for entry: Entry, _ need: Demand.Need, _ window: Int, _ slot: Int
    ) {
        let people = program.people(at: window, slot)
        let place = program.label(window, slot)
        var row = people - Double(need.target)
        for column in addShortage(to: &program, for: entry, need, people, place) { row.add(1, of: column) }
        let most = people.terms.count + Int(people.constant) - need.target
        var over = steps("above target", from: 0, count: most, price: aboveTarget)
        if aboveTarget == 0 { over = [] }
        for step in over {
            let amount = people - Double(need.target + step.offset)
            let column = program.addFollower(
                "\(entry.title) \(step.name)[\(place)]", in: 0...Double(step.width), .greatest([amount]))
            program.cost.add(Double(step.price), of: column)
            row.add(-1, of: column)
        }
        // Where nobody can come and nobody is wanted, or nothing costs anything, any number of people will do.
        guard aboveTarget > 0 ? !row.terms.isEmpty || row.constant != 0 : program.mayExceed(-row) else { return }
        let name = "\(entry.title)[\(place)]"
        if aboveTarget > 0 {
            program.model.require(name, row, equals: 0)
        } else {
            program.model.require(name, row, atLeast: 0)
        }
    }

    /// The columns of what is missing to the target.
    private func addShortage(
        to program: inout RosterProgram, for entry: Entry, _ need: Demand.Need, _ people: Expression, _ place: String
    ) -> [Variable] {
        let margin = need.target - need.minimum
        var steps = steps("below target", from: 0, count: margin, price: belowTarget)
        if case .points(let price) = entry.price {
            steps += self.steps("below minimum", from: margin, count: need.minimum, price: price)
        }
        let isConvex = zip(steps, steps.dropFirst()).allSatisfy { $0.price <= $1.price }
        if !isConvex && !squared { steps = steps.flatMap(\.single) }
        var columns: [Variable] = []
        for step in steps {
            let amount = Double(need.target - step.offset) - people
            let column = program.addFollower(
                "\(entry.title) \(step.name)[\(place)]", in: 0...Double(step.width), isInteger: !isConvex,
                .greatest([amount]))
            program.cost.add(Double(step.price), of: column)
            if !isConvex, let last = columns.last {
                program.model.require(
                    "\(entry.title) in order[\(place)]", Expression(column) - Expression(last), atMost: 0)
            }
            columns.append(column)
        }
        return columns
    }

    /// The steps of one part: a single one at one price, or one for each person where the part is squared.
    private func steps(_ name: String, from offset: Int, count: Int, price: Int) -> [Step] {
        guard count > 0 else { return [] }
        guard squared else { return [Step(name: name, offset: offset, width: count, price: price)] }
        return (0..<count).map {
            Step(name: "\(name) \($0 + 1)", offset: offset + $0, width: 1, price: price * (2 * $0 + 1))
        }
    }
}
