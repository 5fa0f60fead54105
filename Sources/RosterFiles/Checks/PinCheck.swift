import RosterModel
import RosterRules

extension HallCheck {
    /// Pins that contradict a hard rule, leave, or each other.
    func checkPins() {
        for (index, employee) in hall.employees.enumerated() where hard("pins", employee) != nil {
            let pins = zip(employee.pins, reader.staff[index].pinPlaces).map {
                PlacedPin(pin: $0.0, place: $0.1, period)
            }
            for pin in pins {
                if case .duty(let id, let slots) = pin.pin, let window = hall.windows.first(where: { $0.id == id }) {
                    checkDuty(employee, window, slots, pin)
                }
            }
            for day in Set(pins.map(\.day)).sorted() {
                checkDay(index, day, pins.filter { $0.day == day && !isHeldBefore(employee, $0) })
            }
            checkRest(employee, pins)
        }
        checkPinnedCounters()
    }

    /// A pinned duty by itself.
    private func checkDuty(_ employee: Employee, _ window: WindowType, _ slots: Range<Int>, _ pin: PlacedPin) {
        let length = slots.count * period.grid
        if let rule = hard("qualification", employee, window) {
            let unqualified = slots.first { !hall.isQualified(employee, at: window, on: period.civilDate(ofSlot: $0)) }
            if let unqualified {
                let date = period.civilDate(ofSlot: unqualified)
                let level = employee.level(at: window.id, on: date)
                complain(pin, employee, "the level is \(level) on \(date) and the window needs \(window.level)", rule)
            }
        }
        if let rule = hard("opening", nil, window), let index = hall.windows.firstIndex(of: window) {
            let closed = slots.clamped(to: period.slots).first { hall.demand[index, $0] == nil }
            if let closed {
                let time = period.clockText(ofSlot: closed, day: pin.day)
                complain(pin, employee, "the window is closed at \(time)", rule)
            }
        }
        for rule in rules where rule.entry.price == .hard && rule.entry.scope.binds(employee) {
            if case .stint(let stint) = rule.entry.rule, rule.entry.scope.binds(window), let longest = stint.longest,
                length > longest
            {
                complain(pin, employee, "it lasts \(length) and a stint at most \(longest)", rule)
            }
            if case .unbrokenDuty(let duty) = rule.entry.rule, length > duty.limit,
                !(duty.strainFree && window.strain == 0)
            {
                complain(pin, employee, "it lasts \(length) and duty without a rest at most \(duty.limit)", rule)
            }
            if case .screenTime(let screens) = rule.entry.rule, length > screens.limit, window.hasScreen {
                complain(pin, employee, "it lasts \(length) and time at screens at most \(screens.limit)", rule)
            }
        }
    }

    /// Whether a pinned duty after midnight may be in a shift that began on the day before.
    private func isHeldBefore(_ employee: Employee, _ pin: PlacedPin) -> Bool {
        guard case .duty(let window, let slots) = pin.pin else { return false }
        if pin.day == 0 {
            return employee.history.carriedDuty.contains {
                $0.window == window && $0.slots.lowerBound <= slots.lowerBound
                    && slots.upperBound <= $0.slots.upperBound
            }
        }
        return options(of: employee, day: pin.day - 1).contains { $0.agrees(with: pin.pin) }
    }

    private func options(of employee: Employee, day: Int) -> [ShiftOption] {
        let shifts = hall.contracts.first { $0.id == employee.contract }?.shifts ?? []
        return shifts.flatMap { id in
            hall.shifts.filter { $0.id == id }.flatMap {
                ShiftOption.all(of: $0, day: day, isBreaking: hard("breaks", employee) != nil, reader)
            }
        }
    }

    /// The shifts that a day's pins leave, taking away what each hard rule forbids.
    private func checkDay(_ index: Int, _ day: Int, _ pins: [PlacedPin]) {
        let employee = hall.employees[index], member = reader.staff[index]
        guard let pin = pins.first(where: { $0.pin != .dayOff(day: day) }) else { return }
        if let off = pins.first(where: { $0.pin == .dayOff(day: day) }) {
            return complain(pin, employee, "the day is pinned off (\(complaints.reference(to: off.place)))", nil)
        }
        guard let contract = hall.contracts.first(where: { $0.id == employee.contract }) else { return }
        var options = options(of: employee, day: day)
        for pin in pins {
            let left = options.filter { $0.agrees(with: pin.pin) }
            if left.isEmpty { return complain(pin, employee, whyNoShift(pin, contract, pins, day), nil) }
            options = left
        }
        if let rule = hard("leave", employee) {
            let place = zip(employee.leave, member.leavePlaces).first { leave, _ in
                options.allSatisfy { $0.slots.overlaps(leave.slots) }
            }?.1
            options.removeAll { option in employee.leave.contains { $0.slots.overlaps(option.slots) } }
            if options.isEmpty {
                let leave = (place ?? member.leavePlaces.first).map { " (\(complaints.reference(to: $0)))" } ?? ""
                return complain(pin, employee, "there is leave\(leave)", rule)
            }
        }
        if let rule = hard("availability", employee), let spans = employee.availability {
            options.removeAll { option in
                let judged = option.slots.clamped(to: period.slots)
                return !spans.contains { $0.lowerBound <= judged.lowerBound && $0.upperBound >= judged.upperBound }
            }
            if options.isEmpty {
                let row = member.availabilityPlace.map { " (\(complaints.reference(to: $0)))" } ?? ""
                return complain(pin, employee, "it is outside the times of availability\(row)", rule)
            }
        }
        for rule in rules where rule.entry.price == .hard && rule.entry.scope.binds(employee) {
            guard case .hours(let hours) = rule.entry.rule, hours.span == .day else { continue }
            options.removeAll { option in
                option.paid.allSatisfy { $0 < (hours.least ?? 0) || $0 > (hours.most ?? $0) }
            }
            if options.isEmpty { return complain(pin, employee, "no such shift has the hours of a day", rule) }
        }
    }

    private func whyNoShift(_ pin: PlacedPin, _ contract: Contract, _ pins: [PlacedPin], _ day: Int) -> String {
        let contractPlace = reader.contractPlaces[contract.id.text].map { " (\(complaints.reference(to: $0)))" } ?? ""
        if case .shift(let id, _, let slots) = pin.pin {
            let shiftPlace = reader.shiftPlaces[id.text].map { " (\(complaints.reference(to: $0)))" } ?? ""
            if !contract.shifts.contains(id) {
                return "contract \(contract.id)\(contractPlace) does not allow that shift"
            }
            if let shift = hall.shifts.first(where: { $0.id == id }) {
                let weekday = period.weekday(ofDay: day)
                if !shift.weekdays.contains(weekday) { return "the shift\(shiftPlace) is not worked on \(weekday)" }
                let options = ShiftOption.all(of: shift, day: day, isBreaking: false, reader)
                if slots != nil, !options.contains(where: { $0.agrees(with: pin.pin) }) {
                    return "the shift\(shiftPlace) has no such start and length"
                }
            }
        }
        if let other = pins.first(where: { $0.place != pin.place }) {
            return "no shift agrees with it and with the pin in \(complaints.reference(to: other.place))"
        }
        return "no shift of contract \(contract.id)\(contractPlace) holds it"
    }

    /// Too little rest between shifts whose times are pinned, or between one and the last shift of the history.
    private func checkRest(_ employee: Employee, _ pins: [PlacedPin]) {
        for rule in rules where rule.entry.price == .hard && rule.entry.scope.binds(employee) {
            guard case .rest(let rest) = rule.entry.rule else { continue }
            var fixed: [(slots: Range<Int>, source: String, pin: PlacedPin?)] = []
            if let last = employee.history.worked.last { fixed.append((last.slots, "the roster before", nil)) }
            for pin in pins.sorted(by: { $0.day < $1.day }) {
                guard case .shift(_, _, let slots?) = pin.pin else { continue }
                fixed.append((slots, complaints.reference(to: pin.place), pin))
            }
            for (before, after) in zip(fixed, fixed.dropFirst()) {
                let gap = (after.slots.lowerBound - before.slots.upperBound) * period.grid
                guard let pin = after.pin, gap < rest.least else { continue }
                complain(
                    pin, employee,
                    "it follows the shift of \(before.source) after \(max(gap, 0)) of rest, less than \(rest.least)",
                    rule)
            }
        }
    }

    /// More people pinned to a window than it has counters.
    private func checkPinnedCounters() {
        for window in hall.windows {
            guard let rule = hard("counters", nil, window) else { continue }
            var counts: [Int: Int] = [:]
            for (index, employee) in hall.employees.enumerated() where hard("pins", employee) != nil {
                for (pin, place) in zip(employee.pins, reader.staff[index].pinPlaces) {
                    guard case .duty(window.id, let slots) = pin else { continue }
                    for slot in slots { counts[slot, default: 0] += 1 }
                    if let slot = slots.first(where: {
                        counts[$0, default: 0] > window.counters && $0 < period.slots.upperBound
                    }) {
                        let pin = PlacedPin(pin: pin, place: place, period)
                        let time = period.clockText(ofSlot: slot, day: pin.day)
                        complain(
                            pin, employee, "it is one too many for the \(window.counters) counters at \(time)", rule)
                    }
                }
            }
        }
    }

    private func complain(_ pin: PlacedPin, _ employee: Employee, _ cause: String, _ rule: PlacedRule?) {
        let text = pin.text(period), date = period.date(ofDay: pin.day)
        let against = rule.map { ", against \(reference($0))" } ?? ""
        complaints.error(
            pin.place,
            "the pin \(shown(text)) of \(shown(employee.id.text)) on \(date) cannot hold: \(cause)\(against)",
            "change one of the two")
    }
}

/// A pin, where it was written, and its day.
private struct PlacedPin {
    let pin: Pin
    let place: Place
    let day: Int

    init(pin: Pin, place: Place, _ period: Period) {
        self.pin = pin
        self.place = place
        day =
            switch pin {
            case .duty(_, let slots): period.day(ofSlot: slots.lowerBound)
            case .shift(_, let day, _), .dayOff(let day): day
            }
    }

    /// As it is written in the table.
    func text(_ period: Period) -> String {
        let clock = { (slots: Range<Int>) in
            period.clockText(ofSlot: slots.lowerBound, day: day) + "-"
                + period.clockText(ofSlot: slots.upperBound, day: day, asEnd: true)
        }
        return switch pin {
        case .duty(let window, let slots): "duty \(window) \(clock(slots))"
        case .shift(let shift, _, let slots): "shift \(shift)" + (slots.map { " \(clock($0))" } ?? "")
        case .dayOff: "off"
        }
    }
}
