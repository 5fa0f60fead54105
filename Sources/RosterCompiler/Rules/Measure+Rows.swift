import Linear
import RosterModel
import RosterRules

extension RosterProgram {
    /// Minutes of a burden that the period asks of an employee:
    ///
    ///     strain, complaints, cases   Σ_{s,w} grid · weight(w) · seat[e,w,s]
    ///     overtime                    Σ_weeks overtime[e,week],   grid · p − normal week ≤ overtime[e,week]
    ///     all others                  Σ_{d,i} minutes of option i that count · y[e,d,i]
    ///
    /// - Parameters:
    ///   - title: Begins the names of the columns of overtime.
    ///   - isExact: Whether overtime must not be more than it is, either: where more of it may cost less.
    mutating func amount(
        of measure: Measure, for position: Int, _ title: String, isExact: Bool = false
    ) -> Expression {
        let grid = Double(period.grid.count), terms = hall.loadTerms
        let days = days[position]
        switch measure {
        case .strain, .complaints, .cases:
            let weights = hall.windows.map { Double(measure.weight(of: $0, terms)) * grid }
            var sum = Expression()
            for day in days {
                for (window, weight) in weights.enumerated() where weight > 0 {
                    for slot in day.slots { sum += weight * day.serving(window, slot) }
                }
            }
            return sum
        case .overtime:
            return period.weeks.reduce(into: Expression()) { sum, week in
                let paid = days[week].reduce(into: Expression()) { $0 += $1.paid }
                let beyond = grid * paid - Double(terms.normalWeek.count)
                guard greatest(beyond) > 0 else { return }
                let name = "\(title) overtime[\(hall.employees[position].id),\(period.label(ofDays: week))]"
                let column = addFollower(name, in: 0...greatest(beyond), .greatest([beyond]))
                model.require(name, beyond - Expression(column), atMost: 0)
                sum.add(1, of: column)
                let least = -greatest(-1 * beyond)
                guard isExact, least < 0 else { return }
                let some = addFollower("\(name) some", in: 0...1, isInteger: true, .greatest([beyond]))
                model.require(
                    "\(name) none", Expression(column) - greatest(beyond) * Expression(some), atMost: 0)
                model.require(
                    "\(name) no more", Expression(column) - beyond - least * Expression(some) + least, atMost: 0)
            }
        case .early, .late, .night, .weekend, .holiday:
            return days.reduce(into: Expression()) { sum, day in
                sum +=
                    grid
                    * day.sum { option in
                        option.slots.count { measure.counts(slot: $0, in: period, terms) }
                    }
            }
        }
    }

    /// Keeps `excess` at 0 or below; at a price, charges for each step of it that is begun.
    ///
    /// - Parameter rising: Whether the second step costs twice as much, the third three times.
    mutating func limit(
        _ name: String, _ excess: Expression, inStepsOf step: Int, rising: Bool, at price: Price
    ) {
        guard mayExceed(excess) else { return }
        guard case .points(let points) = price else { return model.require(name, excess, atMost: 0) }
        guard points > 0 else { return }
        let most = (greatest(excess) / Double(step)).rounded(.up)
        // A step that is begun counts: the follower rounds down.
        let begun = (1 / Double(step)) * (excess + Double(step - 1))
        let steps = addFollower(name, in: 0...most, isInteger: true, .greatest([begun]))
        model.require(name, excess - Double(step) * Expression(steps), atMost: 0)
        guard rising else { return cost.add(Double(points), of: steps) }
        // They fill in order, as each is dearer than the one before: then they are whole by themselves.
        var left = Expression(steps)
        for number in 1...Int(most) {
            let column = addFollower(
                "\(name) step \(number)", in: 0...1, .greatest([Expression(steps) - Double(number - 1)]))
            left.add(-1, of: column)
            cost.add(Double(points * number), of: column)
        }
        model.require("\(name) steps", left, equals: 0)
    }
}
