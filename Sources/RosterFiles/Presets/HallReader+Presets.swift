import RosterModel
import RosterRules

extension HallReader {
    /// The rules of a preset, with what the hall says otherwise: `cn: {normal_day: {most: 9:00}, weekly_rest: off}`.
    func rules(of preset: Preset, _ node: Node) -> [PlacedRule] {
        let keys = preset.items.map(\.name) + ["for"]
        guard let fields = Fields(node, "preset \(preset.name)", keys: keys, complaints) else { return [] }
        var scope = Scope()
        if let node = fields["for"] {
            // That of a rule about people: presets know no hall's windows.
            guard let read = readScope(node, "hours") else { return [] }
            scope = read
        } else if preset.needsScope {
            complaints.error(
                node.place, "preset \(preset.name) must say whom it binds (\(preset.binds))",
                "write \(preset.name): {for: {employees: […]}}")
            return []
        }
        return preset.items.compactMap { rule(of: preset, $0, fields, scope) }
    }

    private func rule(of preset: Preset, _ item: Preset.Item, _ fields: Fields, _ scope: Scope) -> PlacedRule? {
        guard case .map(let rules) = item.rule.content, let named = rules.first else { return nil }
        let name = "\(preset.name) \(item.name)", place = fields.place
        guard case .map(let given) = named.value.moved(to: place).content else { return nil }
        var own: [Node.Entry] = []
        var bound: Scope? = HallReader.scopeKeys(of: named.key).contains("employees") ? scope : Scope()
        if let node = fields[item.name] {
            if node.scalar?.trimmed == "off" { return nil }
            guard case .map(let entries) = node.content else {
                complaints.error(
                    node.place, "\(name) must be off or figures, not \(node.kind)",
                    "write off, or {\(given.first { $0.key != "per" }?.key ?? "price"): …}")
                return nil
            }
            own = entries
            if entries.contains(where: { $0.key == "for" }) { bound = nil }
        }
        let replaced = Set(own.map(\.key))
        let figures = Node(place: place, content: .map(given.filter { !replaced.contains($0.key) } + own))
        let citation = Citation(
            name: name, article: item.article, source: item.source, changes: changes(from: given, to: own))
        return rule(named.key, figures, binding: bound, citing: citation)
    }

    /// Each figure that differs, with its place and what the preset says.
    private func changes(from given: [Node.Entry], to own: [Node.Entry]) -> [String] {
        own.compactMap { entry in
            guard entry.key != "for", let text = entry.value.scalar?.trimmed else { return nil }
            let before = given.first { $0.key == entry.key }?.value.scalar?.trimmed
            if text == before { return nil }
            let instead = before ?? (entry.key == "price" ? "hard" : "none")
            return "\(entry.key) \(text) (\(origin(entry.value.place))) in place of \(instead)"
        }
    }
}
