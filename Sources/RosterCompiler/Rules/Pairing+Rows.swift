import Linear
import RosterModel
import RosterRules

extension Pairing {
    /// Adds, for the two people a and b and each slot s of the period, the rows
    ///
    ///     duty[a,s] − present[b,s] ≤ alone[a,s], and with a and b exchanged    together
    ///     duty[a,s] + duty[b,s] − 1 ≤ both[s]                                  apart
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let pair = people.compactMap { id in program.hall.employees.firstIndex { $0.id == id } }
        guard pair.count == 2 else { return }
        for slot in program.period.slots {
            let place = program.period.label(ofSlot: slot)
            let duty = pair.map { program.duty(of: $0, in: slot) }
            if isTogether {
                let present = pair.map { program.presence(of: $0, in: slot) }
                for (one, other) in [(0, 1), (1, 0)] {
                    program.limit(
                        "\(entry.title)[\(people[one]),\(place)]", duty[one] - present[other], at: entry.price)
                }
            } else {
                program.limit("\(entry.title)[\(place)]", duty[0] + duty[1] - 1, at: entry.price)
            }
        }
    }
}
