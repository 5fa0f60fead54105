import Linear
import RosterModel
import RosterRules

extension Consecutive {
    /// Adds, for each employee and day d of the period, work[d] of the history being a number:
    ///
    ///     too many on    work[d−most] + … + work[d] − most ≤ over[d]
    ///     too few on     (least − h − i) (work[d] − work[d−1] − work[d+i]) ≤ short[d]
    ///     too few off    (leastOff − h − i) (work[d−1] − work[d] + work[d+i] − 1) ≤ short[d]
    ///
    /// for each i ≥ 1 with d + i in the period and a positive factor; the first day that ends the run counts most.
    /// h is 0, but for a run that began in the history, which counts from day 0: then it is the days it has had
    /// there, and its rows are those of a run that begins on day 0.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let period = program.period
        for (position, employee) in program.employees(in: entry.scope) {
            let worked = Set(employee.history.worked.map(\.day))
            let line = Line(
                days: program.days[position].map(\.working), worked: worked,
                label: { "\(employee.id),\(period.label(ofDay: $0))" })
            for day in line.days.indices {
                if let most { addTooMany(to: &program, for: entry, most, line, day) }
                if let least, let past = line.pastDays(ofRunFrom: day, isWorked: true) {
                    let begins = line.begin(on: day, isWorked: true)
                    let short = line.excesses("\(entry.title) too few on", begins, from: day, least - past) { 0 - $0 }
                    program.limit("\(entry.title) too few on[\(line.label(day))]", short, at: entry.price)
                }
                if let leastOff, let past = line.pastDays(ofRunFrom: day, isWorked: false) {
                    let begins = line.begin(on: day, isWorked: false)
                    let short = line.excesses("\(entry.title) too few off", begins, from: day, leastOff - past) {
                        $0 - 1
                    }
                    program.limit("\(entry.title) too few off[\(line.label(day))]", short, at: entry.price)
                }
            }
        }
    }

    private func addTooMany(
        to program: inout RosterProgram, for entry: Entry, _ most: Int, _ line: Line, _ day: Int
    ) {
        var sum = Expression(constant: -Double(most))
        for earlier in (day - most)...day { sum += line.work(earlier) }
        program.limit("\(entry.title) too many on[\(line.label(day))]", sum, at: entry.price)
    }

    /// One employee's worked days, those of the history before day 0.
    private struct Line {
        let days: [Expression]
        let worked: Set<Int>
        let label: (Int) -> String

        func work(_ day: Int) -> Expression {
            days.indices.contains(day) ? days[day] : Expression(constant: worked.contains(day) ? 1 : 0)
        }

        /// 1 when a run begins on a day; on day 0, when it holds there whether or not it began before.
        func begin(on day: Int, isWorked: Bool) -> Expression {
            let before = day > 0 ? work(day - 1) : Expression(constant: isWorked ? 0 : 1)
            return isWorked ? work(day) - before : before - work(day)
        }

        /// How long a run that reaches a day has lasted in the history: 0 for a day after 0; nothing where the
        /// history has no worked day.
        func pastDays(ofRunFrom day: Int, isWorked: Bool) -> Int? {
            if day > 0 { return 0 }
            if worked.isEmpty { return nil }
            return (1...).first { worked.contains(-$0) != isWorked }.map { $0 - 1 }
        }

        /// What a run that begins on a day is short of `least` if another day ends it.
        func excesses(
            _ title: String, _ begins: Expression, from day: Int, _ least: Int, ends: (Expression) -> Expression
        ) -> [Excess] {
            guard least > 1 else { return [] }
            return (1..<least).filter { days.indices.contains(day + $0) }.map { gap in
                Excess("\(title)[\(label(day))+\(gap)]", begins + ends(work(day + gap)), weight: least - gap)
            }
        }
    }
}
