/// What to do about an error; a search for the nearest of many names is made only for what is shown.
enum Suggestion {
    case text(String)
    /// The name nearest to one that does not exist.
    case nearest(String, among: [String])
    /// The same for employees, from whose identifiers a spreadsheet may have cut the leading zeros.
    case nearestEmployee(String, among: [String])

    var text: String {
        switch self {
        case .text(let text): text
        case .nearest(let word, let words): Suggestion.nearest(word, words)
        case .nearestEmployee(let id, let ids): Suggestion.employee(id, ids)
        }
    }

    /// `did you mean "hours"?` when one of the words is near, else the words themselves when they are few.
    private static func nearest(_ word: String, _ words: [String]) -> String {
        let nearest = words.prefix(2000).map { ($0, editDistance(word, $0)) }.min { $0.1 < $1.1 }
        if let (candidate, distance) = nearest, distance <= max(1, min(word.count, candidate.count) / 3) {
            return "did you mean \"\(candidate)\"?"
        }
        if let longer = words.first(where: { isExtended(word, $0) || isExtended($0, word) }) {
            return "did you mean \"\(longer)\"?"
        }
        if words.isEmpty { return "none is defined" }
        if words.count > 12 { return "" }
        return words.count == 1 ? "it can only be \(words[0])" : "it can be \(words.joined(separator: ", "))"
    }

    /// Whether one word is the other with something behind it: `tax`, `taxes`.
    private static func isExtended(_ word: String, _ other: String) -> Bool {
        word.count >= 3 && other.hasPrefix(word)
    }

    private static func employee(_ id: String, _ ids: [String]) -> String {
        let bare = id.drop { $0 == "0" }
        guard let other = ids.first(where: { !bare.isEmpty && $0.drop { $0 == "0" } == bare }) else {
            return nearest(id, ids)
        }
        return "the staff table has \(shown(other)): identifiers are texts, a spreadsheet may have cut the zeros"
    }
}
