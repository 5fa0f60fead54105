/// How many letters must be inserted, removed, replaced or swapped with their neighbour to make one word the other.
///
/// Complexity: O(`a.count` · `b.count`); words of more than 40 letters are compared by their first 40.
func editDistance(_ a: String, _ b: String) -> Int {
    let a = Array(a.lowercased().prefix(40)), b = Array(b.lowercased().prefix(40))
    var older: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var best = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, older[j - 1] + 1) }
            row.append(best)
        }
        (older, previous) = (previous, row)
    }
    return previous[b.count]
}

/// `did you mean "hours"?` when one of the words is near, else the words themselves when they are few.
func didYouMean(_ word: String, among words: [String]) -> String {
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
private func isExtended(_ word: String, _ other: String) -> Bool { word.count >= 3 && other.hasPrefix(word) }
