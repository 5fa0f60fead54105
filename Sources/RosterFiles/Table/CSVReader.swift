/// One field of a table and the byte at which it begins (its quote, if it has one).
struct Cell {
    let text: String
    let offset: Int
}

/// Reads the records of a CSV text one by one (RFC 4180, any line end, a quoted field may hold line ends).
///
/// Every field keeps its offset, so that an error can be shown where it stands; and records are not stored, so
/// that memory does not grow with the file.
struct CSVReader {
    let source: Source
    let number: Int
    let separator: UInt8
    private var index = 0

    init(_ number: Int, _ complaints: Complaints) {
        self.number = number
        source = complaints.sources[number]
        separator = CSVReader.separator(of: source.bytes)
    }

    /// `,`, `;` or tab: whichever the first line holds most of, outside quotes.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 9]
        var counts = [0, 0, 0]
        var isQuoted = false, hasText = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 10 || byte == 13 {
                if hasText { break }
            } else if let candidate = candidates.firstIndex(of: byte) {
                counts[candidate] += 1
            }
            if byte > 32 { hasText = true }
        }
        let best = counts.indices.max { counts[$0] < counts[$1] } ?? 0
        return counts[best] > counts[0] ? candidates[best] : candidates[0]
    }

    /// The next record: its first `limit` fields, and how many it has. Records without any text are passed over.
    /// Nothing at the end, and after a quote that is never closed.
    mutating func next(limit: Int, _ complaints: Complaints) -> (cells: [Cell], count: Int)? {
        while index < source.bytes.count {
            guard let record = record(limit: limit, complaints) else { return nil }
            if record.cells.contains(where: { !$0.text.isEmpty }) { return record }
        }
        return nil
    }

    private mutating func record(limit: Int, _ complaints: Complaints) -> (cells: [Cell], count: Int)? {
        var cells: [Cell] = []
        var count = 0
        while true {
            let start = index
            let text: String
            if index < source.bytes.count && source.bytes[index] == UInt8(ascii: "\"") {
                guard let quoted = quotedField(complaints) else { return nil }
                text = quoted
            } else {
                while index < source.bytes.count && !isEnd(source.bytes[index]) { index += 1 }
                text = String(decoding: source.bytes[start..<index], as: UTF8.self)
            }
            count += 1
            if count <= limit { cells.append(Cell(text: text, offset: start)) }
            guard index < source.bytes.count else { return (cells, count) }
            let byte = source.bytes[index]
            index += 1
            if byte == separator { continue }
            if byte == 13 && index < source.bytes.count && source.bytes[index] == 10 { index += 1 }
            return (cells, count)
        }
    }

    private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == 10 || byte == 13 }

    /// The text between quotes, a doubled quote standing for one; nothing when the quote is never closed.
    private mutating func quotedField(_ complaints: Complaints) -> String? {
        let opening = index
        var bytes: [UInt8] = []
        index += 1
        while index < source.bytes.count {
            let byte = source.bytes[index]
            index += 1
            guard byte == UInt8(ascii: "\"") else {
                bytes.append(byte)
                continue
            }
            if index < source.bytes.count && source.bytes[index] == UInt8(ascii: "\"") {
                bytes.append(byte)
                index += 1
                continue
            }
            if index < source.bytes.count && !isEnd(source.bytes[index]) {
                complaints.error(
                    .byte(source: number, offset: index), "text after a closing quote",
                    "double the quotes inside a quoted field")
                while index < source.bytes.count && !isEnd(source.bytes[index]) { index += 1 }
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        complaints.error(
            .byte(source: number, offset: opening), "this quote is never closed",
            "add the closing quote; a quote inside a quoted field is written twice")
        return nil
    }
}
