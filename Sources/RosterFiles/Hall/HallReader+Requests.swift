import RosterModel

extension HallReader {
    func readWishes(_ tables: Fields) {
        guard
            let table = table(
                tables, "wishes", required: ["employee", "wish"], optional: ["date", "weight"])
        else { return }
        var outside = OutsideRows()
        table.forEachRow { row in
            let employee = employee(row)
            let weight = row.parse("weight", or: 1) { text throws(Fault) in
                try parseInteger(text, in: 1...1_000_000, "weight")
            }
            guard let date = row.parse("date", or: nil, { text throws(Fault) in try parseDate(text) }) else { return }
            let day = date.flatMap { period.day(of: $0) }
            let place = row.place("wish")
            let wish = row.parse("wish") { text throws(Fault) in
                try self.wish(text, date: date, day: day ?? 0, weight: weight ?? 1)
            }
            if date != nil && day == nil { return outside.note(row.place) }
            guard let wish, let employee, weight != nil else { return }
            staff[employee].wishes.append(wish)
            wishPlaces.append((wish, place))
        }
        outside.warn(complaints, period)
    }

    /// The wish a text expresses; on `day` when it has a date.
    private func wish(_ text: String, date: CivilDate?, day: Int, weight: Int) throws(Fault) -> Wish {
        var words = text.split(separator: " ").map(String.init)
        let isNegated = words.first == "not"
        if isNegated { words.removeFirst() }
        let verb = words.first ?? "", rest = words.dropFirst().joined(separator: " ")
        if date == nil && verb != "window" && ["work", "off", "shift", "present", "absent"].contains(verb) {
            throw Fault("the wish \(shown(text)) needs a date", "only a wish for a window goes without")
        }
        switch (verb, isNegated, rest.isEmpty) {
        case ("work", false, true): return Wish(.day(day), isFor: true, weight: weight)
        case ("off", false, true): return Wish(.day(day), isFor: false, weight: weight)
        case ("shift", _, false):
            let shift = try known(rest, "shift type", among: shiftNames)
            return Wish(.shift(ShiftType.ID(shift), day: day), isFor: !isNegated, weight: weight)
        case ("window", _, false):
            let window = try known(rest, "window type", among: windowNames)
            return Wish(.window(WindowType.ID(window), day: date == nil ? nil : day), isFor: !isNegated, weight: weight)
        case ("present", false, false), ("absent", false, false):
            return Wish(.span(try slots(rest, day: day), day: day), isFor: verb == "present", weight: weight)
        default:
            throw Fault(
                "\(shown(text)) is not a wish",
                "write work, off, shift NAME, not shift NAME, present 09:00-12:00, absent 16:00-17:30, window NAME or not window NAME"
            )
        }
    }

    func readPins(_ tables: Fields) {
        guard let table = table(tables, "pins", required: ["employee", "date", "pin"]) else { return }
        var outside = OutsideRows()
        table.forEachRow { row in
            let employee = employee(row), date = row.parse("date", parseDate)
            let day = date.flatMap { period.day(of: $0) }
            let pin = row.parse("pin") { text throws(Fault) in try self.pin(text, day: day ?? 0) }
            if date != nil && day == nil { return outside.note(row.place) }
            guard let employee, let pin, day != nil else { return }
            staff[employee].pins.append(pin)
            staff[employee].pinPlaces.append(row.place("pin"))
        }
        outside.warn(complaints, period)
    }

    private func pin(_ text: String, day: Int) throws(Fault) -> Pin {
        let words = text.split(separator: " ").map(String.init)
        switch (words.first, words.count) {
        case ("off", 1): return .dayOff(day: day)
        case ("shift", 2...3):
            let shift = try known(words[1], "shift type", among: shiftNames)
            let span = words.count == 3 ? try slots(words[2], day: day) : nil
            return .shift(ShiftType.ID(shift), day: day, slots: span)
        case ("duty", 3):
            let window = try known(words[1], "window type", among: windowNames)
            return .duty(WindowType.ID(window), slots: try slots(words[2], day: day))
        default:
            throw Fault(
                "\(shown(text)) is not a pin",
                "write off, shift NAME, shift NAME 08:30-17:00 or duty WINDOW 10:00-11:00")
        }
    }

    /// A span of the clock on a day, as slots.
    private func slots(_ text: String, day: Int) throws(Fault) -> Range<Int> {
        let span = try parseClockSpan(text)
        try requireGrid(span.lowerBound, period.grid, isClock: true)
        try requireGrid(span.upperBound, period.grid, isClock: true)
        guard let slots = slots(period.date(ofDay: day), span.lowerBound, span.upperBound) else {
            throw Fault("\(shown(text)) is no span of the day")
        }
        return slots
    }
}
