import RosterModel

/// Which sums of paid time whole shifts can reach, exactly.
///
/// The days are gone through in order; for each number of days worked so far a row of bits holds the sums that are
/// reachable, in units of the greatest common divisor of all paid times. Working a shift moves a row's bits up by its
/// paid time and on to the next row.
///
/// Complexity: O(days² · paid times · longest sum / divisor / 64).
enum ReachableHours {
    struct Question: Hashable {
        /// Paid times of the shifts possible on each day, in minutes.
        let days: [[Int]]
        let least: Minutes
        let most: Minutes?
        let fewestDays: Int
        let mostDays: Int
    }

    /// The nearest sums that are reachable when none within the bounds is.
    struct Problem: Equatable {
        let below: Minutes?
        let above: Minutes?
    }

    /// Nothing when a sum within the bounds can be reached. No work at all is never too much.
    static func answer(_ question: Question) -> Problem? {
        let divisor = max(1, question.days.joined().reduce(0, greatestCommonDivisor))
        let longest = question.days.reduce(0) { $0 + ($1.last ?? 0) } / divisor
        var rows = [BitRow(count: longest + 1)]
        rows[0].insert(0)
        for times in question.days {
            rows.append(BitRow(count: longest + 1))
            for worked in rows.indices.dropFirst().reversed() {
                for time in times { rows[worked].formUnion(rows[worked - 1], movedBy: time / divisor) }
            }
        }
        var below: Int?, above: Int?
        let most = question.most?.count ?? .max
        for (worked, row) in rows.enumerated() where worked >= question.fewestDays && worked <= question.mostDays {
            for sum in row.elements.map({ $0 * divisor }) {
                if sum < question.least.count {
                    below = max(below ?? sum, sum)
                } else if sum > most && sum > 0 {
                    above = min(above ?? sum, sum)
                } else {
                    return nil
                }
            }
        }
        return Problem(below: below.map { Minutes($0) }, above: above.map { Minutes($0) })
    }

    static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : greatestCommonDivisor(b, a % b) }
}

/// A set of small numbers.
private struct BitRow {
    private var words: [UInt64]

    init(count: Int) { words = Array(repeating: 0, count: count / 64 + 1) }

    mutating func insert(_ number: Int) { words[number / 64] |= 1 << UInt64(number % 64) }

    /// Adds the numbers of the other row, each raised by `offset`.
    mutating func formUnion(_ other: BitRow, movedBy offset: Int) {
        let whole = offset / 64, part = UInt64(offset % 64)
        for index in stride(from: words.count - 1, through: whole, by: -1) {
            var word = other.words[index - whole] << part
            if part > 0 && index > whole { word |= other.words[index - whole - 1] >> (64 - part) }
            words[index] |= word
        }
    }

    var elements: [Int] {
        words.indices.flatMap { index in
            words[index] == 0 ? [] : (0..<64).filter { words[index] >> UInt64($0) & 1 == 1 }.map { index * 64 + $0 }
        }
    }
}
