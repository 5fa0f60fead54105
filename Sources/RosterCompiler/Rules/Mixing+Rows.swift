import Linear
import RosterModel
import RosterRules

extension Mixing {
    /// Adds, for each zone, slot and category, with x and o the people on duty of the category and of others, the row
    ///
    ///     x − (least − 1) − M · o ≤ M · alike
    ///
    /// with M one more than x can be above `least`, and a column alike for the zone and slot, 0 or 1; it is 0 where the rule is hard.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let windows = program.windows(in: entry.scope)
        let zones = windows.map { program.hall.windows[$0].zone }.reduce(into: [String]()) { zones, zone in
            if !zones.contains(zone) { zones.append(zone) }
        }
        for zone in zones {
            let places = Set(windows.filter { program.hall.windows[$0].zone == zone })
            for slot in program.period.slots { addRows(to: &program, for: entry, zone, places, slot) }
        }
    }

    private func addRows(
        to program: inout RosterProgram, for entry: Entry, _ zone: String, _ places: Set<Int>, _ slot: Int
    ) {
        var teams: [(category: String, people: Expression)] = []
        for (position, employee) in program.employees(in: entry.scope) {
            let duty = program.duty(of: position, in: slot, at: places.contains)
            guard !duty.terms.isEmpty || duty.constant > 0 else { continue }
            let team = teams.firstIndex { $0.category == employee.category } ?? teams.count
            if team == teams.count { teams.append((employee.category, Expression())) }
            teams[team].people += duty
        }
        let name = "\(zone.isEmpty ? "" : "\(zone),")\(program.period.label(ofSlot: slot))"
        var rows: [(name: String, amount: Expression, most: Double)] = []
        for (number, team) in teams.enumerated() {
            let most = program.greatest(team.people) - Double(least - 1)
            guard most > 0.5 else { continue }
            var amount = team.people - Double(least - 1)
            for (other, rest) in teams.enumerated() where other != number { amount -= most * rest.people }
            rows.append(("\(entry.title)[\(name),\(team.category)]", amount, most))
        }
        guard !rows.isEmpty else { return }
        switch entry.price {
        case .hard: for row in rows { program.model.require(row.name, row.amount, atMost: 0) }
        case .points(let points):
            guard points > 0 else { return }
            let alike = program.addFollower(
                "\(entry.title)[\(name)]", in: 0...1, isInteger: true, .any(rows.map(\.amount)))
            for row in rows { program.model.require(row.name, row.amount - row.most * alike, atMost: 0) }
            program.cost.add(Double(points), of: alike)
        }
    }
}
