public import RosterModel
public import RosterRules

/// An instance of the multi-activity, multi-day shift scheduling problems of Qu and Curtois (2020), as a hall.
///
/// A task is a window type that everybody knows. Its days begin at midnight, since an employee starts once in a calendar
/// day at most; so the hall has one date more than the instance has days, and everybody is available from 06:00 of the
/// first to 06:00 of the last. Cover below the minimum is forbidden, cover above the maximum costs its square.
public struct MultiActivity: PublicInstance {
    private let days: Int
    private let tasks: Int
    private let staff: [Person]
    private let demand: Demand

    private struct Person: Sendable {
        let id: String
        /// Minutes of work in all.
        let least: Int, most: Int
    }

    public init(_ text: String) throws(SetError) {
        let file = SetFile(text)
        days = try file.number("HORIZON")
        tasks = try file.number("TASKS")
        var staff: [Person] = []
        for line in file.lines("STAFF") {
            staff.append(Person(id: line[0], least: try number(line, 1), most: try number(line, 2)))
        }
        self.staff = staff
        var demand = Demand(windows: tasks, slots: (days + 1) * 96)
        for line in file.lines("COVER") {
            let day = try number(line, 0), task = try number(line, 2)
            let least = try number(line, 3), most = try number(line, 4)
            let clock = line[1].split(separator: "-")[0].split(separator: ":").compactMap { Int($0) }
            guard clock.count == 2, (1...tasks).contains(task), (1...(days + 1)).contains(day), least <= most else {
                throw SetError(description: "cannot read the cover \(line.joined(separator: ","))")
            }
            demand[task - 1, (day - 1) * 96 + clock[0] * 4 + clock[1] / 15] = .init(minimum: least, target: most)
        }
        self.demand = demand
    }

    private var period: Period { Period(start: CivilDate(dayNumber: 20_780), days: days + 1, grid: 15) }

    public var problem: Problem {
        let windows = (1...tasks).map { WindowType(id: .init("task\($0)"), counters: staff.count) }
        let starts = [0...0, 360...600, 840...1080, 1200...1425].flatMap {
            stride(from: $0.lowerBound, through: $0.upperBound, by: 15)
        }
        let shift = ShiftType(
            id: "shift", starts: starts.map { Minutes($0) },
            lengths: stride(from: 360, through: 600, by: 15).map { Minutes($0) })
        var bounds: [[Int]] = []
        for person in staff where !bounds.contains([person.least, person.most]) {
            bounds.append([person.least, person.most])
        }
        let contracts = bounds.indices.map { Contract(id: .init("hours\($0 + 1)"), shifts: [shift.id]) }
        let employees = staff.map { person in
            let contract = bounds.firstIndex(of: [person.least, person.most]) ?? 0
            return Employee(
                id: .init(person.id), contract: contracts[contract].id, skills: windows.map { Skill($0.id) },
                availability: [24..<(days * 96 + 24)])
        }
        let hours = zip(contracts, bounds).map { contract, bounds in
            RuleEntry(
                .hours(Hours(per: .period, least: Minutes(bounds[0]), most: Minutes(bounds[1]))),
                for: Scope(contracts: [contract.id]))
        }
        let rules = [
            RuleEntry(.cover(Cover(belowTarget: 0, aboveTarget: 1, squared: true)), price: .hard),
            RuleEntry(.stint(Stint(shortest: 60))), RuleEntry(.rest(Rest(least: 840))),
            RuleEntry(.consecutive(Consecutive(most: 5))), RuleEntry(.wishes(Wishes()), price: .points(1)),
        ]
        return Problem(
            hall: Hall(
                name: "multi-activity", period: period, windows: windows, demand: demand, shifts: [shift],
                contracts: contracts, employees: employees),
            rules: RuleEntry.standing + rules + hours)
    }

    public func solution(of roster: Roster, cost: Int) -> String {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Solution>\n<Penalty>\(cost)</Penalty>\n"
        for person in staff {
            text += "<Employee ID=\"\(person.id)\">\n"
            for day in 0..<period.days {
                let duties = roster.activities.filter { $0.employee.text == person.id && $0.day == day }
                guard let first = duties.first else { continue }
                let start = period.clockText(ofSlot: first.slots.lowerBound, day: day)
                text += "<Shift><Day>\(day)</Day><Start>\(start):00</Start>\n"
                for duty in duties {
                    guard case .duty(let window) = duty.kind else { continue }
                    let length = duty.slots.count * 15
                    text += "<Task WorkLength=\"\(length)\"><ID>\(window.text.dropFirst("task".count))</ID>"
                    text += "<Length>\(length)</Length></Task>\n"
                }
                text += "</Shift>\n"
            }
            text += "</Employee>\n"
        }
        return text + "</Solution>\n"
    }
}

extension RuleEntry {
    /// The rules that hold, hard and for everybody, unless a hall file names them.
    static var standing: [RuleEntry] {
        let rules: [Rule] = [
            .counters(Counters()), .opening(Opening()), .qualification(Qualification()), .shifts(Shifts()),
            .breaks(Breaks()), .availability(Availability()), .leave(OnLeave()), .pins(Pins()),
        ]
        return rules.map { RuleEntry($0) }
    }
}
