import RosterModel

extension HallReader {
    func readBreaks(_ node: Node, _ noun: String) -> [BreakType] {
        guard case .map(let entries) = node.content else {
            complaints.error(
                node.place, "breaks must be a mapping, not \(node.kind)",
                "write one break a line: lunch: {minutes: 60, …}")
            return []
        }
        return entries.compactMap { entry in
            let isNamed: Void? = complaints.attempt(entry.place) { () throws(Fault) in
                try checkWord(entry.key, "break")
                if entry.key == "duty" {
                    throw Fault("a break cannot be called duty", "rosters use that word for work")
                }
            }
            let keys = ["minutes", "paid", "after_start", "before_end", "between", "due_from"]
            guard let fields = Fields(entry.value, "break \(shown(entry.key)) of \(noun)", keys: keys, complaints)
            else { return nil }
            let length = fields.value(required: "minutes") { text throws(Fault) in try minutes(text) }
            let isPaid = fields.value(required: "paid", parseBoolean)
            let clock = fields.value("between") { text throws(Fault) in
                let span = try parseClockSpan(text)
                try onGrid(span, isClock: true)
                return span
            }
            let afterStart = fields.value("after_start", gridSpan)
            let beforeEnd = fields.value("before_end", gridSpan)
            let dueFrom = fields.value("due_from", parseLength)
            if let clock, let length, clock.upperBound - clock.lowerBound < length {
                complaints.error(
                    fields.place("between"),
                    "a break of \(length.count) min does not fit between \(clockText(clock.lowerBound)) and \(clockText(clock.upperBound))"
                )
            }
            guard isNamed != nil, let length, let isPaid else { return nil }
            return BreakType(
                id: BreakType.ID(entry.key), length: length, isPaid: isPaid, dueFrom: dueFrom ?? 0, clock: clock,
                afterStart: afterStart, beforeEnd: beforeEnd)
        }
    }

    /// Minutes as a plain number, or a length of time; on the grid and not 0.
    func minutes(_ text: String) throws(Fault) -> Minutes {
        let isPlain = !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
        return try positiveGridLength(isPlain ? "\(text) min" : text)
    }

    private func gridSpan(_ text: String) throws(Fault) -> ClosedRange<Minutes> {
        let span = try parseLengthSpan(text)
        try onGrid(span, isClock: false)
        return span
    }

    private func onGrid(_ span: ClosedRange<Minutes>, isClock: Bool) throws(Fault) {
        try requireGrid(span.lowerBound, period.grid, isClock: isClock)
        try requireGrid(span.upperBound, period.grid, isClock: isClock)
    }

    /// Refuses a shift type none of whose starts and lengths leaves room for the breaks that are due.
    func checkBreaksFit(_ shift: ShiftType, _ node: Node, _ fields: Fields) {
        let isPossible = shift.starts.contains { start in
            shift.lengths.contains { breaksFit(shift, start: start, length: $0) }
        }
        if isPossible { return }
        let total = shift.breaks.reduce(Minutes(0)) { $0 + $1.length }
        let longest = shift.lengths.last ?? 0
        if total >= longest {
            complaints.error(
                node.place,
                "breaks of \(total) in all leave no time for work in a shift of \(longest) (\(complaints.reference(to: fields.place("length"))))",
                "shorten the breaks, or let them be due_from a longer shift")
        } else {
            complaints.error(
                node.place, "no start and length of shift \(shown(shift.id.text)) leaves room for its breaks",
                "each lies in its spans, in this order, with work before, between and after them")
        }
    }

    /// Whether the breaks can be taken: each as early as it may be leaves most room to those behind it.
    func breaksFit(_ shift: ShiftType, start: Minutes, length: Minutes) -> Bool {
        let grid = period.grid, end = start + length
        var free = start + grid
        for rest in shift.breaks where rest.dueFrom <= length {
            var earliest = free, latest = end - grid - rest.length
            if let clock = rest.clock {
                earliest = max(earliest, clock.lowerBound)
                latest = min(latest, clock.upperBound - rest.length)
            }
            if let after = rest.afterStart {
                earliest = max(earliest, start + after.lowerBound)
                latest = min(latest, start + after.upperBound)
            }
            if let before = rest.beforeEnd {
                earliest = max(earliest, end - before.upperBound - rest.length)
                latest = min(latest, end - before.lowerBound - rest.length)
            }
            if earliest > latest { return false }
            free = earliest + rest.length + grid
        }
        return true
    }
}
