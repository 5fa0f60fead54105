/// A value of a YAML (or JSON) document and where it stands. Scalars are texts: what they mean is for the reader of
/// each field to say, so that `17:30` stays a time and `no` a name where a name is due.
struct Node: Sendable {
    enum Content: Sendable {
        case scalar(String)
        case list([Node])
        case map([Entry])
    }

    struct Entry: Sendable {
        let key: String
        let place: Place
        var value: Node
    }

    var place: Place
    var content: Content
    /// Whether a scalar stood in quotes or a block: then `null` and an empty text are meant as they stand.
    var isQuoted = false
    /// Whether a scalar is a block begun with `|`.
    var isBlock = false

    var isNull: Bool {
        guard case .scalar(let text) = content, !isQuoted else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }

    var scalar: String? {
        if case .scalar(let text) = content { text } else { nil }
    }

    /// `a list`, for messages.
    var kind: String {
        switch content {
        case .scalar: isNull ? "nothing" : "a single value"
        case .list: "a list"
        case .map: "a mapping"
        }
    }
}
