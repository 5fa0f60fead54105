import Foundation
import RosterRules
import Testing

/// The manual is what the comments say, and the comments say what a manual must.
@Suite struct ManualTests {
    private func text(_ path: String) throws -> String {
        try String(contentsOf: CatalogueTests.root.appending(path: path), encoding: .utf8)
    }

    /// The section of a rule, from its heading to the next.
    private func section(of rule: Rule.Kind) throws -> String {
        let sections = try text("Docs/Rules.md").components(separatedBy: "\n## ")
        return try #require(sections.first { $0.hasPrefix("\(rule.name)\n") })
    }

    @Test func `the manual is up to date: make docs writes it anew`() throws {
        let process = Process()
        let output = Pipe()
        process.executableURL = CatalogueTests.root.appending(path: "Scripts/rules-manual")
        process.standardOutput = output

        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()

        #expect(process.terminationStatus == 0)
        #expect(String(decoding: printed, as: UTF8.self) == (try text("Docs/Rules.md")))
    }

    @Test func `rules have the order of the catalogue`() throws {
        let headings = try text("Docs/Rules.md").split(separator: "\n").filter { $0.hasPrefix("## ") }

        #expect(headings.dropFirst().map { String($0.dropFirst(3)) } == Rule.catalogue.map(\.name))
    }

    @Test(arguments: Rule.catalogue)
    func `the summary is the first line of the documentation`(rule: Rule.Kind) throws {
        #expect(try section(of: rule).split(separator: "\n").dropFirst().first.map(String.init) == rule.summary)
    }

    @Test(arguments: Rule.catalogue)
    func `every rule has a source, rows, and a unit`(rule: Rule.Kind) throws {
        let section = try section(of: rule)

        #expect(section.contains("\nSource: "))
        #expect(section.contains("\nAs rows"))
        #expect(section.contains(/\*\*[a-z\s-]+\*\*/))
    }

    /// Every part that is counted on its own is named where it is explained.
    @Test(arguments: RandomWorld.everyRule)
    func `every part is explained`(rule: Rule) throws {
        for part in rule.parts where !part.isEmpty {
            #expect(try section(of: rule.kind).contains("`\(part)`"))
        }
    }
}
