import Testing

@Suite struct FigureFaultTests {
    /// Fixture, then `ok` or the exit code, and every line that is reported.
    static let cases: [FaultCase] = [
        FaultCase(
            "25-no-such-date",
            "E65",
            "hall.yaml:2:17: there is no date 2026-02-30; the month has 28 days",
            "leave.csv:2:5: there is no date 2026-13-01; months are 01 to 12",
            #"leave.csv:3:5: "2026/11/24" is not written as dates are here; write 2026-11-24"#,
            "leave.csv:4:5: there is no date 2025-02-29; the month has 28 days",
            #"leave.csv:4:16: "2025-W53-1" is not a date; write it like 2026-11-23"#,
            #"leave.csv:5:5: "24.11.2026" is not written as dates are here; write the year first, like 2026-11-23"#),
        FaultCase(
            "26-end-before-start",
            "E65",
            "demand.csv:2:15: 09:00-09:00 is empty: it ends when it starts; 24:00 is the end of a day",
            "demand.csv:3:15: 22:00-06:00 ends before it starts; if it runs over midnight, write 06:00+1 as its end"),
        FaultCase(
            "26-midnight",
            "ok",
            #"hall.yaml:7:3: warning: shift "full" cannot be worked: on no day a window is open both when it begins and when it ends; open one (a demand of 0 will do), or let the shift lie within the opening hours"#
        ),
        FaultCase(
            "26-past-midnight",
            "E65",
            #"demand.csv:2:11: "25:00" is past 24:00; write 01:00+1"#,
            #"demand.csv:3:5: "24:00+1" is past 24:00; write 00:00+2"#,
            #"demand.csv:3:13: "25:00+1" is past 24:00; write 01:00+2"#,
            #"demand.csv:4:11: "06:00+3" is not a time of day; after + stands 1 or 2, the number of days later"#,
            "demand.csv:5:11: 08:00-09:00+1 is longer than a day; write a row for each day"),
        FaultCase(
            "27-times",
            "E65",
            #"hall.yaml:7:17: "0900" is not a time of day; write 09:00"#,
            #"hall.yaml:7:31: "8.5" is not a length of time; write a length of time like 0:45, 45 min or 8 h"#,
            #"demand.csv:2:5: "8:5" is not a time of day; minutes have two digits: write 8:05"#,
            #"demand.csv:2:9: "0900" is not a time of day; write 09:00"#,
            #"demand.csv:3:5: "8" is not a time of day; write a time like 08:30, or 07:00+1 for the next morning"#,
            #"demand.csv:3:7: "9.5" is not a time of day; write a time like 08:30, or 07:00+1 for the next morning"#,
            #"demand.csv:5:5: "08:60" is not a time of day; minutes are 00 to 59"#,
            #"demand.csv:5:11: "noon" is not a time of day; write a time like 08:30, or 07:00+1 for the next morning"#),
        FaultCase(
            "27-times-in-yaml",
            "ok"),
        FaultCase(
            "28-off-grid",
            "E65",
            "hall.yaml:7:17: 08:40 is not on the grid of 15 minutes; write 08:30 or 08:45",
            "hall.yaml:7:87: 11:20 is not on the grid of 15 minutes; write 11:15 or 11:30",
            "demand.csv:2:9: 09:07 is not on the grid of 15 minutes; write 09:00 or 09:15"),
        FaultCase(
            "29-demand-figures",
            "E65",
            #"demand.csv:2:21: "-1" is out of bounds; write a whole number from 0 to 10000"#,
            #"demand.csv:3:21: "1.5" is not a whole number of people; write a whole number from 0 to 10000"#,
            #"demand.csv:4:21: "1000000000" is out of bounds; write a whole number from 0 to 10000"#,
            "demand.csv:5:23: target 2 is less than minimum 3; leave it empty to make it the minimum",
            "demand.csv:6:21: minimum is empty"),
        FaultCase(
            "29-demand-twice",
            "E65",
            "demand.csv:4:1: window tax has a demand on 2026-11-25 at 11:00 already, from demand.csv:2; let the spans not overlap"
        ),
    ]

    @Test(arguments: cases)
    func `dates, times and figures that cannot be are reported where they stand`(fault: FaultCase) throws {
        #expect(try BadHall(fault.fixture).outcome() == fault.lines)
    }
}
