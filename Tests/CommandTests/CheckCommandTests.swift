import Testing

/// A first hall in a workshop, as `roster init` writes it.
func firstHallWorkshop() throws -> Workshop {
    let workshop = try Workshop()
    _ = try workshop.roster("init", ".")
    return workshop
}

/// Two people at one window for a morning, and their roster.
let smallHall = """
    hall: Small
    period: {start: 2026-11-23, days: 1, grid: 30 min}
    windows:
      tax: {counters: 2}
    shifts:
      morning: {start: 08:00, length: 4:00}
    contracts:
      full: {shifts: [morning]}
    tables:
      staff: staff.csv
      demand: demand.csv
    rules:
      - cover: {below_minimum: 100, below_target: 10, above_target: 1}
    """

let smallStaff = """
    id,name,contract,payroll_id,tax
    007,Ann,full,0071,1
    8,Bob,full,0082,1

    """

let smallDemand = """
    days,from,to,window,minimum,target
    all,08:00,12:00,tax,1,2

    """

let smallRoster = """
    employee,name,date,shift,start,end,kind,window
    007,Ann,2026-11-23,morning,08:00,12:00,duty,tax
    8,Bob,2026-11-23,morning,08:00,12:00,duty,tax

    """

/// The small hall with its roster, both changed as a test needs.
func smallWorkshop(
    hall: String = smallHall, staff: String = smallStaff, demand: String = smallDemand, roster: String = smallRoster
) throws -> Workshop {
    let workshop = try Workshop()
    try workshop.write(hall, to: "hall.yaml")
    try workshop.write(staff, to: "staff.csv")
    try workshop.write(demand, to: "demand.csv")
    try workshop.write(roster, to: "roster.csv")
    return workshop
}

@Suite struct CheckCommandTests {
    @Test func `a good hall is told in one line`() throws {
        let run = try smallWorkshop().roster("check", "hall.yaml")

        #expect(run.status == 0)
        #expect(run.output == "hall.yaml: no errors: 2 employees, 1 window type, 1 day from 2026-11-23, 10 rules\n")
        #expect(run.error.isEmpty)
    }

    @Test func `every error of every file is reported with its place`() throws {
        let workshop = try smallWorkshop(
            hall: smallHall.replacing("counters: 2", with: "countres: 2"),
            demand: smallDemand.replacing("1,2\n", with: "1,2\nall,8:77,12:00,tax,1,1\nall,12:00,13:00,zoo,1,1\n"))

        let run = try workshop.roster("check", "hall.yaml")

        #expect(run.status == 65)
        #expect(run.output.isEmpty)
        #expect(run.error.contains("hall.yaml:4:"))
        #expect(run.error.contains("demand.csv:3:"))
        #expect(run.error.contains("demand.csv:4:"))
    }

    @Test func `a missing file is 66`() throws {
        let run = try Workshop().roster("check", "nowhere.yaml")

        #expect(run.status == 66)
        #expect(run.error.contains("nowhere.yaml"))
    }

    @Test func `a legal roster is scored term by term`() throws {
        let run = try smallWorkshop().roster("check", "hall.yaml", "roster.csv")

        #expect(run.status == 0)
        #expect(run.output.hasPrefix("Score 0\n"))
        #expect(run.output.contains("       0      0     10  cover: below target\n"))
    }

    @Test func `each breach is one line and the exit code is 5`() throws {
        // Ann serves half of the morning, which is no shift; then one of two wanted is missing for 4 slots.
        let roster = smallRoster.replacing(
            "007,Ann,2026-11-23,morning,08:00,12:00", with: "007,Ann,2026-11-23,morning,08:00,10:00")

        let run = try smallWorkshop(roster: roster).roster("check", "hall.yaml", "roster.csv")

        let lines = run.output.split(separator: "\n")
        #expect(run.status == 5)
        #expect(lines.first?.hasPrefix("default: shifts: ") == true)
        #expect(lines.dropFirst().first == "Score 40")
    }

    /// Four hours are one too many where the hall allows three in a day.
    @Test func `a breach of a preset cites its article`() throws {
        let hall = smallHall.replacing(
            "rules:\n", with: "rules:\n  - cn: {longest_day: {most: 3:00}, normal_day: off}\n")

        let workshop = try smallWorkshop(hall: hall)
        let run = try workshop.roster("check", "hall.yaml", "roster.csv")
        let json = try workshop.roster("check", "hall.yaml", "roster.csv", "--json")

        #expect(run.status == 5)
        #expect(
            run.output.hasPrefix(
                "hall.yaml:13: hours (cn longest_day): Ann (007) has 4:00 h of paid time on 2026-11-23 (most 3:00 h) "
                    + "[Labour Law, art. 41; most 3:00 (hall.yaml:13) in place of 11:00]\n"))
        #expect(json.output.contains("\"article\": \"Labour Law, art. 41\""))
        #expect(json.output.contains("\"name\": \"hours (cn normal_week): too many\""))
    }

    @Test func `the judgement as JSON has the same exit code`() throws {
        let roster = smallRoster.replacing("08:00,12:00,duty,tax\n8", with: "08:00,10:00,duty,tax\n8")

        let run = try smallWorkshop(roster: roster).roster("check", "hall.yaml", "roster.csv", "--json")

        #expect(run.status == 5)
        #expect(run.output.hasPrefix("{\n  \"schema\": \"roster-check/1\",\n  \"legal\": false,\n"))
    }

    @Test func `a roster that names a stranger is bad data`() throws {
        let run = try smallWorkshop(roster: smallRoster.replacing("007,Ann", with: "7,Ann"))
            .roster("check", "hall.yaml", "roster.csv")

        #expect(run.status == 65)
        #expect(run.error.contains("roster.csv:2:"))
    }

    @Test func `another value is put in the file's place`() throws {
        let roster = smallRoster.replacing("8,Bob,2026-11-23,morning,08:00,12:00,duty,tax\n", with: "")
        let workshop = try smallWorkshop(roster: roster)

        let run = try workshop.roster("check", "hall.yaml", "roster.csv", "--set", "rules.cover.below_target=7")

        // Eight slots, one person short of the target in each.
        #expect(run.output.hasPrefix("Score 56\n"))
    }

    @Test func `warnings are errors on request`() throws {
        let workshop = try smallWorkshop(staff: "\u{FEFF}" + smallStaff.replacing("Ann", with: "Ann\u{3000}"))

        let lenient = try workshop.roster("check", "hall.yaml")
        let strict = try workshop.roster("check", "hall.yaml", "--strict")

        #expect(lenient.status == 0)
        #expect(lenient.error.contains("warning: "))
        #expect(strict.status == 65)
    }

    @Test func `an override that is none is a usage error`() throws {
        #expect(try smallWorkshop().roster("check", "hall.yaml", "--set", "period").status == 64)
    }
}
