import Testing

@Suite struct DemandFaultTests {
    /// Fixture, then `ok` or the exit code, and every line that is reported.
    static let cases: [FaultCase] = [
        FaultCase(
            "30-more-than-counters",
            "E65",
            #"demand.csv:4:1: the minimum of 3 at window "complaints" on 2026-11-28 at 09:00 exceeds its 2 counters (rule counters, which holds by default), but rule cover (hall.yaml:14) is hard; lower the minimum, or raise counters"#,
            "demand.csv:4:1: 3 people are needed on 2026-11-28 at 09:00 (3 complaints), and only 1 can be there who may serve there, but rule cover (hall.yaml:14) is hard; train or hire, or ask for fewer"
        ),
        FaultCase(
            "30-nobody-qualified",
            "ok",
            #"demand.csv:4:1: warning: nobody can serve at window "complaints" (level 2), which needs at least 1 person from 2026-11-23 09:00; give somebody the skill, or lower the window's level"#
        ),
        FaultCase(
            "30-nobody-qualified-hard",
            "E65",
            #"demand.csv:4:1: nobody can serve at window "complaints" (level 2), which needs at least 1 person from 2026-11-23 09:00, but rule cover (hall.yaml:14) is hard; give somebody the skill, or lower the window's level"#
        ),
        FaultCase(
            "30-unknown-window",
            "E65",
            #"demand.csv:3:21: there is no window type "taxes"; did you mean "tax"?"#),
        FaultCase(
            "31-more-than-staff",
            "ok",
            #"demand.csv:2:1: warning: the target of 9 at window "tax" on 2026-11-23 at 09:00 exceeds its 5 counters (rule counters, which holds by default); lower the target, or raise counters"#,
            "demand.csv:2:1: warning: 5 people are needed on 2026-11-23 at 09:00 (5 tax), and only 2 can be there who may serve there; train or hire, or ask for fewer"
        ),
        FaultCase(
            "32-all-on-leave",
            "ok",
            #"staff.csv:2:1: warning: with leave and availability, "001" cannot work at least 28:00 of paid time in the week from 2026-11-23 (rule hours (hall.yaml:9)): whole shifts add up to at most 0:00; no roster can keep this rule: price it, or let leave count"#,
            "demand.csv:2:1: warning: 1 person is needed on 2026-11-23 at 09:00 (1 tax), and nobody can be there who may serve there; train or hire, or ask for fewer"
        ),
        FaultCase(
            "32-never-open",
            "ok",
            "hall.yaml: warning: no window is ever open in the period; nobody will be rostered"),
        FaultCase(
            "32-no-days",
            "E65",
            #"hall.yaml:2:35: "0" is out of bounds; write a whole number from 1 to 366"#),
        FaultCase(
            "32-no-shifts",
            "E65",
            "hall.yaml:7:3: shifts is empty; add at least one",
            #"hall.yaml:9:24: there is no shift type "full"; none is defined"#),
        FaultCase(
            "32-no-skill",
            "ok",
            #"staff.csv:4:1: warning: employee "003" is qualified for no window; and will not be rostered"#),
        FaultCase(
            "32-no-staff",
            "ok",
            "staff.csv: warning: there are no employees"),
        FaultCase(
            "32-no-staff-hard",
            "E65",
            #"demand.csv:2:1: nobody can serve at window "tax" (level 1), which needs at least 1 person from 2026-11-23 09:00, but rule cover (hall.yaml:14) is hard; give somebody the skill, or lower the window's level"#
        ),
    ]

    @Test(arguments: cases)
    func `demand and staff that do not go together are explained before solving`(fault: FaultCase) throws {
        #expect(try BadHall(fault.fixture).outcome() == fault.lines)
    }
}
