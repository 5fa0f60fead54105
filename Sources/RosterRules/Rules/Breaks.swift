/// Each shift gets its breaks, in order and inside their spans.
///
/// For each shift of an employee in scope, each break of its shift type that is due (`dueFrom` at most
/// the shift's length) must be taken once. A break is taken when a rest of that name lies in the shift
/// that has the break's length and keeps all its spans: by the clock, after the shift's start and before
/// its end. Two parts are counted, in **breaks**: `missing`, a due break that is not taken so; and
/// `unexpected`, a rest that is not a due break taken inside its spans, or a second one of the same name,
/// or one out of order (breaks are taken in the order of the shift type). `unexpected` is always a
/// breach, also where the entry is priced.
///
/// Source: R1, 缺乏足够的休息时间; R5, 合理分配休息时间; Directive 2003/88/EC art. 4.
///
/// As rows, with r[e,d,k,c] = 1 if break k of day d starts in slot c:
///
///     Σ_c r[e,d,k,c] + missing[e,d,k] = Σ y over options in which k is due
///     r[e,d,k,c] ≤ Σ y over options that allow k to start in c
public struct Breaks: Hashable, Sendable {
    public init() {}
}
