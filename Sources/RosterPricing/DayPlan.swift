/// One way to be present on a day: when, and where its breaks may lie. Slots count from the day's start.
public struct ShiftOption: Hashable, Sendable {
    public struct BreakStage: Hashable, Sendable {
        /// Position of the break in its shift type.
        public let index: Int
        public let length: Int
        /// Allowed first slots.
        public let starts: ClosedRange<Int>
        /// Cost of leaving it out; `nil` when it must be taken.
        public let skipCost: Int?

        public init(index: Int, length: Int, starts: ClosedRange<Int>, skipCost: Int?) {
            self.index = index
            self.length = length
            self.starts = starts
            self.skipCost = skipCost
        }
    }

    public let shiftType: Int
    public let slots: Range<Int>
    /// Slots paid for.
    public let paid: Int
    public let breaks: [BreakStage]
    /// Breaks that this option leaves out already cost this much.
    public let cost: Int

    public init(shiftType: Int, slots: Range<Int>, paid: Int, breaks: [BreakStage], cost: Int) {
        self.shiftType = shiftType
        self.slots = slots
        self.paid = paid
        self.breaks = breaks
        self.cost = cost
    }
}

extension ShiftOption {
    /// Where a stretch that begins after the first `stage` breaks ends at the latest: before the next break that
    /// must be taken, or with the shift.
    fileprivate func latestEnd(afterStage stage: Int) -> Int {
        breaks[stage...].first { $0.skipCost == nil }?.starts.upperBound ?? slots.upperBound
    }
}

/// Everything the dynamic program needs to know about the days of employees with the same rules and skills.
public struct DayPlan: Sendable {
    /// Window types at which these employees may sit, as positions in the hall.
    public let windows: [Int]
    public let options: [ShiftOption]
    /// By entry state; state 0 is the start of a shift.
    public let graphs: [StretchGraph]
    /// Distinct lengths of breaks, ascending: the classes of `StretchGraph.exits`.
    public let breakLengths: [Int]
    /// First slot of any option and last end.
    public let span: Range<Int>
    /// Starts of stretches used by any option: (slot, entry state), ascending.
    public let roots: [Root]
    /// The longest stretch that any option can use from each root, in slots.
    let rootReach: [Int]
    /// Position in `roots` of (slot − span.lowerBound) * graphs.count + state; −1 if unused.
    let rootIndex: [Int32]
    /// First value of each root in the buffer of values.
    let rootBase: [Int]
    let valueCount: Int
    let stageCount: Int

    public struct Root: Hashable, Sendable {
        public let slot: Int
        public let state: Int
    }

    public init(windows: [Int], options: [ShiftOption], graphs: [StretchGraph], breakLengths: [Int]) {
        self.windows = windows
        self.options = options
        self.graphs = graphs
        self.breakLengths = breakLengths
        let low = options.map(\.slots.lowerBound).min() ?? 0
        let high = options.map(\.slots.upperBound).max() ?? low
        span = low..<high

        // Which (slot, state) pairs can begin a stretch: follow every option's stages.
        var used: [Root: Int] = [:]
        for option in options {
            let start = Root(slot: option.slots.lowerBound, state: 0)
            used[start] = max(used[start] ?? 0, option.latestEnd(afterStage: 0) - start.slot)
            var reached: [Set<Root>] = [[Root(slot: option.slots.lowerBound, state: 0)]]
            for (j, stage) in option.breaks.enumerated() {
                guard let kind = breakLengths.firstIndex(of: stage.length) else { continue }
                var here: Set<Root> = []
                for i in stride(from: j, through: 0, by: -1) {
                    for root in reached[i] {
                        for slot in stage.starts where slot > root.slot && slot - root.slot <= graphs[root.state].reach
                        {
                            let graph = graphs[root.state]
                            let offset = slot - root.slot
                            for node in Int(graph.firstNode[offset])..<Int(graph.firstNode[offset + 1]) {
                                here.insert(Root(slot: slot + stage.length, state: Int(graph.exits[node][kind])))
                            }
                        }
                    }
                    // Stage i − 1 may be the last taken only if stage i can be left out.
                    if i > 0 && option.breaks[i - 1].skipCost == nil { break }
                }
                reached.append(here)
                let end = option.latestEnd(afterStage: j + 1)
                for root in here where root.slot < end { used[root] = max(used[root] ?? 0, end - root.slot) }
            }
        }
        roots = used.keys.sorted { ($0.slot, $0.state) < ($1.slot, $1.state) }
        rootReach = roots.map { used[$0] ?? 0 }
        var index = [Int32](repeating: -1, count: (high - low + 1) * max(1, graphs.count))
        var base: [Int] = []
        var count = 0
        for (i, root) in roots.enumerated() {
            index[(root.slot - low) * graphs.count + root.state] = Int32(i)
            base.append(count)
            count += graphs[root.state].nodeOffsets.count
        }
        rootIndex = index
        rootBase = base
        valueCount = count
        stageCount = options.map(\.breaks.count).max() ?? 0
    }
}

/// One employee's day: an option, filled.
public struct DayPath: Hashable, Sendable {
    /// Duty at a window (position in the hall), or a break (−1 − position in the shift type).
    public struct Segment: Hashable, Sendable {
        public let code: Int32
        /// Slots from the day's start.
        public let begin: Int32
        public let end: Int32

        public init(code: Int, begin: Int, end: Int) {
            self.code = Int32(code)
            self.begin = Int32(begin)
            self.end = Int32(end)
        }

        public var isDuty: Bool { code >= 0 }
    }

    /// Position in the plan's options.
    public let option: Int
    public let segments: [Segment]
    /// Cost of stints, breaks left out and the like: everything that no reward pays.
    public let cost: Int

    public init(option: Int, segments: [Segment], cost: Int) {
        self.option = option
        self.segments = segments
        self.cost = cost
    }
}
