import ArgumentParser
import Linear
import RosterCompiler
import RosterFiles

struct CompileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile",
        abstract: "Write a hall's integer program for another solver.",
        discussion: """
            The program is free MPS, which GLPK, HiGHS and CBC read alike; its optimum is the score of the best roster. Rows \
            and columns have short codes in it; a second file beside it, with .names at its end, tells what each stands for.

              roster compile hall.yaml --mps hall.mps
              glpsol --freemps hall.mps
            """)

    @OptionGroup var hall: HallArguments

    @Option(help: "The file to write.", completion: .file(extensions: ["mps"]))
    var mps: String

    func run() throws {
        let file = try hall.read()
        let names = mps + ".names"
        try Output.refuse(inputs: file.files, as: [mps, names])
        let model = RosterProgram(file.problem).model
        let text = try FaultBundle.saving(file, in: nil) {
            do {
                return try MPS(model)
            } catch {
                throw Failure(.internalFault, "internal fault: the program cannot be written: \(error)")
            }
        }
        try Output.write([(mps, text.program), (names, text.names)])
    }
}
