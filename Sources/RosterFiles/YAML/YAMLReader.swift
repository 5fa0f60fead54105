import Yams

/// Composes a source into a tree of nodes with the Yams parser, and locates what it refuses.
struct YAMLReader {
    private static let passBytes = 2 << 20

    let complaints: Complaints

    func read(_ number: Int) -> Node? {
        let source = complaints.sources[number]
        for (line, scalars, fault) in UnsafeYAML.findings(in: source) {
            complaints.error(.mark(source: number, line: line, scalars: scalars), fault)
        }
        if complaints.hasErrors { return nil }
        var text = String(decoding: source.bytes, as: UTF8.self)
        var renamed: [Renamed] = []
        while true {
            do {
                // The parser is kept until the tree is read: anchors live as long as it does.
                let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
                guard let root = try parser.singleRoot() else {
                    complaints.error(.file(source.name), "no data", "the file holds nothing but comments")
                    return nil
                }
                return withExtendedLifetime(parser) { node(root, number, &renamed) }
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let place = Place.mark(source: number, line: context.mark.line - 1, scalars: context.mark.column - 1)
                // Each key found takes another pass: for a large file only the first few are looked for.
                guard renamed.count < min(Complaints.limitPerFile, YAMLReader.passBytes / (source.bytes.count + 1)),
                    let changed = rename(
                        text, line: context.mark.line - 1, scalars: context.mark.column - 1, renamed.count)
                else {
                    complaints.error(place, "the key \(shown(keys.first ?? "")) stands twice in one mapping")
                    return nil
                }
                text = changed
                renamed.append(Renamed(mark: context.mark, key: keys.sorted().first ?? ""))
            } catch {
                complain(error, number)
                return nil
            }
        }
    }

    /// A key that stands again in its mapping. Yams stops at the first such mapping and names one place only; with
    /// the earlier key renamed (to a text of the same length) the rest can be read, and both places be named.
    private struct Renamed {
        let mark: Mark
        let key: String
    }

    private func rename(_ text: String, line: Int, scalars: Int, _ count: Int) -> String? {
        var bytes = Array(text.utf8)
        var offset = Source(name: "", bytes: bytes).offset(line: line, scalars: scalars)
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") {
            offset += 1
        }
        // A plain letter is all that can be replaced without changing how the rest is read.
        guard offset < bytes.count, bytes[offset] >= 0x80 || UnsafeYAML.isWord(bytes[offset]) else { return nil }
        var end = offset + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        guard let scalar = Unicode.Scalar(0xE000 + UInt32(count)) else { return nil }
        bytes.replaceSubrange(offset..<end, with: Array(String(scalar).utf8))
        return String(decoding: bytes, as: UTF8.self)
    }

    private func complain(_ error: any Error, _ number: Int) {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            let place = Place.mark(source: number, line: mark.line - 1, scalars: mark.column - 1)
            if problem.hasPrefix("Maximum nesting") {
                complaints.error(place, "the nesting is deeper than 1000 levels", "a hall file has no more than ten")
            } else {
                complaints.error(place, "not YAML: \(problem)", suggestion(problem))
            }
        case YamlError.reader(let problem, _, _, _):
            complaints.error(.file(complaints.sources[number].name), "not YAML: \(problem)")
        default:
            complaints.error(.file(complaints.sources[number].name), "not YAML: \(error)")
        }
    }

    private func suggestion(_ problem: String) -> String {
        if problem.contains("cannot start any token") {
            return "do not indent with tabs; put quotes round texts that begin with @ or `"
        }
        if problem.contains("mapping values are not allowed") { return "put quotes round a text that holds a colon" }
        if problem.contains("could not find expected ':'") {
            return "write \"key: value\", with a blank after the colon"
        }
        if problem.contains("found another document") { return "keep one hall in a file, without ---" }
        return "look at the brackets, quotes and indentation here and just before"
    }

    private func node(_ node: Yams.Node, _ number: Int, _ renamed: inout [Renamed]) -> Node? {
        let place = Place.mark(
            source: number, line: (node.mark?.line ?? 1) - 1, scalars: (node.mark?.column ?? 1) - 1)
        guard node.anchor == nil else {
            complaints.error(place, "anchors are not supported", "remove the & and its name")
            return nil
        }
        switch node {
        case .scalar(let scalar):
            let isQuoted = scalar.style != .plain && scalar.style != .any
            return Node(
                place: place, content: .scalar(scalar.string), isQuoted: isQuoted, isBlock: scalar.style == .literal)
        case .sequence(let sequence):
            return Node(place: place, content: .list(sequence.compactMap { self.node($0, number, &renamed) }))
        case .mapping(let mapping):
            var entries: [Node.Entry] = []
            var first: [String: Place] = [:]
            for (key, value) in mapping {
                guard let text = key.scalar?.string, let mark = key.mark else {
                    complaints.error(place, "a key must be a single word")
                    continue
                }
                let place = Place.mark(source: number, line: mark.line - 1, scalars: mark.column - 1)
                let original = renamed.first { $0.mark.line == mark.line && $0.mark.column == mark.column }?.key
                let name = original ?? text
                if let earlier = first[name] {
                    complaints.error(
                        place, "the key \(shown(name)) stands already in \(complaints.reference(to: earlier))",
                        "remove one of the two")
                } else {
                    first[name] = place
                    guard let value = self.node(value, number, &renamed) else { continue }
                    entries.append(Node.Entry(key: name, place: place, value: value))
                }
            }
            return Node(place: place, content: .map(entries))
        case .alias:
            complaints.error(place, "aliases are not supported", "write the value out again")
            return nil
        }
    }
}
