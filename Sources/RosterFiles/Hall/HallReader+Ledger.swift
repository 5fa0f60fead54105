import RosterModel

extension HallReader {
    /// Reads `ledger`: from when on work counts as early, late, at night, and so on.
    func readLoadTerms(_ hall: Fields) -> LoadTerms {
        let usual = LoadTerms()
        guard let node = hall["ledger"],
            let fields = Fields(
                node, "ledger", keys: ["night", "early", "late", "complaints", "normal_week"], complaints)
        else { return usual }
        let night = fields.value("night", parseNight)
        let early = fields.value("early", gridClock), late = fields.value("late", gridClock)
        let complaints = fields.value("complaints") { text throws(Fault) in try parseInteger(text, in: 0...10) }
        let week = fields.value("normal_week", parseLength)
        let terms = LoadTerms(
            nightBegin: night?.lowerBound ?? usual.nightBegin,
            nightEnd: night.map { $0.upperBound - .day } ?? usual.nightEnd,
            early: early ?? usual.early, late: late ?? usual.late, complaints: complaints ?? usual.complaints,
            normalWeek: week ?? usual.normalWeek)
        let times = [terms.nightEnd, terms.early, terms.late, terms.nightBegin]
        if times != times.sorted() {
            self.complaints.error(
                node.place,
                "the night ends at \(clockText(times[0])), early at \(clockText(times[1])), late begins at "
                    + "\(clockText(times[2])), the night at \(clockText(times[3]))",
                "each must not be before the one it follows")
        }
        return terms
    }

    /// Reads `22:00-06:00+1`, on the grid.
    func parseNight(_ text: String) throws(Fault) -> ClosedRange<Minutes> {
        let span = try parseClockSpan(text)
        try requireGrid(span.lowerBound, period.grid, isClock: true)
        try requireGrid(span.upperBound, period.grid, isClock: true)
        guard span.lowerBound < .day, span.upperBound > .day, span.upperBound - .day < span.lowerBound else {
            throw Fault("\(shown(text)) does not go over midnight", "write it like 22:00-06:00+1")
        }
        return span
    }
}
