import RosterModel
import Testing

@testable import RosterFiles

@Suite struct TextTests {
    @Test(arguments: [
        ("0:00", 0), ("7:30", 450), ("07:30", 450), ("45 min", 45), ("45min", 45), ("8 h", 480), ("36:00", 2160),
        ("8784:00", 527_040),
    ])
    func `lengths of time`(text: String, minutes: Int) throws {
        #expect(try parseLength(text) == Minutes(minutes))
    }

    @Test(arguments: [
        "", ":", "7:5", "7:60", "7", "1.5 h", "-1:00", "7:30:00", "min", "8785:00", "99999999999999999999 h", "٣:00",
    ])
    func `what is no length of time`(text: String) {
        #expect(throws: Fault.self) { try parseLength(text) }
    }

    @Test(arguments: [("8:30", 510), ("00:00", 0), ("24:00", 1440), ("07:00+1", 1860), ("23:59+2", 4319)])
    func `times of day`(text: String, minutes: Int) throws {
        #expect(try parseClock(text) == Minutes(minutes))
    }

    @Test(arguments: [
        "", "8", "0830", "8:5", "24:01", "25:00", "24:00+1", "08:30+0", "08:30+3", "08:30+", "08:30+1+1", "-8:30",
        "08.30",
    ])
    func `what is no time of day`(text: String) {
        #expect(throws: Fault.self) { try parseClock(text) }
    }

    @Test func `clock texts read back as themselves`() throws {
        for minutes in 0..<4320 { #expect(try parseClock(clockText(Minutes(minutes))) == Minutes(minutes)) }
    }

    @Test func `days are weekdays, ranges that may run over the end of the week, or dates`() throws {
        #expect(try parseDays(["Mon-Wed"]) == .weekdays([.monday, .tuesday, .wednesday]))
        #expect(try parseDays(["Sat-Mon", "wed"]) == .weekdays([.monday, .wednesday, .saturday, .sunday]))
        #expect(try parseDays(["all"]) == .weekdays(Weekday.allCases))
        #expect(
            try parseDays(["2026-11-23, 2026-11-25"])
                == .dates([CivilDate(dayNumber: 20_780), CivilDate(dayNumber: 20_782)]))
        #expect(throws: Fault("weekdays and dates are mixed", "write a row for the weekdays and another for the dates"))
        {
            try parseDays(["Mon 2026-11-23"])
        }
        #expect(throws: Fault(#""Monday" is not a day"#, #"did you mean "Mon"?"#)) { try parseDays(["Monday"]) }
        #expect(throws: Fault("no days are given", "write all, Mon-Fri or a date")) { try parseDays([" "]) }
    }

    @Test(arguments: [
        ("hours", "hours", 0), ("houres", "hours", 1), ("huors", "hours", 1), ("atx", "tax", 1), ("", "abc", 3),
        ("rest", "stint", 4),
        ("税务", "税务局", 1),
    ])
    func `edit distance counts letters put in, left out, replaced or swapped`(a: String, b: String, distance: Int) {
        #expect(editDistance(a, b) == distance)
        #expect(editDistance(b, a) == distance)
    }

    @Test func `a factor is exact and half is rounded up`() throws {
        #expect(try Decimal("1.1").times(5) == 6)
        #expect(try Decimal("0.5").times(1) == 1)
        #expect(try Decimal("0.05").times(10) == 1)
        #expect(try Decimal("0").times(10) == 0)
        #expect(throws: Fault.self) { try Decimal(".5") }
        #expect(throws: Fault.self) { try Decimal("1.12345") }
        #expect(throws: Fault.self) { try Decimal("1e3") }
    }

    @Test func `what is shown of a text cannot disturb a terminal`() {
        #expect(shown("a\u{1B}[31m\n\u{202E}b") == #""a\u{1b}[31m\n\u{202e}b""#)
        #expect(shown(String(repeating: "x", count: 50)) == "\"" + String(repeating: "x", count: 40) + "…\"")
    }

    @Test(arguments: [("UTF-8", TextEncoding.utf8), ("gbk", .gb18030), ("GB_18030", .gb18030), ("utf16", .utf16)])
    func `encodings go by the names people use`(name: String, encoding: TextEncoding) {
        #expect(TextEncoding(name: name) == encoding)
        #expect(TextEncoding(name: "latin1") == nil)
    }
}

@Suite struct ReachableHoursTests {
    /// Up to four days with up to two paid times each, against every choice of shifts.
    @Test func `the bounds are reachable exactly when some choice of shifts meets them`() {
        var random = SplitMix(state: 7)
        for _ in 0..<400 {
            let days = (0..<(1 + random.below(4))).map { _ in
                Set((0..<random.below(3)).map { _ in 30 * (1 + random.below(12)) }).sorted()
            }
            let least = 30 * random.below(20), most = random.below(2) == 0 ? nil : least + 30 * random.below(4)
            let mostDays = random.below(5), fewestDays = random.below(2)

            var sums: [(sum: Int, worked: Int)] = [(0, 0)]
            for times in days {
                sums += sums.flatMap { sum in times.map { (sum.sum + $0, sum.worked + 1) } }
            }
            let allowed = sums.filter { $0.worked <= mostDays && $0.worked >= fewestDays }.map(\.sum)
            let isReachable = allowed.contains { $0 >= least && ($0 == 0 || $0 <= most ?? .max) }
            let answer = ReachableHours.answer(
                ReachableHours.Question(
                    days: days, least: Minutes(least), most: most.map { Minutes($0) }, fewestDays: fewestDays,
                    mostDays: mostDays))

            #expect((answer == nil) == isReachable)
            if let answer {
                #expect(answer.below?.count == allowed.filter { $0 < least }.max())
                #expect(answer.above?.count == allowed.filter { $0 > most ?? .max && $0 >= least && $0 > 0 }.min())
            }
        }
    }
}

@Suite struct CSVReaderTests {
    private func records(_ text: String) -> [[String]] {
        let complaints = Complaints()
        var reader = CSVReader(complaints.add(Source(name: "t.csv", bytes: Array(text.utf8))), complaints)
        var result: [[String]] = []
        while let record = reader.next(limit: 100, complaints) { result.append(record.cells.map(\.text)) }
        return complaints.hasErrors ? [] : result
    }

    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,\r", [["a", "b"], ["1", ""]]), ("\n\na\n\n", [["a"]]), ("a;b\n1;2,5\n", [["a", "b"], ["1", "2,5"]]),
        ("a\tb\n\"x\ty\"\t2\n", [["a", "b"], ["x\ty", "2"]]),
        ("a,b\n\"say \"\"hi\"\"\",\"two\nlines\"\n", [["a", "b"], ["say \"hi\"", "two\nlines"]]),
        ("a,b\n5\" wide,\n", [["a", "b"], ["5\" wide", ""]]), ("\"a,b\"\n1\n", [["a,b"], ["1"]]), ("", []),
        (",,\n", []),
    ])
    func `records and fields`(text: String, expected: [[String]]) {
        #expect(records(text) == expected)
    }

    /// Fields of letters, separators, quotes, blanks and line ends.
    @Test func `what the writer quotes the reader reads back`() {
        var random = SplitMix(state: 3)
        let alphabet = ["a", "税", ",", ";", "\"", "\n", "\r\n", "\t", " ", "\u{3000}"]
        for _ in 0..<500 {
            let rows = (0..<4).map { _ in
                ["x"] + (0..<3).map { _ in (0..<random.below(5)).map { _ in alphabet[random.below(10)] }.joined() }
            }
            let text = "h,i,j,k\n" + rows.map { $0.map(csvField).joined(separator: ",") + "\n" }.joined()

            #expect(records(text) == [["h", "i", "j", "k"]] + rows)
        }
    }
}
