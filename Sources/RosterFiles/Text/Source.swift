/// A text with the name by which diagnostics call it, and where it stands in that file.
struct Source {
    /// The path as the user gave it.
    let name: String
    let bytes: [UInt8]
    /// The same before it was decoded.
    let original: [UInt8]
    /// Lines before the first line of `bytes`, and characters before each line, where it stands inside another file.
    var lineOffset = 0
    var columnOffset = 0
    /// Offset in `bytes` of each line's first byte.
    let lineStarts: [Int]

    init(name: String, bytes: [UInt8], original: [UInt8]? = nil, lineOffset: Int = 0, columnOffset: Int = 0) {
        self.name = name
        self.bytes = bytes
        self.original = original ?? bytes
        self.lineOffset = lineOffset
        self.columnOffset = columnOffset
        var starts = [0]
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == 10 || byte == 13 else { continue }
            if byte == 13 && index < bytes.count && bytes[index] == 10 { index += 1 }
            starts.append(index)
        }
        lineStarts = starts
    }

    /// The line of `bytes` (from 0) in which an offset lies.
    func line(of offset: Int) -> Int {
        var low = 0, high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The text of a line (from 0), without its end.
    func text(ofLine line: Int) -> String {
        guard lineStarts.indices.contains(line) else { return "" }
        var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
        while end > lineStarts[line], bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
        return String(decoding: bytes[lineStarts[line]..<end], as: UTF8.self)
    }

    /// Line and column, from 1 and in characters, of a byte.
    func position(of offset: Int) -> (line: Int, column: Int) {
        let line = line(of: offset)
        let before = String(decoding: bytes[lineStarts[line]..<min(offset, bytes.count)], as: UTF8.self)
        return (line + 1 + lineOffset, before.count + 1 + columnOffset)
    }

    /// The byte at which the scalar number `scalars` (from 0) of a line (from 0) begins.
    func offset(line: Int, scalars: Int) -> Int {
        guard lineStarts.indices.contains(line) else { return bytes.count }
        var index = lineStarts[line]
        var left = scalars
        while index < bytes.count {
            // Bytes 10xxxxxx continue a scalar.
            if bytes[index] & 0xC0 != 0x80 {
                if left == 0 { break }
                left -= 1
            }
            index += 1
        }
        return index
    }
}
