#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Foundation

/// Opens, limits, decodes and checks input files, noting everything wrong.
struct TextFile {
    static let tableLimit = 64 << 20
    static let hallLimit = 512 << 10

    let encoding: TextEncoding?
    let complaints: Complaints

    /// The source of the file at `path`, or nothing after a complaint.
    func read(_ path: String, mentionedAt place: Place? = nil, limit: Int) -> Int? {
        let bytes: [UInt8]
        do throws(SystemError) {
            guard let opened = try open(path, mentionedAt: place, limit: limit) else { return nil }
            bytes = opened
        } catch {
            let folder = FileManager.default.currentDirectoryPath
            let suggestion = error.isMissing && !path.hasPrefix("/") ? "looked in \(folder)" : ""
            complaints.unreadable(place ?? .file(path), "cannot read \(path): \(error.text)", suggestion)
            return nil
        }
        return decode(bytes, name: path)
    }

    private func open(_ path: String, mentionedAt place: Place?, limit: Int) throws(SystemError) -> [UInt8]? {
        let file = try Descriptor(path, O_RDONLY)
        let status = try file.status()
        if status.st_mode & S_IFMT == S_IFDIR { throw SystemError(number: EISDIR) }
        let size = Int(status.st_size)
        let bytes = size > limit ? nil : try file.readAll(limit: limit)
        if let bytes, bytes.count <= limit { return bytes }
        complaints.error(
            .file(path),
            "the file has more than \(limit >> 20 > 0 ? "\(limit >> 20) MB" : "\(limit >> 10) kB")"
                + (size > limit ? " (\(size) bytes)" : ""),
            "a hall of one period needs far less; is this the right file?")
        return nil
    }

    /// The source of a text given as bytes, or nothing after a complaint.
    func decode(_ bytes: [UInt8], name: String) -> Int? {
        do throws(Decoding.Failure) {
            let (text, guessed) = try Decoding.utf8(bytes, hint: encoding)
            if let guessed {
                complaints.warning(
                    .file(name), "read as \(guessed.rawValue.uppercased()), as it is not UTF-8",
                    "say --encoding \(guessed.rawValue) to make this certain")
            }
            let source = Source(name: name, bytes: text, original: bytes)
            let number = complaints.add(source)
            if text.allSatisfy({ $0 <= 32 }) {
                complaints.error(.file(name), "no data", "the file is empty")
                return nil
            }
            return findForbidden(in: source, number) ? nil : number
        } catch {
            guard let offset = error.offset else {
                complaints.error(.file(name), error.fault)
                return nil
            }
            let number = complaints.add(Source(name: name, bytes: bytes))
            complaints.error(.byte(source: number, offset: offset), error.fault)
            return nil
        }
    }

    /// Complains about control characters and those that turn the direction of writing.
    private func findForbidden(in source: Source, _ number: Int) -> Bool {
        var found = 0
        let bytes = source.bytes
        for (index, byte) in bytes.enumerated() where found <= Complaints.limitPerFile {
            // Everything forbidden begins with one of these bytes.
            let isSuspect =
                byte < 32
                ? byte != 9 && byte != 10 && byte != 13
                : byte == 0x7F || byte == 0xC2
                    || byte == 0xD8 || byte == 0xE2 || byte == 0xEF
            guard isSuspect else { continue }
            let scalar = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self).unicodeScalars
                .first
            guard let scalar, isForbidden(scalar) else { continue }
            found += 1
            let digits = String(scalar.value, radix: 16, uppercase: true)
            complaints.error(
                .byte(source: number, offset: index),
                "character U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits) is not allowed",
                "remove this invisible character")
        }
        return found > 0
    }
}
