import RosterModel
import RosterRules

/// Hours that no number of shifts can give: 22 to 24 hours a week with shifts of 5 hours.
///
/// For each employee the paid times that whole shifts can add up to are enumerated exactly (see `ReachableHours`), once as
/// if nobody were ever absent and once with leave and availability. What is out of reach both times is an error of
/// the figures; what only absence puts out of reach is a warning, since the figures may be right and the week special.
struct HoursCheck {
    private let check: HallCheck
    private var answers: [ReachableHours.Question: ReachableHours.Problem?] = [:]
    private var options: [OptionsKey: [ShiftOption]] = [:]
    private var times: [TimesKey: [Int]] = [:]
    /// How many options may still be held against somebody's absences. That only leads to warnings, and in a hall with
    /// millions of options it is not worth the wait.
    private var budget = 10_000_000

    private struct OptionsKey: Hashable {
        let contract: Contract.ID
        let weekday: Weekday
        let isBreaking: Bool
    }

    private struct TimesKey: Hashable {
        let options: OptionsKey
        let bounds: [Hours]
    }

    private struct Asked {
        let question: ReachableHours.Question
        let days: Range<Int>
        let isWeek: Bool
        let hourRules: [PlacedRule]
    }

    init(_ check: HallCheck) { self.check = check }

    private var period: Period { check.period }

    mutating func run() {
        var reported: Set<ReachableHours.Question> = []
        for (index, employee) in check.hall.employees.enumerated() {
            let rules = check.rules.filter { $0.entry.price == .hard && $0.entry.scope.binds(employee) }
            let general = questions(employee, rules, isAbsent: false)
            guard !general.isEmpty else { continue }
            let special = questions(employee, rules, isAbsent: true)
            for (general, special) in zip(general, special) {
                guard let problem = answer(special.question) else { continue }
                guard let figures = answer(general.question) else {
                    complain(employee, special, problem, isAbsent: true, index)
                    continue
                }
                guard reported.insert(general.question).inserted else { continue }
                complain(employee, general, figures, isAbsent: false, index)
            }
        }
    }

    private mutating func answer(_ question: ReachableHours.Question) -> ReachableHours.Problem? {
        if let known = answers[question] { return known }
        let answer = ReachableHours.answer(question)
        answers[question] = .some(answer)
        return answer
    }

    /// A question for each week with hard hours, and one for the period.
    private mutating func questions(_ employee: Employee, _ rules: [PlacedRule], isAbsent: Bool) -> [Asked] {
        let weeks = stride(from: 0, to: period.days, by: 7).map { $0..<min($0 + 7, period.days) }
        var result: [Asked] = []
        for (days, span) in weeks.map({ ($0, Hours.Span.week) }) + [(0..<period.days, .period)] {
            var least = Minutes(0), most: Minutes?, fewest = 0, mostDays = days.count
            var hourRules: [PlacedRule] = []
            let whole = isAbsent ? days.count { isOnLeave(employee, $0) } : 0
            for rule in rules {
                if case .hours(let hours) = rule.entry.rule, hours.span == span {
                    let credit = whole * hours.leaveCounts
                    least = max(least, (hours.least ?? 0) - credit)
                    if let bound = hours.most { most = min(most ?? bound - credit, bound - credit) }
                    hourRules.append(rule)
                }
                if case .days(let bounds) = rule.entry.rule, bounds.span == span, bounds.shifts.isEmpty {
                    fewest = max(fewest, (bounds.least ?? 0) - whole)
                    mostDays = min(mostDays, bounds.most ?? mostDays)
                }
            }
            if hourRules.isEmpty { continue }
            let question = ReachableHours.Question(
                days: days.map { paidTimes(employee, rules, $0, isAbsent: isAbsent) }, least: least, most: most,
                fewestDays: fewest, mostDays: mostDays)
            result.append(Asked(question: question, days: days, isWeek: span == .week, hourRules: hourRules))
        }
        return result
    }

    private func isOnLeave(_ employee: Employee, _ day: Int) -> Bool {
        if employee.leave.isEmpty { return false }
        return period.slots(ofDay: day).allSatisfy { slot in employee.leave.contains { $0.slots.contains(slot) } }
    }

    /// Paid times of the shifts that could be worked on a day, ascending.
    private mutating func paidTimes(
        _ employee: Employee, _ rules: [PlacedRule], _ day: Int, isAbsent: Bool
    ) -> [Int] {
        let isBreaking = rules.contains { $0.entry.rule.name == "breaks" }
        let optionsKey = OptionsKey(
            contract: employee.contract, weekday: period.weekday(ofDay: day), isBreaking: isBreaking)
        let bounds = rules.compactMap { rule in
            if case .hours(let hours) = rule.entry.rule, hours.span == .day { hours } else { nil }
        }
        // An option begins in the day and ends before the end of the next.
        let reach = period.slots(ofDay: day).lowerBound..<period.slots(ofDay: day + 1).upperBound
        let isTouched = employee.availability != nil || employee.leave.contains { $0.slots.overlaps(reach) }
        let key = TimesKey(options: optionsKey, bounds: bounds)
        if (!isAbsent || !isTouched || budget < 0), let known = times[key] { return known }
        let all = dayOptions(optionsKey, day)
        let moved = day * period.slotsPerDay
        var found: Set<Int> = []
        for option in all {
            let slots = (option.slots.lowerBound + moved)..<(option.slots.upperBound + moved)
            if isAbsent && isTouched && !isPresent(employee, rules, slots) { continue }
            found.formUnion(option.paid.map(\.count))
        }
        for hours in bounds {
            found = found.filter { $0 >= hours.least?.count ?? 0 && $0 <= hours.most?.count ?? $0 }
        }
        let sorted = found.sorted()
        if isAbsent && isTouched { budget -= all.count } else { times[key] = sorted }
        return sorted
    }

    /// The options of a contract on a weekday, as slots from the beginning of the day.
    private mutating func dayOptions(_ key: OptionsKey, _ day: Int) -> [ShiftOption] {
        if let known = options[key] { return known }
        let contract = check.hall.contracts.first { $0.id == key.contract }
        let moved = day * period.slotsPerDay
        var result: [ShiftOption] = []
        for shift in check.hall.shifts where contract?.shifts.contains(shift.id) == true {
            for option in ShiftOption.all(of: shift, day: day, isBreaking: key.isBreaking, check.reader) {
                let slots = (option.slots.lowerBound - moved)..<(option.slots.upperBound - moved)
                result.append(ShiftOption(shift: option.shift, slots: slots, paid: option.paid))
            }
        }
        options[key] = result
        return result
    }

    private func isPresent(_ employee: Employee, _ rules: [PlacedRule], _ slots: Range<Int>) -> Bool {
        if employee.leave.contains(where: { $0.slots.overlaps(slots) }),
            rules.contains(where: { $0.entry.rule.name == "leave" })
        {
            return false
        }
        guard let spans = employee.availability, rules.contains(where: { $0.entry.rule.name == "availability" })
        else { return true }
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
        let sources = asked.hourRules.map(check.reference).joined(separator: " and ")
        let text =
            "\(shown(employee.id.text)) cannot work \(band) of paid time in \(span) (\(sources)): whole shifts add up to \(reach)"
        if isAbsent {
            check.complaints.warning(
                check.reader.staff[index].place, "with leave and availability, \(text)",
                "no roster can keep this rule: price it, or let leave count")
        } else {
            check.complaints.error(
                asked.hourRules.first?.place ?? .file(check.reader.path), text,
                "widen the hours, or allow shifts of other lengths")
        }
    }
}
