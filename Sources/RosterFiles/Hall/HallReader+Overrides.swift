import RosterModel

extension HallReader {
    /// Changes the tree as the options say, and keeps those about tables for later.
    func applyOverrides(_ overrides: [(path: String, value: String)], to root: inout Node?) {
        // A path may add a rule also where the file has no list of them.
        if let tree = root, case .map(var entries) = tree.content, !entries.contains(where: { $0.key == "rules" }),
            overrides.contains(where: { $0.path.hasPrefix("rules.") })
        {
            entries.append(
                Node.Entry(key: "rules", place: tree.place, value: Node(place: tree.place, content: .list([]))))
            root?.content = .map(entries)
        }
        for (path, value) in overrides {
            let place = Place.option("--set \(path)=\(value)")
            if isTableOverride(path, value, place) { continue }
            guard var tree = root,
                let steps = complaints.attempt(place, { () throws(Fault) in try OverridePath.parse(path) }),
                let node = overrideValue(value, place)
            else { continue }
            _ = complaints.attempt(place) { () throws(Fault) in try OverridePath.set(steps[...], in: &tree, to: node) }
            root = tree
        }
    }

    private func overrideValue(_ value: String, _ place: Place) -> Node? {
        // Only brackets make a value more than a text.
        guard let first = value.trimmed.first, first == "{" || first == "[" else {
            return Node(place: place, content: .scalar(value))
        }
        let inner = Complaints()
        let source = inner.add(Source(name: "value", bytes: Array(value.utf8)))
        guard let node = YAMLReader(complaints: inner).read(source), !inner.hasErrors else {
            for diagnostic in inner.diagnostics(.error) {
                complaints.error(place, diagnostic.cause, diagnostic.suggestion)
            }
            return nil
        }
        return node.moved(to: place)
    }

    private func isTableOverride(_ path: String, _ value: String, _ place: Place) -> Bool {
        let words = value.split(separator: " ").map(String.init)
        switch path {
        case "demand.scale":
            guard let factor = complaints.attempt(place, { () throws(Fault) in try Decimal(value.trimmed) }) else {
                return true
            }
            options.demandScale = (factor, value.trimmed, place)
        case "staff.remove":
            options.removedStaff.append((value.trimmed, place))
        case "leave.add":
            if (2...3).contains(words.count) {
                options.addedLeave.append((words, place))
            } else {
                complaints.error(
                    place, "\(shown(value)) is no leave",
                    "write leave.add=\"ID 2026-11-23\", or with a second date until when")
            }
        case "skills.add":
            if words.count == 3 {
                options.addedSkills.append((words, place))
            } else {
                complaints.error(place, "\(shown(value)) is no skill", "write skills.add=\"ID window level\"")
            }
        default: return false
        }
        return true
    }
}

/// A path into the tree: `windows.tax.counters`, `rules[3].limit`, `rules.cover.below_target`.
enum OverridePath {
    enum Step: Equatable {
        case key(String)
        case index(Int)
    }

    static func parse(_ path: String) throws(Fault) -> [Step] {
        var steps: [Step] = []
        for part in path.split(separator: ".", omittingEmptySubsequences: false) {
            var pieces = part.split(separator: "[", omittingEmptySubsequences: false)
            let key = pieces.removeFirst()
            if !key.isEmpty { steps.append(.key(composed(String(key)).text)) }
            for piece in pieces {
                guard piece.last == "]", let index = Int(piece.dropLast()), index >= 0 else {
                    throw Fault("\(shown(path)) is not a path", "write positions like rules[0]")
                }
                steps.append(.index(index))
            }
            if key.isEmpty && pieces.isEmpty {
                throw Fault("\(shown(path)) is not a path", "write it like windows.tax.counters")
            }
        }
        return steps
    }

    /// Sets the value at the end of the path. Only its last key may be new; the reader of the section then says
    /// whether it is one that it knows.
    static func set(_ steps: ArraySlice<Step>, in node: inout Node, to value: Node) throws(Fault) {
        guard let step = steps.first else {
            node = value
            return
        }
        let rest = steps.dropFirst()
        switch (step, node.content) {
        case (.key(let key), .map(var entries)):
            if let position = entries.firstIndex(where: { $0.key == key }) {
                try set(rest, in: &entries[position].value, to: value)
            } else if rest.isEmpty {
                entries.append(Node.Entry(key: key, place: value.place, value: value))
            } else {
                throw Fault("there is no \(shown(key))", .nearest(key, among: entries.map(\.key)))
            }
            node.content = .map(entries)
        case (.index(let index), .list(var items)):
            guard items.indices.contains(index) else {
                throw Fault("there is no item \(index)", "the list has \(items.count), counted from 0")
            }
            try setItem(rest, in: &items[index], to: value)
            node.content = .list(items)
        case (.key(let key), .list(var items)):
            try setNamed(key, rest, in: &items, to: value)
            node.content = .list(items)
        case (.key(let key), .scalar) where node.isNull && rest.isEmpty:
            node.content = .map([Node.Entry(key: key, place: value.place, value: value)])
        case (.key(let key), _):
            throw Fault("\(shown(key)) cannot be reached", "there is \(node.kind) above it")
        case (.index(let index), _):
            throw Fault("item \(index) cannot be reached", "there is \(node.kind) where a list should be")
        }
    }

    /// `rules[3].limit` means the figure of whatever rule stands fourth.
    private static func setItem(_ steps: ArraySlice<Step>, in item: inout Node, to value: Node) throws(Fault) {
        if case .map(var entries) = item.content, entries.count == 1, case .key(let key)? = steps.first,
            entries[0].key != key
        {
            try set(steps, in: &entries[0].value, to: value)
            item.content = .map(entries)
        } else if case .scalar(let name) = item.content, !steps.isEmpty {
            item.content = .map([
                Node.Entry(key: name, place: item.place, value: Node(place: item.place, content: .map([])))
            ])
            try setItem(steps, in: &item, to: value)
        } else {
            try set(steps, in: &item, to: value)
        }
    }

    /// `rules.cover.below_target` means the first rule of that name; a rule that is not listed is added.
    private static func setNamed(
        _ name: String, _ steps: ArraySlice<Step>, in items: inout [Node], to value: Node
    ) throws(Fault) {
        for index in items.indices {
            if case .scalar(let text) = items[index].content, text == name {
                let figures = Node(place: items[index].place, content: .map([]))
                let entry = Node.Entry(key: name, place: items[index].place, value: figures)
                items[index].content = .map([entry])
            }
            if case .map(var entries) = items[index].content, entries.count == 1, entries[0].key == name {
                addItem(of: name, steps, to: &entries[0].value)
                try set(steps, in: &entries[0].value, to: value)
                items[index].content = .map(entries)
                return
            }
        }
        let known = HallReader.ruleNames + Preset.names
        guard known.contains(name) else {
            throw Fault("there is no rule or preset \(shown(name))", .nearest(name, among: known))
        }
        var figures = Node(place: value.place, content: .map([]))
        addItem(of: name, steps, to: &figures)
        try set(steps, in: &figures, to: value)
        let entry = Node.Entry(key: name, place: value.place, value: figures)
        items.append(Node(place: value.place, content: .map([entry])))
    }

    /// `rules.cn.normal_day.most` speaks of an item that the hall's list need not name.
    private static func addItem(of preset: String, _ steps: ArraySlice<Step>, to node: inout Node) {
        guard steps.count > 1, case .key(let item)? = steps.first, Preset.names.contains(preset) else { return }
        if node.isNull { node.content = .map([]) }
        guard case .map(var entries) = node.content, !entries.contains(where: { $0.key == item }) else { return }
        entries.append(Node.Entry(key: item, place: node.place, value: Node(place: node.place, content: .map([]))))
        node.content = .map(entries)
    }
}

extension Node {
    /// The same value as if all of it stood in one place.
    func moved(to place: Place) -> Node {
        var result = self
        result.place = place
        switch content {
        case .scalar: break
        case .list(let items): result.content = .list(items.map { $0.moved(to: place) })
        case .map(let entries):
            result.content = .map(
                entries.map { Entry(key: $0.key, place: place, value: $0.value.moved(to: place)) })
        }
        return result
    }
}
