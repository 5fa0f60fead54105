import RosterModel

/// Reads a length of time: `7:30`, `45 min`, `8 h`.
func parseLength(_ text: String) throws(Fault) -> Minutes {
    let suggestion = "write a length of time like 0:45, 45 min or 8 h"
    let most = Period.allowedDays.upperBound * Minutes.day.count
    for (unit, minutes) in [("min", 1), ("h", 60)] where text.hasSuffix(unit) {
        let digits = text.dropLast(unit.count).trimmed
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { break }
        guard let count = Int(digits), count <= most / minutes else {
            throw Fault("\(shown(text)) is too long", "the longest is \(most / 60) h")
        }
        return Minutes(count * minutes)
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }) else {
        throw Fault("\(shown(text)) is not a length of time", suggestion)
    }
    guard parts[1].utf8.count == 2, let minutes = Int(parts[1]), minutes < 60 else {
        throw Fault("\(shown(text)) is not a length of time", minutesSuggestion(parts[0], parts[1]))
    }
    guard let hours = Int(parts[0]), hours <= most / 60 else {
        throw Fault("\(shown(text)) is too long", "the longest is \(most / 60):00")
    }
    return Minutes(hours * 60 + minutes)
}

/// Reads a clock time, counted from 00:00 of its date: `08:30`, `24:00`, `07:00+1`.
func parseClock(_ text: String) throws(Fault) -> Minutes {
    let suggestion = "write a time like 08:30, or 07:00+1 for the next morning"
    let halves = text.split(separator: "+", omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: ":", omittingEmptySubsequences: false)
    guard halves.count <= 2, parts.count == 2,
        parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else {
        let digits = Array(text)
        let isFourDigits = digits.count == 4 && digits.allSatisfy { $0.isASCII && $0.isNumber }
        throw Fault(
            "\(shown(text)) is not a time of day",
            isFourDigits ? "write \(String(digits[0...1])):\(String(digits[2...3]))" : suggestion)
    }
    guard parts[0].utf8.count <= 2, parts[1].utf8.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]),
        minutes < 60
    else { throw Fault("\(shown(text)) is not a time of day", minutesSuggestion(parts[0], parts[1])) }
    var later = 0
    if halves.count == 2 {
        guard let days = Int(halves[1]), halves[1].utf8.count == 1, (1...2).contains(days) else {
            throw Fault("\(shown(text)) is not a time of day", "after + stands 1 or 2, the number of days later")
        }
        later = days
    }
    guard hours < 24 || (hours == 24 && minutes == 0 && later == 0) else {
        let next = hours < 48 ? "write \(clockText(Minutes(hours % 24 * 60 + minutes)))+\(later + 1)" : suggestion
        throw Fault("\(shown(text)) is past 24:00", next)
    }
    return Minutes(later * 1440 + hours * 60 + minutes)
}

/// `08:30`; what is past midnight with the days after `+`.
func clockText(_ time: Minutes) -> String {
    if time == .day { return "24:00" }
    let clock = time.count % 1440
    let text = "\(clock / 60 < 10 ? "0" : "")\(Minutes(clock))"
    return time < .day ? text : "\(text)+\(time.count / 1440)"
}

/// `write 8:05` for `8:5`.
private func minutesSuggestion(_ hours: Substring, _ minutes: Substring) -> String {
    minutes.utf8.count == 1 ? "minutes have two digits: write \(hours):0\(minutes)" : "minutes are 00 to 59"
}

/// Reads `11:15-13:45`, a span of the clock.
func parseClockSpan(_ text: String) throws(Fault) -> ClosedRange<Minutes> {
    let (first, second) = try halves(of: text, example: "11:15-13:45")
    let from = try parseClock(first), to = try parseClock(second)
    guard from < to else { throw backwards(from, to) }
    return from...to
}

/// Why a span of the clock must not end before it starts.
func backwards(_ from: Minutes, _ to: Minutes) -> Fault {
    let span = "\(clockText(from))-\(clockText(to))"
    return from == to
        ? Fault("\(span) is empty: it ends when it starts", "24:00 is the end of a day")
        : Fault("\(span) ends before it starts", "if it runs over midnight, write \(clockText(to + .day)) as its end")
}

/// Reads `1:00-2:30`, least and most of a length of time.
func parseLengthSpan(_ text: String) throws(Fault) -> ClosedRange<Minutes> {
    let (first, second) = try halves(of: text, example: "1:00-2:30")
    let least = try parseLength(first), most = try parseLength(second)
    guard least <= most else { throw Fault("\(shown(text)): the least is more than the most", "swap the two") }
    return least...most
}

private func halves(of text: String, example: String) throws(Fault) -> (String, String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }.map(\.trimmed)
    guard parts.count == 2 else { throw Fault("\(shown(text)) is not a span", "write two figures like \(example)") }
    return (parts[0], parts[1])
}

/// Refuses what does not lie on the grid, and names the neighbours that do.
func requireGrid(_ time: Minutes, _ grid: Minutes, isClock: Bool) throws(Fault) {
    guard time.count % grid.count != 0 else { return }
    let below = Minutes(time.count / grid.count * grid.count)
    let write = { (time: Minutes) in isClock ? clockText(time) : "\(time)" }
    throw Fault(
        "\(write(time)) is not on the grid of \(grid.count) minutes",
        "write \(write(below)) or \(write(below + grid))")
}
