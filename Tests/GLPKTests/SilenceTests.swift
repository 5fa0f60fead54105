import Foundation
import GLPK
import Linear
import Testing

@Suite struct SilenceTests {
    /// Everything that makes GLPK talk, in a process whose standard output is kept.
    @Test func `nothing that GLPK prints reaches standard output`() async throws {
        let result = try #require(
            await #expect(
                processExitsWith: .exitCode(42), observing: [\.standardOutputContent, \.standardErrorContent]
            ) {
                _ = try Model.marketSplit(columns: 12, rows: 2).solvedAlone()
                _ = try Model.cover(by: 3).solvedAlone()
                _ = try Model.assignment(30).solvedAlone()
                _ = knownFaults()
                exit(42)
            })

        let printed = String(
            decoding: result.standardOutputContent + result.standardErrorContent, as: UTF8.self)
        for word in ["GLPK", "glp_", "OPTIMAL", "obj =", "mip =", "Error detected", "Warning:", "scaling"] {
            #expect(!printed.contains(word))
        }
    }
}
