/// The exact dynamic program over one employee's day.
///
/// Stretches of unbroken duty are valued first, from every slot in which one can begin; then stages
/// chain stretches and breaks. Rewards are additive over slots and rules look back no further than the
/// entry state of a stretch, so the best day splits at its breaks (principle of optimality).
///
/// Values are maximised: rewards less costs, in whole units. Complexity: O(roots · arcs) for the
/// stretches, O(stages · starts²) for the chains. One pricer serves one thread.
public struct DayPricer: Sendable {
    /// Worse than any real value; sums of a few stay representable.
    public static let impossible = Int.min / 8

    public let plan: DayPlan
    /// Best value of each option under the rewards last given, or `impossible`.
    public private(set) var optionValues: [Int]

    /// Running sums of rewards by window, each row with room for stretches that run past the span's end.
    private var prefix: [Double]
    private let stride: Int
    /// Values of the nodes of the block at hand; then, by bundle, of the best of its stints that began earlier.
    private var nodeValues: [Lanes]
    /// Best values of stretches: see `StretchBlocks.tables`.
    private var tables: [Lanes]
    /// Best values up to and including each break: see `BreakChain.Stage.base`.
    private var places: [Int]

    public init(_ plan: DayPlan) {
        self.plan = plan
        optionValues = Array(repeating: Self.impossible, count: plan.options.count)
        stride = plan.span.count + 1 + Lanes.scalarCount + plan.blocks.widest
        prefix = Array(repeating: 0, count: plan.windows.count * stride)
        let bundleCount = plan.graphs.map(\.bundles.count).max() ?? 0
        nodeValues = Array(repeating: .none, count: plan.blocks.valueCount + bundleCount)
        tables = Array(repeating: .none, count: plan.blocks.tableSize)
        places = Array(repeating: Self.impossible, count: plan.chain.placeCount)
    }

    /// Values every option, or those of one neighbourhood; the others keep the values they have.
    ///
    /// - Parameters:
    ///   - sums: For each of the plan's windows, `span.count + 1` running sums of the rewards of the slots of `plan.span`. Of a
    ///     neighbourhood, only those of its own span are looked at.
    ///   - near: Position of the neighbourhood; `nil`: all options.
    public mutating func evaluate(prefix sums: [Int], near: Int? = nil) {
        let part = plan.part(near)
        let width = plan.span.count + 1
        let low = part.span.lowerBound - plan.span.lowerBound
        for window in plan.windows.indices {
            for k in low...(low + part.span.count) { prefix[window * stride + k] = Double(sums[window * width + k]) }
        }
        for block in part.blocks { valueStretches(ofBlock: block) }
        valueChains(of: part)
    }

    // MARK: Stretches

    private mutating func valueStretches(ofBlock number: Int) {
        valueNodes(ofBlock: number)
        let block = plan.blocks.blocks[number]
        let graph = plan.graphs[block.state]
        let kinds = graph.endingNumbers.count
        let values = nodeValues
        unsafe tables.withUnsafeMutableBufferPointer { best in
            for (position, ending) in graph.endings.enumerated() {
                guard let kind = graph.endingNumbers.firstIndex(of: position) else { continue }
                let table = plan.blocks.tables[number * kinds + kind].values
                let (firstMember, nodes) = (ending.firstMember, ending.nodes)
                for each in 0..<Int(ending.firstClass[block.limit + 1]) {
                    var largest = Lanes.none
                    for member in Int(firstMember[each])..<Int(firstMember[each + 1]) {
                        largest.raise(to: values[Int(nodes[member])])
                    }
                    unsafe best[table + each] = largest
                }
            }
        }
    }

    /// One pass over the bundles, all lanes side by side: they ascend by offset, so a node is final before it is left.
    private mutating func valueNodes(ofBlock number: Int) {
        let block = plan.blocks.blocks[number]
        let graph = plan.graphs[block.state]
        let stride = stride
        let limit = Int32(block.limit)
        let relayed = plan.blocks.valueCount
        let nodes = Int(graph.firstNode[block.limit + 1])
        let (allBundles, allSources, allTargets) = (graph.bundles, graph.sources, graph.targets)
        let (bundles, sources, targets) = (allBundles.span, allSources.span, allTargets.span)
        unsafe prefix.withUnsafeBytes { sums in
            /// Running sums of a window's rewards up to an offset in each lane's stretch.
            func rewards(_ bundle: StretchGraph.Bundle, upTo offset: Int32) -> Lanes {
                let place = Int(bundle.window) * stride + block.start + Int(offset)
                return unsafe sums.loadUnaligned(fromByteOffset: place * MemoryLayout<Double>.stride, as: Lanes.self)
            }
            var values = nodeValues.mutableSpan
            values[0] = .zero
            for node in 1..<max(1, nodes) { values[node] = .none }
            for number in bundles.indices { values[relayed + number] = .none }
            for number in bundles.indices {
                let bundle = bundles[number]
                if bundle.begin >= limit { break }
                // The best way to begin these stints, less the rewards before them.
                var best = Lanes.none
                for source in bundle.sources { best.raise(to: values[Int(sources[Int(source)])]) }
                best -= rewards(bundle, upTo: bundle.begin)
                best.raise(to: values[relayed + number])
                if bundle.relay >= 0 { values[relayed + Int(bundle.relay)].raise(to: best) }
                for target in bundle.targets {
                    let target = targets[Int(target)]
                    if target.end > limit { continue }
                    values[Int(target.node)].raise(to: best + rewards(bundle, upTo: target.end) - target.cost)
                }
            }
        }
    }

    // MARK: Chains

    private mutating func valueChains(of part: DayPlan.Neighbourhood) {
        let (chain, options) = (plan.chain, plan.options)
        let states = plan.graphs.count
        var best = optionValues
        unsafe withValues { lookup, places in
            for number in part.stages {
                let stage = chain.stages[number]
                let size = stage.starts.count * states
                for i in stage.base..<(stage.base + size) { unsafe places[i] = Self.impossible }
                for link in chain.links[stage.links] {
                    unsafe lookup.forEachPlace(of: link, in: chain.stages, places) { value, slot, state in
                        unsafe lookup.forEachStretch(from: slot, state, to: stage.starts, kind: stage.kind) {
                            worth, target, exit in
                            let place = stage.base + (target - stage.starts.lowerBound) * states + exit
                            unsafe places[place] = max(places[place], value &+ worth)
                        }
                    }
                }
            }
            for option in part.options {
                let end = options[option].slots.upperBound
                var value = Self.impossible
                for link in chain.links[chain.finals[option]] {
                    unsafe lookup.forEachPlace(of: link, in: chain.stages, places) { before, slot, state in
                        unsafe lookup.forEachStretch(from: slot, state, to: end...end, kind: lookup.kinds - 1) {
                            worth, _, _ in value = max(value, before &+ worth)
                        }
                    }
                }
                best[option] = value > Self.impossible / 2 ? value - options[option].cost : Self.impossible
            }
        }
        optionValues = best
    }

    /// Gives `body` the values of stretches and of places, as they stand in memory.
    @inline(__always)
    private mutating func withValues(_ body: (StretchLookup, UnsafeMutableBufferPointer<Int>) -> Void) {
        let blocks = plan.blocks
        let kinds = plan.breakLengths.count + 1
        unsafe tables.withUnsafeBufferPointer { values in
            unsafe blocks.tables.withUnsafeBufferPointer { tables in
                unsafe blocks.places.withUnsafeBufferPointer { roots in
                    unsafe blocks.firstClasses.withUnsafeBufferPointer { firstClasses in
                        unsafe blocks.states.withUnsafeBufferPointer { states in
                            unsafe places.withUnsafeMutableBufferPointer { places in
                                unsafe body(
                                    StretchLookup(
                                        values: values, tables: tables, roots: roots, firstClasses: firstClasses,
                                        states: states, low: plan.span.lowerBound, stateCount: plan.graphs.count,
                                        kinds: kinds), places)
                            }
                        }
                    }
                }
            }
        }
    }

    // MARK: Paths

    /// The best day with that option under the rewards last given; `nil` if there is none.
    ///
    /// - Complexity: O(stages · starts²) and one pass over the arcs for each stretch of the day.
    public mutating func path(forOption index: Int) -> DayPath? {
        guard optionValues[index] > Self.impossible / 2 else { return nil }
        let option = plan.options[index]
        var segments: [DayPath.Segment] = []
        var cost = option.cost
        var wanted = optionValues[index] + option.cost
        var end = option.slots.upperBound
        var exit = 0
        // Stages before the stretch at hand, and the breaks left out after it.
        var stage = option.breaks.count
        while true {
            guard let step = step(to: end, exit: exit, worth: wanted, stage: stage, of: index) else { return nil }
            cost += step.skipped
            cost += prependStretch(from: step.root, to: end, step, to: &segments)
            guard step.stage > 0 else { break }
            stage = step.stage - 1
            let taken = option.breaks[stage]
            end = step.root.slot - taken.length
            exit = step.root.state
            wanted = step.before
            segments.append(DayPath.Segment(code: -1 - taken.index, begin: end, end: end + taken.length))
        }
        return DayPath(option: index, segments: segments.reversed(), cost: cost)
    }

    /// Where a stretch of the best day begins.
    private struct Step {
        /// How many of the option's stages lie before; the last of them is the break just before.
        let stage: Int
        let root: StretchRoot
        /// Value up to and including that break.
        let before: Int
        let skipped: Int
        /// What the stretch is worth, and which class of nodes it ends in.
        let worth: Int
        let kind: Int
        let exit: Int
    }

    /// The first step that gives the value found: the same search again, for one place.
    private mutating func step(to end: Int, exit: Int, worth wanted: Int, stage: Int, of option: Int) -> Step? {
        let own = plan.chain.stagesOf[option]
        let isEnd = stage == own.count
        let kind = isEnd ? plan.breakLengths.count : plan.chain.stages[own[stage]].kind
        let links = isEnd ? plan.chain.finals[option] : plan.chain.stages[own[stage]].links
        var found: Step?
        let chain = plan.chain
        unsafe withValues { lookup, places in
            for (number, link) in chain.links[links].enumerated() where found == nil {
                unsafe lookup.forEachPlace(of: link, in: chain.stages, places) { value, slot, state in
                    guard found == nil else { return }
                    unsafe lookup.forEachStretch(from: slot, state, to: end...end, kind: kind) {
                        worth, _, reached in
                        guard found == nil, reached == exit, value + worth == wanted else { return }
                        found = Step(
                            stage: link.stage < 0 ? 0 : stage - number,
                            root: StretchRoot(slot: slot, state: state), before: value + link.skipped,
                            skipped: link.skipped, worth: worth, kind: kind, exit: exit)
                    }
                }
            }
        }
        return found
    }

    /// Adds a stretch, its last stint first.
    ///
    /// - Returns: What its stints cost.
    private mutating func prependStretch(
        from root: StretchRoot, to end: Int, _ step: Step, to segments: inout [DayPath.Segment]
    ) -> Int {
        let (block, lane) = plan.blocks.place(of: root)
        valueNodes(ofBlock: block)
        let graph = plan.graphs[root.state]
        let start = plan.blocks.blocks[block].start + lane
        var cost = 0
        let nodes = graph.firstNode[end - root.slot]..<graph.firstNode[end - root.slot + 1]
        var current = nodes.first {
            let leads = step.kind == plan.breakLengths.count || Int(graph.exits[Int($0)][step.kind]) == step.exit
            return leads && Int(nodeValues[Int($0)][lane]) == step.worth
        }
        while let node = current, node != 0 {
            current = nil
            for number in graph.firstIncoming[Int(node)]..<graph.firstIncoming[Int(node) + 1] {
                let arc = graph.arcs[Int(graph.incoming[Int(number)])]
                let row = Int(arc.window) * stride + start
                let value =
                    nodeValues[Int(arc.from)][lane] + prefix[row + Int(arc.end)]
                    - prefix[row + Int(arc.begin)] - Double(arc.cost)
                guard value == nodeValues[Int(node)][lane] else { continue }
                segments.append(
                    DayPath.Segment(
                        code: plan.windows[Int(arc.window)], begin: root.slot + Int(arc.begin),
                        end: root.slot + Int(arc.end)))
                cost += arc.cost
                current = arc.from
                break
            }
        }
        return cost
    }
}

/// The values of stretches and where they stand, for the innermost loops: valid inside one call of `withValues`.
@unsafe private struct StretchLookup {
    let values: UnsafeBufferPointer<Lanes>
    let tables: UnsafeBufferPointer<StretchBlocks.Table>
    let roots: UnsafeBufferPointer<Int32>
    let firstClasses: UnsafeBufferPointer<Int32>
    let states: UnsafeBufferPointer<Int32>
    let low: Int
    let stateCount: Int
    let kinds: Int

    /// Every place in which a stretch can begin after what a link tells, with the best value so far.
    @inline(__always)
    func forEachPlace(
        of link: BreakChain.Link, in stages: [BreakChain.Stage], _ places: UnsafeMutableBufferPointer<Int>,
        _ body: (_ value: Int, _ slot: Int, _ state: Int) -> Void
    ) {
        guard link.stage >= 0 else { return body(-link.skipped, link.starts.lowerBound, 0) }
        let stage = stages[link.stage]
        for slot in link.starts {
            for state in unsafe 0..<stateCount {
                let value = unsafe places[stage.base + (slot - stage.starts.lowerBound) * stateCount + state]
                if value > DayPricer.impossible / 2 { body(value - link.skipped, slot + stage.length, state) }
            }
        }
    }

    /// Every stretch that can end in a slot of `ends`, with what it is worth and the entry state after it.
    @inline(__always)
    func forEachStretch(
        from slot: Int, _ state: Int, to ends: ClosedRange<Int>, kind: Int,
        _ body: (_ worth: Int, _ end: Int, _ exit: Int) -> Void
    ) {
        let place = unsafe Int(roots[(slot - low) * stateCount + state])
        guard place >= 0 else { return }
        let (block, lane) = (place / Lanes.scalarCount, place % Lanes.scalarCount)
        let table = unsafe tables[block * kinds + kind]
        let first = max(ends.lowerBound, slot + 1)
        let last = min(ends.upperBound, slot + table.limit)
        guard first <= last else { return }
        for end in first...last {
            let offset = table.offsets + end - slot
            for each in unsafe Int(firstClasses[offset])..<Int(firstClasses[offset + 1]) {
                unsafe body(Int(values[table.values + each][lane]), end, Int(states[table.states + each]))
            }
        }
    }
}
