public import RosterModel

/// Who serves at which post when somebody is missing.
public struct Seating: Hashable, Sendable {
    /// Somebody who leaves one window for another.
    public struct StandIn: Hashable, Sendable {
        public let employee: Employee.ID
        public let from: WindowType.ID
        public let to: WindowType.ID
    }

    /// Who fills a post's minimum, by post; only qualified people.
    public let seated: [[Employee.ID]]
    /// Those of them who change windows, in the order of the slot's people.
    public let standIns: [StandIn]
    /// People missing to each post's minimum.
    public let missing: [Int]
    /// Whether every minimum is met.
    public var isComplete: Bool { missing.allSatisfy { $0 == 0 } }
}

extension BackupSlot {
    /// For each person in turn: who stands in where if that person is missing.
    ///
    /// The slot is secure at depth 1 exactly if all these seatings are complete.
    public func seatingsWithoutEach() -> [(missing: Employee.ID, seating: Seating)] {
        people.indices.map { (people[$0].employee, seating(without: [$0])) }
    }

    /// Seats those left so that as many of the minima as possible are met.
    ///
    /// Whoever is qualified keeps his or her window as far as its minimum goes. Each seat then still free is filled along a
    /// shortest chain: somebody moves there, somebody else takes the seat so left, and so on to a person who has
    /// none (a shortest augmenting path of bipartite matching), so few people move.
    ///
    /// - Parameter absent: Positions of those who are missing.
    /// - Complexity: O(seats · people · posts).
    public func seating(without absent: Set<Int> = []) -> Seating {
        var chairs = Chairs(of: self, without: absent)
        for post in posts.indices {
            while chairs.free(at: post) > 0, chairs.fill(post) {}
        }
        return Seating(
            seated: posts.indices.map { post in
                people.indices.filter { chairs.seat[$0] == post }.map { people[$0].employee }
            },
            standIns: people.indices.compactMap { person in
                guard let seat = chairs.seat[person], posts[seat].window != people[person].window else { return nil }
                return Seating.StandIn(
                    employee: people[person].employee, from: people[person].window, to: posts[seat].window)
            },
            missing: posts.indices.map { chairs.free(at: $0) })
    }
}

/// Who sits where while a seating is made.
private struct Chairs {
    let slot: BackupSlot
    /// Positions of people who are there.
    let present: [Int]
    /// The post at which each person has a seat, if any; and how many have one at each post.
    private(set) var seat: [Int?]
    private var taken: [Int]

    init(of slot: BackupSlot, without absent: Set<Int>) {
        self.slot = slot
        present = slot.people.indices.filter { !absent.contains($0) }
        seat = slot.people.map { _ in nil }
        taken = slot.posts.map { _ in 0 }
        for person in present {
            let post = slot.people[person].posts.first { slot.posts[$0].window == slot.people[person].window }
            if let post, free(at: post) > 0 {
                seat[person] = post
                taken[post] += 1
            }
        }
    }

    func free(at post: Int) -> Int { slot.posts[post].minimum - taken[post] }

    /// Fills one seat at `post` without emptying another for good; says whether that was possible.
    mutating func fill(_ post: Int) -> Bool {
        // Breadth first from the free seat: who could come, and which seat would that leave?
        var next: [Int: (person: Int, post: Int)] = [:]
        var queue = [post]
        var read = 0
        while read < queue.count {
            let open = queue[read]
            read += 1
            for person in present where slot.people[person].posts.contains(open) {
                guard let left = seat[person] else {
                    // All along the chain seats are left and taken; only here is there one more.
                    taken[post] += 1
                    seat[person] = open
                    var vacated = open
                    while let move = next[vacated] {
                        seat[move.person] = move.post
                        vacated = move.post
                    }
                    return true
                }
                if left != post, next[left] == nil {
                    next[left] = (person, open)
                    queue.append(left)
                }
            }
        }
        return false
    }
}
