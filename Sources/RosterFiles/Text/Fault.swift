/// What is wrong with a text, before it is known where it stands.
struct Fault: Error, Equatable {
    let cause: String
    let suggestion: Suggestion

    init(_ cause: String, _ suggestion: String = "") {
        self.init(cause, .text(suggestion))
    }

    init(_ cause: String, _ suggestion: Suggestion) {
        self.cause = cause
        self.suggestion = suggestion
    }

    static func == (lhs: Fault, rhs: Fault) -> Bool {
        lhs.cause == rhs.cause && lhs.suggestion.text == rhs.suggestion.text
    }
}

/// A text as it is shown in a message: quoted, shortened, without characters that could disturb a terminal.
func shown(_ text: some StringProtocol) -> String {
    var result = "\""
    for (count, character) in text.enumerated() {
        if count == 40 {
            result += "…"
            break
        }
        for scalar in character.unicodeScalars.prefix(8) {
            if isForbidden(scalar) || scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar == "\\" {
                result += scalar == "\n" ? "\\n" : scalar == "\\" ? "\\" : "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
    }
    return result + "\""
}

/// Control characters (tab and line ends excepted), line and paragraph separators, and those that turn the
/// direction of the writing: nobody needs them, and they can make a file read otherwise than it looks.
func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10, 13: false
    case 0..<32, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
}
