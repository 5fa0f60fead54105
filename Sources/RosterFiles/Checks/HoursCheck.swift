import RosterModel
import RosterRules

extension HallCheck {
    /// Hours that no number of shifts can give: 22 to 24 hours a week with shifts of 5 hours.
    ///
    /// For each employee the paid times that whole shifts can add up to are enumerated exactly (see `ReachableHours`), once as
    /// if nobody were ever absent: what is out of reach then is an error of the figures; and once with leave and
    /// availability: then it is a warning, since the figures may be right and the week special.
    func checkHours() {
        var answers: [ReachableHours.Question: ReachableHours.Problem?] = [:]
        var reported: Set<ReachableHours.Question> = []
        let answer = { (question: ReachableHours.Question) -> ReachableHours.Problem? in
            if let known = answers[question] { return known }
            let answer = ReachableHours.answer(question)
            answers[question] = .some(answer)
            return answer
        }
        for (index, employee) in hall.employees.enumerated() {
            for (general, special) in zip(questions(employee, isAbsent: false), questions(employee, isAbsent: true)) {
                if let problem = answer(general.question) {
                    guard reported.insert(general.question).inserted else { continue }
                    complain(employee, general, problem, isAbsent: false, index)
                } else if let problem = answer(special.question) {
                    complain(employee, special, problem, isAbsent: true, index)
                }
            }
        }
    }

    private struct Asked {
        let question: ReachableHours.Question
        let days: Range<Int>
        let isWeek: Bool
        let hourRules: [PlacedRule]
    }

    /// A question for each week with hard hours, and one for the period.
    private func questions(_ employee: Employee, isAbsent: Bool) -> [Asked] {
        let options = (0..<period.days).map { paidTimes(employee, $0, isAbsent: isAbsent) }
        var result: [Asked] = []
        let spans = stride(from: 0, to: period.days, by: 7).map { $0..<min($0 + 7, period.days) }
        for (days, span) in spans.map({ ($0, Hours.Span.week) }) + [(0..<period.days, .period)] {
            let hourRules = hardRules(employee) { if case .hours(let hours) = $0 { hours.span == span } else { false } }
            guard !hourRules.isEmpty else { continue }
            let whole = isAbsent ? days.count { isOnLeave(employee, $0) } : 0
            var least = Minutes(0), most: Minutes?, fewest = 0, mostDays = days.count
            for rule in hourRules {
                guard case .hours(let hours) = rule.entry.rule else { continue }
                let credit = whole * hours.leaveCounts
                least = max(least, (hours.least ?? 0) - credit)
                if let bound = hours.most { most = min(most ?? bound - credit, bound - credit) }
            }
            for rule in hardRules(employee, { if case .days(let days) = $0 { days.span == span } else { false } }) {
                guard case .days(let bounds) = rule.entry.rule else { continue }
                fewest = max(fewest, (bounds.least ?? 0) - whole)
                mostDays = min(mostDays, bounds.most ?? mostDays)
            }
            let question = ReachableHours.Question(
                days: days.map { options[$0] }, least: least, most: most, fewestDays: fewest, mostDays: mostDays)
            result.append(Asked(question: question, days: days, isWeek: span == .week, hourRules: hourRules))
        }
        return result
    }

    private func hardRules(_ employee: Employee, _ isWanted: (Rule) -> Bool) -> [PlacedRule] {
        rules.filter { $0.entry.price == .hard && $0.entry.scope.binds(employee) && isWanted($0.entry.rule) }
    }

    private func isOnLeave(_ employee: Employee, _ day: Int) -> Bool {
        period.slots(ofDay: day).allSatisfy { slot in employee.leave.contains { $0.slots.contains(slot) } }
    }

    /// Paid times of the shifts that could be worked on a day, ascending.
    private func paidTimes(_ employee: Employee, _ day: Int, isAbsent: Bool) -> [Int] {
        guard let contract = hall.contracts.first(where: { $0.id == employee.contract }) else { return [] }
        var times: Set<Int> = []
        for shift in hall.shifts where contract.shifts.contains(shift.id) {
            let isBreaking = hard("breaks", employee) != nil
            for option in ShiftOption.all(of: shift, day: day, isBreaking: isBreaking, reader) {
                if isAbsent && !isPresent(employee, option.slots) { continue }
                times.formUnion(option.paid.map(\.count))
            }
        }
        for rule in hardRules(employee, { if case .hours(let hours) = $0 { hours.span == .day } else { false } }) {
            guard case .hours(let hours) = rule.entry.rule else { continue }
            times = times.filter { $0 >= hours.least?.count ?? 0 && $0 <= hours.most?.count ?? $0 }
        }
        return times.sorted()
    }

    private func isPresent(_ employee: Employee, _ slots: Range<Int>) -> Bool {
        if hard("leave", employee) != nil, employee.leave.contains(where: { $0.slots.overlaps(slots) }) { return false }
        guard hard("availability", employee) != nil, let spans = employee.availability else { return true }
        let judged = slots.clamped(to: period.slots)
        return spans.contains { $0.lowerBound <= judged.lowerBound && $0.upperBound >= judged.upperBound }
    }

    private func complain(
        _ employee: Employee, _ asked: Asked, _ problem: ReachableHours.Problem, isAbsent: Bool, _ index: Int
    ) {
        let question = asked.question
        let band: String
        switch (question.least.count > 0, question.most) {
        case (true, let most?) where question.least > most: band = "at least \(question.least) and at most \(most)"
        case (true, let most?): band = "\(question.least) to \(most)"
        case (true, nil): band = "at least \(question.least)"
        default: band = "at most \(question.most ?? 0)"
        }
        let first = period.date(ofDay: asked.days.lowerBound)
        let span =
            switch (asked.isWeek, asked.days.count) {
            case (false, _): "the period"
            case (true, 1): "the week that is \(first) only"
            case (true, 7): "the week from \(first)"
            case (true, let count): "the week of \(count) days from \(first)"
            }
        let reach: String
        switch (problem.below, problem.above) {
        case (let below?, let above?): reach = "\(below) or \(above), nothing between"
        case (let below?, nil): reach = "at most \(below)"
        case (nil, let above?): reach = "at least \(above)"
        default: reach = "nothing"
        }
        let sources = asked.hourRules.map(reference).joined(separator: " and ")
        let text =
            "\(shown(employee.id.text)) cannot work \(band) of paid time in \(span) (\(sources)): whole shifts add up to \(reach)"
        if isAbsent {
            complaints.warning(
                reader.staff[index].place, "with leave and availability, \(text)",
                "no roster can keep this rule: price it, or let leave count")
        } else {
            complaints.error(
                asked.hourRules.first?.place ?? .file(reader.path), text,
                "widen the hours, or allow shifts of other lengths")
        }
    }
}
