import ArgumentParser
import Linear
import RosterCompiler
import RosterFiles
import RosterRules

struct CompileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile",
        abstract: "Write a hall's integer program for another solver.",
        discussion: """
            The program is free MPS, which GLPK, HiGHS and CBC read alike; its optimum is the score of the best roster. Rows \
            and columns have short codes in it; a second file beside it, with .names at its end, tells what each stands for.

              roster compile hall.yaml --mps hall.mps
              glpsol --freemps hall.mps

            What the other solver found becomes a roster again: from a file with a column's code and its value on each line, \
            where columns that are 0 may be missing. Nobody has judged that roster.

              roster compile hall.yaml --read hall.values --roster roster.csv
              roster check hall.yaml roster.csv
            """)

    @OptionGroup var hall: HallArguments

    @OptionGroup var ledger: LedgerArguments

    @Option(help: "Write the program into this file.", completion: .file(extensions: ["mps"]))
    var mps: String?

    @Option(help: "Read a solution from this file.", completion: .file())
    var read: String?

    @Option(help: "Write the solution's roster into this file.", completion: .file(extensions: ["csv"]))
    var roster: String?

    func validate() throws {
        guard (read == nil) == (roster == nil) else { throw ValidationError("--read and --roster go together") }
        guard mps != nil || read != nil else { throw ValidationError("give --mps, or --read and --roster") }
    }

    func run() throws {
        let file = try ledger.remembering(hall.read())
        let program = mps.map { [$0, $0 + ".names"] } ?? []
        let inputs = file.files + [read].compactMap(\.self)
        try Output.refuse(inputs: inputs, as: program + [roster].compactMap(\.self))
        let compiled = RosterProgram(file.problem)
        let text = try FaultBundle.saving(file, in: nil) {
            do {
                return try MPS(compiled.model)
            } catch {
                throw Failure(.internalFault, "internal fault: the program cannot be written: \(error)")
            }
        }
        var outputs = zip(program, [text.program, text.names]).map { (path: $0, text: $1) }
        if let read, let roster {
            let values = try SolutionFile.read(read, codes: MPS.columnCodes(of: compiled.model))
            outputs.append((roster, RosterCSV.text(of: compiled.roster(from: values), for: file.problem.hall)))
        }
        try AtomicFile.write(outputs)
    }
}
