import RosterModel

extension HallReader {
    func readShifts(_ hall: Fields) {
        for entry in entries(hall, "shifts") {
            shiftNames.append(entry.key)
            shiftPlaces[entry.key] = entry.place
            let noun = "shift \(shown(entry.key))"
            let isNamed: Void? = complaints.attempt(entry.place) { () throws(Fault) in
                try checkWord(entry.key, "shift type")
            }
            guard let fields = Fields(entry.value, noun, keys: ["start", "length", "days", "breaks"], complaints)
            else { continue }
            let starts = figures(fields, "start", gridClock)
            let lengths = figures(fields, "length", positiveGridLength)
            checkStarts(starts, fields)
            checkLengths(lengths, fields)
            var weekdays = Weekday.allCases
            if let node = fields["days"] { weekdays = readWeekdays(node) ?? weekdays }
            let breaks = fields["breaks"].map { readBreaks($0, noun) } ?? []
            guard isNamed != nil, !starts.isEmpty, !lengths.isEmpty else { continue }
            let shift = ShiftType(
                id: ShiftType.ID(entry.key), starts: starts.sorted(), lengths: lengths.sorted(), weekdays: weekdays,
                breaks: breaks)
            if hasPeriod, let node = fields["breaks"] { checkBreaksFit(shift, node, fields) }
            shifts.append(shift)
        }
    }

    private func readWeekdays(_ node: Node) -> [Weekday]? {
        let words = complaints.words(of: node, "days").map(\.text)
        return complaints.attempt(node.place) { () throws(Fault) in
            guard case .weekdays(let weekdays) = try parseDays(words) else {
                throw Fault("a shift type has weekdays, not dates", "write Mon-Fri or [Mon, Wed]")
            }
            return weekdays
        }
    }

    /// One figure, a list of figures, or `{from, to, step}`.
    private func figures(_ fields: Fields, _ key: String, _ parse: (String) throws(Fault) -> Minutes) -> [Minutes] {
        guard let node = fields.required(key) else { return [] }
        if case .list(let items) = node.content, items.isEmpty {
            complaints.error(node.place, "\(fields.noun) has no \(key)", "give at least one, or remove the shift type")
        }
        guard case .map = node.content else {
            var result: [Minutes] = []
            for (text, place) in complaints.words(of: node, key) {
                guard let figure = complaints.attempt(place, { () throws(Fault) in try parse(text) }) else { continue }
                if result.contains(figure) {
                    complaints.error(place, "\(shown(text)) stands twice in \(key)", "remove one of the two")
                } else {
                    result.append(figure)
                }
            }
            return result
        }
        guard let range = Fields(node, key, keys: ["from", "to", "step"], complaints) else { return [] }
        let from = range.value(required: "from", parse), to = range.value(required: "to", parse)
        let step = range.value(required: "step", positiveGridLength)
        guard let from, let to, let step else { return [] }
        if from > to {
            complaints.error(
                range.place("from"), "\(key) goes from \(from) to \(to)", "the first must not be the later one")
            return []
        }
        return stride(from: from.count, through: to.count, by: step.count).map { Minutes($0) }
    }

    /// A shift belongs to the day in which it starts.
    private func checkStarts(_ starts: [Minutes], _ fields: Fields) {
        guard hasPeriod else { return }
        let begin = period.dayBegins, end = period.dayBegins + .day
        for start in starts where start < begin || start >= end {
            let other = start < begin ? start + .day : start - .day
            complaints.error(
                fields.place("start"),
                "a start at \(clockText(start)) lies outside the day, which begins at \(clockText(begin))",
                "write \(clockText(other)) and let the shift belong to that day")
        }
    }

    private func checkLengths(_ lengths: [Minutes], _ fields: Fields) {
        for length in lengths where length > .day {
            complaints.error(
                fields.place("length"), "a shift of \(length) is longer than a day", "the longest is 24:00")
        }
    }
}
