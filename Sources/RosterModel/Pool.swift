/// Window types that share a demand: whoever serves at any of them may serve it, and nobody serves two demands at once
/// (R11, 平行收件).
public struct Pool: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<Pool>

    public let id: ID
    /// The name people read.
    public let name: String
    /// At least two, in the order in which they were written.
    public let windows: [WindowType.ID]

    public init(id: ID, name: String? = nil, windows: [WindowType.ID]) {
        self.id = id
        self.name = name ?? id.text
        self.windows = windows
    }
}
