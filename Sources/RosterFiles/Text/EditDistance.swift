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
