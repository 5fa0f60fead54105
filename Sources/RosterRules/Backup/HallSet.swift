internal import RosterModel

/// A set of posts, and how many people could serve at one of them.
struct HallSet: Hashable {
    /// In the order of the posts.
    let windows: [WindowType.ID]
    /// The sum of their minima.
    let minimum: Int
    /// People on duty who are qualified for at least one of them.
    let people: Int
}

extension BackupSlot {
    /// The non-empty set of posts with the largest m(S) − |P ∩ N(S)|; of several the smallest, of these the
    /// first in the order of the windows.
    ///
    /// |P ∩ N(S)| is everybody less those who are qualified for nothing outside the complement of S. How many
    /// people have all their posts inside a set is counted for all sets at once, by adding up one post after another:
    ///
    ///     inside[S] = Σ_{T ⊆ S} people with exactly the posts T
    ///
    /// - Returns: Nothing if there are no posts.
    /// - Complexity: O(n · 2ⁿ) for n posts.
    func tightestSet() -> HallSet? {
        let count = posts.count
        if count == 0 { return nil }
        // The first post has the highest bit: of two sets of equal size the first in order is the larger number.
        let bit = (0..<count).map { 1 << (count - 1 - $0) }
        var inside = Array(repeating: 0, count: 1 << count)
        for person in people { inside[person.posts.reduce(0) { $0 | bit[$1] }] += 1 }
        var minima = Array(repeating: 0, count: 1 << count)
        for (post, bit) in zip(posts, bit) {
            for set in inside.indices where set & bit != 0 {
                inside[set] += inside[set ^ bit]
                minima[set] += post.minimum
            }
        }

        let all = inside.count - 1
        var best = (set: 0, tightness: Int.min)
        for set in 1...all {
            let tightness = minima[set] - (people.count - inside[all ^ set])
            let isBetter =
                tightness > best.tightness
                || tightness == best.tightness
                    && (-set.nonzeroBitCount, set) > (-best.set.nonzeroBitCount, best.set)
            if isBetter { best = (set, tightness) }
        }
        return HallSet(
            windows: zip(posts, bit).filter { $1 & best.set != 0 }.map(\.0.window), minimum: minima[best.set],
            people: people.count - inside[all ^ best.set])
    }
}
