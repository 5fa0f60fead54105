import RosterModel
import RosterRules
import RosterTesting
import Testing

/// What must not change when the same thing is said otherwise; on random halls and rosters.
@Suite struct MetamorphicTests {
    /// What was found, without the order and with nothing left out.
    private func contents(_ judgement: Judgement) -> [String] {
        let breaches = judgement.breaches.map { "\($0.entry) \($0.rule) \($0.finding.line)" }
        let findings = judgement.findings.map { "\($0.entry) \($0.finding.line)" }
        return (breaches + findings + judgement.scoreLines).sorted()
    }

    @Test(arguments: UInt64(1)...30)
    func `the order of employees changes only the order of findings`(seed: UInt64) {
        var world = RandomWorld(seed: seed)
        let (rules, roster) = (world.rules(), world.roster())
        let other = world.hall.with(employees: world.shuffled(world.hall.employees))

        let one = Problem(hall: world.hall, rules: rules).judgement(of: roster)
        let two = Problem(hall: other, rules: rules).judgement(of: roster)

        #expect(contents(one) == contents(two))
        #expect(!one.breaches.isEmpty || !one.findings.isEmpty)
    }

    /// Which of several equally short sets `backup` names depends on the order by definition; its count does not.
    @Test(arguments: UInt64(1)...30)
    func `the order of window types changes only the order of findings`(seed: UInt64) {
        var world = RandomWorld(seed: seed)
        let (rules, roster) = (world.rules(), world.roster())
        let order = world.shuffled(Array(world.hall.windows.indices))
        let other = world.hall.with(windows: order)

        for rule in rules where rule.rule.kind != .backup {
            let one = Problem(hall: world.hall, rules: [rule]).judgement(of: roster)
            let two = Problem(hall: other, rules: [rule]).judgement(of: roster)

            #expect(contents(one) == contents(two))
        }
        for rule in rules where rule.rule.kind == .backup {
            let one = Problem(hall: world.hall, rules: [rule]).judgement(of: roster)
            let two = Problem(hall: other, rules: [rule]).judgement(of: roster)

            #expect(one.total == two.total)
        }
    }

    @Test(arguments: UInt64(1)...30)
    func `the order in which activities are written changes nothing`(seed: UInt64) {
        var world = RandomWorld(seed: seed)
        let (rules, roster) = (world.rules(), world.roster())
        let shuffled = Roster(world.shuffled(roster.activities))

        #expect(shuffled == roster)
        #expect(
            Problem(hall: world.hall, rules: rules).judgement(of: shuffled)
                == Problem(hall: world.hall, rules: rules).judgement(of: roster))
    }

    @Test(arguments: UInt64(1)...6)
    func `a rule left out takes its own breaches and points along, and nothing else`(seed: UInt64) {
        var world = RandomWorld(seed: seed)
        let (rules, roster) = (world.rules(), world.roster())
        let all = Problem(hall: world.hall, rules: rules).judgement(of: roster)

        for left in rules.indices {
            var fewer = rules
            fewer.remove(at: left)
            let judgement = Problem(hall: world.hall, rules: fewer).judgement(of: roster)

            #expect(judgement.score == all.score - all.terms.filter { $0.entry == left }.reduce(0) { $0 + $1.points })
            #expect(judgement.score <= all.score)
            #expect(judgement.breaches.map(\.finding) == all.breaches.filter { $0.entry != left }.map(\.finding))
        }
    }

    @Test(arguments: UInt64(1)...30)
    func `a week later everything is the same but the dates`(seed: UInt64) {
        var world = RandomWorld(seed: seed)
        let (rules, roster) = (world.rules(), world.roster())

        let one = Problem(hall: world.hall, rules: rules).judgement(of: roster)
        let two = Problem(hall: world.hall.aWeekLater, rules: rules).judgement(of: roster)

        #expect(contents(one).map(\.withoutDates) == contents(two).map(\.withoutDates))
        #expect(contents(one) != contents(two))
    }

    @Test(arguments: UInt64(1)...25)
    func `a soft entry counts what a hard one finds`(seed: UInt64) {
        var world = RandomWorld(seed: seed)
        let roster = world.roster()

        for rule in RandomWorld.everyRule {
            let hard = Problem(hall: world.hall, rules: [RuleEntry(rule)]).judgement(of: roster)
            let soft = Problem(hall: world.hall, rules: [RuleEntry(rule, price: .points(1))]).judgement(of: roster)

            #expect(hard.total == soft.total)
        }
    }
}

extension Judgement {
    /// Everything found, breaches and points alike.
    fileprivate var total: Int {
        breaches.reduce(0) { $0 + $1.finding.count } + terms.reduce(0) { $0 + $1.count }
    }
}

extension Finding {
    /// All of it.
    fileprivate var line: String {
        let slots = slots.map { "\($0.lowerBound)-\($0.upperBound)" } ?? ""
        return "\(part) \(count) \(employee?.text ?? "") \(window?.text ?? "") \(day ?? -99) \(slots) \(message)"
    }
}

extension String {
    fileprivate var withoutDates: String { replacing(/\d{4}-\d{2}-\d{2}/, with: "date") }
}

extension Hall {
    fileprivate func with(employees: [Employee]) -> Hall {
        Hall(
            name: name, period: period, windows: windows, demand: demand, shifts: shifts, contracts: contracts,
            employees: employees)
    }

    /// The same with window types in another order.
    fileprivate func with(windows order: [Int]) -> Hall {
        var demand = Demand(windows: windows.count, slots: period.slots.count)
        for (new, old) in order.enumerated() {
            for slot in period.slots { demand[new, slot] = self.demand[old, slot] }
        }
        return Hall(
            name: name, period: period, windows: order.map { windows[$0] }, demand: demand, shifts: shifts,
            contracts: contracts, employees: employees)
    }

    fileprivate var aWeekLater: Hall {
        let later = Period(
            start: period.start + 7, days: period.days, grid: period.grid, dayBegins: period.dayBegins)
        return Hall(
            name: name, period: later, windows: windows, demand: demand, shifts: shifts, contracts: contracts,
            employees: employees.map { $0.aWeekLater })
    }
}

extension Employee {
    fileprivate var aWeekLater: Employee {
        Employee(
            id: id, name: name, category: category, contract: contract, payrollID: payrollID,
            skills: skills.map {
                Skill($0.window, level: $0.level, from: $0.from.map { $0 + 7 }, until: $0.until.map { $0 + 7 })
            },
            availability: availability, leave: leave, pins: pins, wishes: wishes, history: history,
            published: published)
    }
}
