/// The name by which one thing of a kind is known in every file.
///
/// Identifiers are texts (`007` and `7` differ), compared exactly; two kinds never mix.
public struct Identifier<Subject>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
    CustomStringConvertible
{
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral text: String) { self.init(text) }

    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.text < rhs.text }

    public var description: String { text }
}
