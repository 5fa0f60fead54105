public import RosterModel
public import RosterRules

/// A drawn hall whose demand, minima and wishes are those of a legal roster that was drawn before: no roster scores
/// lower than 0, and this one scores 0.
public struct PlantedHall: Sendable {
    public let problem: Problem
    public let roster: Roster

    /// - Throws: When no legal roster could be drawn, or the judge does not find it legal and without a point.
    public init(_ drawn: DrawnHall) throws(PlantingError) {
        var dice = Dice(seed: drawn.seed)
        let staff = drawn.drawStaff(&dice, wishes: 0)
        let closed = Demand(windows: drawn.windows, slots: drawn.period.slots.count)
        let hall = drawn.problem(demand: closed, staff: staff).hall
        var activities: [Roster.Activity] = []
        for employee in staff { activities += try LineDrawing(drawn, hall, employee).draw(&dice) }
        roster = Roster(activities)
        let demand = PlantedDemand(drawn, hall, roster).demand
        var wishing: [Employee] = []
        for employee in staff { wishing.append(employee.wishing(PlantedWishes(employee, hall, roster).draw(&dice))) }
        problem = drawn.problem(demand: demand, staff: wishing)

        let judgement = problem.judgement(of: roster)
        if let breach = judgement.breaches.first { throw PlantingError(description: breach.finding.message) }
        if let term = judgement.terms.first(where: { $0.points > 0 }) {
            throw PlantingError(description: "the roster drawn costs \(term.points) points of \(term.name)")
        }
    }
}

/// Why no roster could be planted.
public struct PlantingError: Error, Hashable, CustomStringConvertible {
    public let description: String
}

extension Employee {
    fileprivate func wishing(_ wishes: [Wish]) -> Employee {
        Employee(
            id: id, name: name, category: category, contract: contract, payrollID: payrollID, skills: skills,
            availability: availability, leave: leave, pins: pins, wishes: wishes, history: history,
            published: published)
    }
}
