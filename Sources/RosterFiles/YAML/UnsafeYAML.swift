/// Finds, before the parser sees them, the parts of YAML that could make it work without end.
///
/// Aliases (`*name`) can multiply one text into billions of values, and mappings as keys (`? `) are hashed whole again
/// on every level. A hall file needs neither. Where one of them could stand, it is refused; that a text is quoted is
/// not looked at, so a text with `, *word ` in it must be written otherwise.
enum UnsafeYAML {
    /// Line and scalar, both from 0.
    typealias Finding = (line: Int, scalars: Int, fault: Fault)

    static func findings(in source: Source) -> [Finding] {
        let bytes = source.bytes
        var result: [Finding] = []
        for (line, start) in source.lineStarts.enumerated() {
            let end = line + 1 < source.lineStarts.count ? source.lineStarts[line + 1] : bytes.count
            // Without quotes a line that begins with # cannot end a quoted text: it is a comment, or all text.
            let isComment = bytes[start..<end].first { $0 > 32 } == UInt8(ascii: "#")
            if isComment && !bytes[start..<end].contains(where: { "'\"".utf8.contains($0) }) { continue }
            // Whether a new value could begin here.
            var isStart = true, scalars = 0
            for index in start..<end {
                let byte = bytes[index]
                if isStart && byte == UInt8(ascii: "*") && isAlias(bytes, index + 1, end) {
                    result.append(
                        (line, scalars, Fault("aliases are not supported", "write the value out again")))
                }
                if isStart && byte == UInt8(ascii: "?") && (index + 1 >= end || bytes[index + 1] <= 32) {
                    result.append((line, scalars, Fault("keys begun with ? are not supported", "write \"key: value\"")))
                }
                if byte & 0xC0 != 0x80 { scalars += 1 }
                if byte > 32 { isStart = "-:?[]{},".utf8.contains(byte) }
            }
            if result.count > Complaints.limitPerFile { break }
        }
        return result + (isJSON(bytes) ? trailingCommas(in: source) : [])
    }

    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// A name follows, and after it a blank, the end, or what may follow an alias.
    private static func isAlias(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end, isWord(bytes[index]) || bytes[index] == UInt8(ascii: "-") { index += 1 }
        return index > start && (index == end || bytes[index] <= 32 || "?:,]}%@`".utf8.contains(bytes[index]))
    }

    private static func isJSON(_ bytes: [UInt8]) -> Bool { bytes.first { $0 > 32 } == UInt8(ascii: "{") }

    /// JSON allows no comma before a closing bracket; YAML would silently.
    private static func trailingCommas(in source: Source) -> [Finding] {
        var result: [Finding] = []
        var comma: Int?
        var isText = false, isEscaped = false
        for (index, byte) in source.bytes.enumerated() where result.count <= Complaints.limitPerFile {
            if isText {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isText = false
                }
                continue
            }
            if byte <= 32 { continue }
            if let at = comma, byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
                let line = source.line(of: at)
                let before = String(decoding: source.bytes[source.lineStarts[line]..<at], as: UTF8.self)
                result.append(
                    (line, before.unicodeScalars.count, Fault("a comma before a closing bracket", "remove the comma")))
            }
            comma = byte == UInt8(ascii: ",") ? index : nil
            isText = byte == UInt8(ascii: "\"")
        }
        return result
    }
}
