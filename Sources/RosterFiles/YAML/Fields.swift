/// The entries of one mapping, with complaints about keys that are unknown, missing or of the wrong kind.
struct Fields {
    let complaints: Complaints
    /// What the mapping describes, as messages call it: `window "tax"`.
    let noun: String
    let place: Place
    private let entries: [Node.Entry]

    init?(_ node: Node, _ noun: String, keys: [String], _ complaints: Complaints) {
        self.complaints = complaints
        self.noun = noun
        place = node.place
        switch node.content {
        case .map(let entries):
            for entry in entries where !keys.contains(entry.key) {
                complaints.error(
                    entry.place, "\(noun) has no key \(shown(entry.key))", .nearest(entry.key, among: keys))
            }
            self.entries = entries
        case .scalar where node.isNull: entries = []
        default:
            complaints.error(node.place, "\(noun) must be a mapping, not \(node.kind)", "write {key: value, …}")
            return nil
        }
    }

    /// The node of a key; nothing when it is absent or empty.
    subscript(key: String) -> Node? {
        guard let node = entries.first(where: { $0.key == key })?.value, !node.isNull else { return nil }
        return node
    }

    /// Where a key's value stands, or the mapping itself.
    func place(_ key: String) -> Place { self[key]?.place ?? place }

    func required(_ key: String) -> Node? {
        if let node = self[key] { return node }
        complaints.error(place, "\(noun) has no \(key)", "add \(key): …")
        return nil
    }

    /// The value of an optional key; nothing when it is absent, or after a complaint.
    func value<Value>(_ key: String, _ parse: (String) throws(Fault) -> Value) -> Value? {
        guard let node = self[key] else { return nil }
        return complaints.value(of: node, key, parse)
    }

    func value<Value>(required key: String, _ parse: (String) throws(Fault) -> Value) -> Value? {
        guard let node = required(key) else { return nil }
        return complaints.value(of: node, key, parse)
    }

    /// One word, or a list of words.
    func words(_ key: String) -> [(text: String, place: Place)] {
        guard let node = self[key] else { return [] }
        return complaints.words(of: node, key)
    }
}

extension Complaints {
    func value<Value>(of node: Node, _ key: String, _ parse: (String) throws(Fault) -> Value) -> Value? {
        guard let text = node.scalar else {
            error(node.place, "\(key) must be a single value, not \(node.kind)")
            return nil
        }
        return attempt(node.place) { () throws(Fault) in try parse(text.trimmed) }
    }

    func words(of node: Node, _ key: String) -> [(text: String, place: Place)] {
        switch node.content {
        case .scalar(let text): [(composed(text.trimmed).text, node.place)]
        case .list(let items): items.flatMap { words(of: $0, key) }
        case .map:
            {
                error(node.place, "\(key) must be one word or a list of words, not a mapping")
                return []
            }()
        }
    }
}
