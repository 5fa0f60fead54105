import Foundation
import RosterRules
import Testing

@Suite struct CatalogueTests {
    /// The package's folder, found from this file.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test func `every rule there is is in the world of random rosters`() {
        #expect(RandomWorld.everyRule.map(\.kind) == Rule.catalogue)
    }

    @Test func `names are told apart`() {
        #expect(Set(Rule.catalogue.map(\.name)).count == Rule.catalogue.count)
    }

    @Test(arguments: Rule.catalogue)
    func `every rule has its own tests`(rule: Rule.Kind) throws {
        let name = rule.name.split(separator: "_").map(\.capitalized).joined()
        let file = CatalogueTests.root.appending(path: "Tests/RosterRulesTests/\(name)Tests.swift")

        let text = try String(contentsOf: file, encoding: .utf8)

        #expect(text.contains("struct \(name)Tests"))
        #expect(text.components(separatedBy: "@Test").count > 5)
        #expect(text.contains("price: .points("))
        #expect(text.contains("for: Scope("))
    }

    /// A rule that is judged but not solved for would be found broken in every roster.
    @Test(arguments: Rule.catalogue)
    func `every rule has rows, and a test that they agree with the judge`(rule: Rule.Kind) throws {
        let name = rule == .leave ? "OnLeave" : rule.name.split(separator: "_").map(\.capitalized).joined()
        let rows = CatalogueTests.root.appending(path: "Sources/RosterCompiler/Rules/\(name)+Rows.swift")
        let tests = CatalogueTests.root.appending(path: "Tests/RosterCompilerTests/Rules/\(name)RowsTests.swift")

        #expect(try String(contentsOf: rows, encoding: .utf8).contains("RosterProgram"))
        #expect(try String(contentsOf: tests, encoding: .utf8).contains("@Test"))
    }
}
