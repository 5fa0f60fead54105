import Linear
import RosterModel
import RosterRules

extension Stability {
    /// Adds, for each employee, week and time τ of a day, with B the band and starts counted from their day's first slot,
    ///
    ///     Σ_{i starts at τ or earlier} y[d,i] ≤ early[τ],     Σ_{j starts later than τ + B} y[d,j] ≤ late[τ]
    ///     early[τ] + late[τ] − 1 ≤ apart[τ]
    ///
    /// for each day d of the week. Times τ with the same shifts share their rows, whose column costs as many times the
    /// price.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let band = program.period.slots(within: band)
        for (position, employee) in program.employees(in: entry.scope) {
            for week in program.period.weeks {
                let days = Array(program.days[position][week])
                let starts = Set(days.flatMap { day in day.options.map { program.start(of: $0, day) } }).sorted()
                guard let first = starts.first, let last = starts.last else { continue }
                let name = "\(employee.id),\(program.period.label(ofDays: week))"
                var time = first
                while time + band < last {
                    // Up to the next of these the shifts on both sides stay the same.
                    let changes = (starts + starts.map { $0 - band }).filter { $0 > time }
                    let times = (changes.min() ?? last - band) - time
                    program.addApart("\(entry.title)[\(name) \(time)]", days, time, band, times, entry)
                    time += times
                }
            }
        }
    }
}

extension RosterProgram {
    fileprivate func start(of option: ShiftOption, _ day: DayColumns) -> Int {
        option.slots.lowerBound - period.slots(ofDay: day.day).lowerBound
    }

    fileprivate mutating func addApart(
        _ name: String, _ days: [DayColumns], _ time: Int, _ band: Int, _ times: Int, _ entry: Entry
    ) {
        var columns: [Variable] = []
        for isEarly in [true, false] {
            let side = days.map { day in
                day.choosing { isEarly ? start(of: $0, day) <= time : start(of: $0, day) > time + band }
            }
            let title = name + (isEarly ? " early" : " late")
            let column = addFollower(title, in: 0...1, .greatest(side))
            for day in side where mayExceed(day) { model.require(title, day - Expression(column), atMost: 0) }
            columns.append(column)
        }
        limit(name, Expression(sumOf: columns) - 1, at: entry.price, times: times)
    }
}
