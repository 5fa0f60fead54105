public import RosterModel

/// Two people work together, or apart.
///
/// Together: each slot of the period in which one of the two is on duty and the other is not present is counted. Apart: each
/// slot of the period in which both are on duty. Both in **slots**; duty carried over from before the period counts as duty and as
/// presence.
///
/// Source: R19, 排斥其他编制的工作人员 (cliques); R29, 缺乏系统的培训和指导 (a newcomer beside the one who guides).
///
/// As rows, for a and b the two, and each slot s; together also with a and b exchanged:
///
///     duty[a,s] − present[b,s] ≤ alone[a,s]
///     duty[a,s] + duty[b,s] − 1 ≤ both[s]
///
/// Exceptions: the rule names its people, whatever the scope. Somebody on a break is present but not on duty.
public struct Pairing: Hashable, Sendable {
    /// `together` or `apart`: the two people.
    public let people: [Employee.ID]
    /// Which of the two is asked for is said by the key under which they stand.
    public let isTogether: Bool

    /// - Parameter people: Two of them.
    public init(_ people: [Employee.ID], isTogether: Bool) {
        self.people = people
        self.isTogether = isTogether
    }
}

extension Pairing {
    func findings(in view: RosterView) -> [Finding] {
        let lines = people.compactMap { id in view.lines.first { $0.employee.id == id } }
        guard lines.count == 2 else { return [] }
        let duty = lines.map { slots(of: $0, in: view) { $0.window != nil } }
        let present = lines.map { slots(of: $0, in: view) { _ in true } }
        if isTogether {
            return [(0, 1), (1, 0)].flatMap { one, other in
                view.runs(of: view.period.slots) { duty[one][$0] && !present[other][$0] ? true : nil }.map { slots, _ in
                    finding(of: lines[one].employee, "without \(view.who(lines[other].employee))", slots, view)
                }
            }
        }
        return view.runs(of: view.period.slots) { duty[0][$0] && duty[1][$0] ? true : nil }.map { slots, _ in
            finding(of: lines[0].employee, "at the same time as \(view.who(lines[1].employee))", slots, view)
        }
    }

    private func finding(of employee: Employee, _ words: String, _ slots: Range<Int>, _ view: RosterView) -> Finding {
        Finding(
            count: slots.count, employee: employee.id, day: view.period.day(ofSlot: slots.lowerBound), slots: slots,
            message: "\(view.who(employee)) is on duty \(words) on \(view.when(slots))")
    }

    private func slots(
        of line: RosterView.Line, in view: RosterView, where isMeant: (RosterView.Piece) -> Bool
    ) -> [Bool] {
        var slots = Array(repeating: false, count: view.period.slots.count)
        for piece in line.carried + line.shifts.flatMap(\.pieces) where isMeant(piece) {
            for slot in piece.slots.clamped(to: view.period.slots) { slots[slot] = true }
        }
        return slots
    }
}
