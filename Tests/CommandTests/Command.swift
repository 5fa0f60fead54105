import Foundation

/// What a run of the built `roster` came to.
struct CommandRun {
    let status: Int32
    let output: String
    let error: String
}

/// A folder of its own for one test, removed with it.
final class Workshop {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "roster-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    /// The text of a file; nothing when there is none.
    func read(_ name: String) -> String? {
        try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    func names(in name: String = ".") -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)) ?? []).sorted()
    }

    /// Runs `roster` in this folder and waits for its end.
    func roster(_ arguments: String..., environment: [String: String] = [:]) throws -> CommandRun {
        try run(Workshop.binary.path, arguments, environment)
    }

    /// Runs a line of shell in which `$ROSTER` is the command.
    func shell(_ line: String, environment: [String: String] = [:]) throws -> CommandRun {
        try run("/bin/sh", ["-c", line], environment)
    }

    /// The command is built beside the tests.
    private static let binary = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "roster")

    private func run(_ program: String, _ arguments: [String], _ environment: [String: String]) throws -> CommandRun {
        // Files rather than pipes: a full pipe would make the command wait for its reader.
        let output = folder.appending(path: ".output-\(UUID().uuidString)")
        let error = folder.appending(path: ".error-\(UUID().uuidString)")
        defer {
            try? FileManager.default.removeItem(at: output)
            try? FileManager.default.removeItem(at: error)
        }
        try Data().write(to: output)
        try Data().write(to: error)
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let base = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "ROSTER": Workshop.binary.path]
        process.environment = base.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: error)
        try process.run()
        process.waitUntilExit()
        // A signal ends the process as a shell would report it.
        let status = process.terminationReason == .uncaughtSignal ? 128 + process.terminationStatus : process.terminationStatus
        return CommandRun(
            status: status, output: try String(contentsOf: output, encoding: .utf8),
            error: try String(contentsOf: error, encoding: .utf8))
    }
}
