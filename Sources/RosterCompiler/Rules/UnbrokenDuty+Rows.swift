import Linear
import RosterModel
import RosterRules

extension UnbrokenDuty {
    /// Adds, for each employee's day, slot s and set B of short breaks (below `rest`) of one shift type, the row
    ///
    ///     Σ_{u=t…s} (duty[u] − relief[u]) + Σ_{k∈B} m_k Σ r[e,d,k,c] inside t…s−1 ≤ L + q + over[e,d,s]
    ///
    /// with m_k the length of break k, q the sum of those of B, and t = s − L − q. The counter exceeds L in a slot
    /// s of duty exactly when s ends a span of L + 1 slots of duty and short breaks only; that span, from its first
    /// slot of duty, breaks the row of the breaks in it and no other: a missing slot lowers the left side.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        let limit = program.period.slots(within: self.limit)
        for (position, _) in program.employees(in: entry.scope) {
            for day in program.days[position] where day.work != nil {
                let strain = strain(of: day, in: &program, entry)
                let sets = setsOfShortBreaks(of: day, in: program.period)
                for (index, slot) in day.slots.enumerated() {
                    let excesses = sets.compactMap { set -> Excess? in
                        let count = limit + 1 + set.reduce(0) { $0 + $1.length }
                        guard count <= index + 1 else { return nil }
                        // Up to the slot itself, which is one of duty.
                        let span = (slot - count + 1)..<slot
                        var sum = Expression(constant: -Double(count - 1))
                        for earlier in (index - count + 1)...index { sum += strain[earlier] }
                        for rest in set {
                            for start in rest.starts(inside: span) { sum.add(Double(rest.length), of: start) }
                        }
                        let breaks = set.map { " \($0.type.id)" }.joined()
                        return Excess("\(entry.title)[\(program.label(day, slot))\(breaks)]", sum)
                    }
                    program.limit(
                        "\(entry.title) over[\(program.label(day, slot))]", excesses, at: entry.price, upTo: 1)
                }
            }
        }
    }

    /// All sets of breaks of one shift type that do not count as rest; the empty one too, once.
    private func setsOfShortBreaks(of day: DayColumns, in period: Period) -> [[DayColumns.Rest]] {
        var sets: [[DayColumns.Rest]] = [[]]
        for shift in Set(day.rests.map(\.shift)).sorted() {
            let short = day.rests.filter { $0.shift == shift && $0.length * period.grid.count < rest.count }
            var grown: [[DayColumns.Rest]] = [[]]
            for rest in short { grown += grown.map { $0 + [rest] } }
            sets += grown.dropFirst()
        }
        return sets
    }

    /// For each slot of the day, duty that counts: less the relief of stints at window types without strain.
    private func strain(of day: DayColumns, in program: inout RosterProgram, _ entry: Entry) -> [Expression] {
        let isRelief = program.hall.windows.map { strainFree && $0.strain == 0 }
        var strain = day.slots.map { slot in day.duty(slot) { !isRelief[$0] } }
        let length = max(1, program.period.slots(covering: rest))
        // A stint of one slot is long enough: duty there never counts.
        guard strainFree, length > 1 else { return strain }
        for window in program.hall.windows.indices where isRelief[window] {
            let relief = program.addRelief(of: day, at: window, length: length, entry)
            for (index, slot) in day.slots.enumerated() {
                strain[index] += day.serving(window, slot)
                if let relief = relief[index] { strain[index].add(-1, of: relief) }
            }
        }
        return strain
    }
}

extension RosterProgram {
    /// Adds columns that are 1 in the slots of stints of at least `length` slots at a window type:
    ///
    ///     calm[c] ≤ seat[e,d,w,u]  for c ≤ u < c + length,     relief[s] ≤ Σ_{c = s − length + 1 … s} calm[c]
    ///
    /// - Returns: One for each slot of the day; `nil` where there can be none.
    fileprivate mutating func addRelief(
        of day: DayColumns, at window: Int, length: Int, _ entry: Entry
    ) -> [Variable?] {
        let seats = day.slots.map { day.seat(window, $0) }
        var calm: [Variable?] = Array(repeating: nil, count: seats.count)
        for first in seats.indices where first + length <= seats.count {
            let span = seats[first..<(first + length)].compactMap(\.self)
            guard span.count == length else { continue }
            let name = label(day, window, day.slots.lowerBound + first)
            let column = addFollower(
                "\(entry.title) calm[\(name)]", in: 0...1, .least(span.map { Expression($0) }))
            for seat in span {
                model.require("\(entry.title) calm[\(name)]", column - seat, atMost: 0)
            }
            calm[first] = column
        }
        return seats.indices.map { slot in
            let spans = calm[max(0, slot - length + 1)...slot].compactMap(\.self)
            guard !spans.isEmpty else { return nil }
            let name = "\(entry.title) relief[\(label(day, window, day.slots.lowerBound + slot))]"
            let sum = Expression(sumOf: spans)
            let column = addFollower(name, in: 0...1, .least([sum]))
            model.require(name, Expression(column) - sum, atMost: 0)
            return column
        }
    }
}
