import Foundation
import RosterRules
import Testing

/// `Scripts/faces` finds every face there is, and misses one that was taken away.
@Suite struct FacesTests {
    private static let folders = [
        "Sources/RosterRules", "Sources/RosterCompiler/Rules", "Sources/RosterSolver/Pricing", "Sources/RosterTesting",
        "Docs", "Tests/RosterRulesTests", "Tests/RosterCompilerTests/Rules", "Tests/CommandTests",
        "Tests/RosterSolverTests",
    ]

    /// What is taken from `stint`: a file, or a text in it.
    private static let losses: [(face: String, file: String, text: String?)] = [
        ("meaning", "Sources/RosterRules/Rules/Stint.swift", "func findings("),
        ("rows", "Sources/RosterCompiler/Rules/Stint+Rows.swift", nil),
        ("pricing", "Sources/RosterSolver/Pricing/Stint+Pricing.swift", nil),
        ("manual", "Docs/Rules.md", "\n## stint\n"),
        ("algorithm", "Docs/Algorithm.md", " stint,"),
        ("judge tests", "Tests/RosterRulesTests/StintTests.swift", nil),
        ("rows tests", "Tests/RosterCompilerTests/Rules/StintRowsTests.swift", "judge and rows agree"),
        ("edited cell", "Tests/CommandTests/EditedCellTests.swift", "rule: \"stint\","),
        ("bound test", "Sources/RosterTesting/RandomHall+Rules.swift", ".stint("),
    ]

    private func faces(_ arguments: String...) throws -> (status: Int32, output: String, error: String) {
        let process = Process()
        let (output, error) = (Pipe(), Pipe())
        process.executableURL = CatalogueTests.root.appending(path: "Scripts/faces")
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = error
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        let said = error.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (
            process.terminationStatus, String(decoding: printed, as: UTF8.self), String(decoding: said, as: UTF8.self)
        )
    }

    @Test func `every rule has all its faces`() throws {
        let (status, output, error) = try faces()

        #expect(status == 0)
        #expect(error.isEmpty)
        let lines = output.split(separator: "\n")
        #expect(
            lines.dropFirst().prefix(Rule.catalogue.count).map { $0.prefix { $0 != " " } }
                == Rule.catalogue.map { $0.name[...] })
        #expect(lines.last == "\(Rule.catalogue.count) rules, 9 faces each, 0 missing")
    }

    @Test func `each face that was taken away is missed`() throws {
        let manager = FileManager.default
        let copy = manager.temporaryDirectory.appending(path: "faces-\(UUID().uuidString)")
        defer { try? manager.removeItem(at: copy) }
        for folder in Self.folders {
            let target = copy.appending(path: folder)
            try manager.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try manager.copyItem(at: CatalogueTests.root.appending(path: folder), to: target)
        }
        for loss in Self.losses {
            let file = copy.appending(path: loss.file)
            if let text = loss.text {
                let whole = try String(contentsOf: file, encoding: .utf8)
                try #require(whole.contains(text))
                try whole.replacing(text, with: "").write(to: file, atomically: true, encoding: .utf8)
            } else {
                try manager.removeItem(at: file)
            }
        }

        let (status, output, error) = try faces("--missing", copy.path)

        #expect(status == 1)
        #expect(output.isEmpty)
        #expect(error.split(separator: "\n") == Self.losses.map { "faces: stint has no \($0.face)" })
    }
}
