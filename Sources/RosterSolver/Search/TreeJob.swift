import GLPK
import Linear

/// A lane's work on a tree of lines as a value: it can be handed to another thread and comes back changed.
struct TreeJob: Sendable {
    static let origin = "branch and price, exact dynamic programs over lines"

    private let tree: LineTree
    private let session: Session
    /// Seconds, or what stands for them in a deterministic run.
    private let seconds: Double
    /// Whether the lane has all of the tree, so that its bound is one of the hall.
    private let hasAll: Bool

    init(_ tree: LineTree, _ session: Session, seconds: Double, hasAll: Bool) {
        self.tree = tree
        self.session = session
        self.seconds = seconds
        self.hasAll = hasAll
    }

    @Sendable func run() -> Result<(tree: LineTree, session: Session), SolverFault> {
        var (tree, session) = (tree, session)
        var fault: SolverFault?
        var work = 0
        // Whatever GLPK fails at: what was found so far counts.
        try? onSolverThread { () throws(SolverError) in
            work = try tree.run(
                within: session.budget(seconds: seconds, from: 0), isOver: { session.isOver || fault != nil }
            ) { tree in
                if hasAll { session.raise(tree.bound, origin: Self.origin) }
                do throws(SolverFault) { try session.offer(tree.best) } catch { fault = error }
                session.report("tree")
            }
        }
        session.addWork(work)
        if let fault { return .failure(fault) }
        return .success((tree, session))
    }
}
