import Foundation

/// How the characters of an input file are stored.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case gb18030

    /// `UTF-8`, `utf8`, `gbk`, `GB2312`… as people write it.
    public init?(name: String) {
        switch name.lowercased().replacingOccurrences(of: "_", with: "-") {
        case "utf-8", "utf8": self = .utf8
        case "utf-16", "utf16", "unicode": self = .utf16
        case "gb18030", "gb-18030", "gbk", "gb2312", "cp936": self = .gb18030
        default: return nil
        }
    }
}

/// Turns bytes into valid UTF-8, or says where they are none.
enum Decoding {
    /// The text in UTF-8, and the encoding it was in when that had to be guessed.
    static func utf8(_ bytes: [UInt8], hint: TextEncoding?) throws(Failure) -> (text: [UInt8], guessed: TextEncoding?) {
        if let workbook = workbook(bytes) { throw Failure(offset: nil, fault: workbook) }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            throw Failure(offset: nil, fault: Fault("the text is UTF-32", "save it as UTF-8"))
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return (try utf16(bytes.dropFirst(2), isLittle: true), nil) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (try utf16(bytes.dropFirst(2), isLittle: false), nil) }
        if hint == .utf16 { return (try utf16(bytes[...], isLittle: true), nil) }
        if let nul = bytes.firstIndex(of: 0) {
            throw Failure(
                offset: nul,
                fault: Fault("the byte at offset \(nul) is NUL: this is no text", "save the table as CSV in UTF-8"))
        }
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let bytes = mark > 0 ? Array(bytes.dropFirst(mark)) : bytes
        if hint == .gb18030 { return (try gb18030(bytes), nil) }
        guard let invalid = firstInvalid(bytes) else { return (bytes, nil) }
        if hint == nil, looksLikeGB18030(bytes), let text = try? gb18030(bytes) { return (text, .gb18030) }
        let hexadecimal = String(bytes[invalid], radix: 16, uppercase: true)
        throw Failure(
            offset: mark + invalid,
            fault: Fault(
                "the byte 0x\(hexadecimal) at offset \(mark + invalid) is not UTF-8",
                "save the file as UTF-8, or say --encoding gb18030 if it is in GB18030"))
    }

    struct Failure: Error {
        /// The byte at fault; nothing when the whole file is meant.
        let offset: Int?
        let fault: Fault
    }

    /// Offset of the first byte that does not belong to valid UTF-8.
    static func firstInvalid(_ bytes: [UInt8]) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    private static func workbook(_ bytes: [UInt8]) -> Fault? {
        let kinds: [([UInt8], String)] = [
            ([0x50, 0x4B, 0x03, 0x04], "an XLSX workbook or another ZIP file"),
            ([0xD0, 0xCF, 0x11, 0xE0], "an XLS workbook"),
            ([0x25, 0x50, 0x44, 0x46], "a PDF"),
            ([0x1F, 0x8B], "a gzip file"),
        ]
        guard let kind = kinds.first(where: { bytes.starts(with: $0.0) }) else { return nil }
        return Fault("this looks like \(kind.1)", "save the table as CSV in UTF-8")
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) throws(Failure) -> [UInt8] {
        let bytes = Array(bytes)
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 0, to: bytes.count - 1, by: 2) {
            let first = UInt16(bytes[index]), second = UInt16(bytes[index + 1])
            units.append(isLittle ? second << 8 | first : first << 8 | second)
        }
        guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
            throw Failure(offset: nil, fault: Fault("the text is not valid UTF-16", "save it as UTF-8"))
        }
        if text.utf8.contains(0) {
            throw Failure(offset: nil, fault: Fault("the text holds NUL characters", "save it as UTF-8"))
        }
        return Array(text.utf8)
    }

    private static func gb18030(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
        if let text = String(data: Data(bytes), encoding: gb18030Encoding) { return Array(text.utf8) }
        // Both bytes of a line end are never part of another character, so each line can be tried alone.
        var offset = 0
        for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
            if String(data: Data(line), encoding: gb18030Encoding) == nil { break }
            offset += line.count + 1
        }
        throw Failure(
            offset: offset, fault: Fault("this line is not valid GB18030", "save the file as UTF-8"))
    }

    /// kCFStringEncodingGB_18030_2000 as Foundation numbers it.
    private static let gb18030Encoding = String.Encoding(rawValue: 0x8000_0632)

    /// Whether the bytes beyond ASCII are pairs, most of them in the rows 16–55 of GB 2312, where the common
    /// characters are. UTF-8 read as such pairs falls outside these rows most of the time.
    static func looksLikeGB18030(_ bytes: [UInt8]) -> Bool {
        var index = 0, pairs = 0, common = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
                continue
            }
            guard index + 1 < bytes.count, (0x81...0xFE).contains(bytes[index]) else { return false }
            let trail = bytes[index + 1]
            if (0x30...0x39).contains(trail) {
                index += 4
                continue
            }
            guard (0x40...0x7E).contains(trail) || (0x80...0xFE).contains(trail) else { return false }
            pairs += 1
            let isPunctuation = (0xA1...0xA9).contains(bytes[index])
            if ((0xB0...0xD7).contains(bytes[index]) || isPunctuation) && trail >= 0xA1 { common += 1 }
            index += 2
        }
        return pairs > 0 && common * 10 >= pairs * 6
    }
}
