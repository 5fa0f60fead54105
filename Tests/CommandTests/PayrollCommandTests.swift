import Testing

@Suite struct PayrollCommandTests {
    private let expected = """
        payroll_id,employee,name,category,date,pay_code,window,minutes,hours,paid
        0071,007,Ann,,2026-11-23,REG,tax,240,4.00,yes
        0082,8,Bob,,2026-11-23,REG,tax,240,4.00,yes

        """

    @Test func `rows go to standard output and nothing else does`() throws {
        let run = try smallWorkshop().roster("payroll", "hall.yaml", "roster.csv")

        #expect(run.status == 0)
        #expect(run.output == expected)
        #expect(run.error.isEmpty)
    }

    @Test func `a file has its totals beside it`() throws {
        let workshop = try smallWorkshop()

        let run = try workshop.roster("payroll", "hall.yaml", "roster.csv", "--out", "pay.week.csv")

        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(workshop.read("pay.week.csv") == expected)
        #expect(workshop.read("pay.week-totals.csv")?.contains("all,,,,,REG,2,480,8.00,yes\n") == true)
        #expect(workshop.names().count == 6)
    }

    @Test func `separator and byte-order mark are on request`() throws {
        let run = try smallWorkshop().roster("payroll", "hall.yaml", "roster.csv", "--separator", ";", "--bom")

        #expect(run.output == "\u{FEFF}" + expected.replacing(",", with: ";"))
    }

    @Test func `nobody is paid when somebody has no payroll id`() throws {
        let workshop = try smallWorkshop(staff: smallStaff.replacing("0071", with: "").replacing("0082", with: ""))

        let run = try workshop.roster("payroll", "hall.yaml", "roster.csv", "--out", "payroll.csv")

        #expect(run.status == 65)
        #expect(run.error.contains("Ann (007) is to be paid but has no payroll id"))
        #expect(run.error.contains("Bob (8) is to be paid but has no payroll id"))
        #expect(workshop.read("payroll.csv") == nil)
    }

    @Test func `a roster that breaks rules is paid with a warning`() throws {
        let roster = smallRoster.replacing("08:00,12:00,duty,tax\n8", with: "08:00,10:00,duty,tax\n8")

        let run = try smallWorkshop(roster: roster).roster("payroll", "hall.yaml", "roster.csv")

        #expect(run.status == 0)
        #expect(run.output.contains("REG,tax,120,2.00,yes"))
        #expect(run.error == "roster: warning: roster.csv breaks hard rules (1); roster check names them\n")
    }

    @Test func `a full device is 74`() throws {
        let run = try smallWorkshop().shell("\"$ROSTER\" payroll hall.yaml roster.csv > /dev/full")

        #expect(run.status == 74)
        #expect(run.error.hasPrefix("roster: standard output: "))
    }

    @Test func `a reader that has had enough is no fault`() throws {
        let line = "{ \"$ROSTER\" payroll hall.yaml roster.csv; echo $? >&2; } | true"

        let run = try smallWorkshop().shell(line)

        #expect(run.error == "0\n")
    }

    @Test func `an output that cannot be created is 73`() throws {
        let run = try smallWorkshop().roster("payroll", "hall.yaml", "roster.csv", "--out", "no/such/folder/p.csv")

        #expect(run.status == 73)
    }

    @Test(arguments: ["roster.csv", "./roster.csv", "hall.yaml", "staff.csv"])
    func `an input is never replaced`(path: String) throws {
        let workshop = try smallWorkshop()
        let before = workshop.read(path)

        let run = try workshop.roster("payroll", "hall.yaml", "roster.csv", "--out", path)

        #expect(run.status == 64)
        #expect(workshop.read(path) == before)
    }

    @Test func `an old file stays on request`() throws {
        let workshop = try smallWorkshop()
        try workshop.write("old", to: "payroll.csv")

        let run = try workshop.roster("payroll", "hall.yaml", "roster.csv", "--out", "payroll.csv", "--no-clobber")

        #expect(run.status == 73)
        #expect(workshop.read("payroll.csv") == "old")
    }
}
