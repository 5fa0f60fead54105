import Testing

@Suite struct PublishCommandTests {
    private func publish(_ workshop: Workshop, _ more: String...) throws -> CommandRun {
        try workshop.shell(
            (["\"$ROSTER\" publish hall.yaml roster.csv --ledger ledger.csv"] + more).joined(separator: " "))
    }

    /// Both serve four hours on Monday at strain 1.
    @Test func `a roster is written down once`() throws {
        let workshop = try smallWorkshop()

        let first = try publish(workshop)
        let text = workshop.read("ledger.csv")
        let again = try publish(workshop)

        #expect(first.status == 0)
        #expect(first.output == "ledger.csv: published 2 employees, 2026-11-23 to 2026-11-23\n")
        #expect(text?.contains("007,2026-11-23,2026-11-23,240,0,0,0,0,0,0,0,0,0,0,342,0,") == true)
        #expect(again.status == 0)
        #expect(again.output == "ledger.csv: has this roster already, 2026-11-23 to 2026-11-23\n")
        #expect(workshop.read("ledger.csv") == text)
        #expect(!workshop.names().contains("ledger.csv.lock"))
    }

    @Test func `other figures for the same period are refused, unless they are to be replaced`() throws {
        let workshop = try smallWorkshop()
        _ = try publish(workshop)
        let text = workshop.read("ledger.csv")

        let refused = try publish(workshop, "--set windows.tax.strain=3")
        let kept = workshop.read("ledger.csv")
        let replaced = try publish(workshop, "--set windows.tax.strain=3 --replace")

        #expect(refused.status == 65)
        #expect(
            refused.error
                == "roster: ledger.csv: nothing is published: it has other figures for this period: 007: strain 240, now 720; "
                + "--replace gives them up\n")
        #expect(kept == text)
        #expect(replaced.status == 0)
        #expect(workshop.read("ledger.csv")?.contains("007,2026-11-23,2026-11-23,720,") == true)
    }

    /// What `check` adds to the ledger is the roster's period, once.
    @Test func `a period that is published already is not carried twice`() throws {
        let workshop = try smallWorkshop()
        let check = "\"$ROSTER\" check hall.yaml roster.csv --ledger ledger.csv --json"
        let before = try workshop.shell(check)
        _ = try publish(workshop)
        let after = try workshop.shell(check)

        #expect(before.status == 0)
        #expect(before.error.contains("there is no ledger ledger.csv yet: nobody has carried anything before"))
        #expect(!after.error.contains("there is no ledger"))
        #expect(before.output.contains("\"strain\": 240"))
        #expect(after.output == before.output)
    }

    /// Overtime by the month looks back as fairness does.
    @Test func `without a ledger a rule of the month is told to look at this period alone`() throws {
        let rule = "rules:\n  - overtime: {per: month, most: 20:00, price: 5}\n"
        let monthly = try smallWorkshop(hall: smallHall.replacing("rules:\n", with: rule))
        let period = try smallWorkshop(
            hall: smallHall.replacing("rules:\n", with: rule.replacing("month", with: "period")))

        let note = "no --ledger: rule overtime looks at this period alone"
        #expect(try monthly.roster("check", "hall.yaml", "roster.csv").error.contains(note))
        #expect(try !period.roster("check", "hall.yaml", "roster.csv").error.contains(note))
    }

    @Test func `periods are published one after another`() throws {
        let workshop = try smallWorkshop()
        _ = try publish(workshop)
        try workshop.write(smallRoster.replacing("2026-11-23", with: "2026-11-24"), to: "next.csv")
        try workshop.write(smallRoster.replacing("2026-11-23", with: "2026-11-22"), to: "before.csv")

        let next = try workshop.roster(
            "publish", "hall.yaml", "next.csv", "--ledger", "ledger.csv", "--set", "period.start=2026-11-24")
        let before = try workshop.roster(
            "publish", "hall.yaml", "before.csv", "--ledger", "ledger.csv", "--set", "period.start=2026-11-22")

        #expect(next.status == 0)
        #expect(before.status == 65)
        #expect(before.error.contains("it goes on to 2026-11-24 already"))
    }

    @Test func `an illegal roster is not published`() throws {
        let workshop = try smallWorkshop(
            roster: smallRoster.replacing("08:00,12:00,duty,tax\n8", with: "08:00,10:00,duty,tax\n8"))

        let run = try publish(workshop)

        #expect(run.status == 5)
        #expect(run.error.contains("shifts: "))
        #expect(!workshop.names().contains("ledger.csv"))
    }

    @Test func `a ledger that was changed by hand is refused by every command that reads it`() throws {
        let workshop = try smallWorkshop()
        _ = try publish(workshop)
        let text = try #require(workshop.read("ledger.csv")).replacing(",240,", with: ",24,")
        try workshop.write(text, to: "ledger.csv")

        let runs = [
            try publish(workshop), try workshop.roster("check", "hall.yaml", "roster.csv", "--ledger", "ledger.csv"),
            try workshop.roster("solve", "hall.yaml", "--ledger", "ledger.csv"),
        ]

        for run in runs {
            #expect(run.status == 65)
            #expect(run.error.hasPrefix("ledger.csv:2:1: this row is not as it was written"))
        }
        #expect(!workshop.names().contains("out"))
        #expect(workshop.read("ledger.csv") == text)
    }

    /// Four hours so far and four more: eight hours of strain.
    @Test func `check and solve show what everybody has carried`() throws {
        let workshop = try smallWorkshop()
        _ = try publish(workshop)
        try workshop.write(smallRoster.replacing("2026-11-23", with: "2026-11-28"), to: "next.csv")
        let saturday = ["--set", "period.start=2026-11-28", "--ledger", "ledger.csv"]

        let check = try workshop.shell(
            "\"$ROSTER\" check hall.yaml next.csv \(saturday.joined(separator: " "))", environment: ["COLUMNS": "120"])
        let solve = try workshop.roster(
            "solve", "hall.yaml", "--set", "period.start=2026-11-28", "--ledger", "ledger.csv")

        #expect(check.status == 0)
        #expect(
            check.output.hasSuffix(
                """
                Ledger with this roster (hours; strain: hours times the window's strain; cases: their number)
                  employee  strain  early  late  night  weekend  holiday  overtime  complaints  cases  wishes
                  Ann          8.0    0.0   0.0    0.0      4.0      0.0       0.0         0.0    0.0  0 of 0
                  Bob          8.0    0.0   0.0    0.0      4.0      0.0       0.0         0.0    0.0  0 of 0

                Burdens after this roster (hours in a normal week of contract)
                  burden    people  mean  spread  worst tenth  between categories
                  strain         2  28.1     0.0         28.1                   –
                  weekend        2  14.0     0.0         14.0                   –
                  overtime       2   0.0     0.0          0.0                   –

                """))
        #expect(solve.output.contains("Ledger with this roster"))
        let json = try workshop.shell("\"$ROSTER\" check hall.yaml next.csv --json \(saturday.joined(separator: " "))")
        #expect(json.output.contains("\"employee\": \"007\",\n      \"strain\": 480,\n      \"early\": 0,"))
    }

    /// Ann and Bob work four hours on a Saturday, compensated by time off; then Ann takes a day of it, worth three.
    @Test func `time off earned and taken is kept in the ledger`() throws {
        let hall = smallHall.replacing(
            "contracts:\n", with: "pay: {default: {rest_day: 200, time_off: rest_day, leave: 3:00}}\ncontracts:\n"
        )
        .replacing("demand: demand.csv", with: "demand: demand.csv\n  leave: leave.csv")
        .replacing("2026-11-23", with: "2026-11-28")
        let workshop = try smallWorkshop(hall: hall, roster: smallRoster.replacing("2026-11-23", with: "2026-11-28"))
        try workshop.write("employee,from,reason\n007,2026-11-30,time off\n", to: "leave.csv")
        try workshop.write("employee,date,shift,start,end,kind,window\n", to: "next.csv")

        let first = try publish(workshop)
        let second = try workshop.roster(
            "publish", "hall.yaml", "next.csv", "--ledger", "ledger.csv", "--set", "period.start=2026-11-30")

        #expect(first.status == 0 && second.status == 0)
        let text = try #require(workshop.read("ledger.csv"))
        #expect(text.contains("\n007,2026-11-28,2026-11-28,240,0,0,0,240,0,0,0,0,0,0,342,240,"))
        #expect(text.contains("\n007,2026-11-30,2026-11-30,0,0,0,0,0,0,0,0,0,0,0,0,60,"))
        #expect(text.contains("\n8,2026-11-30,2026-11-30,0,0,0,0,0,0,0,0,0,0,0,342,240,"))
    }

    @Test func `the ledger is never an input of the same run`() throws {
        let run = try smallWorkshop().roster("publish", "hall.yaml", "roster.csv", "--ledger", "staff.csv")

        #expect(run.status == 64)
    }
}
