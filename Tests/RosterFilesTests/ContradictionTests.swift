import Testing

@Suite struct ContradictionTests {
    /// Fixture, then `ok` or the exit code, and every line that is reported.
    static let cases: [FaultCase] = [
        FaultCase(
            "33-break-does-not-fit",
            "E65",
            #"hall.yaml:7:46: no start and length of shift "full" leaves room for its breaks; each lies in its spans, in this order, with work before, between and after them"#
        ),
        FaultCase(
            "33-break-longer-than-shift",
            "E65",
            "hall.yaml:7:46: breaks of 8:00 in all leave no time for work in a shift of 8:00 (hall.yaml:7); shorten the breaks, or let them be due_from a longer shift"
        ),
        FaultCase(
            "33-distinct-windows",
            "E65",
            #"staff.csv:3:1: employee "002" can serve at 1 of the windows, but rule distinct_windows (hall.yaml:14) asks for 2 in every week; add a skill, price the rule, or bind it to others"#
        ),
        FaultCase(
            "33-least-above-most",
            "E65",
            "hall.yaml:9:53: least 45:00 is more than most 40:00 (hall.yaml:9); lower one, or raise the other",
            "hall.yaml:15:17: shortest 2:00 is more than longest 1:00 (hall.yaml:16); lower one, or raise the other",
            "hall.yaml:17:35: least 4 is more than most 3 (hall.yaml:17); lower one, or raise the other"),
        FaultCase(
            "33-pin-during-leave",
            "E65",
            #"pins.csv:2:16: the pin "shift full" of "001" on 2026-11-24 cannot hold: there is leave (leave.csv:2), against rule leave, which holds by default; change one of the two"#
        ),
        FaultCase(
            "33-two-rules",
            "E65",
            #"hall.yaml:9:45: "002" cannot work at least 35:00 and at most 30:00 of paid time in the week from 2026-11-23 (rule hours (hall.yaml:9) and rule hours (hall.yaml:14)): whole shifts add up to 28:00 or 35:00, nothing between; widen the hours, or allow shifts of other lengths"#
        ),
        FaultCase(
            "34-pinned-counters",
            "E65",
            #"pins.csv:3:16: the pin "duty tax 09:30-10:00" of "002" on 2026-11-23 cannot hold: it is one too many for the 1 counters at 09:30, against rule counters, which holds by default; change one of the two"#
        ),
        FaultCase(
            "34-pins",
            "E65",
            #"pins.csv:2:16: the pin "duty tax 09:00-11:45" of "001" on 2026-11-23 cannot hold: it lasts 2:45 and a stint at most 2:00, against rule stint (hall.yaml:19); change one of the two"#,
            #"pins.csv:2:16: the pin "duty tax 09:00-11:45" of "001" on 2026-11-23 cannot hold: it lasts 2:45 and duty without a rest at most 2:30, against rule unbroken_duty (hall.yaml:20); change one of the two"#,
            #"pins.csv:3:16: the pin "shift late" of "001" on 2026-11-24 cannot hold: contract full-time (hall.yaml:10) does not allow that shift; change one of the two"#,
            #"pins.csv:4:16: the pin "duty complaints 10:00-11:00" of "001" on 2026-11-25 cannot hold: the window is closed at 10:00, against rule opening, which holds by default; change one of the two"#,
            #"pins.csv:6:16: the pin "duty tax 09:00-10:00" of "001" on 2026-11-26 cannot hold: the day is pinned off (pins.csv:5); change one of the two"#,
            #"pins.csv:7:16: the pin "duty tax 17:00-18:00" of "001" on 2026-11-27 cannot hold: the window is closed at 17:00, against rule opening, which holds by default; change one of the two"#,
            #"pins.csv:7:16: the pin "duty tax 17:00-18:00" of "001" on 2026-11-27 cannot hold: no shift of contract full-time (hall.yaml:10) holds it; change one of the two"#,
            #"pins.csv:8:16: the pin "duty complaints 09:00-10:00" of "002" on 2026-11-23 cannot hold: the level is 0 on 2026-11-23 and the window needs 2, against rule qualification, which holds by default; change one of the two"#,
            #"pins.csv:8:16: the pin "duty complaints 09:00-10:00" of "002" on 2026-11-23 cannot hold: the window is closed at 09:00, against rule opening, which holds by default; change one of the two"#,
            #"pins.csv:8:16: the pin "duty complaints 09:00-10:00" of "002" on 2026-11-23 cannot hold: no such shift has the hours of a day, against rule hours (hall.yaml:21); change one of the two"#,
            #"pins.csv:9:16: the pin "shift full" of "002" on 2026-11-24 cannot hold: no such shift has the hours of a day, against rule hours (hall.yaml:21); change one of the two"#,
            #"pins.csv:10:16: the pin "shift full 09:00-16:00" of "003" on 2026-11-23 cannot hold: the shift (hall.yaml:8) has no such start and length; change one of the two"#,
            #"pins.csv:12:16: the pin "shift full 09:00-17:00" of "003" on 2026-11-25 cannot hold: it follows the shift of pins.csv:11 after 16:00 of rest, less than 16:15, against rule rest (hall.yaml:18); change one of the two"#,
            #"pins.csv:13:16: the pin "shift late" of "003" on 2026-11-26 cannot hold: it is outside the times of availability (availability.csv:2), against rule availability, which holds by default; change one of the two"#,
            #"pins.csv:14:16: the pin "shift late" of "003" on 2026-11-28 cannot hold: the shift (hall.yaml:7) is not worked on Sat; change one of the two"#
        ),
        FaultCase(
            "34-pins-and-history",
            "E65",
            #"pins.csv:2:16: the pin "shift full 09:00-17:00" of "001" on 2026-11-23 cannot hold: it follows the shift of the roster before after 10:00 of rest, less than 11:00, against rule rest (hall.yaml:16); change one of the two"#,
            #"pins.csv:4:16: the pin "duty tax 08:30-09:30" of "002" on 2026-11-24 cannot hold: the window is closed at 08:30, against rule opening, which holds by default; change one of the two"#,
            #"pins.csv:4:16: the pin "duty tax 08:30-09:30" of "002" on 2026-11-24 cannot hold: no shift agrees with it and with the pin in pins.csv:3; change one of the two"#
        ),
        FaultCase(
            "34-pins-priced",
            "ok"),
        FaultCase(
            "34-unknown-pins",
            "E65",
            #"pins.csv:2:16: there is no shift type "ful"; did you mean "full"?"#,
            #"pins.csv:3:16: there is no window type "taxi"; did you mean "tax"?"#,
            #"pins.csv:4:16: "holiday" is not a pin; write off, shift NAME, shift NAME 08:30-17:00 or duty WINDOW 10:00-11:00"#,
            #"pins.csv:5:16: "09:00" is not a span; write two figures like 11:15-13:45"#,
            #"pins.csv:6:1: there is no employee "01"; the staff table has "001": identifiers are texts, a spreadsheet may have cut the zeros"#
        ),
        FaultCase(
            "40-no-number-of-shifts",
            "E65",
            #"hall.yaml:9:45: "001" cannot work 22:00 to 24:00 of paid time in the week from 2026-11-23 (rule hours (hall.yaml:9)): whole shifts add up to 20:00 or 25:00, nothing between; widen the hours, or allow shifts of other lengths"#
        ),
        FaultCase(
            "40-reachable",
            "ok"),
        FaultCase(
            "40-too-few-days",
            "E65",
            #"hall.yaml:9:45: "001" cannot work at least 36:00 of paid time in the week from 2026-11-23 (rule hours (hall.yaml:9)): whole shifts add up to at most 35:00; widen the hours, or allow shifts of other lengths"#
        ),
    ]

    @Test(arguments: cases)
    func `contradictions name both sources`(fault: FaultCase) throws {
        #expect(try BadHall(fault.fixture).outcome() == fault.lines)
    }
}
