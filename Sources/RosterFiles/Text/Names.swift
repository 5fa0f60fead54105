import Foundation

/// Refuses texts that cannot safely stand in a spreadsheet, a file name or a report.
func checkName(_ text: String, _ noun: String) throws(Fault) {
    if let scalar = text.unicodeScalars.first(where: { isForbidden($0) || $0 == "\n" || $0 == "\r" || $0 == "\t" }) {
        throw Fault(
            "the \(noun) \(shown(text)) holds the control character U+\(hexadecimal(scalar))",
            "write it on one line without invisible characters")
    }
    if let first = text.first, "=+-@".contains(first) {
        throw Fault("the \(noun) \(shown(text)) begins with \(first)", "a spreadsheet would take it for a formula")
    }
    if text.utf8.count > 100 && (text.count > 100 || text.utf8.count > 800) {
        throw Fault("the \(noun) \(shown(text)) has \(text.count) characters", "at most 100 are allowed")
    }
}

/// A name that may not be empty, and holds no path separator: it may become part of a file name.
func checkIdentifier(_ text: String, _ noun: String) throws(Fault) {
    if text.isEmpty { throw Fault("the \(noun) is empty") }
    try checkName(text, noun)
    if let bad = text.first(where: { "/\\\"".contains($0) }) {
        throw Fault("the \(noun) \(shown(text)) holds \(bad)", "use letters, digits, - and _")
    }
    if text.hasPrefix(".") {
        throw Fault("the \(noun) \(shown(text)) begins with a dot", "use letters, digits, - and _")
    }
}

/// An identifier that is a single word wherever it stands: no blanks, brackets, dots, commas or the like, nor
/// full-width forms of them.
func checkWord(_ text: String, _ noun: String) throws(Fault) {
    try checkIdentifier(text, noun)
    let bad = text.unicodeScalars.first { scalar in
        scalar.isASCII
            ? !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar) && scalar != "-" && scalar != "_"
            : scalar.properties.isWhitespace || scalar == "、" || (0xFF01...0xFF5E).contains(scalar.value)
    }
    if let bad { throw Fault("the \(noun) \(shown(text)) holds \(shown(String(bad)))", "use letters, digits, - and _") }
}

func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// The text in its composed form (NFC), and whether that changed its bytes.
func composed(_ text: String) -> (text: String, isChanged: Bool) {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return (text, false) }
    let result = text.precomposedStringWithCanonicalMapping
    return (result, !result.utf8.elementsEqual(text.utf8))
}

/// The text with full-width digits and punctuation as ordinary ones, and whether that changed anything.
func narrowed(_ text: String) -> (text: String, isChanged: Bool) {
    // The full-width forms are written with EF as their first byte.
    if !text.utf8.contains(0xEF) { return (text, false) }
    var isChanged = false
    let scalars = text.unicodeScalars.map { scalar in
        guard (0xFF01...0xFF5E).contains(scalar.value), let narrow = Unicode.Scalar(scalar.value - 0xFEE0) else {
            return scalar
        }
        isChanged = true
        return narrow
    }
    return (String(String.UnicodeScalarView(scalars)), isChanged)
}
