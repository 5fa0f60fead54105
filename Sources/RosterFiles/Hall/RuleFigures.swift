import RosterModel
import RosterRules

/// Reads the figures of one rule.
struct RuleFigures {
    let reader: HallReader
    let fields: Fields
    /// The span of `hours` and `days` where it is known from elsewhere.
    let span: Hours.Span?

    var complaints: Complaints { reader.complaints }

    func rule(_ name: String) -> Rule? {
        switch name {
        case "cover": cover()
        case "counters": .counters(Counters())
        case "opening": .opening(Opening())
        case "qualification": .qualification(Qualification())
        case "shifts": .shifts(Shifts())
        case "breaks": .breaks(Breaks())
        case "unbroken_duty": unbrokenDuty()
        case "screen_time": screenTime()
        case "break_distance": breakDistance()
        case "stint": stint()
        case "variation": variation()
        case "cool_down": coolDown()
        case "strain_cap": strainCap()
        case "no_return": .noReturn(NoReturn())
        case "change_of_place": changeOfPlace()
        case "distinct_windows": distinctWindows()
        case "largest_share":
            fields.value(required: "most") { text throws(Fault) in
                try parseInteger(text, in: 1...99, "number of per cent")
            }
            .map { .largestShare(LargestShare(most: $0)) }
        case "rest": fields.value(required: "least", parseLength).map { .rest(Rest(least: $0)) }
        case "hours": hours()
        case "days": days()
        case "consecutive": consecutive()
        case "days_off": daysOff()
        case "follow": follow()
        case "stability": fields.value(required: "band", parseLength).map { .stability(Stability(band: $0)) }
        case "overtime": overtime()
        case "weekends": weekends()
        case "availability": .availability(Availability())
        case "leave": .leave(OnLeave())
        case "pins": .pins(Pins())
        case "wishes": .wishes(Wishes())
        case "fairness": fairness()
        case "change": change()
        case "balance": balance()
        case "backup": backup()
        case "supervisor": supervisor()
        case "mentor": mentor()
        case "mixing": mixing()
        case "pairing": pairing()
        case "back_office": backOffice()
        case "event": event()
        case "job_share": jobShare()
        case "match":
            fields.value(required: "preferred") { text throws(Fault) in try parseInteger(text, in: 2...3) }
                .map { .match(Match(preferred: $0)) }
        case "proficiency": proficiency()
        case "occupancy": occupancy()
        case "wish_floor":
            fields.value(required: "share") { text throws(Fault) in try parseInteger(text, in: 0...100) }
                .map { .wishFloor(WishFloor(share: $0)) }
        default: nil
        }
    }

    // All figures are read before any is looked at, so that all that is wrong is said at once.

    private func cover() -> Rule? {
        let belowTarget = figure("below_target", or: 10, reader.parsePoints)
        let aboveTarget = figure("above_target", or: 1, reader.parsePoints)
        let squared = figure("squared", or: false, parseBoolean)
        guard let belowTarget, let aboveTarget, let squared else { return nil }
        return .cover(Cover(belowTarget: belowTarget, aboveTarget: aboveTarget, squared: squared))
    }

    private func unbrokenDuty() -> Rule? {
        let limit = fields.value(required: "limit", reader.positiveGridLength)
        let rest = figure("rest", or: 0, parseLength)
        let strainFree = figure("strain_free", or: false, parseBoolean)
        guard let limit, let rest, let strainFree else { return nil }
        return .unbrokenDuty(UnbrokenDuty(limit: limit, rest: rest, strainFree: strainFree))
    }

    private func screenTime() -> Rule? {
        let limit = fields.value(required: "limit", reader.positiveGridLength)
        let rest = figure("rest", or: 0, parseLength)
        guard let limit, let rest else { return nil }
        return .screenTime(ScreenTime(limit: limit, rest: rest))
    }

    private func breakDistance() -> Rule? {
        fields.value(required: "least", reader.positiveGridLength).map { .breakDistance(BreakDistance(least: $0)) }
    }

    private func stint() -> Rule? {
        let longest = optional("longest", reader.positiveGridLength)
        let shortest = optional("shortest", reader.positiveGridLength)
        guard let longest, let shortest, needsOne(of: ["longest", "shortest"]),
            ordered("shortest", shortest, "longest", longest)
        else { return nil }
        return .stint(Stint(longest: longest, shortest: shortest))
    }

    private func variation() -> Rule? {
        let lengths = lengthPoints()
        let words = fields.words("stints")
        let stints = words.compactMap { word in
            complaints.attempt(word.place) { () throws(Fault) in
                try reader.parsePoints(word.text)
            }
        }
        guard let lengths, stints.count == words.count, needsOne(of: ["lengths", "stints"]) else { return nil }
        if fields["stints"] != nil && stints.isEmpty || fields["lengths"] != nil && lengths.isEmpty {
            complaints.error(fields.place, "a table of \(fields.noun) is empty", "remove it, or give points")
            return nil
        }
        return .variation(Variation(lengths: lengths, stints: stints))
    }

    /// `{0:15: 100, 0:30: 0}`: points from each length on.
    private func lengthPoints() -> [LengthPoints]? {
        guard let node = fields["lengths"] else { return [] }
        guard case .map(let entries) = node.content else {
            complaints.error(node.place, "lengths must be a mapping, not \(node.kind)", "write {0:15: 100, 0:30: 0}")
            return nil
        }
        let points = entries.compactMap { entry -> LengthPoints? in
            let from = complaints.attempt(entry.place) { () throws(Fault) in
                try reader.positiveGridLength(entry.key)
            }
            let points = complaints.value(of: entry.value, "points", reader.parsePoints)
            guard let from, let points else { return nil }
            return LengthPoints(from: from, points: points)
        }
        return points.count == entries.count ? points : nil
    }

    private func coolDown() -> Rule? {
        let high = fields.value(required: "high", strain), low = fields.value(required: "low", strain)
        let length = fields.value(required: "minutes", reader.minutes)
        guard let high, let low, let length else { return nil }
        if low >= high {
            complaints.error(fields.place("low"), "low \(low) is not below high \(high)", "lower low, or raise high")
            return nil
        }
        return .coolDown(CoolDown(high: high, low: low, length: length))
    }

    private func changeOfPlace() -> Rule? {
        let rest = fields.value(required: "rest", parseLength)
        let place = figure("by", or: .zone, choice(of: "place", ChangeOfPlace.Place.self))
        guard let rest, let place else { return nil }
        if place == .zone && Set(reader.windows.map(\.zone)).count < 2 {
            complaints.error(
                fields.place, "all window types are in one zone: nobody can change places",
                "give windows a zone, or write by: window")
            return nil
        }
        return .changeOfPlace(ChangeOfPlace(rest: rest, by: place))
    }

    private func distinctWindows() -> Rule? {
        let least = fields.value(required: "least") { text throws(Fault) in try parseInteger(text, in: 1...1000) }
        let minutes = fields.value(required: "minutes", reader.minutes)
        guard let least, let minutes else { return nil }
        return .distinctWindows(DistinctWindows(least: least, minutes: minutes))
    }

    private func hours() -> Rule? {
        let span = span ?? fields.value(required: "per", choice(of: "span", Hours.Span.self))
        let least = optional("least", parseLength), most = optional("most", parseLength)
        let leaveCounts = figure("leave_counts", or: 0, parseLength)
        guard let span, let least, let most, let leaveCounts, needsOne(of: ["least", "most"]),
            ordered("least", least, "most", most), rolls(span, least != nil)
        else { return nil }
        return .hours(Hours(per: span, least: least, most: most, leaveCounts: leaveCounts))
    }

    private func days() -> Rule? {
        let span = span ?? fields.value(required: "per", choice(of: "span", Hours.Span.self))
        let least = optional("least", count), most = optional("most", count), shifts = shiftTypes("shifts")
        guard let span, let least, let most, let shifts, needsOne(of: ["least", "most"]),
            ordered("least", least, "most", most),
            rolls(span, least != nil)
        else { return nil }
        if span == .day {
            complaints.error(fields.place("per"), "days cannot be counted per day", "write week, period or seven_days")
            return nil
        }
        return .days(Days(per: span, least: least, most: most, shifts: shifts))
    }

    /// The shift types that are named; none where all are meant.
    private func shiftTypes(_ key: String) -> [ShiftType.ID]? {
        guard fields[key] != nil else { return [] }
        let words = fields.words(key)
        if words.isEmpty {
            complaints.error(fields.place(key), "\(key) is empty: all would count", "remove it, or name some")
        }
        let known = words.compactMap { word in
            complaints.attempt(word.place) { () throws(Fault) in
                try reader.known(word.text, "shift type", among: reader.shiftNames)
            }
        }
        return known.isEmpty || known.count < words.count ? nil : known.map { ShiftType.ID($0) }
    }

    private func consecutive() -> Rule? {
        let most = optional("most", positive), least = optional("least", positive)
        let leastOff = optional("least_off", positive)
        guard let most, let least, let leastOff, needsOne(of: ["most", "least", "least_off"]),
            ordered("least", least, "most", most)
        else { return nil }
        return .consecutive(Consecutive(most: most, least: least, leastOff: leastOff))
    }

    private func daysOff() -> Rule? {
        let span = fields.value(required: "per", choice(of: "span", DaysOff.Span.self))
        let together = fields.value(required: "together") { text throws(Fault) in
            try parseInteger(text, in: Period.allowedDays)
        }
        guard let span, let together else { return nil }
        let days = span == .week ? min(7, reader.period.days) : reader.period.days
        if together > days {
            complaints.error(
                fields.place("together"), "no \(span.rawValue) has \(together) days", "write at most \(days)")
            return nil
        }
        return .daysOff(DaysOff(per: span, together: together))
    }

    private func follow() -> Rule? {
        let after = shiftTypes("after"), never = shiftTypes("never")
        let days = figure("days", or: 1) { text throws(Fault) in try parseInteger(text, in: Period.allowedDays) }
        let beforeLeave = figure("before_leave", or: false, parseBoolean)
        guard let after, let never, let days, let beforeLeave, needsOne(of: ["after", "never", "before_leave"])
        else { return nil }
        if beforeLeave && !never.isEmpty {
            complaints.error(
                fields.place("never"), "never has no effect with before_leave: leave is what may not follow",
                "remove it, or write two rules")
            return nil
        }
        return .follow(Follow(after: after, never: never, days: days, beforeLeave: beforeLeave))
    }

    private func weekends() -> Rule? {
        let most = optional("most", count), whole = figure("whole", or: false, parseBoolean)
        guard let most, let whole else { return nil }
        if most == nil && !whole {
            complaints.error(fields.place, "\(fields.noun) says nothing", "give most, or whole: yes")
            return nil
        }
        return .weekends(Weekends(most: most, whole: whole))
    }

    private func change() -> Rule? {
        let notice = noticePoints()
        let from: CivilDate?? = optional("from", parseDate)
        guard let notice, let from else { return nil }
        if fields["notice"] != nil && notice.isEmpty {
            complaints.error(fields.place("notice"), "the table notice is empty", "remove it, or give points")
            return nil
        }
        return .change(Change(notice: notice, from: from))
    }

    /// `{0: 30, 3: 10}`: points from each number of days of notice on.
    private func noticePoints() -> [NoticePoints]? {
        guard let node = fields["notice"] else { return [] }
        guard case .map(let entries) = node.content else {
            complaints.error(node.place, "notice must be a mapping, not \(node.kind)", "write {0: 30, 3: 10, 7: 1}")
            return nil
        }
        let points = entries.compactMap { entry -> NoticePoints? in
            let days = complaints.attempt(entry.place) { () throws(Fault) in
                try parseInteger(entry.key, in: 0...366, "number of days")
            }
            let points = complaints.value(of: entry.value, "points", reader.parsePoints)
            guard let days, let points else { return nil }
            return NoticePoints(days: days, points: points)
        }
        return points.count == entries.count ? points : nil
    }

    private func backup() -> Rule? {
        figure("depth", or: 1, positive).map { .backup(Backup(depth: $0)) }
    }

    private func count(_ text: String) throws(Fault) -> Int {
        try parseInteger(text, in: 0...Period.allowedDays.upperBound)
    }
    func positive(_ text: String) throws(Fault) -> Int { try parseInteger(text, in: 1...100) }
    private func strain(_ text: String) throws(Fault) -> Int { try parseInteger(text, in: 0...10) }

    /// An optional figure; nothing only after a complaint.
    func figure<Value>(
        _ key: String, or fallback: Value, _ parse: (String) throws(Fault) -> Value
    ) -> Value? {
        fields[key] == nil ? .some(fallback) : fields.value(key, parse)
    }

    /// The same for a figure that has no value of its own: a value, no value, or nothing after a complaint.
    private func optional<Value>(_ key: String, _ parse: (String) throws(Fault) -> Value) -> Value?? {
        guard fields[key] != nil else { return .some(nil) }
        return fields.value(key, parse).map { .some($0) }
    }

    private func needsOne(of keys: [String]) -> Bool {
        if keys.contains(where: { fields[$0] != nil }) { return true }
        complaints.error(fields.place, "\(fields.noun) has no figures", "give \(keys.joined(separator: " or "))")
        return false
    }

    /// Refuses a least that is more than the most, naming both.
    func ordered<Value: Comparable>(_ low: String, _ least: Value?, _ high: String, _ most: Value?) -> Bool {
        guard let least, let most, least > most else { return true }
        complaints.error(
            fields.place(low),
            "\(low) \(least) is more than \(high) \(most) (\(complaints.reference(to: fields.place(high))))",
            "lower one, or raise the other")
        return false
    }

    private func rolls(_ span: Hours.Span, _ hasLeast: Bool) -> Bool {
        guard span == .sevenDays && hasLeast else { return true }
        complaints.error(fields.place("least"), "seven_days has no least", "use week or period for it")
        return false
    }
}
