/// What one employee has carried of a measure before the period, and what is that person's share of the whole.
public struct FairShare: Hashable, Sendable {
    /// Minutes of the measure carried in the periods of the ledger.
    public let carried: Int
    /// Minutes that would be fair after this period: the share of what all have carried, and of what this period asks.
    public let share: Int
    /// Contract time in minutes of those periods, and of this one.
    public let contractBefore: Int
    public let contractNow: Int

    public init(carried: Int, share: Int, contractBefore: Int, contractNow: Int) {
        self.carried = carried
        self.share = share
        self.contractBefore = contractBefore
        self.contractNow = contractNow
    }
}

extension Hall {
    /// The length of a normal week of an employee's contract.
    public func normalWeek(of employee: Employee) -> Minutes {
        contracts.first { $0.id == employee.contract }?.normalWeek ?? loadTerms.normalWeek
    }

    /// Minutes of the contract in the period: a seventh of a normal week for each day that is not on leave from begin
    /// to end.
    public func contractTime(of employee: Employee) -> Int {
        let days = (0..<period.days).count { day in
            !period.slots(ofDay: day).allSatisfy { slot in employee.leave.contains { $0.slots.contains(slot) } }
        }
        return normalWeek(of: employee).count * days / 7
    }

    /// Those who share a measure, with their shares, by position in the hall; `nil` for the others.
    ///
    /// Sharers are the employees that `isBound` names who can carry the measure (``canCarry(_:_:)``) and have contract
    /// time in the period. What all sharers carried in one period of the ledger is divided by their contract time in that
    /// period, what this period is expected to ask (``expected(_:)``) by that in this one, each part rounded down. Periods
    /// count that end before this one begins and do not begin more than `weeks` weeks before it.
    public func fairShares(
        of measure: Measure, weeks: Int, where isBound: (Employee) -> Bool
    ) -> [FairShare?] {
        let reached = Dictionary(contracts.map { ($0.id, slots(of: measure, under: $0)) }) { first, _ in first }
        let now = employees.map { employee in
            isBound(employee) && canCarry(measure, employee, reached[employee.contract] ?? [])
                ? contractTime(of: employee) : 0
        }
        var positions: [Employee.ID: Int] = [:]
        for (position, employee) in employees.enumerated() where now[position] > 0 {
            positions[employee.id] = position
        }
        var carried = Array(repeating: 0, count: employees.count)
        var before = carried
        let asked = expected(measure), sum = now.reduce(0, +)
        // Minutes of hundreds of people over months, multiplied, pass 64 bits.
        func part(_ own: Int, of whole: Int, _ amount: Int) -> Int {
            whole > 0 ? Int(Int128(amount) * Int128(own) / Int128(whole)) : 0
        }
        var shares = now.map { part($0, of: sum, asked) }
        let rows = ledger.entries.filter { $0.until < period.start && $0.from >= period.start + -7 * weeks }
        var first = rows.startIndex
        while first < rows.endIndex {
            // The rows of one period stand together.
            let last = rows[first...].firstIndex { ($0.from, $0.until) != (rows[first].from, rows[first].until) }
            let own = rows[first..<(last ?? rows.endIndex)].compactMap { row in
                positions[row.employee].map { ($0, row) }
            }
            let amount = own.reduce(0) { $0 + measure.amount(in: $1.1.load) }
            let contract = own.reduce(0) { $0 + $1.1.load.contract }
            for (position, row) in own {
                carried[position] += measure.amount(in: row.load)
                before[position] += row.load.contract
                shares[position] += part(row.load.contract, of: contract, amount)
            }
            first = last ?? rows.endIndex
        }
        return employees.indices.map { position in
            now[position] == 0
                ? nil
                : FairShare(
                    carried: carried[position], share: shares[position], contractBefore: before[position],
                    contractNow: now[position])
        }
    }

    /// Minutes of a measure that the period asks of all together: the people wanted in each slot in which it counts, at
    /// window types at which it counts; in a pool, as much as at its window types on average, rounded down; no overtime.
    public func expected(_ measure: Measure) -> Int {
        let counted = period.slots.map { measure.counts(slot: $0, in: period, loadTerms) ? 1 : 0 }
        func asked(_ demand: Demand, _ position: Int, _ weight: Int) -> Int {
            period.slots.reduce(0) { sum, slot in
                sum + (demand[position, slot]?.target ?? 0) * (weight + counted[slot]) * period.grid.count
            }
        }
        let weights = windows.map { measure.weight(of: $0, loadTerms) }
        return windows.indices.reduce(0) { $0 + asked(demand, $1, weights[$1]) }
            + pools.indices.reduce(0) { sum, pool in
                let own = windows.indices.filter { pools[pool].windows.contains(windows[$0].id) }
                return sum + asked(poolDemand, pool, own.reduce(0) { $0 + weights[$1] } / max(1, own.count))
            }
    }

    /// Whether an employee can carry a measure at all: is qualified, on some date of the period, for a window type at
    /// which it counts; or has a shift that can be present when it counts, on a day of the period that is not on leave.
    public func canCarry(_ measure: Measure, _ employee: Employee) -> Bool {
        let contract = contracts.first { $0.id == employee.contract }
        return canCarry(measure, employee, contract.map { slots(of: measure, under: $0) } ?? [])
    }

    /// - Parameter reached: The slots in which it counts and the employee's contract has shifts.
    private func canCarry(_ measure: Measure, _ employee: Employee, _ reached: [Int]) -> Bool {
        switch measure {
        case .overtime: true
        case .strain, .complaints, .cases:
            windows.contains { window in
                measure.weight(of: window, loadTerms) > 0
                    && (0..<period.days).contains {
                        isQualified(employee, at: window, on: period.date(ofDay: $0))
                    }
            }
        case .early, .late, .night, .weekend, .holiday:
            reached.contains { slot in !employee.leave.contains { $0.slots.contains(slot) } }
        }
    }

    /// The slots in which presence counts and some shift of a contract can be present, ascending.
    private func slots(of measure: Measure, under contract: Contract) -> [Int] {
        switch measure {
        case .strain, .complaints, .cases, .overtime: []
        case .early, .late, .night, .weekend, .holiday:
            presence(under: contract).filter { measure.counts(slot: $0, in: period, loadTerms) }
        }
    }

    /// The slots in which some shift of a contract can be present, ascending.
    private func presence(under contract: Contract) -> [Int] {
        let own = shifts.filter { contract.shifts.contains($0.id) }
        // A shift may begin a day after the day it belongs to, and last for another.
        var isReached = Array(repeating: false, count: (period.days + 3) * period.slotsPerDay)
        for day in 0..<period.days {
            let weekday = period.weekday(ofDay: day)
            for shift in own where shift.weekdays.contains(weekday) {
                let length = (shift.lengths.max() ?? 0) / period.grid
                for start in shift.starts {
                    guard let first = period.slot(day: day, clock: start) else { continue }
                    for slot in first..<(first + length) { isReached[slot] = true }
                }
            }
        }
        return isReached.indices.filter { isReached[$0] }
    }
}
