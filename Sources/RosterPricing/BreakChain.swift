/// How the options' breaks follow each other, what options have in common told once.
///
/// A stage is one break of an option; its places are its possible first slots, each with an entry state after it. What is best up
/// to there depends on the shift's start and on the breaks before, not on what comes after, so options that agree
/// so far share the stage.
struct BreakChain: Sendable {
    struct Stage: Sendable {
        /// Position among the lengths of breaks.
        let kind: Int
        let length: Int
        /// First slots of the break, from the earliest of any option to the latest.
        var starts: ClosedRange<Int>
        /// In `links`.
        var links: Range<Int> = 0..<0
        /// Where its places begin in the buffer: slot, then entry state.
        var base = 0
    }

    /// What may come before: a break taken, with others left out since, or the start of the shift.
    struct Link: Sendable {
        /// −1: the shift begins.
        let stage: Int
        /// First slots of that break which the option allows, or the first slot of the shift.
        let starts: ClosedRange<Int>
        /// Price of the breaks left out since.
        let skipped: Int
    }

    /// Before all that they are linked to.
    private(set) var stages: [Stage] = []
    private(set) var links: [Link] = []
    /// By option: what may come before the end of the shift.
    private(set) var finals: [Range<Int>] = []
    /// By option: its stages.
    private(set) var stagesOf: [[Int]] = []
    private(set) var placeCount = 0

    init(_ options: [ShiftOption], breakLengths: [Int], stateCount: Int) {
        struct Key: Hashable {
            let start: Int
            let before: [ShiftOption.BreakStage]
            let length: Int
        }
        var known: [Key: Int] = [:]
        for option in options {
            var own: [Int] = []
            for (j, rest) in option.breaks.enumerated() {
                // Which break of the shift type it is makes no difference to what comes before.
                let key = Key(
                    start: option.slots.lowerBound, before: option.breaks[..<j].map(\.unnamed), length: rest.length)
                let number = known[key] ?? stages.count
                if number == stages.count {
                    known[key] = number
                    stages.append(
                        Stage(
                            kind: breakLengths.firstIndex(of: rest.length) ?? 0, length: rest.length,
                            starts: rest.starts))
                    stages[number].links = addLinks(before: j, of: option, stages: own)
                } else {
                    let starts = stages[number].starts
                    stages[number].starts =
                        min(starts.lowerBound, rest.starts.lowerBound)...max(starts.upperBound, rest.starts.upperBound)
                }
                own.append(number)
            }
            finals.append(addLinks(before: option.breaks.count, of: option, stages: own))
            stagesOf.append(own)
        }
        var base = 0
        for number in stages.indices {
            stages[number].base = base
            base += stages[number].starts.count * stateCount
        }
        placeCount = base
    }

    private mutating func addLinks(before j: Int, of option: ShiftOption, stages own: [Int]) -> Range<Int> {
        let first = links.count
        var skipped = 0
        for i in stride(from: j, to: 0, by: -1) {
            let rest = option.breaks[i - 1]
            links.append(Link(stage: own[i - 1], starts: rest.starts, skipped: skipped))
            guard let skip = rest.skipCost else { return first..<links.count }
            skipped += skip
        }
        let start = option.slots.lowerBound
        links.append(Link(stage: -1, starts: start...start, skipped: skipped))
        return first..<links.count
    }
}

extension ShiftOption.BreakStage {
    fileprivate var unnamed: Self { Self(index: 0, length: length, starts: starts, skipCost: skipCost) }
}
