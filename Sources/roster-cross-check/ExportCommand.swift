import ArgumentParser
import Foundation
import GLPK
import Linear
import RosterCompiler
import RosterFiles
import RosterRules
import RosterTesting

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write programs as MPS, with what GLPK makes of them.",
        discussion: """
            For each hall NAME.mps, and NAME.glpk: a line 'optimal' with the least cost, 'infeasible', or \
            'undecided' when the time is up first.
            """)

    @Argument(help: "The folder to write to.")
    var folder: String

    @Argument(help: "Hall files; each is named for the folder it lies in.")
    var halls: [String] = []

    @Option(help: "How many random small halls.")
    var count = 20

    @Option(help: "The seed of the first random hall; the others follow.")
    var seed: UInt64 = 1

    @Option(help: "Seconds for GLPK to spend on one program.")
    var seconds = 60

    func run() throws {
        let folder = URL(filePath: folder, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for path in halls {
            let name = URL(filePath: path).deletingLastPathComponent().lastPathComponent
            try write(HallFile.read(path).problem, to: folder, as: name)
        }
        for seed in seed..<(seed + UInt64(max(0, count))) {
            try write(RandomHall.problem(seed: seed), to: folder, as: "random-\(seed)")
        }
    }

    private func write(_ problem: Problem, to folder: URL, as name: String) throws {
        let model = RosterProgram(problem).model
        try Data(MPS(model).program.utf8).write(to: folder.appending(path: "\(name).mps"))
        let outcome = try model.solved(SolveOptions(timeLimit: .seconds(seconds)))
        let verdict =
            switch (outcome.stop, outcome.best) {
            case (.optimal, let best?): "optimal \(Int(best.objective.rounded()))"
            case (.infeasible, nil): "infeasible"
            default: "undecided"
            }
        try Data("\(verdict)\n".utf8).write(to: folder.appending(path: "\(name).glpk"))
        print("\(name): \(model.columns.count) columns, \(model.rows.count) rows, \(verdict)")
    }
}
