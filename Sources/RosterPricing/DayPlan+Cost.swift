extension DayPlan {
    /// What the course of a given day costs by the stretch graphs; `nil` if they do not know it.
    ///
    /// - Parameter start: The shift's first slot.
    public func cost(of segments: [DayPath.Segment], startingAt start: Int) -> Int? {
        var total = 0
        var state = 0
        var node = 0
        var stretchStart = start
        for segment in segments {
            let graph = graphs[state]
            if segment.isDuty {
                guard let position = windows.firstIndex(of: Int(segment.code)),
                    let arc = graph.arcs.first(where: {
                        Int($0.from) == node && Int($0.window) == position
                            && Int($0.end) == Int(segment.end) - stretchStart
                            && Int($0.begin) == Int(segment.begin) - stretchStart
                    })
                else { return nil }
                total += arc.cost
                node = Int(arc.to)
            } else {
                guard let kind = breakLengths.firstIndex(of: Int(segment.end - segment.begin)) else { return nil }
                state = Int(graph.exits[node][kind])
                node = 0
                stretchStart = Int(segment.end)
            }
        }
        return total
    }
}
