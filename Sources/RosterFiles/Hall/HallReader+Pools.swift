import RosterModel

extension HallReader {
    /// The pools that join window types: `front: [tax, social]`, or `front: {name: 前台, windows: [tax, social]}`.
    func readPools(_ hall: Fields) {
        guard hall["pools"] != nil else { return }
        for entry in entries(hall, "pools") {
            poolNames.append(entry.key)
            poolPlaces[entry.key] = entry.place
            let isNamed: Void? = complaints.attempt(entry.place) { () throws(Fault) in
                try checkWord(entry.key, "pool")
                if windowNames.contains(entry.key) {
                    throw Fault("pool \(shown(entry.key)) has the name of a window type", "give it another name")
                }
            }
            var name: String?
            var node = entry.value
            if case .map = node.content {
                guard let fields = Fields(node, "pool \(shown(entry.key))", keys: ["name", "windows"], complaints)
                else { continue }
                name = fields.value("name") { text throws(Fault) in try plainName(text, "name") }
                guard let list = fields.required("windows") else { continue }
                node = list
            }
            guard let windows = poolWindows(node, entry), isNamed != nil else { continue }
            pools.append(Pool(id: Pool.ID(entry.key), name: name, windows: windows))
        }
    }

    private func poolWindows(_ node: Node, _ entry: Node.Entry) -> [WindowType.ID]? {
        let words = complaints.words(of: node, "windows")
        let known = words.compactMap { word in
            complaints.attempt(word.place) { () throws(Fault) in
                try self.known(word.text, "window type", among: windowNames)
            }
        }
        guard known.count == words.count else { return nil }
        if Set(known).count < max(2, known.count) {
            let cause = known.count < 2 ? "joins fewer than two window types" : "names a window type twice"
            complaints.error(
                entry.place, "pool \(shown(entry.key)) \(cause)",
                "a pool is at least two window types, any of which serves its demand")
            return nil
        }
        return known.map { WindowType.ID($0) }
    }

    /// A row of demand for a pool opens its window types: those without a need of their own then have none.
    func openPooledWindows() {
        for (number, pool) in pools.enumerated() {
            for slot in period.slots where poolDemand[number, slot] != nil {
                for window in windows.indices
                where demand[window, slot] == nil && pool.windows.contains(windows[window].id) {
                    demand[window, slot] = Demand.Need(minimum: 0, target: 0)
                }
            }
        }
    }
}
