/// Counters of one kind: what staff sit at and the public comes to. Never a span of time.
public struct WindowType: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<WindowType>

    public let id: ID
    /// The name people read.
    public let name: String
    /// How many people can serve here at once.
    public let counters: Int
    /// How hard an hour here is: 0 is as good as rest, 1 ordinary, up to 10.
    public let strain: Int
    /// The least skill level with which an employee is qualified, 1...3.
    public let level: Int
    /// Whether serving here means looking at a screen.
    public let hasScreen: Bool
    /// How many cases somebody serves here in an hour, as piece pay counts them; 0 where nobody counts.
    public let cases: Int
    /// Where it stands; rotation to another place is a change of surroundings.
    public let zone: String

    /// - Parameter hasScreen: Unless given, whether an hour here is any strain.
    public init(
        id: ID, name: String? = nil, counters: Int, strain: Int = 1, level: Int = 1, hasScreen: Bool? = nil,
        zone: String = "", cases: Int = 0
    ) {
        self.id = id
        self.name = name ?? id.text
        self.counters = counters
        self.strain = strain
        self.level = level
        self.hasScreen = hasScreen ?? (strain > 0)
        self.zone = zone
        self.cases = cases
    }
}
