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
