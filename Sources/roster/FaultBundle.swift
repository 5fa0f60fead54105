import GLPK
import RosterFiles
import RosterSolver

/// What is needed to find an internal fault: the hall as it was read and the roster to begin with, what was asked, and what was said.
struct FaultBundle {
    private let inputs: [InputFile]
    private let message: String
    private let refused: String?
    private let arguments: [String]

    /// Does the work; an internal fault in it is saved, and its message says where.
    ///
    /// - Parameters:
    ///   - roster: A roster that the work begins with.
    ///   - folder: Where it is saved if possible; otherwise in the folder for temporary files.
    static func saving<Result>(
        _ hall: HallFile, and roster: String? = nil, in folder: String?, arguments: [String] = CommandLine.arguments,
        _ work: () throws -> Result
    ) throws -> Result {
        // The roster may be replaced by what comes of it, and the hall's files while the work goes on: what counts is what was read.
        let inputs = hall.inputs + [roster.flatMap { InputFile(path: $0) }].compactMap(\.self)
        do {
            return try work()
        } catch let fault as SolverFault {
            let bundle = FaultBundle(
                inputs: inputs, message: "internal fault: \(fault); nothing is written", refused: nil,
                arguments: arguments)
            throw bundle.failure(savedIn: folder)
        } catch let failure as Failure where failure.code == .internalFault {
            let bundle = FaultBundle(
                inputs: inputs, message: failure.message, refused: failure.refused, arguments: arguments)
            throw bundle.failure(savedIn: folder)
        }
    }

    private func failure(savedIn folder: String?) -> Failure {
        let advice: String
        do {
            advice = """
                saved in \(try save(in: folder)): the hall's files, the command line and this message
                roster: please report this fault and send that folder; it names your staff, so see Docs/Command.md first
                """
        } catch {
            advice = "what is needed to find it could not be saved: \(error)"
        }
        return Failure(.internalFault, "\(message)\nroster: \(advice)")
    }

    /// - Returns: The folder made.
    private func save(in folder: String?) throws -> String {
        let name = "fault-\(fingerprint)"
        if let folder {
            let path = "\(folder)/\(name)"
            if (try? write(to: path)) != nil { return path }
        }
        // Under a name that is this process's own: somebody else may have made the other.
        let path = "\(Output.temporaryFolder(name))"
        guard Output.makePrivateFolder(path) else { throw FileError.cannotCreate(path: path, cause: "is it full?") }
        try write(to: path)
        return path
    }

    private func write(to path: String) throws {
        try Output.makeFolder(path)
        for (name, file) in zip(names, inputs) {
            if let slash = name.lastIndex(of: "/") { try Output.makeFolder("\(path)/\(name[..<slash])") }
            try AtomicFile.write(file.bytes, to: "\(path)/\(name)")
        }
        if let refused { try AtomicFile.write(refused, to: "\(path)/refused.csv") }
        try AtomicFile.write(text, to: "\(path)/fault.txt")
    }

    /// Names in the bundle: as the hall file calls its tables, unless that leads out of its folder.
    private var names: [String] {
        let hallPath = inputs.first?.path ?? ""
        let folder = hallPath.lastIndex(of: "/").map { String(hallPath[...$0]) } ?? ""
        return inputs.enumerated().map { number, file in
            let relative = file.path.hasPrefix(folder) ? String(file.path.dropFirst(folder.count)) : "/"
            let parts = relative.split(separator: "/", omittingEmptySubsequences: false)
            let isInside = !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
            return isInside ? relative : "outside/\(number)-\(file.path.split(separator: "/").last ?? "table")"
        }
    }

    private var text: String {
        let files = zip(names, inputs).map { "  \($0)  (\($1.path), \($1.bytes.count) bytes)\n" }.joined()
        return """
            roster \(rosterVersion), GLPK \(glpkVersion)

            \(message)

            command line:
              \(arguments.map(FaultBundle.quoted).joined(separator: " "))

            files:
            \(files)
            """
    }

    /// As a shell would take it.
    private static func quoted(_ argument: String) -> String {
        let isPlain = argument.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_./=:,+@%".unicodeScalars.contains($0)
        }
        return isPlain && !argument.isEmpty ? argument : "'\(argument.replacing("'", with: #"'\''"#))'"
    }

    /// The same for the same fault of the same hall.
    private var fingerprint: String {
        var fingerprint = Fingerprint()
        fingerprint.add(text.utf8)
        for file in inputs { fingerprint.add(file.bytes) }
        fingerprint.add((refused ?? "").utf8)
        return fingerprint.digits
    }
}
