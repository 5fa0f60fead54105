import Foundation
import Testing

/// A hall too large to be settled while a test waits: twelve people, three windows, two weeks.
///
/// Where the minimum is hard, as many are needed as nobody could find, and nobody could prove it soon.
func largeWorkshop(isMinimumHard: Bool = false) throws -> Workshop {
    let hall = """
        hall: Large
        period: {start: 2026-11-23, days: 14, grid: 15 min}
        windows:
          tax: {counters: 6, strain: 2}
          cash: {counters: 4}
          guide: {counters: 3}
        shifts:
          full:
            start: {from: 08:00, to: 10:00, step: 0:15}
            length: {from: 7:00, to: 9:00, step: 0:30}
            breaks:
              lunch: {minutes: 60, paid: no, between: 11:00-14:30}
              pause: {minutes: 15, paid: yes, before_end: 1:00-3:00}
        contracts:
          full: {shifts: [full], hours: {week: {most: 40:00}}, days: {week: {most: 5}}}
        tables: {staff: staff.csv, demand: demand.csv}
        rules:
          - cover: {below_minimum: \(isMinimumHard ? "hard" : "100"), below_target: 10, above_target: 1}
          - stint: {longest: 2:00, price: 5}
          - no_return: {price: 3}
        """
    let staff = (1...12).map { "e\($0),Person \($0),full,\($0),\($0 % 2 + 1),\($0 % 3),1\n" }.joined()
    let demand = ["tax", "cash", "guide"].map { window in
        (8..<18).map {
            "all,\($0 < 10 ? "0" : "")\($0):00,\($0 < 9 ? "0" : "")\($0 + 1):00,\(window),\(isMinimumHard ? 2 : 1),\(2 + $0 % 3)\n"
        }.joined()
    }.joined()
    let workshop = try Workshop()
    try workshop.write(hall, to: "hall.yaml")
    try workshop.write("id,name,contract,payroll_id,tax,cash,guide\n" + staff, to: "staff.csv")
    try workshop.write("days,from,to,window,minimum,target\n" + demand, to: "demand.csv")
    return workshop
}

@Suite struct InterruptionTests {
    @Test func `an interrupted search keeps its best roster and exits with 2`() throws {
        let workshop = try largeWorkshop()
        let command = try workshop.start("solve", "hall.yaml", "--time-limit", "60", "--json")
        #expect(command.waits { $0.contains(/"score":\d/) })

        command.interrupt()
        let run = try command.finish()

        #expect(run.status == 2)
        #expect(run.output.contains("\"stop\": \"interrupted\""))
        #expect(try workshop.roster("check", "hall.yaml", "out/roster.csv").status == 0)
        #expect(run.output == workshop.read("out/result.json"))
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `so does one that is told to end, or loses its terminal`(signal: Int32) throws {
        let workshop = try largeWorkshop()
        let command = try workshop.start("solve", "hall.yaml", "--time-limit", "60", "--json")
        #expect(command.waits { $0.contains(/"score":\d/) })

        command.send(signal)
        let run = try command.finish()

        #expect(run.status == 2)
        #expect(run.output.contains("\"stop\": \"interrupted\""))
        #expect(try workshop.roster("check", "hall.yaml", "out/roster.csv").status == 0)
    }

    /// The kernel sends one to the terminal's programs, the shell another one to its jobs.
    @Test func `a second hangup does not end the program before it has written`() throws {
        let workshop = try largeWorkshop()
        let command = try workshop.start("solve", "hall.yaml", "--time-limit", "60", "--json")
        #expect(command.waits { $0.contains(/"score":\d/) })

        for _ in 0..<20 {
            command.send(SIGHUP)
            usleep(5_000)
        }
        let run = try command.finish()

        #expect(run.status == 2)
        #expect(run.output == workshop.read("out/result.json"))
    }

    @Test func `under nohup a hangup is nothing`() throws {
        let workshop = try largeWorkshop()

        let run = try workshop.shell(
            """
            trap '' HUP
            "$ROSTER" solve hall.yaml --time-limit 2 --json & solver=$!
            for i in 1 2 3 4 5 6 7 8 9 10; do kill -HUP $solver 2> /dev/null; sleep 0.1; done
            wait $solver
            """)

        #expect(run.status == 2)
        #expect(run.output.contains("\"stop\": \"time_limit\""))
    }

    @Test func `in the background of a script Ctrl-C is for others`() throws {
        let workshop = try largeWorkshop()

        // A shell has what it puts into the background ignore interrupts.
        let run = try workshop.shell(
            """
            "$ROSTER" solve hall.yaml --time-limit 2 --json --quiet & solver=$!
            for i in 1 2 3 4 5; do sleep 0.2; kill -INT $solver; done
            wait $solver
            """)

        #expect(run.status == 2)
        #expect(run.output.contains("\"stop\": \"time_limit\""))
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func `interrupted with nothing to show it exits with 130`(signal: Int32) throws {
        let workshop = try largeWorkshop(isMinimumHard: true)
        let command = try workshop.start("solve", "hall.yaml", "--time-limit", "60", "--json")
        #expect(command.waits { $0.contains("{") })

        command.send(signal)
        let run = try command.finish()

        #expect(run.status == 130)
        #expect(run.output.contains("\"status\": \"not_found\",\n  \"stop\": \"interrupted\""))
        #expect(workshop.names(in: "out").isEmpty)
    }

    @Test func `an interrupt before the search ends the program at once`() throws {
        let workshop = try smallWorkshop()
        // A pipe nobody writes to: the command waits for its hall.
        _ = try workshop.shell("mkfifo pipe.yaml")
        let command = try workshop.start("solve", "pipe.yaml", "--lenient")

        command.interrupt()
        let run = try command.finish()

        #expect(run.status == 130)
        #expect(run.output.isEmpty)
        #expect(!workshop.names().contains("out"))
    }
}
