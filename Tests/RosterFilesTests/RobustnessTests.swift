import Foundation
import RosterFiles
import RosterModel
import RosterRules
import Testing

/// Valid files with bytes flipped, cut, doubled or put in from a list of nasty texts.
@Suite struct RobustnessTests {
    static let names = [
        "hall.yaml", "staff.csv", "demand.csv", "skills.csv", "availability.csv", "leave.csv", "wishes.csv", "pins.csv",
        "last-week.csv",
    ]
    static let nasty: [[UInt8]] =
        [
            "\"", "'", "\n", "\r", ",", ",,", ";", "{", "}", "[", "]", "[[[[[[[[", "&a ", "*a ", "? ", "- ", ": ",
            "|\n",
            "-1", "0", "99999999999999999999", "1e400", "24:00", "24:00+2", "00:00", "2026-02-30", "9999-12-31",
            "0001-01-01", "９", "\u{301}", "\u{202E}", "=", "#", "hard", "seven_days", "not ", "+", "---\n", "...\n",
            "!!int ", "%YAML 1.3\n", "\t", "5 min", "42", "00:00-24:00", "24:00-24:00+1", "all", "Sun-Mon", "07:00+1",
        ].map { Array($0.utf8) } + [[0], [0xFF], [0xEF, 0xBB, 0xBF], [0xC2], [0xE2, 0x80, 0xAE], [0x81, 0x30, 0x81]]

    /// What is read must be read the same again; what is refused must say something about a place that exists.
    @Test func `spoiled files are read or refused, and never trap`() throws {
        let count = Int(ProcessInfo.processInfo.environment["ROSTER_MUTATIONS"] ?? "") ?? 2000
        var random = SplitMix(state: 20_261_123)
        let folder = try TemporaryFolder()
        try folder.copy(fixture("full"))
        var originals: [String: [UInt8]] = [:]
        for name in RobustnessTests.names {
            originals[name] = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)")))
        }
        var accepted = 0
        for _ in 0..<count {
            let name = RobustnessTests.names[random.below(RobustnessTests.names.count)]
            let original = try #require(originals[name])
            let url = URL(fileURLWithPath: "\(folder.path)/\(name)")
            let spoiled = random.spoiled(original)
            try Data(spoiled).write(to: url)

            do throws(FileError) {
                let file = try HallFile.read("\(folder.path)/hall.yaml")
                accepted += 1
                #expect(try HallFile.read("\(folder.path)/hall.yaml") == file)
            } catch {
                #expect(!error.diagnostics.isEmpty && [65, 66].contains(error.exitCode))
                let lines = 1 + (error.diagnostics.map(\.line).max() ?? 0)
                #expect(
                    lines <= 3 + spoiled.split(omittingEmptySubsequences: false) { $0 == 10 || $0 == 13 }.count + 70)
                #expect(error.diagnostics.allSatisfy { !$0.cause.isEmpty && $0.file.hasPrefix(folder.path) })
            }
            try Data(original).write(to: url)
        }
        // Comments, names and blanks can change without harm, but most changes are noticed.
        #expect(accepted > count / 20 && accepted < count * 3 / 4)
    }

    @Test func `a spoiled roster is read or refused, and never traps`() throws {
        let hall = try HallFile.read(fixture("full/hall.yaml")).problem.hall
        let activities = (0..<6).flatMap { day in
            [
                Roster.Activity(
                    employee: "007", day: day, shift: "full", slots: (day * 96 + 34)..<(day * 96 + 40),
                    kind: .duty("tax")),
                Roster.Activity(
                    employee: "007", day: day, shift: "full", slots: (day * 96 + 40)..<(day * 96 + 41),
                    kind: .rest("tea")),
            ]
        }
        let original = Array(RosterCSV.text(of: Roster(activities), for: hall).utf8)
        var random = SplitMix(state: 11)
        var accepted = 0
        for _ in 0..<2000 {
            let spoiled = random.spoiled(original)

            do throws(FileError) {
                let (roster, _) = try RosterCSV.read(bytes: spoiled, name: "roster.csv", for: hall)
                accepted += 1
                let text = RosterCSV.text(of: roster, for: hall)
                #expect(try RosterCSV.read(bytes: Array(text.utf8), name: "again.csv", for: hall).roster == roster)
            } catch {
                #expect(error.exitCode == 65 && !error.diagnostics.isEmpty)
            }
        }
        #expect(accepted > 100 && accepted < 1500)
    }
}

/// A small seeded generator: the same changes in every run.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ limit: Int) -> Int { limit == 0 ? 0 : Int(next() % UInt64(limit)) }

    /// Another digit in some place, or one to three ruder changes.
    mutating func spoiled(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        let digits = bytes.indices.filter { (48...57).contains(bytes[$0]) }
        if below(2) == 0, !digits.isEmpty {
            result[digits[below(digits.count)]] = UInt8(48 + below(10))
            return result
        }
        for _ in 0...below(3) {
            let position = below(result.count), other = below(result.count)
            switch below(7) {
            case 0 where !result.isEmpty: result[position] ^= 1 << UInt8(below(8))
            case 1: result.removeLast(result.count - position)
            case 2: result.removeSubrange(min(position, other)..<min(max(position, other), min(position, other) + 12))
            case 3:
                let line = result[..<position].lastIndex(of: 10).map { $0 + 1 } ?? 0
                let end = result[line...].firstIndex(of: 10).map { $0 + 1 } ?? result.count
                result.insert(contentsOf: result[line..<end], at: line)
            case 4: result.insert(contentsOf: RobustnessTests.nasty[below(RobustnessTests.nasty.count)], at: position)
            case 5:
                let text = RobustnessTests.nasty[below(RobustnessTests.nasty.count)]
                result.replaceSubrange(position..<min(position + text.count, result.count), with: text)
            default:
                let end = min(position + 8, result.count)
                result.insert(contentsOf: result[position..<end], at: other)
            }
        }
        return result
    }
}
