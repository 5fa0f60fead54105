/// A JSON value whose members keep the order in which they are given.
///
/// Numbers are integers or exact decimals, so the same value is the same bytes on every machine.
indirect enum JSONValue {
    case null
    case bool(Bool)
    case integer(Int)
    case decimal(Decimal)
    case string(String)
    case array([JSONValue])
    case object([(String, JSONValue)])

    static func optional(_ value: Int?) -> JSONValue { value.map { .integer($0) } ?? .null }
    static func optional(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }

    /// Over several lines, each member and element on its own; ended by a line feed.
    var text: String { rendered(indent: 0) + "\n" }

    /// On one line, without the line feed.
    var line: String {
        switch self {
        case .array(let elements): "[\(elements.map(\.line).joined(separator: ","))]"
        case .object(let members):
            "{\(members.map { "\(JSONValue.quoted($0)):\($1.line)" }.joined(separator: ","))}"
        default: rendered(indent: 0)
        }
    }

    private func rendered(indent: Int) -> String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): "\(value)"
        case .decimal(let value): value.description
        case .string(let text): JSONValue.quoted(text)
        case .array(let elements): JSONValue.block("[", elements.map { $0.rendered(indent: indent + 1) }, "]", indent)
        case .object(let members):
            JSONValue.block(
                "{", members.map { "\(JSONValue.quoted($0)): \($1.rendered(indent: indent + 1))" }, "}", indent)
        }
    }

    private static func block(_ open: String, _ parts: [String], _ close: String, _ indent: Int) -> String {
        guard !parts.isEmpty else { return open + close }
        let blanks = String(repeating: "  ", count: indent)
        return "\(open)\n" + parts.map { "\(blanks)  \($0)" }.joined(separator: ",\n") + "\n\(blanks)\(close)"
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
