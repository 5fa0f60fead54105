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

    var path: String { folder.path }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    /// The text of a file; nothing when there is none.
    func read(_ name: String) -> String? {
        try? String(decoding: Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
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
    fileprivate static let binary = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "roster")

    private func run(_ program: String, _ arguments: [String], _ environment: [String: String]) throws -> CommandRun {
        try RunningCommand(program, arguments, environment, in: folder).finish()
    }

    /// Starts `roster` in this folder and does not wait for it.
    func start(_ arguments: String...) throws -> RunningCommand {
        try RunningCommand(Workshop.binary.path, arguments, [:], in: folder)
    }
}

/// A command that may still be running.
final class RunningCommand {
    private let process = Process()
    // Files rather than pipes: a full pipe would make the command wait for its reader.
    private let output: URL
    private let error: URL

    init(_ program: String, _ arguments: [String], _ environment: [String: String], in folder: URL) throws {
        output = folder.appending(path: ".output-\(UUID().uuidString)")
        error = folder.appending(path: ".error-\(UUID().uuidString)")
        try Data().write(to: output)
        try Data().write(to: error)
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let base = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "ROSTER": Workshop.binary.path]
        process.environment = base.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: error)
        RunningCommand.unblockSignals()
        try process.run()
    }

    /// Tests run on threads that block all signals, and a child inherits what its parent's thread blocks; and what its parent ignores,
    /// as tests do that run in the background of a script.
    private static func unblockSignals() {
        var signals = sigset_t()
        _ = unsafe sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            _ = unsafe sigaddset(&signals, number)
            _ = signal(number, SIG_DFL)
        }
        _ = unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }

    deinit {
        if process.isRunning { process.terminate() }
        try? FileManager.default.removeItem(at: output)
        try? FileManager.default.removeItem(at: error)
    }

    var errorText: String { String(decoding: (try? Data(contentsOf: error)) ?? Data(), as: UTF8.self) }

    /// Waits until standard error says something; gives up when the command ends.
    func waits(until condition: (String) -> Bool) -> Bool {
        while !condition(errorText) {
            guard process.isRunning else { return condition(errorText) }
            usleep(10_000)
        }
        return true
    }

    func interrupt() { process.interrupt() }

    var number: Int32 { process.processIdentifier }

    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    func finish() throws -> CommandRun {
        process.waitUntilExit()
        // A signal ends the process as a shell would report it.
        let isSignal = process.terminationReason == .uncaughtSignal
        return CommandRun(
            status: (isSignal ? 128 : 0) + process.terminationStatus,
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self), error: errorText)
    }
}
