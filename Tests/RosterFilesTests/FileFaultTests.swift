import Foundation
import RosterModel
import RosterRules
import Testing

@testable import RosterFiles

@Suite struct FileFaultTests {
    @Test func `a missing hall file is named with the folder that was looked in`() {
        let error = #expect(throws: FileError.self) { try HallFile.read("no/such/hall.yaml") }

        #expect(error?.exitCode == 66)
        #expect(
            error?.description
                == "no/such/hall.yaml: cannot read no/such/hall.yaml: no such file or folder; looked in \(FileManager.default.currentDirectoryPath)"
        )
    }

    @Test func `a folder is no hall file`() throws {
        let folder = try TemporaryFolder()

        let error = #expect(throws: FileError.self) { try HallFile.read(folder.path) }

        #expect(error?.exitCode == 66)
        #expect(error?.description == "\(folder.path): cannot read \(folder.path): it is a folder")
    }

    @Test func `permission denied has its own words`() {
        #expect(SystemError(number: EACCES).text == "permission denied")
    }

    /// The file is sparse: it has two gigabytes and takes no room.
    @Test(arguments: [("hall.yaml", "512 kB"), ("staff.csv", "64 MB")])
    func `05 a file of two gigabytes is refused before it is read`(name: String, limit: String) throws {
        let hall = try BadHall()
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(hall.folder.path)/\(name)"))
        try handle.truncate(atOffset: 2 << 30)

        #expect(
            hall.outcome() == [
                "E65",
                "\(name): the file has more than \(limit) (2147483648 bytes); a hall of one period needs far less; is this the right file?",
            ])
    }

    @Test func `a table can come from a pipe`() throws {
        let hall = try BadHall()
        let path = "\(hall.folder.path)/staff.csv"
        let staff = try Data(contentsOf: URL(fileURLWithPath: path))
        try FileManager.default.removeItem(atPath: path)
        let status = unsafe mkfifo(path, 0o600)
        try #require(status == 0)
        Thread { try? staff.write(to: URL(fileURLWithPath: path)) }.start()

        let employees = try hall.read().problem.hall.employees

        #expect(employees.map(\.name) == ["Wang Fang", "Li Na"])
    }

    @Test func `GB18030 that is announced is read without a warning`() throws {
        let file = try BadHall("09-gb18030").read(encoding: .gb18030)

        #expect(file.warnings == [])
        #expect(file.problem.hall.employees.map(\.name) == ["王芳", "李娜"])
    }

    @Test func `UTF-16 of both byte orders gives the same hall as UTF-8`() throws {
        let file = try BadHall("08-utf16").read()

        #expect(file.problem.hall.employees.map(\.name) == ["王芳", "李娜"])
        #expect(file.problem.hall.demand == (try BadHall().read().problem.hall.demand))
    }

    @Test func `not more than fifty lines are listed of one file, and the rest is counted`() throws {
        let lines = try BadHall("errors-are-all-listed").outcome()

        #expect(lines.count { $0.hasPrefix("staff.csv:") } == 50)
        // 200 rows with three errors each, 49 of them listed.
        #expect(lines[50] == "staff.csv: 551 more like these are not listed")
        #expect(lines[51...].allSatisfy { $0.hasPrefix("demand.csv:") } && lines.count == 53)
    }

    @Test func `an unknown column is ignored with a warning when asked`() throws {
        #expect(
            try BadHall("15-unknown-column").outcome(isLenient: true) == [
                "ok", #"staff.csv:1:22: warning: the column "complaint" is unknown and ignored"#,
            ])
    }

    @Test func `paths with blanks and Chinese letters work`() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/七月 大厅"
        try FileManager.default.copyItem(atPath: fixture("base"), toPath: path)

        #expect(try HallFile.read("\(path)/hall.yaml").problem.hall.name == "Base")
    }
}
