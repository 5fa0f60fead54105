import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct SeatingTests {
    /// Random slots: up to five posts with minima of 1 to 3, up to nine people with random skills.
    private static func slot(seed: UInt64) -> BackupSlot {
        var random = HallDice(seed: seed)
        let posts = (0...random.upTo(4)).map {
            BackupSlot.Post(window: WindowType.ID("w\($0)"), minimum: 1 + random.upTo(2))
        }
        let people = (0..<random.upTo(9)).map { number in
            BackupSlot.Person(
                employee: Employee.ID("E\(number)"), window: random.pick(posts).window,
                posts: posts.indices.filter { _ in random.chance(50) })
        }
        return BackupSlot(posts: posts, people: people)
    }

    /// The shortfall as `backup` counts it, straight from its documentation: set by set.
    private static func shortfall(of slot: BackupSlot, depth: Int) -> Int {
        let sets = 1..<(1 << slot.posts.count)
        let values = sets.map { set in
            let posts = slot.posts.indices.filter { set >> $0 & 1 == 1 }
            let qualified = slot.people.count { person in person.posts.contains(where: posts.contains) }
            return posts.reduce(0) { $0 + slot.posts[$1].minimum } + depth - qualified
        }
        return max(0, values.max() ?? 0)
    }

    /// All choices of `count` people.
    private static func choices(_ count: Int, of people: Range<Int>) -> [Set<Int>] {
        if count == 0 { return [[]] }
        return people.flatMap { last in
            choices(count - 1, of: people.lowerBound..<last).map { $0.union([last]) }
        }
    }

    /// Hall's theorem: secure by sets is secure by taking people away, one, two or three at a time.
    @Test(arguments: 0...3)
    func `hall sets and taking people away agree on thousands of slots`(depth: Int) {
        var secure = 0
        for seed in UInt64(1)...2000 {
            let slot = SeatingTests.slot(seed: seed)
            let absences = SeatingTests.choices(min(depth, slot.people.count), of: slot.people.indices)
            let bySeating = absences.allSatisfy { slot.seating(without: $0).isComplete }
            let bySets = SeatingTests.shortfall(of: slot, depth: depth) == 0

            // With fewer people than may be missing nobody is left, and some minimum is not met.
            #expect(bySets == bySeating, "seed \(seed)")
            secure += bySets ? 1 : 0
        }
        // Both outcomes occur, so the comparison says something.
        #expect((10...1990).contains(secure))
    }

    /// What is missing in the best seating is the deficiency: the largest m(S) − |P ∩ N(S)|.
    @Test func `a seating fills as many seats as can be filled`() {
        for seed in UInt64(1)...2000 {
            let slot = SeatingTests.slot(seed: seed)

            let missing = slot.seating().missing.reduce(0, +)

            #expect(missing == SeatingTests.shortfall(of: slot, depth: 0), "seed \(seed)")
        }
    }

    @Test func `a seating seats qualified people once, and nobody who is absent`() {
        for seed in UInt64(1)...500 {
            let slot = SeatingTests.slot(seed: seed)
            let absent: Set<Int> = slot.people.isEmpty ? [] : [0]

            let seating = slot.seating(without: absent)

            let seated = seating.seated.flatMap(\.self)
            #expect(Set(seated).count == seated.count)
            for (post, people) in seating.seated.enumerated() {
                #expect(people.count + seating.missing[post] == slot.posts[post].minimum)
                for id in people {
                    let person = slot.people.first { $0.employee == id }
                    #expect(person?.posts.contains(post) == true)
                    #expect(id != slot.people[0].employee)
                }
            }
        }
    }

    /// The judge's transform against the definition: what it finds in a hall of one slot.
    @Test func `the judge finds the shortfall of the definition`() {
        for seed in UInt64(1)...1000 {
            let slot = SeatingTests.slot(seed: seed)
            let hall = Hall.tiny(
                windows: slot.posts.map { .tiny($0.window, counters: 9) },
                needs: slot.posts.map { .people($0.minimum, at: $0.window, in: 9..<10) },
                employees: slot.people.map { person in
                    .tiny(person.employee, skills: person.posts.map { Skill(slot.posts[$0].window) })
                })
            let roster = Roster(
                slot.people.map {
                    .init(employee: $0.employee, day: 0, shift: "day", slots: 9..<10, kind: .duty($0.window))
                })

            let found = hall.findings(of: .backup(Backup(depth: 2)), in: roster).reduce(0) { $0 + $1.count }

            #expect(hall.backupSlots(of: roster)[9] == slot)
            #expect(found == SeatingTests.shortfall(of: slot, depth: 2), "seed \(seed)")
        }
    }

    /// Ann serves at `a`, Bob at `b`, Cem at `c`; Ann can do `a`, Bob `a` and `b`, Cem `b` and `c`. Without Ann, Bob
    /// goes to `a` and Cem to `b`, if `c` needs nobody.
    @Test func `people stand in along a chain`() {
        let hall = Hall.tiny(
            windows: [.tiny("a"), .tiny("b"), .tiny("c")],
            needs: [.people(1, at: "a", in: 9..<10), .people(1, at: "b", in: 9..<10)],
            employees: [
                .tiny("Ann", skills: [Skill("a")]), .tiny("Bob", skills: [Skill("a"), Skill("b")]),
                .tiny("Cem", skills: [Skill("b"), Skill("c")]),
            ])
        let roster = Roster.build(
            WrittenShift("Ann", from: 9, "a"), WrittenShift("Bob", from: 9, "b"), WrittenShift("Cem", from: 9, "c"))

        let seatings = hall.backupSlots(of: roster)[9].seatingsWithoutEach()

        #expect(seatings.map(\.missing) == ["Ann", "Bob", "Cem"])
        #expect(
            seatings.map { $0.seating.standIns.map { "\($0.employee) from \($0.from) to \($0.to)" } } == [
                ["Bob from b to a", "Cem from c to b"], ["Cem from c to b"], [],
            ])
        #expect(seatings.map(\.seating.isComplete) == [true, true, true])
    }

    @Test func `whoever is qualified stays`() {
        let slot = BackupSlot(
            posts: [.init(window: "a", minimum: 1), .init(window: "b", minimum: 1)],
            people: [
                .init(employee: "Ann", window: "b", posts: [0, 1]), .init(employee: "Bob", window: "a", posts: [0, 1]),
            ])

        #expect(slot.seating().standIns.isEmpty)
        #expect(slot.seating().seated == [["Bob"], ["Ann"]])
    }

    @Test func `whoever is not qualified fills no minimum, and is replaced`() {
        let slot = BackupSlot(
            posts: [.init(window: "a", minimum: 1)],
            people: [.init(employee: "Ann", window: "a", posts: []), .init(employee: "Bob", window: "b", posts: [0])])

        let seating = slot.seating()

        #expect(seating.seated == [["Bob"]])
        #expect(slot.seating(without: [1]).missing == [1])
    }
}
