import ArgumentParser
import RosterCrossCheck
import RosterTesting

@main
struct CrossCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster-cross-check",
        abstract: "Compare the compiled programs with the judge and with other solvers.",
        subcommands: [BruteForceCommand.self, ExportCommand.self, ShowCommand.self])
}

struct BruteForceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brute-force",
        abstract: "Try every roster of random tiny halls, and compare with the compiled program.",
        discussion: "Prints each disagreement with the seed of its hall, and exits with 1 if there is any.")

    @Option(help: "How many halls.")
    var count = 10_000

    @Option(help: "The seed of the first hall; the others follow.")
    var seed: UInt64 = 1

    func run() throws {
        var impossible = 0, rosters = 0, wrong = 0, cost = 0
        let start = ContinuousClock.now
        for seed in seed..<(seed + UInt64(max(0, count))) {
            let check = TinyHallCheck(RandomHall.problem(seed: seed))
            rosters += check.rosters
            impossible += check.scores.isEmpty ? 1 : 0
            cost += (check.scores.first ?? 0) > 0 ? 1 : 0
            wrong += check.disagreements.isEmpty ? 0 : 1
            for disagreement in check.disagreements.prefix(3) { print("hall \(seed): \(disagreement)") }
        }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        print(
            "\(count) halls with \(rosters) rosters in \(Int(seconds)) s: \(impossible) impossible, "
                + "\(cost) with a score above 0, \(wrong) in disagreement")
        if wrong > 0 { throw ExitCode.failure }
    }
}
