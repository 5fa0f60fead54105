import RosterFiles
import RosterModel
import RosterRules
import Testing

@Suite struct OverrideTests {
    private func hall(_ overrides: (path: String, value: String)...) throws -> Problem {
        try HallFile.read(fixture("full/hall.yaml"), overrides: overrides).problem
    }

    @Test func `figures of the tree are replaced`() throws {
        let problem = try hall(
            ("period.days", "12"), ("windows.tax.counters", "4"), ("contracts.full-time.rest", "12:00"),
            ("shifts.short.length.to", "6:00"), ("contracts.full-time.hours.week.most", "38 h"))

        #expect(problem.hall.period.days == 12)
        #expect(problem.hall.windows[0].counters == 4)
        #expect(problem.hall.shifts[1].lengths.last == 360)
        #expect(problem.rules.contains { $0.rule == .rest(Rest(least: 720)) })
        #expect(
            problem.rules.contains { $0.rule == .hours(Hours(per: .week, least: 2160, most: 2280, leaveCounts: 480)) })
    }

    @Test func `rules are reached by name, the first of it, or by position`() throws {
        let problem = try hall(
            ("rules.cover.below_target", "20"), ("rules.stint.longest", "1:30"), ("rules[3].longest", "0:45"),
            ("rules[3].stint.price", "7"), ("rules.no_return", "{price: 4}"))

        #expect(problem.rules.first { $0.rule.name == "cover" }?.rule == .cover(Cover(belowTarget: 20, aboveTarget: 1)))
        let stints = problem.rules.filter { $0.rule.name == "stint" }
        #expect(stints.map(\.rule) == [.stint(Stint(longest: 90, shortest: 30)), .stint(Stint(longest: 45))])
        #expect(stints[1].price == .points(7))
        #expect(stints[1].scope.windows == ["complaints"])
        #expect(problem.rules.first { $0.rule.name == "no_return" }?.price == .points(4))
    }

    @Test func `a rule that is not listed is added, also where there is no list`() throws {
        let problem = try BadHall().read(overrides: [("rules.stint.longest", "2:00"), ("rules.stint.price", "3")])
            .problem

        let stint = try #require(problem.rules.first { $0.rule.name == "stint" })
        #expect(stint.rule == .stint(Stint(longest: 120)) && stint.price == .points(3))
        #expect(stint.origin == "--set rules.stint.longest=2:00")
    }

    @Test func `a rule can be bound otherwise`() throws {
        let problem = try hall(("rules[3].for", "{windows: [tax, guide], contracts: full-time}"))

        let scope = problem.rules.filter { $0.rule.name == "stint" }[1].scope
        #expect(scope == Scope(contracts: ["full-time"], windows: ["tax", "guide"]))
    }

    /// Of 1 and 2 people 1.5 times as many are 1.5 and 3, half rounded up.
    @Test func `demand is scaled, half rounded up, and that is announced`() throws {
        let file = try BadHall().read(overrides: [("demand.scale", "1.5")])

        #expect(file.problem.hall.demand[0, 36] == Demand.Need(minimum: 2, target: 3))
        // Five days: 12 slots with a target of 2 (then 3), 20 with 1 (then 2).
        #expect(
            file.warnings.map(\.description) == [
                "--set demand.scale=1.5: warning: demand times 1.5, half rounded up: targets of 220 person-slots become 380"
            ])
    }

    @Test func `who is removed is gone from every table`() throws {
        let hall = try hall(("staff.remove", "007")).hall

        #expect(hall.employees.map(\.id) == ["012"])
    }

    @Test func `a rule bound to those removed is left out, with a warning`() throws {
        let file = try BadHall("33-two-rules").read(overrides: [("staff.remove", "002")])

        #expect(file.problem.rules.filter { $0.rule.name == "hours" }.count == 1)
        #expect(
            file.warnings.map { $0.description.split(separator: "/").last } == [
                "hall.yaml:14:54: warning: for of rule hours names nobody who is left; the rule is left out"
            ])
    }

    @Test func `leave and skills are added`() throws {
        let hall = try hall(
            ("leave.add", "012 2026-11-23"), ("leave.add", "012 2026-11-25 2026-11-26"), ("skills.add", "012 tax 3")
        ).hall

        #expect(hall.employees[1].leave == [Leave(slots: 0..<96), Leave(slots: 192..<384)])
        #expect(hall.employees[1].skills.last == Skill("tax", level: 3))
    }

    @Test(arguments: [
        ("period.dyas", "3", #"--set period.dyas=3: period has no key "dyas"; did you mean "days"?"#),
        (
            "period.start", "0026-11-23",
            "--set period.start=0026-11-23: the year of 0026-11-23 cannot be meant; write one from 1970 to 2999"
        ),
        ("windows.taxi.counters", "3", #"--set windows.taxi.counters=3: there is no "taxi"; did you mean "tax"?"#),
        (
            "rules.covr.below_target", "3",
            #"--set rules.covr.below_target=3: there is no rule or preset "covr"; did you mean "cover"?"#
        ),
        ("rules[14].limit", "2:00", "--set rules[14].limit=2:00: there is no item 14; the list has 14, counted from 0"),
        ("rules[x]", "2", #"--set rules[x]=2: "rules[x]" is not a path; write positions like rules[0]"#),
        ("", "2", #"--set =2: "" is not a path; write it like windows.tax.counters"#),
        ("hall.name", "x", #"--set hall.name=x: "name" cannot be reached; there is a single value above it"#),
        ("windows[0]", "x", "--set windows[0]=x: item 0 cannot be reached; there is a mapping where a list should be"),
        (
            "windows.tax.counters", "many",
            #"--set windows.tax.counters=many: "many" is not a whole number; write a whole number from 0 to 10000"#
        ),
        (
            "rules[0].cover", "[1, 2",
            "--set rules[0].cover=[1, 2: not YAML: did not find expected ',' or ']'; look at the brackets, quotes and indentation here and just before"
        ),
        (
            "demand.scale", "-1",
            #"--set demand.scale=-1: "-1" is not a factor; write it like 1.1, with at most 4 digits after the point"#
        ),
        ("staff.remove", "008", #"--set staff.remove=008: there is no employee "008"; did you mean "007"?"#),
        (
            "leave.add", "007",
            #"--set leave.add=007: "007" is no leave; write leave.add="ID 2026-11-23", or with a second date until when"#
        ),
        (
            "leave.add", "007 2026-11-31",
            #"--set leave.add=007 2026-11-31: there is no date 2026-11-31; the month has 30 days"#
        ),
        (
            "skills.add", "012 taxes 2",
            #"--set skills.add=012 taxes 2: there is no window type "taxes"; did you mean "tax"?"#
        ),
        (
            "skills.add", "012 tax",
            #"--set skills.add=012 tax: "012 tax" is no skill; write skills.add="ID window level""#
        ),
    ])
    func `what cannot be set is said with what could be`(path: String, value: String, message: String) {
        let error = #expect(throws: FileError.self) {
            try HallFile.read(fixture("full/hall.yaml"), overrides: [(path, value)])
        }

        #expect(error?.exitCode == 65)
        #expect(error?.description == message)
    }
}
