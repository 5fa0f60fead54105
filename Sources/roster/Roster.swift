import ArgumentParser

@main
struct RosterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster",
        abstract: "Weekly rosters for service-window halls.")
}
