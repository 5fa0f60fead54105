import RosterModel
import RosterRules

/// The figures of rules about who is on duty together.
extension RuleFigures {
    func supervisor() -> Rule? {
        let least = figure("least", or: 1, positive)
        let level = figure("level", or: 0) { text throws(Fault) in try parseInteger(text, in: 0...3) }
        guard let least, let level else { return nil }
        return .supervisor(Supervisor(least: least, level: level))
    }

    func mentor() -> Rule? {
        let skill = { (text: String) throws(Fault) in try parseInteger(text, in: 2...3) }
        let below = fields.value(required: "below", skill), level = figure("level", or: below ?? 2, skill)
        guard let below, let level, ordered("below", below, "level", level) else { return nil }
        return .mentor(Mentor(below: below, level: level))
    }

    func proficiency() -> Rule? {
        let tenths = levelSpeeds()
        let need = figure("of", or: .target) { text throws(Fault) in
            if let need = Proficiency.Need(rawValue: text) { return need }
            throw Fault(
                "there is no figure \(shown(text)) of the demand",
                .nearest(text, among: Proficiency.Need.allCases.map(\.rawValue)))
        }
        guard let tenths, let need else { return nil }
        return .proficiency(Proficiency(tenths: tenths, of: need))
    }

    /// `{1: 6, 2: 8}`: tenths of the standard speed by level.
    private func levelSpeeds() -> [LevelSpeed]? {
        guard let node = fields.required("tenths") else { return nil }
        guard case .map(let entries) = node.content else {
            complaints.error(node.place, "tenths must be a mapping, not \(node.kind)", "write {1: 6, 2: 8}")
            return nil
        }
        let speeds = entries.compactMap { entry -> LevelSpeed? in
            let level = complaints.attempt(entry.place) { () throws(Fault) in
                try parseInteger(entry.key, in: 1...3, "level")
            }
            let tenths = complaints.value(of: entry.value, "tenths") { text throws(Fault) in
                try parseInteger(text, in: 1...20)
            }
            guard let level, let tenths else { return nil }
            return LevelSpeed(level: level, tenths: tenths)
        }
        return speeds.count == entries.count ? speeds : nil
    }

    func occupancy() -> Rule? {
        let percent = { (text: String) throws(Fault) in try parseInteger(text, in: 1...1000, "number of per cent") }
        let most: Int?? = fields["most"] == nil ? .some(nil) : fields.value("most", percent)
        let least: Int?? = fields["least"] == nil ? .some(nil) : fields.value("least", percent)
        guard let most, let least else { return nil }
        if most == nil && least == nil {
            complaints.error(fields.place, "\(fields.noun) has no figures", "give most or least")
            return nil
        }
        if let most, let least, !ordered("least", least, "most", most) { return nil }
        return .occupancy(Occupancy(most: most, least: least))
    }

    func mixing() -> Rule? {
        figure("least", or: 2) { text throws(Fault) in try parseInteger(text, in: 2...1000) }
            .map { .mixing(Mixing(least: $0)) }
    }

    func backOffice() -> Rule? {
        let hours = fields.value(required: "hours", parseLength)
        let span = figure("per", or: .day, choice(of: "span", BackOffice.Span.self))
        guard let hours, let span else { return nil }
        return .backOffice(BackOffice(hours: hours, per: span))
    }

    func event() -> Rule? {
        let window = fields.value(required: "at") { text throws(Fault) in
            try reader.known(text, "window type", among: reader.windowNames)
        }
        let length = fields.value(required: "minutes", reader.minutes)
        guard let window, let length else { return nil }
        return .event(Event(at: WindowType.ID(window), length: length))
    }

    func pairing() -> Rule? {
        let isTogether = fields["together"] != nil
        if isTogether == (fields["apart"] != nil) {
            complaints.error(
                fields.place, "\(fields.noun) says \(isTogether ? "both together and apart" : "nothing")",
                "give together or apart, with two employees")
            return nil
        }
        let key = isTogether ? "together" : "apart"
        let words = fields.words(key)
        if Set(words.map(\.text)).count != 2 || words.count != 2 {
            complaints.error(fields.place(key), "\(key) is about two employees", "name two")
            return nil
        }
        return named(key).map { .pairing(Pairing($0, isTogether: isTogether)) }
    }

    func jobShare() -> Rule? {
        let overlap: Minutes?? = fields["overlap"] == nil ? .some(nil) : fields.value("overlap", parseLength)
        let handover = figure("handover", or: false, parseBoolean), shares = sharesOfPost()
        let tolerance = figure("tolerance", or: 0, parseLength)
        let people = fields["people"] == nil ? nil : fields.words("people").map(\.text)
        if people.map({ $0.count < 2 || Set($0).count < $0.count }) ?? true {
            complaints.error(
                people == nil ? fields.place : fields.place("people"), "\(fields.noun) is about two or more employees",
                "name them: people: [101, 102]")
            return nil
        }
        guard let overlap, let handover, let shares, let tolerance, let named = named("people") else { return nil }
        if overlap == nil && shares.isEmpty {
            complaints.error(fields.place, "\(fields.noun) has no figures", "give overlap or shares")
            return nil
        }
        if handover && overlap == nil {
            complaints.error(fields.place("handover"), "nothing says how long a hand-over is", "give overlap")
            return nil
        }
        if fields["tolerance"] != nil && shares.isEmpty {
            complaints.error(fields.place("tolerance"), "there are no shares to be near", "give shares")
            return nil
        }
        if !shares.isEmpty && shares.count != named.count {
            complaints.error(
                fields.place("shares"), "\(shares.count) shares are not for \(named.count) people", "give one for each")
            return nil
        }
        return .jobShare(
            JobShare(named, overlap: overlap, handover: handover, shares: shares, tolerance: tolerance))
    }

    /// Whole numbers above 0, or none where the key is missing.
    private func sharesOfPost() -> [Int]? {
        let words = fields["shares"] == nil ? [] : fields.words("shares")
        let shares = words.compactMap { word in
            complaints.attempt(word.place) { () throws(Fault) in try parseInteger(word.text, in: 1...100) }
        }
        return shares.count == words.count ? shares : nil
    }

    /// The employees that a key lists, if all of them are there.
    private func named(_ key: String) -> [Employee.ID]? {
        let words = fields.words(key)
        if words.contains(where: { reader.options.isRemoved($0.text) }) {
            complaints.warning(
                fields.place(key), "\(fields.noun) names somebody who is left out", "the rule is left out")
            return nil
        }
        let people = words.compactMap { word in
            complaints.attempt(word.place) { () throws(Fault) in
                try reader.known(word.text, "employee", among: reader.staff.map(\.employee.id.text))
            }
        }
        return people.count == words.count ? people.map { Employee.ID($0) } : nil
    }
}
