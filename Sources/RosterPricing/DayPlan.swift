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
        blocks = StretchBlocks(roots, graphs: graphs, span: span)
        chain = BreakChain(options, breakLengths: breakLengths, stateCount: graphs.count)
    }
}
