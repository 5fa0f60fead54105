public import RosterModel

/// A shift written as text, one character a slot: a letter is duty at the window type of that name, `-` the
/// break `rest`, a digit the break of that name, `.` nothing.
public struct WrittenShift: Sendable {
    let employee: Employee.ID
    let day: Int
    let slot: Int
    let pattern: String
    let shift: ShiftType.ID

    /// - Parameter slot: Where the pattern begins on the axis.
    public init(_ employee: Employee.ID, day: Int = 0, from slot: Int, _ pattern: String, shift: ShiftType.ID = "day") {
        self.employee = employee
        self.day = day
        self.slot = slot
        self.pattern = pattern
        self.shift = shift
    }

    /// One activity for each longest run of a character.
    var activities: [Roster.Activity] {
        var activities: [Roster.Activity] = []
        let characters = Array(pattern)
        var first = 0
        for next in 1...characters.count where next == characters.count || characters[next] != characters[first] {
            let character = characters[first]
            let kind: Roster.Activity.Kind? =
                switch character {
                case ".": nil
                case "-": .rest("rest")
                case "0"..."9": .rest(BreakType.ID(String(character)))
                default: .duty(WindowType.ID(String(character)))
                }
            if let kind {
                let slots = (slot + first)..<(slot + next)
                activities.append(
                    Roster.Activity(employee: employee, day: day, shift: shift, slots: slots, kind: kind))
            }
            first = next
        }
        return activities
    }
}

extension Roster {
    /// `Roster.build(WrittenShift("Ann", from: 9, "aaa-bb"))`: Ann at `a` from 9, a break at 12, at `b` from 13 to 15.
    public static func build(_ shifts: WrittenShift...) -> Roster { Roster(shifts.flatMap(\.activities)) }
}
