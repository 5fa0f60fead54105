import Foundation
import RosterFiles
import RosterSolver
import Testing

@testable import roster

@Suite struct FaultBundleTests {
    /// The failure that a fault in the work becomes, with a table outside the hall's folder and one in a folder below.
    func failure(
        _ workshop: Workshop, in folder: String?, raising error: any Error = SolverFault("1 is not 2")
    ) throws -> Failure {
        try workshop.makeFolder("town/tables")
        try workshop.write(
            smallHall.replacing("staff.csv", with: "tables/staff.csv").replacing("demand.csv", with: "../demand.csv"),
            to: "town/hall.yaml")
        try workshop.write(smallStaff, to: "town/tables/staff.csv")
        try workshop.write(smallDemand, to: "demand.csv")
        let hall = try HallFile.read("\(workshop.path)/town/hall.yaml")
        // Files may change while the search goes on; what counts is what was read.
        try workshop.write("changed", to: "town/tables/staff.csv")
        let arguments = ["roster", "solve", "town/hall.yaml", "--set", "hall=The new one"]
        let failure = #expect(throws: Failure.self) {
            try FaultBundle.saving(hall, in: folder, arguments: arguments) { throw error }
        }
        return try #require(failure)
    }

    @Test func `an internal fault saves the hall as it was read, the command line and the message`() throws {
        let workshop = try Workshop()

        let failure = try failure(workshop, in: "\(workshop.path)/out")

        let name = try #require(workshop.names(in: "out").first)
        #expect(failure.code == .internalFault)
        #expect(failure.message.hasPrefix("internal fault: 1 is not 2; nothing is written\nroster: saved in "))
        #expect(failure.message.contains("out/\(name): "))
        #expect(workshop.read("out/\(name)/tables/staff.csv") == smallStaff)
        #expect(workshop.read("out/\(name)/outside/2-demand.csv") == smallDemand)
        #expect(workshop.names(in: "out/\(name)") == ["fault.txt", "hall.yaml", "outside", "tables"])
        let text = try #require(workshop.read("out/\(name)/fault.txt"))
        #expect(text.hasPrefix("roster \(rosterVersion), GLPK "))
        #expect(text.contains("\n  roster solve town/hall.yaml --set 'hall=The new one'\n"))
        #expect(text.contains("1 is not 2"))
    }

    @Test func `a bundle of a hall with its tables beside it can be run`() throws {
        let workshop = try smallWorkshop()
        let hall = try HallFile.read("\(workshop.path)/hall.yaml")
        #expect(throws: Failure.self) {
            try FaultBundle.saving(hall, in: workshop.path) { throw SolverFault("no") }
        }
        let name = try #require(workshop.names().first { $0.hasPrefix("fault-") })

        #expect(try workshop.roster("check", "\(name)/hall.yaml").status == 0)
    }

    @Test func `the roster to begin with is in it, a ledger that does not exist yet is not`() throws {
        let workshop = try smallWorkshop()
        #expect(try workshop.roster("solve", "hall.yaml", "--quiet").status == 0)
        let start = try #require(workshop.read("out/roster.csv"))
        let (ledger, input) = try LedgerCSV.readFile("\(workshop.path)/ledger.csv")
        let hall = try HallFile.read("\(workshop.path)/hall.yaml").remembering(ledger, from: input)

        #expect(throws: Failure.self) {
            try FaultBundle.saving(hall, and: "\(workshop.path)/out/roster.csv", in: workshop.path) {
                throw SolverFault("no")
            }
        }

        let name = try #require(workshop.names().first { $0.hasPrefix("fault-") })
        #expect(workshop.names(in: name) == ["demand.csv", "fault.txt", "hall.yaml", "out", "staff.csv"])
        #expect(workshop.read("\(name)/out/roster.csv") == start)
    }

    @Test func `a roster to begin with that comes through a pipe is left to the work`() throws {
        let workshop = try smallWorkshop()
        #expect(try workshop.roster("solve", "hall.yaml", "--quiet").status == 0)

        let run = try workshop.shell(
            """
            mkfifo pipe; cat out/roster.csv > pipe &
            "$ROSTER" solve hall.yaml --start pipe --out again
            """)

        #expect(run.status == 0)
        #expect(run.error.contains("person-days changed from pipe: 0"))
    }

    @Test func `the same fault of the same hall goes to the same folder, another one to another`() throws {
        let workshop = try Workshop()

        let first = try failure(workshop, in: "\(workshop.path)/out")
        let again = try failure(workshop, in: "\(workshop.path)/out")
        let other = try failure(workshop, in: "\(workshop.path)/out", raising: SolverFault("2 is not 3"))

        #expect(first.message == again.message)
        #expect(first.message != other.message)
        #expect(workshop.names(in: "out").count == 2)
    }

    @Test func `a roster that was refused is in it`() throws {
        let workshop = try Workshop()

        let failure = try failure(
            workshop, in: "\(workshop.path)/out", raising: Failure(.internalFault, "no", refused: "a,b\n"))

        let name = try #require(workshop.names(in: "out").first)
        #expect(failure.message.hasPrefix("no\nroster: saved in "))
        #expect(workshop.read("out/\(name)/refused.csv") == "a,b\n")
    }

    @Test func `where nothing may be written it goes to the folder for temporary files`() throws {
        let workshop = try Workshop()
        try workshop.write("in the way", to: "out")

        let failure = try failure(workshop, in: "\(workshop.path)/out")

        let path = try #require(failure.message.firstMatch(of: /saved in (\S+):/)?.1)
        defer { try? FileManager.default.removeItem(atPath: String(path)) }
        #expect(!path.hasPrefix(workshop.path))
        #expect(FileManager.default.fileExists(atPath: "\(path)/hall.yaml"))
        #expect(workshop.read("out") == "in the way")
    }

    @Test func `any other failure stays as it is`() throws {
        let workshop = try Workshop()

        let failure = try failure(workshop, in: "\(workshop.path)/out", raising: Failure(.cannotWrite, "full"))

        #expect(failure.message == "full")
        #expect(!workshop.names().contains("out"))
    }
}
