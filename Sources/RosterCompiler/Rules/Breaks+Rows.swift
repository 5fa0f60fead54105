import Linear
import RosterModel
import RosterRules

extension RosterProgram {
    /// What makes breaks legal where they are taken, whether or not a `breaks` entry asks for them:
    ///
    ///     break once     Σ_c r[e,d,k,c] ≤ Σ y over options in which k is due
    ///     break span     r[e,d,k,c] ≤ Σ y over options that allow k to start in c
    ///     break order    Σ r[e,d,k,c] with c ≥ t − m + Σ r[e,d,k′,c] with c ≤ t ≤ 1
    ///
    /// The last for two breaks k (m slots long) and k′ after it of one shift type and each slot t: between them is
    /// a slot of duty at least.
    mutating func addBreakRows() {
        for day in days.joined() {
            for rest in day.rests {
                let title = "\(label(day)) \(hall.shifts[rest.shift].id) \(rest.type.id)"
                let due = Expression(sumOf: rest.due.map { day.choices[$0] })
                guard !rest.starts.isEmpty else { continue }
                model.require(
                    "break once[\(title)]", Expression(sumOf: rest.starts.map(\.column)) - due, atMost: 0)
                for start in rest.starts {
                    let allowing = rest.due.filter {
                        day.options[$0].starts(of: rest.type, day: day.day, in: period).contains(start.slot)
                    }
                    guard allowing.count < rest.due.count else { continue }
                    model.require(
                        "break span[\(title) \(period.clockText(ofSlot: start.slot, day: day.day))]",
                        Expression(start.column) - Expression(sumOf: allowing.map { day.choices[$0] }), atMost: 0)
                }
            }
            for first in day.rests {
                for second in day.rests where first.shift == second.shift && first.position < second.position {
                    addOrder(first, second, day)
                }
            }
        }
    }

    private mutating func addOrder(_ first: DayColumns.Rest, _ second: DayColumns.Rest, _ day: DayColumns) {
        for (slot, _) in second.starts {
            let late = first.starts.filter { $0.slot >= slot - first.length }
            guard !late.isEmpty else { continue }
            let early = second.starts.filter { $0.slot <= slot }
            model.require(
                "break order[\(label(day)) \(hall.shifts[first.shift].id) \(first.type.id) \(second.type.id) "
                    + "\(period.clockText(ofSlot: slot, day: day.day))]",
                Expression(sumOf: (late + early).map(\.column)), atMost: 1)
        }
    }
}

extension Breaks {
    /// Adds what is missing: the due breaks less those taken.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        for (position, _) in program.employees(in: entry.scope) {
            for day in program.days[position] {
                for rest in day.rests {
                    let due = Expression(sumOf: rest.due.map { day.choices[$0] })
                    let taken = Expression(sumOf: rest.starts.map(\.column))
                    program.charge(
                        "\(entry.title)[\(program.label(day)) \(program.hall.shifts[rest.shift].id) \(rest.type.id)]",
                        due - taken, at: entry.price)
                }
            }
        }
    }
}
