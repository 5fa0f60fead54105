import ArgumentParser
import BenchmarkHalls
import RosterModel

struct DrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw", abstract: "Draw a hall from a seed.",
        discussion: """
            Writes hall.yaml and its tables into a folder. With --planted the demand is that of a legal roster, written \
            beside them as planted.csv, so that the best score is 0.

              roster-halls draw out/50-6-30 --employees 50 --windows 6 --grid 30 --days 6
            """)

    @Argument(help: "The folder; made if it is missing.")
    var folder: String

    @Option var employees = 50
    @Option var windows = 6
    @Option(help: "Minutes of a slot.")
    var grid = 30
    @Option var days = 6
    @Option var seed: UInt64 = 1

    @Option(help: "Person-hours wanted, in hundredths of those that the staff can give.")
    var load = DrawnHall.usualLoad

    @Flag(help: "Open day and night, in shifts.")
    var aroundTheClock = false

    @Flag(help: "Derive the demand from a roster that was drawn before.")
    var planted = false

    func validate() throws {
        guard (10...1000).contains(employees) else { throw ValidationError("--employees must be from 10 to 1000") }
        guard (2...16).contains(windows) else { throw ValidationError("--windows must be from 2 to 16") }
        guard [10, 15, 30].contains(grid) else { throw ValidationError("--grid must be 10, 15 or 30") }
        guard (10...200).contains(load) else { throw ValidationError("--load must be from 10 to 200") }
        guard Period.allowedDays.contains(days) else {
            throw ValidationError("--days must be from 1 to \(Period.allowedDays.upperBound)")
        }
    }

    func run() throws {
        let drawn = DrawnHall(
            employees: employees, windows: windows, grid: Minutes(grid), days: days, isAroundTheClock: aroundTheClock,
            load: load, seed: seed)
        let files = planted ? try HallFolder(PlantedHall(drawn)) : try HallFolder(drawn.problem())
        try files.write(to: folder)
    }
}
