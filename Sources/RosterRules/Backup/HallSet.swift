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
    /// The non-empty set S of posts with the largest m(S) − |P ∩ N(S)|; of several the smallest, of these the
    /// first in the order of the windows.
    ///
    /// Whoever is qualified for nothing in S has all posts in the complement T. So with W all posts
    ///
    ///     m(S) − |P ∩ N(S)| = m(W) − |P| + Σ_{U ⊆ T} (people with exactly the posts U − minimum of U, if it is one post)
    ///
    /// and the sum is had for all T at once by adding up one post after another (a zeta transform).
    ///
    /// - Returns: Nothing if there are no posts.
    /// - Complexity: O(n · 2ⁿ) for n posts.
    func tightestSet() -> HallSet? {
        if posts.isEmpty { return nil }
        // The first post has the highest bit: of two sets of equal size the first in order is the larger number.
        let bits = posts.indices.map { 1 << (posts.count - 1 - $0) }
        let all = (1 << posts.count) - 1
        var sums = Array(repeating: 0, count: all + 1)
        for person in people { sums[person.posts.reduce(0) { $0 | bits[$1] }] += 1 }
        for (post, bit) in zip(posts, bits) { sums[bit] -= post.minimum }
        for bit in bits {
            for block in stride(from: 0, to: all, by: 2 * bit) {
                // Sums of people and minima are small: nothing wraps, and the loop is several times as fast.
                for set in block..<(block + bit) { sums[set &+ bit] &+= sums[set] }
            }
        }

        var best = (others: 0, sum: sums[0])
        for others in 1..<all where sums[others] >= best.sum {
            let isLarger = others.nonzeroBitCount > best.others.nonzeroBitCount
            if sums[others] > best.sum || isLarger { best = (others, sums[others]) }
        }
        let chosen = posts.indices.filter { bits[$0] & best.others == 0 }
        return HallSet(
            windows: chosen.map { posts[$0].window }, minimum: chosen.reduce(0) { $0 + posts[$1].minimum },
            people: people.count { person in person.posts.contains(where: chosen.contains) })
    }
}
