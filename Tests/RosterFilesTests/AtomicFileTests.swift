import Foundation
import Testing

@testable import RosterFiles

@Suite struct AtomicFileTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = "\(folder.path)/roster.csv"
    }

    private func contents() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test func `a new file holds all bytes and nothing else is left`() throws {
        let text = String(repeating: "日程\n", count: 200_000)

        try AtomicFile.write(text, to: path)

        #expect(try contents() == text)
        #expect(try names() == ["roster.csv"])
    }

    @Test func `a file that exists is replaced and keeps its permissions`() throws {
        try AtomicFile.write("old", to: path)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)

        try AtomicFile.write("new", to: path)

        #expect(try contents() == "new")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o640)
    }

    @Test func `a file that exists is kept when it must not be replaced`() throws {
        try AtomicFile.write("old", to: path, isReplacing: false)

        let error = #expect(throws: FileError.self) { try AtomicFile.write("new", to: path, isReplacing: false) }

        #expect(error == .cannotCreate(path: path, cause: "it exists already"))
        #expect(error?.exitCode == 73)
        #expect(try contents() == "old")
        #expect(try names() == ["roster.csv"])
    }

    /// The third of them cannot be written: a folder has its name.
    @Test func `files that belong together are replaced together or not at all`() throws {
        let paths = ["roster.csv", "payroll.csv", "result.json"].map { "\(folder.path)/\($0)" }
        try AtomicFile.write(paths.map { (path: $0, text: "old") })
        #expect(try names() == ["payroll.csv", "result.json", "roster.csv"])

        try FileManager.default.removeItem(atPath: paths[2])
        try FileManager.default.createDirectory(atPath: paths[2], withIntermediateDirectories: false)
        let error = #expect(throws: FileError.self) {
            try AtomicFile.write(paths.map { (path: $0, text: "new") })
        }

        #expect(error?.exitCode == 73)
        for path in paths.prefix(2) { #expect(try String(contentsOfFile: path, encoding: .utf8) == "old") }
        #expect(try names() == ["payroll.csv", "result.json", "roster.csv"])

        try FileManager.default.removeItem(atPath: paths[2])
        try AtomicFile.write(paths.map { (path: $0, text: "new") })
        for path in paths { #expect(try String(contentsOfFile: path, encoding: .utf8) == "new") }
        #expect(try names() == ["payroll.csv", "result.json", "roster.csv"])
    }

    /// Before the renaming the old file stays; after it the new one is complete. Never is anything else left.
    @Test(arguments: AtomicFile.Step.allCases)
    func `whichever step fails, the file is whole and no temporary is left`(step: AtomicFile.Step) throws {
        try AtomicFile.write("old", to: path)

        let error = #expect(throws: FileError.self) {
            try AtomicFile.write(Array("new".utf8), to: path, isReplacing: true) { at in
                at == step ? SystemError(number: EIO) : nil
            }
        }

        #expect(error == .cannotWrite(path: path, cause: "input/output error of the device"))
        #expect(error?.exitCode == 74)
        #expect(try contents() == ([.close, .flushFolder].contains(step) ? "new" : "old"))
        #expect(try names() == ["roster.csv"])
    }

    @Test func `a full device cannot be written, and stays a device`() throws {
        let error = #expect(throws: FileError.self) { try AtomicFile.write("roster", to: "/dev/full") }

        #expect(error == .cannotWrite(path: "/dev/full", cause: "no space left on the device"))
        let type = try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type] as? FileAttributeType
        #expect(type == .typeCharacterSpecial)
        #expect(throws: Never.self) { try AtomicFile.write("roster", to: "/dev/null") }
    }

    @Test func `a folder that is missing, and a folder in the file's place, cannot be created`() throws {
        let missing = "\(folder.path)/no/roster.csv"

        #expect(throws: FileError.cannotCreate(path: missing, cause: "no such file or folder")) {
            try AtomicFile.write("roster", to: missing)
        }
        #expect(throws: FileError.cannotCreate(path: folder.path, cause: "it is a folder")) {
            try AtomicFile.write("roster", to: folder.path)
        }
    }

    /// Nobody, not even root, can make files in /proc.
    @Test func `where nothing can be made the error is one of creation`() {
        let error = #expect(throws: FileError.self) { try AtomicFile.write("roster", to: "/proc/roster.csv") }

        #expect(error?.exitCode == 73)
    }

    @Test func `a link is followed and stays a link`() throws {
        try AtomicFile.write("old", to: path)
        let link = "\(folder.path)/latest.csv"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)

        try AtomicFile.write("new", to: link)

        #expect(try contents() == "new")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
        try FileManager.default.removeItem(atPath: path)
        #expect(throws: FileError.cannotCreate(path: link, cause: "it is a symbolic link that leads nowhere")) {
            try AtomicFile.write("new", to: link)
        }
    }

    @Test func `a link in the place of the temporary is not followed`() throws {
        let victim = "\(folder.path)/victim"
        try AtomicFile.write("precious", to: victim)
        let temporary = "\(folder.path)/.roster.csv.\(getpid())-0.roster-tmp"
        try FileManager.default.createSymbolicLink(atPath: temporary, withDestinationPath: victim)

        try AtomicFile.write("new", to: path)

        #expect(try contents() == "new")
        #expect(try String(contentsOfFile: victim, encoding: .utf8) == "precious")
    }

    @Test func `what an interrupted run left behind is removed, what a running one holds is not`() throws {
        let stale = "\(folder.path)/.roster.csv.1-0.roster-tmp", held = "\(folder.path)/.roster.csv.2-0.roster-tmp"
        try Data("half".utf8).write(to: URL(fileURLWithPath: stale))
        try Data("half".utf8).write(to: URL(fileURLWithPath: held))
        let writer = try Descriptor(held, O_RDONLY)
        #expect(try writer.lock(waiting: false))

        try AtomicFile.write("new", to: path)

        #expect(try names() == [".roster.csv.2-0.roster-tmp", "roster.csv"])
        try writer.closeReporting()
    }

    @Test func `a name of the greatest length works`() throws {
        let long = folder.path + "/" + String(repeating: "表", count: 83) + ".csv"

        try AtomicFile.write("roster", to: long)

        #expect(try String(contentsOfFile: long, encoding: .utf8) == "roster")
    }

    @Test func `many writers of one file leave one of their texts whole`() async throws {
        let path = path
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask {
                    for _ in 0..<5 { try? AtomicFile.write(String(repeating: "\(number) ", count: 5000), to: path) }
                }
            }
        }

        let words = Set(try contents().split(separator: " "))
        #expect(words.count == 1)
        #expect(try contents().split(separator: " ").count == 5000)
        #expect(try names() == ["roster.csv"])
    }
}
