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
    func latestEnd(afterStage stage: Int) -> Int {
        breaks[stage...].first { $0.skipCost == nil }?.starts.upperBound ?? slots.upperBound
    }
}
