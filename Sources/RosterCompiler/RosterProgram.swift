public import Linear
import RosterModel
public import RosterRules

/// A problem as an integer program: whoever solves it has the best roster.
///
/// Its columns say, for each employee and day, which shift is worked (`shift`), where the employee serves in
/// each slot (`seat`) and when each break starts (`break`). Every entry of the problem adds its rows, and
/// columns for what it counts. The program is exact: its solutions are the rosters that keep every hard entry,
/// and the least cost of a roster is its score, as the judge would count it. Docs/Formulation.md has the formulas.
///
/// Not every roster that the judge accepts is a solution: where no `breaks` entry binds an employee, breaks may
/// be left out, but those that are taken still lie inside their spans and in order.
public struct RosterProgram: Sendable {
    public let problem: Problem
    public internal(set) var model = Model()

    /// By employee in the hall's order, then day.
    private(set) var days: [[DayColumns]] = []
    /// Columns that follow from others, in column order.
    var followers: [Follower] = []
    /// The score so far; the model's objective once all entries are in.
    var cost = Expression()
    /// For each slot of the period, who is on duty at which window type by duty carried over.
    let carried: [[Seated]]
    /// For each slot of the period, the days whose columns reach it.
    private var reaching: [[(employee: Int, day: Int)]] = []

    /// An employee and a window type, by their positions in the hall.
    struct Seated: Hashable, Sendable {
        let employee: Int
        let window: Int
    }

    /// Compiles a problem.
    ///
    /// - Complexity: a column for each employee, slot of presence and window type served, and about as many rows.
    public init(_ problem: Problem) {
        self.problem = problem
        carried = CarriedDuty.bySlot(in: problem.hall)
        let filter = Filter(problem)
        for employee in problem.hall.employees.indices {
            days.append((0..<period.days).map { addDay($0, of: employee, filter) })
        }
        reaching = Array(repeating: [], count: period.slots.count)
        for day in days.joined() {
            for slot in day.slots.clamped(to: period.slots) { reaching[slot].append((day.employee, day.day)) }
        }
        addShiftRows()
        addBreakRows()
        for (entry, rule) in Entry.titled(problem.rules) { rule.addRows(to: &self, for: entry) }
        model.minimize(cost)
    }

    var hall: Hall { problem.hall }
    var period: Period { problem.hall.period }

    /// The employees that a scope binds, with their positions.
    func employees(in scope: Scope) -> [(position: Int, employee: Employee)] {
        hall.employees.enumerated().filter { scope.binds($0.element) }.map { ($0.offset, $0.element) }
    }

    /// The positions of the window types that a scope binds.
    func windows(in scope: Scope) -> [Int] { hall.windows.indices.filter { scope.binds(hall.windows[$0]) } }

    /// The columns of all days that reach a slot of the period.
    func days(at slot: Int) -> some Sequence<DayColumns> {
        reaching[slot].lazy.map { days[$0.employee][$0.day] }
    }

    /// How many serve at a window type in a slot of the period, carried-over duty included.
    func people(at window: Int, _ slot: Int) -> Expression {
        var people = Expression(sumOf: days(at: slot).compactMap { $0.seat(window, slot) })
        people.add(constant: Double(carried[slot].count { $0.window == window }))
        return people
    }

    /// `E07,Tue`.
    func label(_ day: DayColumns) -> String { "\(hall.employees[day.employee].id),\(period.label(ofDay: day.day))" }

    /// `E07,Tue 09:00`.
    func label(_ day: DayColumns, _ slot: Int) -> String {
        "\(hall.employees[day.employee].id),\(period.label(ofSlot: slot, day: day.day))"
    }

    /// `E07,tax,Tue 09:00`.
    func label(_ day: DayColumns, _ window: Int, _ slot: Int) -> String {
        "\(hall.employees[day.employee].id),\(hall.windows[window].id),\(period.label(ofSlot: slot, day: day.day))"
    }

    /// `tax,Tue 09:00`.
    func label(_ window: Int, _ slot: Int) -> String { "\(hall.windows[window].id),\(period.label(ofSlot: slot))" }
}
