import ArgumentParser
import BenchmarkHalls
import Foundation
import RosterFiles
import RosterRules

struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: "Write an instance of a public set as a hall folder.")

    @Argument(help: "multi-activity, shift-rostering or task-variation")
    var set: PublicSet

    @Argument var instance: String
    @Argument(help: "The folder; made if it is missing.")
    var folder: String

    func run() throws {
        try HallFolder(set.instance(in: instance).problem).write(to: folder)
    }
}

struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Write a roster of a converted instance in the set's own form.")

    @Argument(help: "multi-activity, shift-rostering or task-variation")
    var set: PublicSet

    @Argument var instance: String
    @Argument var roster: String
    @Argument(help: "The file to write.")
    var solution: String

    func run() throws {
        let instance = try set.instance(in: instance)
        let (roster, _) = try RosterCSV.read(self.roster, for: instance.problem.hall)
        let cost = instance.problem.judgement(of: roster).score
        try AtomicFile.write(instance.solution(of: roster, cost: cost), to: solution)
    }
}

/// The sets whose instances a hall file can say.
enum PublicSet: String, ExpressibleByArgument, CaseIterable {
    case multiActivity = "multi-activity"
    case shiftRostering = "shift-rostering"
    case taskVariation = "task-variation"

    func instance(in path: String) throws -> any PublicInstance {
        let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
        switch self {
        case .multiActivity: return try MultiActivity(text)
        case .shiftRostering: return try ShiftRostering(text)
        case .taskVariation: return try TaskVariation(text)
        }
    }
}
