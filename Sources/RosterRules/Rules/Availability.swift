import RosterModel

/// Nobody is rostered when not available.
///
/// For each employee in scope whose availability is given, slots of presence (duty or break) of a shift of
/// the period outside all available spans count, in **slots**. Slots after the period's end are not judged.
///
/// Source: R23, 肩负着家庭、社会、儿女、老人等多重责任 (care duties: availability by hour).
///
/// As rows: there is no y[e,d,i] that reaches outside the spans; or it has a price, by the slots outside.
public struct Availability: Hashable, Sendable {
    public init() {}
}

extension Availability {
    func findings(in view: RosterView, for scope: Scope) -> [Finding] {
        view.lines(in: scope).flatMap { line -> [Finding] in
            guard let spans = line.employee.availability else { return [] }
            return view.presence(
                of: line,
                where: { slot in
                    slot < view.period.slots.upperBound && !spans.contains { $0.contains(slot) }
                }
            ).map { slots, day in
                Finding(
                    count: slots.count, employee: line.employee.id, day: day, slots: slots,
                    message: "\(view.who(line.employee)) is present on \(view.when(slots, day: day)), "
                        + "but not available")
            }
        }
    }
}
