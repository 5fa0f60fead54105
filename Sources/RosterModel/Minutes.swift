/// A length of time, or a time of day counted from midnight, in whole minutes.
///
/// Never negative in a valid hall; subtraction may pass through negative values on the way.
public struct Minutes: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral, CustomStringConvertible {
    public let count: Int

    public init(_ count: Int) { self.count = count }
    public init(integerLiteral count: Int) { self.init(count) }

    public static let day: Minutes = 1440

    public static func < (lhs: Minutes, rhs: Minutes) -> Bool { lhs.count < rhs.count }
    public static func + (lhs: Minutes, rhs: Minutes) -> Minutes { Minutes(lhs.count + rhs.count) }
    public static func - (lhs: Minutes, rhs: Minutes) -> Minutes { Minutes(lhs.count - rhs.count) }
    public static func * (times: Int, length: Minutes) -> Minutes { Minutes(times * length.count) }
    /// How many times `part` fits into `whole`, rounded down.
    public static func / (whole: Minutes, part: Minutes) -> Int { whole.count / part.count }
    public static func += (lhs: inout Minutes, rhs: Minutes) { lhs = lhs + rhs }

    /// `90` reads "1:30".
    public var description: String {
        let minutes = count % 60
        return "\(count / 60):\(minutes < 10 ? "0" : "")\(minutes)"
    }
}
