import Foundation
import RosterFiles
import RosterModel
import Testing

/// The path of a fixture.
func fixture(_ path: String) -> String {
    Bundle.module.bundleURL.appendingPathComponent("Fixtures/\(path)").path
}

/// A folder for one test, removed with it.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("roster-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }

    func copy(_ folder: String) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
            try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: "\(path)/\(name)")
        }
    }
}

/// A hall of fixtures: the files of `base`, some of them replaced by those of another folder.
struct BadHall {
    let folder: TemporaryFolder

    init(_ name: String? = nil) throws {
        folder = try TemporaryFolder()
        try folder.copy(fixture("base"))
        if let name { try folder.copy(fixture(name)) }
    }

    func read(
        encoding: TextEncoding? = nil, overrides: [(path: String, value: String)] = [], isLenient: Bool = false
    ) throws(FileError) -> HallFile {
        try HallFile.read(
            "\(folder.path)/hall.yaml", encoding: encoding, overrides: overrides, isLenient: isLenient)
    }

    /// `ok` or the exit code, then every diagnostic, without the folder's path.
    func outcome(
        encoding: TextEncoding? = nil, overrides: [(path: String, value: String)] = [], isLenient: Bool = false
    ) -> [String] {
        do throws(FileError) {
            let file = try read(encoding: encoding, overrides: overrides, isLenient: isLenient)
            return ["ok"] + file.warnings.map(short)
        } catch {
            return ["E\(error.exitCode)"] + error.diagnostics.map(short)
        }
    }

    private func short(_ diagnostic: Diagnostic) -> String {
        diagnostic.description.replacingOccurrences(of: folder.path + "/", with: "")
    }
}

/// A folder of fixtures and what reading it must report.
struct FaultCase: Sendable, CustomTestStringConvertible {
    let fixture: String
    let lines: [String]

    init(_ fixture: String, _ lines: String...) {
        self.fixture = fixture
        self.lines = lines
    }

    var testDescription: String { fixture }
}
