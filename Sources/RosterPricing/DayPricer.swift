/// The exact dynamic program over one employee's day.
///
/// Stretches of unbroken duty are valued first, from every slot in which one can begin; then each option
/// chains stretches and breaks. Rewards are additive over slots and rules look back no further than the
/// entry state of a stretch, so the best day splits at its breaks (principle of optimality).
///
/// Values are maximised: rewards less costs, in whole units. Complexity: O(roots · arcs) for the
/// stretches, O(options · breaks · starts²) for the chains. One pricer serves one thread.
public struct DayPricer: Sendable {
    /// Worse than any real value; sums of a few stay representable.
    public static let impossible = Int.min / 8

    public let plan: DayPlan
    /// Best value of each option under the rewards last given, or `impossible`.
    public private(set) var optionValues: [Int]

    private var values: [Int]
    private var backArcs: [Int32]
    /// By stage, then start of the break (from the stage's first), then entry state.
    private var chain: [Int]
    private var chainBack: [ChainStep]
    private var final: ChainStep

    /// Where the best value of a place in the chain comes from: after which stage, which root, which node.
    private struct ChainStep: Sendable {
        var stage: Int32 = -1
        var place: Int32 = -1
        var root: Int32 = -1
        var node: Int32 = -1
    }

    private let widest: Int

    public init(_ plan: DayPlan) {
        self.plan = plan
        optionValues = Array(repeating: Self.impossible, count: plan.options.count)
        values = Array(repeating: Self.impossible, count: plan.valueCount)
        backArcs = Array(repeating: -1, count: plan.valueCount)
        widest = plan.options.flatMap { $0.breaks.map(\.starts.count) }.max() ?? 0
        let size = plan.stageCount * widest * max(1, plan.graphs.count)
        chain = Array(repeating: Self.impossible, count: size)
        chainBack = Array(repeating: ChainStep(), count: size)
        final = ChainStep()
    }

    /// Values every option.
    ///
    /// - Parameters:
    ///   - prefix: For each of the plan's windows, `span.count + 1` running sums of the rewards of the
    ///     slots of `plan.span`, beginning with 0.
    ///   - allowed: Which options are wanted; the others get `impossible`.
    public mutating func evaluate(prefix: [Int], allowed: (Int) -> Bool) {
        evaluateStretches(prefix)
        for option in plan.options.indices {
            optionValues[option] = allowed(option) ? value(ofOption: option) : Self.impossible
        }
    }

    private mutating func evaluateStretches(_ prefix: [Int]) {
        let plan = plan
        unsafe values.withUnsafeMutableBufferPointer { values in
            unsafe backArcs.withUnsafeMutableBufferPointer { backArcs in
                unsafe prefix.withUnsafeBufferPointer { prefix in
                    for (index, root) in plan.roots.enumerated() {
                        unsafe Self.evaluateStretches(
                            from: root.slot - plan.span.lowerBound, in: plan.graphs[root.state],
                            reach: plan.rootReach[index], prefix: prefix, stride: plan.span.count + 1,
                            values: values.extracting(plan.rootBase[index]...),
                            backArcs: backArcs.extracting(plan.rootBase[index]...))
                    }
                }
            }
        }
    }

    /// One pass over the arcs: they ascend by offset, so a node is final before it is left.
    private static func evaluateStretches(
        from start: Int, in graph: StretchGraph, reach: Int, prefix: UnsafeBufferPointer<Int>, stride: Int,
        values: UnsafeMutableBufferPointer<Int>, backArcs: UnsafeMutableBufferPointer<Int32>
    ) {
        let room = min(stride - 1 - start, reach)
        unsafe values[0] = 0
        let nodes = room < graph.reach ? Int(graph.firstNode[room + 1]) : graph.nodeOffsets.count
        for node in 1..<max(1, nodes) { unsafe values[node] = impossible }
        unsafe graph.arcs.withUnsafeBufferPointer { arcs in
            for a in 0..<arcs.count {
                let arc = unsafe arcs[a]
                guard Int(arc.end) <= room else {
                    if Int(arc.begin) >= room { break }
                    continue
                }
                let row = Int(arc.window) * stride + start
                let value =
                    unsafe values[Int(arc.from)] + prefix[row + Int(arc.end)] - prefix[row + Int(arc.begin)]
                    - arc.cost
                if unsafe value > values[Int(arc.to)] {
                    unsafe values[Int(arc.to)] = value
                    unsafe backArcs[Int(arc.to)] = Int32(a)
                }
            }
        }
    }

    /// Best value of one option, leaving the chain behind for `path(forOption:)`.
    private mutating func value(ofOption index: Int) -> Int {
        let option = plan.options[index]
        let states = plan.graphs.count
        var best = Self.impossible
        final = ChainStep()
        let stages = option.breaks.count
        for j in 0...stages {
            let isEnd = j == stages
            let first = isEnd ? option.slots.upperBound : option.breaks[j].starts.lowerBound
            let last = isEnd ? option.slots.upperBound : option.breaks[j].starts.upperBound
            if !isEnd {
                let from = j * widest * states
                for k in from..<(from + (last - first + 1) * states) { chain[k] = Self.impossible }
            }
            let kind = isEnd ? 0 : plan.breakLengths.firstIndex(of: option.breaks[j].length) ?? 0
            var skipped = 0
            var i = j
            while true {
                // Stage i − 1 was the last break taken; i == 0: the shift begins.
                let places = i == 0 ? 1 : option.breaks[i - 1].starts.count * states
                for place in 0..<places {
                    let before: Int
                    let slot: Int
                    let state: Int
                    if i == 0 {
                        (before, slot, state) = (0, option.slots.lowerBound, 0)
                    } else {
                        before = chain[(i - 1) * widest * states + place]
                        guard before > Self.impossible / 2 else { continue }
                        slot = option.breaks[i - 1].starts.lowerBound + place / states + option.breaks[i - 1].length
                        state = place % states
                    }
                    let root = Int(plan.rootIndex[(slot - plan.span.lowerBound) * states + state])
                    guard root >= 0 else { continue }
                    let graph = plan.graphs[state]
                    let base = plan.rootBase[root]
                    for target in max(first, slot + 1)...max(last, slot + 1) {
                        guard target <= last, target - slot <= min(graph.reach, plan.rootReach[root]) else { break }
                        let nodes = graph.firstNode[target - slot]..<graph.firstNode[target - slot + 1]
                        for node in nodes {
                            let value = before + values[base + Int(node)] - skipped
                            if isEnd {
                                if value > best {
                                    best = value
                                    final = ChainStep(
                                        stage: Int32(i), place: Int32(place), root: Int32(root), node: node)
                                }
                            } else {
                                let exit = Int(graph.exits[Int(node)][kind])
                                let slotPlace = j * widest * states + (target - first) * states + exit
                                if value > chain[slotPlace] {
                                    chain[slotPlace] = value
                                    chainBack[slotPlace] = ChainStep(
                                        stage: Int32(i), place: Int32(place), root: Int32(root), node: node)
                                }
                            }
                        }
                    }
                }
                guard i > 0, let skip = option.breaks[i - 1].skipCost else { break }
                skipped += skip
                i -= 1
            }
        }
        return best > Self.impossible / 2 ? best - option.cost : Self.impossible
    }

    /// The best day with that option under the rewards last given; `nil` if there is none.
    public mutating func path(forOption index: Int) -> DayPath? {
        guard value(ofOption: index) > Self.impossible / 2 else { return nil }
        let option = plan.options[index]
        let states = plan.graphs.count
        var segments: [DayPath.Segment] = []
        var cost = option.cost
        var step = final
        var stage = option.breaks.count
        while true {
            // The stretch, from its last stint back to its first.
            let root = plan.roots[Int(step.root)]
            let graph = plan.graphs[root.state]
            let base = plan.rootBase[Int(step.root)]
            var node = Int(step.node)
            while node != 0 {
                let arc = graph.arcs[Int(backArcs[base + node])]
                segments.append(
                    DayPath.Segment(
                        code: plan.windows[Int(arc.window)], begin: root.slot + Int(arc.begin),
                        end: root.slot + Int(arc.end)))
                cost += arc.cost
                node = Int(arc.from)
            }
            let previous = Int(step.stage)
            for skipped in previous..<max(previous, stage) { cost += option.breaks[skipped].skipCost ?? 0 }
            guard previous > 0 else { break }
            let taken = option.breaks[previous - 1]
            let begin = taken.starts.lowerBound + Int(step.place) / states
            segments.append(DayPath.Segment(code: -1 - taken.index, begin: begin, end: begin + taken.length))
            stage = previous - 1
            step = chainBack[(previous - 1) * widest * states + Int(step.place)]
        }
        return DayPath(option: index, segments: segments.reversed(), cost: cost)
    }
}
