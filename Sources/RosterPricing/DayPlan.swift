/// Everything the dynamic program needs to know about the days of employees with the same rules and skills: shared by
/// them, never changed.
public final class DayPlan: Sendable {
    /// Window types at which these employees may sit, as positions in the hall.
    public let windows: [Int]
    public let options: [ShiftOption]
    /// By entry state; state 0 is the start of a shift.
    public let graphs: [StretchGraph]
    /// Distinct lengths of breaks, ascending: the classes of `StretchGraph.exits`.
    public let breakLengths: [Int]
    /// First slot of any option and last end.
    public let span: Range<Int>
    /// Options that begin in neighbouring slots, ascending by these.
    public let neighbourhoods: [Neighbourhood]
    /// Position of each option's neighbourhood.
    public let neighbourhoodOf: [Int]
    /// All options.
    public let whole: Neighbourhood
    let blocks: StretchBlocks
    let chain: BreakChain

    public init(windows: [Int], options: [ShiftOption], graphs: [StretchGraph], breakLengths: [Int]) {
        self.windows = windows
        self.options = options
        self.graphs = graphs
        self.breakLengths = breakLengths
        let low = options.map(\.slots.lowerBound).min() ?? 0
        let high = options.map(\.slots.upperBound).max() ?? low
        span = low..<high
        let roots = StretchRoot.used(by: options, graphs: graphs, breakLengths: breakLengths)
        let blocks = StretchBlocks(roots, graphs: graphs, span: span)
        let chain = BreakChain(options, breakLengths: breakLengths, stateCount: graphs.count)
        self.blocks = blocks
        self.chain = chain
        whole = Neighbourhood(
            options: Array(options.indices), span: span, stages: Array(chain.stages.indices),
            blocks: Array(blocks.blocks.indices))
        let firstBlocks = options.map { blocks.place(of: StretchRoot(slot: $0.slots.lowerBound, state: 0)).block }
        let distinct = Set(firstBlocks).sorted()
        neighbourhoodOf = firstBlocks.map { distinct.firstIndex(of: $0) ?? 0 }
        neighbourhoods = distinct.map { first in
            let own = options.indices.filter { firstBlocks[$0] == first }
            let members = own.map { options[$0] }
            let used = StretchRoot.used(by: members, graphs: graphs, breakLengths: breakLengths)
            return Neighbourhood(
                options: own,
                span: (members.map(\.slots.lowerBound).min() ?? low)..<(members.map(\.slots.upperBound).max() ?? high),
                stages: Set(own.flatMap { chain.stagesOf[$0] }).sorted(),
                blocks: Set(used.map { blocks.place(of: $0.root).block }).sorted())
        }
    }

    /// A neighbourhood, or all options where none is given.
    public func part(_ near: Int?) -> Neighbourhood { near.map { neighbourhoods[$0] } ?? whole }

    /// Some options, with all that it takes to value them and no others.
    public struct Neighbourhood: Sendable {
        public let options: [Int]
        /// First slot of any of them and last end.
        public let span: Range<Int>
        let stages: [Int]
        let blocks: [Int]
    }
}
