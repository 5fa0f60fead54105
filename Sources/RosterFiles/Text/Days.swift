import RosterModel

/// Which dates a row or a shift type is for: weekdays, or dates.
enum DaySelection: Equatable {
    case weekdays([Weekday])
    case dates([CivilDate])
}

/// Reads `Mon-Fri`, `Mon Wed`, `all`, or dates.
func parseDays(_ words: [String]) throws(Fault) -> DaySelection {
    var weekdays: Set<Weekday> = []
    var dates: [CivilDate] = []
    let words = words.flatMap { $0.split { $0 == " " || $0 == "," || $0 == "，" || $0 == "\u{3000}" }.map(String.init) }
    for word in words {
        if word.first?.isNumber == true {
            dates.append(try parseDate(word))
        } else {
            weekdays.formUnion(try parseWeekdays(word))
        }
    }
    if words.isEmpty { throw Fault("no days are given", "write all, Mon-Fri or a date") }
    if !weekdays.isEmpty && !dates.isEmpty {
        throw Fault("weekdays and dates are mixed", "write a row for the weekdays and another for the dates")
    }
    return dates.isEmpty ? .weekdays(weekdays.sorted()) : .dates(dates)
}

private func parseWeekdays(_ word: String) throws(Fault) -> [Weekday] {
    if word.lowercased() == "all" { return Weekday.allCases }
    let ends = word.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = ends.first, let last = ends.last else { throw noWeekday(word) }
    let from = try weekday(first), to = try weekday(last)
    // `Sat-Mon` runs over the end of the week.
    let count = (to.rawValue - from.rawValue + 7) % 7
    return (0...count).map { Weekday.allCases[(from.rawValue + $0) % 7] }
}

private func weekday(_ text: Substring) throws(Fault) -> Weekday {
    guard let day = Weekday.allCases.first(where: { $0.description.lowercased() == text.lowercased() }) else {
        throw noWeekday(String(text))
    }
    return day
}

private func noWeekday(_ word: String) -> Fault {
    let names = Weekday.allCases.map(\.description)
    let near = names.first { word.lowercased().hasPrefix($0.lowercased()) }
    return Fault(
        "\(shown(word)) is not a day",
        near.map { "did you mean \"\($0)\"?" }
            ?? "write \(names.joined(separator: ", ")), a range like Mon-Fri, all, or a date like 2026-11-23")
}

/// Reads `2026-11-23`; what a spreadsheet has made of it is explained.
func parseDate(_ text: String) throws(Fault) -> CivilDate {
    if let date = plainDate(text) { return date }
    let parts = text.split(omittingEmptySubsequences: false) { "-/.年月日".contains($0) }.filter { !$0.isEmpty }
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 3, numbers.count == 3 else {
        throw Fault("\(shown(text)) is not a date", "write it like 2026-11-23")
    }
    if parts[0].count == 4 {
        if let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) {
            throw Fault("\(shown(text)) is not written as dates are here", "write \(date)")
        }
        if (1...12).contains(numbers[1]), (1...9999).contains(numbers[0]) {
            let length = CivilDate.length(ofMonth: numbers[1], year: numbers[0])
            throw Fault("there is no date \(text)", "the month has \(length) days")
        }
        throw Fault("there is no date \(text)", "months are 01 to 12")
    }
    throw Fault(
        "\(shown(text)) is not written as dates are here", "write the year first, like 2026-11-23")
}

/// A date of four, two and two digits. Tables are full of dates, and this reads bytes where the general reader of texts
/// splits them: half of the time of a large table.
private func plainDate(_ text: String) -> CivilDate? {
    var number = 0, count = 0
    for byte in text.utf8 {
        if count == 4 || count == 7 {
            if byte != UInt8(ascii: "-") { return nil }
        } else {
            guard (48...57).contains(byte), count < 10 else { return nil }
            number = number * 10 + Int(byte - 48)
        }
        count += 1
    }
    return count == 10 ? CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100) : nil
}
