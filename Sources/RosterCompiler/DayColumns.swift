import Linear
import RosterModel

/// The columns of one employee's day: which shift, where in each slot, and when the breaks are.
struct DayColumns: Sendable {
    /// A break of a shift type, with one column for each slot in which it may start.
    struct Rest: Sendable {
        /// Position of the shift type in the hall.
        let shift: Int
        /// Position of the break in its shift type.
        let position: Int
        let type: BreakType
        /// Its length in slots.
        let length: Int
        /// Ascending by slot.
        let starts: [(slot: Int, column: Variable)]
        /// Positions of the options in which it is due.
        let due: [Int]
    }

    /// Position of the employee in the hall.
    let employee: Int
    let day: Int
    let options: [ShiftOption]
    /// One column for each option.
    let choices: [Variable]
    /// 1 when there is a shift; missing when there is no option.
    let work: Variable?
    /// From the earliest start of an option to the latest end.
    let slots: Range<Int>
    /// By window type, then slot counted from the first of `slots`; `nil` where there may be no duty.
    let seats: [[Variable?]]
    let rests: [Rest]

    /// All of them.
    var columns: [Variable] {
        (work.map { [$0] } ?? []) + choices + seats.joined().compactMap(\.self)
            + rests.flatMap { $0.starts.map(\.column) }
    }

    func seat(_ window: Int, _ slot: Int) -> Variable? {
        slots.contains(slot) ? seats[window][slot - slots.lowerBound] : nil
    }

    /// 1 when the employee serves at the window type in the slot.
    func serving(_ window: Int, _ slot: Int) -> Expression {
        seat(window, slot).map { Expression($0) } ?? Expression()
    }

    /// The seats at the window types for which a condition holds.
    func duty(_ slot: Int, at isMeant: (Int) -> Bool = { _ in true }) -> Expression {
        guard slots.contains(slot) else { return Expression() }
        return Expression(sumOf: seats.indices.filter(isMeant).compactMap { seats[$0][slot - slots.lowerBound] })
    }

    /// 1 when there is a shift.
    var working: Expression { work.map { Expression($0) } ?? Expression() }

    /// The sum of the choices of the options for which a condition holds.
    func choosing(_ isMeant: (ShiftOption) -> Bool) -> Expression {
        Expression(sumOf: zip(options, choices).filter { isMeant($0.0) }.map(\.1))
    }

    /// The sum of a number for each option, over the option chosen.
    func sum(_ number: (ShiftOption) -> Int) -> Expression {
        Expression(zip(options, choices).map { Term(Double(number($0)), $1) })
    }

    /// Time paid on this day, in slots: presence less the unpaid breaks that are taken.
    var paid: Expression {
        var paid = sum { $0.slots.count }
        for rest in rests where !rest.type.isPaid {
            for start in rest.starts { paid.add(-Double(rest.length), of: start.column) }
        }
        return paid
    }
}

extension DayColumns.Rest {
    /// The starts with which the break lies in `span` as a whole.
    func starts(inside span: Range<Int>) -> some Sequence<Variable> {
        starts.lazy.filter { span.lowerBound <= $0.slot && $0.slot + length <= span.upperBound }.map(\.column)
    }

    /// The starts with which the break covers a slot.
    func starts(over slot: Int) -> some Sequence<Variable> {
        starts.lazy.filter { $0.slot <= slot && slot < $0.slot + length }.map(\.column)
    }
}
