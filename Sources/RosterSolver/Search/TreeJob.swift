import GLPK
import Linear
import Synchronization

/// A lane's work on a tree of lines as a value: it can be handed to another thread and comes back changed.
struct TreeJob: Sendable {
    static let origin = "branch and price, exact dynamic programs over lines"

    /// What a lane has of the tree.
    enum Part: Sendable {
        /// All of it, so that its bound is one of the hall; whether the round ends as soon as there is work for both lanes.
        case all(endsWhenForked: Bool)
        /// Half; what the two lanes tell each other meanwhile, but for a deterministic run.
        case half(Exchange?)
    }

    /// What two lanes tell each other while they run.
    final class Exchange: Sendable {
        private let best = Mutex<Schedule?>(nil)
        /// Raised by a lane that has nothing left to look at.
        let end = EndSignal()

        /// Gives a roster, and takes that of the other lane where it is better.
        func trade(_ tree: inout LineTree) {
            best.withLock {
                if let best = $0 { tree.offer(best) }
                if tree.best.cost < $0?.cost ?? .max { $0 = tree.best }
            }
        }
    }

    private let tree: LineTree
    private let session: Session
    /// Seconds, or what stands for them in a deterministic run.
    private let seconds: Double
    private let part: Part

    init(_ tree: LineTree, _ session: Session, seconds: Double, _ part: Part) {
        self.tree = tree
        self.session = session
        self.seconds = seconds
        self.part = part
    }

    @Sendable func run() -> Result<(tree: LineTree, session: Session), SolverFault> {
        var (tree, session) = (tree, session)
        var fault: SolverFault?
        var work = 0
        // Whatever GLPK fails at: what was found so far counts.
        try? onSolverThread { () throws(SolverError) in
            var told = (bound: 0, cost: Int.max)
            work = try tree.run(within: session.budget(seconds: seconds, from: 0)) { tree in
                var isOver = session.isOver
                switch part {
                case .all(let endsWhenForked):
                    session.raise(tree.bound, origin: Self.origin)
                    if endsWhenForked, tree.isForked, session.endRound() { isOver = true }
                case .half(let exchange):
                    exchange?.trade(&tree)
                    if tree.isFinished { exchange?.end.raise() }
                    if exchange?.end.isRaised == true { isOver = true }
                }
                do throws(SolverFault) { try session.offer(tree.best) } catch { fault = error }
                if told != (tree.bound, tree.best.cost) {
                    session.report("tree")
                    told = (tree.bound, tree.best.cost)
                }
                return isOver || fault != nil
            }
        }
        session.addWork(work)
        if let fault { return .failure(fault) }
        return .success((tree, session))
    }
}
