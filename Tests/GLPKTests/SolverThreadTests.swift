import Foundation
import Linear
import Testing

@testable import GLPK

@Suite struct SolverThreadTests {
    @Test func `work returns its answer and throws its errors`() throws {
        #expect(onSolverThread { 6 * 7 } == 42)
        #expect(throws: SolverError.wrongThread(doing: "testing")) {
            try onSolverThread { () throws(SolverError) in throw .wrongThread(doing: "testing") }
        }
    }

    @Test func `work may use the caller's variables`() {
        var count = 0

        onSolverThread { count += 1 }

        #expect(count == 1)
    }

    @Test func `work runs on another thread, also within work`() {
        let caller = pthread_self()

        let threads = onSolverThread { () -> [pthread_t] in
            [pthread_self(), onSolverThread { pthread_self() }]
        }

        #expect(Set(threads + [caller]).count == 3)
    }

    /// 60,000 frames of 256 bytes and more do not fit the usual 8 MB.
    @Test func `the stack is deep enough for deep recursion`() {
        @Sendable func depth(_ count: Int, _ load: InlineArray<32, Int>) -> Int {
            count == 0 ? load[0] : 1 + depth(count - 1, load)
        }

        #expect(onSolverThread { depth(60_000, InlineArray(repeating: 0)) } == 60_000)
    }

    @Test func `many threads solve at once`() async throws {
        let model = Model.marketSplit(columns: 12, rows: 2)
        let alone = try model.solvedAlone()

        let outcomes = try await withThrowingTaskGroup(of: Outcome.self) { group in
            for _ in 0..<8 { group.addTask { try model.solvedAlone() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }

        #expect(outcomes == Array(repeating: alone, count: 8))
    }

    @Test func `a relaxation is made on a solver thread or not at all`() {
        #expect(throws: SolverError.wrongThread(doing: "making a relaxation outside a solver thread")) {
            _ = try LinearRelaxation()
        }
    }

    @Test func `a problem is refused on another thread`() {
        #expect(throws: SolverError.wrongThread(doing: "adding 1 rows")) {
            try onSolverThread { () throws(SolverError) in
                let problem = try Problem()
                try onSolverThread { () throws(SolverError) in
                    try problem.addRows(OneSidedRows([(0, 0)]))
                }
            }
        }
    }
}
