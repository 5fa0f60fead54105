extension Model {
    /// A variable's name, limits and kind.
    public struct Column: Hashable, Sendable {
        /// What a person calls it: `serve[Ann,3]`.
        public let name: String
        /// The least and the greatest value allowed.
        public internal(set) var range: ClosedRange<Double>
        /// Whether only whole values are allowed.
        public let isInteger: Bool
    }

    /// The greatest limit, and with a minus sign the least, of an integer variable: 10⁹.
    ///
    /// Far more than any count of people, slots or minutes, and far less than the 2⁵³ up to
    /// which doubles count exactly.
    public static let largestInteger = 1e9
}
