import RosterModel

/// What the bound takes from window types that pools join.
extension PooledCover {
    /// Where the optimum of a dual lies: from what one person more can cost to what one can save.
    var box: ClosedRange<Double> {
        let dearest = belowMinimum < Scale.hard ? max(belowMinimum, belowTarget) : belowTarget
        return -Double(aboveTarget)...Double(dearest)
    }

    /// Adds, for each group and slot, the least of cost(n) + Σ_w π(w) n(w) over all numbers n of people, with π the duals.
    ///
    /// Where a shortage costs the more the deeper it is, cost(n) is that of seating people at demands as cheaply as can be. So each
    /// person a demand asks for is either served at its cheapest window type or missing, whichever costs less, and what
    /// is left are people above the targets, of whom there are at most as many as the hall has.
    ///
    /// - Parameter number: Position of the entry among those with pools.
    func add(to answer: inout LagrangianRelaxation.Answer, at duals: Duals, _ coupling: Coupling, number: Int) {
        let isConvex = belowMinimum >= belowTarget
        for cell in groupNumbers.indices where isFirst(cell) && coupling.pooledOwners[cell] == number {
            let group = groups[groupNumbers[cell]]
            let slot = cell % coupling.slotCount
            let cells = group.windows.map { $0 * coupling.slotCount + slot }
            for (positions, need) in group.demands where isConvex && need.target > 0 {
                guard let best = positions.min(by: { duals.cells[cells[$0]] < duals.cells[cells[$1]] }) else {
                    continue
                }
                let dual = duals.cells[cells[best]]
                answer.bound +=
                    need.minimum * min(belowMinimum, dual) + (need.target - need.minimum) * min(belowTarget, dual)
                let served = dual < belowTarget ? need.target : dual < belowMinimum ? need.minimum : 0
                answer.people[cells[best]] += served
            }
            for cell in cells {
                let dual = duals.cells[cell]
                // A cost that is not convex is only known to be at least 0.
                let over = dual + (isConvex ? aboveTarget : 0)
                if over < 0 {
                    answer.bound += over * coupling.mostPeople
                    answer.people[cell] += 1
                }
                answer.bound -= dual * coupling.carried[cell]
                answer.people[cell] = max(0, answer.people[cell] - coupling.carried[cell])
            }
        }
    }
}
