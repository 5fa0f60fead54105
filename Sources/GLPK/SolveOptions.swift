/// How a model is solved, and when the solve has to end.
public struct SolveOptions: Sendable {
    /// The longest time to take, kept to within some tenths of a second.
    public var timeLimit: Duration
    /// How far, in proportion to its cost, the solution may be from the bound; 0 asks for the
    /// optimum.
    public var gap = 0.0
    /// The most nodes to search.
    ///
    /// With it in place of a time limit, every run ends alike.
    public var nodeLimit = Int.max
    /// Which variable to branch on.
    public var branching = Branching.mostFractional
    /// Where to go on after a branch is closed.
    public var backtracking = Backtracking.depthFirst
    /// Which cutting planes to add; they make small relaxations dense and seldom help rosters.
    public var cuts: Cuts = []
    /// A known solution to improve on, one value for each column; it must keep every row.
    public var start: [Double]?
    /// The request to stop that is obeyed.
    public var interrupt = Interrupt.process

    /// The optimum, if it is found and proven within `timeLimit`.
    public init(timeLimit: Duration = .seconds(60)) { self.timeLimit = timeLimit }

    /// Which fractional variable to branch on.
    ///
    /// GLPK's other techniques solve many relaxations at a node without looking at the time.
    public enum Branching: Hashable, Sendable, CaseIterable {
        case firstFractional, mostFractional
    }

    /// Which open node to continue from.
    public enum Backtracking: Hashable, Sendable, CaseIterable {
        /// The newest: finds solutions soon.
        case depthFirst
        /// The one of the best bound: proves soon.
        case bestLocalBound
    }

    /// Families of cutting planes.
    public struct Cuts: OptionSet, Hashable, Sendable {
        /// One bit for each family.
        public let rawValue: Int

        /// The families whose bits are set.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Gomory's mixed-integer cuts.
        public static let gomory = Cuts(rawValue: 1)
        /// Mixed-integer rounding cuts (MIR).
        public static let mixedIntegerRounding = Cuts(rawValue: 2)
        /// Mixed cover cuts, of rows like knapsacks.
        public static let cover = Cuts(rawValue: 4)
        /// Clique cuts, of binaries that exclude each other.
        public static let clique = Cuts(rawValue: 8)
    }
}
