import Linear
import RosterModel
import RosterRules

extension Balance {
    /// Adds for each two categories a and b, with P the minutes of all its sharers, h those before, C contract time:
    ///
    ///     N / C(a) · (h(a) + P(a)) − N / C(b) · (h(b) + P(b)) − most ≤ gap
    ///
    /// with one whole gap for all of them.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let normal = Double(program.hall.loadTerms.normalWeek.count)
        let categories = categories(in: program.hall, for: entry.scope)
        guard categories.count > 1 else { return }
        let means = categories.map { category in
            var sum = Expression(constant: Double(category.carried))
            for position in category.employees {
                sum += program.amount(of: measure, for: position, entry.title, isExact: true)
            }
            return (normal / Double(category.contract)) * sum
        }
        var excesses: [(name: String, amount: Expression)] = []
        for (high, one) in zip(categories, means) {
            for (low, other) in zip(categories, means) where high.name != low.name {
                excesses.append(("\(entry.title)[\(high.name),\(low.name)]", one - other - Double(most.count)))
            }
        }
        switch entry.price {
        case .hard:
            for excess in excesses { program.model.require(excess.name, excess.amount, atMost: 0) }
        case .points(let points):
            let most = excesses.map { program.greatest($0.amount) }.max() ?? 0
            guard points > 0, most > 0 else { return }
            // A minute that is begun counts: the follower rounds down.
            let gap = program.addFollower(
                "\(entry.title) gap[\(measure.name)]", in: 0...most.rounded(.up), isInteger: true,
                .greatest(excesses.map { $0.amount + (1 - 2e-6) }))
            for excess in excesses { program.model.require(excess.name, excess.amount - Expression(gap), atMost: 0) }
            program.cost.add(Double(points), of: gap)
        }
    }
}
