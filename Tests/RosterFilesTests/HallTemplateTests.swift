import Foundation
import RosterFiles
import RosterModel
import RosterRules
import Testing

@Suite struct HallTemplateTests {
    let template = HallTemplate(start: CivilDate(dayNumber: 20_780))

    @Test func `what is written reads back without errors or warnings`() throws {
        let folder = try TemporaryFolder()

        let paths = try template.write(to: "\(folder.path)/new/hall")
        let file = try HallFile.read(paths[0])

        #expect(file.warnings == [])
        #expect(file.files == paths)
        #expect(file.problem.hall.employees.count == 8)
        #expect(file.problem.hall.period.start == CivilDate("2026-11-23"))
        #expect(file.problem.hall.employees.map(\.wishes.count) == [0, 0, 1, 0, 0, 1, 1, 0])
    }

    @Test func `a file that exists is not overwritten, and nothing else is written`() throws {
        let folder = try TemporaryFolder()
        try folder.write("staff.csv", "mine")

        let error = #expect(throws: FileError.self) { try template.write(to: folder.path) }

        #expect(error == .cannotCreate(path: "\(folder.path)/staff.csv", cause: "it exists already"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["staff.csv"])
    }

    @Test func `a folder that cannot be made is said so`() {
        let error = #expect(throws: FileError.self) { try template.write(to: "/proc/hall") }

        #expect(error?.exitCode == 73)
    }
}
