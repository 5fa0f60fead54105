import Foundation

/// The text of an instance in sections, as two of the public sets have it: a title, then lines of fields.
struct SetFile {
    private var sections: [(title: String, lines: [[String]])] = []

    init(_ text: String) {
        for line in text.split(whereSeparator: \.isNewline) {
            let line = line.trimmingCharacters(in: .whitespaces)
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("SECTION_") {
                sections.append((String(line.dropFirst("SECTION_".count)), []))
            } else if let last = sections.indices.last {
                sections[last].lines.append(line.components(separatedBy: ","))
            }
        }
    }

    /// The lines of a section; none when it is not there.
    func lines(_ title: String) -> [[String]] { sections.filter { $0.title == title }.flatMap(\.lines) }

    /// The only number of a section.
    func number(_ title: String) throws(SetError) -> Int {
        let lines = lines(title)
        guard lines.count == 1, let number = Int(lines[0][0]) else {
            throw SetError(description: "section \(title) should be one number")
        }
        return number
    }
}

/// Why an instance cannot be converted, or a roster is none of it.
public struct SetError: Error, Hashable, CustomStringConvertible {
    public let description: String
}

/// The field of a line as a number.
func number(_ fields: [String], _ position: Int) throws(SetError) -> Int {
    guard fields.indices.contains(position), let number = Int(fields[position]) else {
        throw SetError(description: "no number in field \(position + 1) of \(fields.joined(separator: ","))")
    }
    return number
}
