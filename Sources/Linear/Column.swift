extension Model {
    /// A variable's name, limits and kind.
    public struct Column: Hashable, Sendable {
        /// What a person calls it: `serve[Ann,3]`.
        public let name: String
        /// The least and the greatest value allowed.
        public internal(set) var range: ClosedRange<Double>
        /// Whether only whole values are allowed.
        public let isInteger: Bool

        /// The limits rounded inwards to whole numbers if the column is integer, to within 10⁻⁶;
        /// `nil` when that leaves nothing.
        public var reachable: ClosedRange<Double>? {
            guard isInteger else { return range }
            let lower = (range.lowerBound - 1e-6).rounded(.up) + 0
            let upper = (range.upperBound + 1e-6).rounded(.down) + 0
            return lower <= upper ? lower...upper : nil
        }
    }

    /// The greatest limit, and with a minus sign the least, of an integer variable: 10⁹.
    ///
    /// Far more than any count of people, slots or minutes, and far less than the 2⁵³ up to
    /// which doubles count exactly.
    public static let largestInteger = 1e9
}
