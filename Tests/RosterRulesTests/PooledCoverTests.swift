import RosterModel
import RosterRules
import RosterTesting
import Testing

/// Window types a, b and c; pool p is a or b, pool q is b or c; nine people who can do everything; all from 9 to 10.
@Suite struct PooledCoverTests {
    private let rule = Rule.cover(Cover(belowTarget: 10, aboveTarget: 1))

    private func hall(needs: [TinyNeed] = [], poolNeeds: [TinyPoolNeed]) -> Hall {
        let windows: [WindowType] = [.tiny("a"), .tiny("b"), .tiny("c")]
        return .tiny(
            windows: windows, needs: needs,
            employees: (1...9).map { .tiny(Employee.ID("E\($0)"), skills: windows.map { Skill($0.id) }) },
            pools: [
                Pool(id: "p", windows: ["a", "b"]), Pool(id: "q", name: "Queue", windows: ["b", "c"]),
            ], poolNeeds: poolNeeds)
    }

    /// E1 at the first window named, E2 at the second, …, all from 9 to 10.
    private func roster(_ windows: String) -> Roster {
        Roster(
            zip(1..., windows).map { number, window in
                Roster.Activity(
                    employee: Employee.ID("E\(number)"), day: 0, shift: "day", slots: 9..<10,
                    kind: .duty(WindowType.ID(String(window))))
            })
    }

    private func counts(_ hall: Hall, _ windows: String, for scope: Scope = Scope()) -> [Int] {
        hall.judgement(of: roster(windows), by: rule, for: scope, price: .points(100)).terms.map(\.count)
    }

    /// Everybody at b could serve either pool, but each only one of them: 5 + 3 people are needed, not 5.
    @Test func `five and three need eight people, however cross-trained they are`() {
        let hall = hall(poolNeeds: [.people(5, of: "p", in: 9..<10), .people(3, of: "q", in: 9..<10)])

        #expect(counts(hall, "bbbbb") == [3, 0, 0])
        #expect(counts(hall, "bbbbbbb") == [1, 0, 0])
        #expect(counts(hall, "bbbbbbbb") == [0, 0, 0])
        #expect(counts(hall, "aaaabcccc") == [0, 0, 1])
        let findings = hall.findings(of: rule, in: roster("bbbbb"))
        #expect(
            findings.map(\.message) == [
                "a, b, c have together 5 people on 2026-11-23 from 09:00 to 10:00 (8 required: 5 p, 3 Queue)"
            ])
        #expect(findings.map(\.window) == [nil])
    }

    /// Nobody at b or c: q is short by itself, and p is not.
    @Test func `the set that is short is named, and no more than that`() {
        let hall = hall(poolNeeds: [.people(2, of: "p", in: 9..<10), .people(1, of: "q", in: 9..<10)])

        let findings = hall.findings(of: rule, in: roster("aaa")).filter { $0.part == "below minimum" }

        #expect(
            findings.map(\.message) == [
                "b, c have together 0 people on 2026-11-23 from 09:00 to 10:00 (1 required)"
            ])
    }

    /// b has two and needs two of its own: nobody is left for the pool.
    @Test func `who serves a window's own demand serves no pool`() {
        let hall = hall(
            needs: [.people(2, at: "b", in: 9..<10)], poolNeeds: [.people(1, of: "p", in: 9..<10)])

        #expect(counts(hall, "bb") == [1, 0, 0])
        #expect(counts(hall, "bbb") == [0, 0, 0])
        #expect(counts(hall, "abb") == [0, 0, 0])
        #expect(counts(hall, "cbb") == [1, 0, 1])
    }

    /// p wants 2 to 4, b 1 to 2: with three at b, M = 0 and T = 6 − 3.
    @Test func `between minimum and target the target alone is missed`() {
        let hall = hall(
            needs: [.people(1, target: 2, at: "b", in: 9..<10)],
            poolNeeds: [.people(2, target: 4, of: "p", in: 9..<10)])

        #expect(counts(hall, "bbb") == [0, 3, 0])
        #expect(counts(hall, "bb") == [1, 3, 0])
        #expect(counts(hall, "bbbbbb") == [0, 0, 0])
        #expect(counts(hall, "bbbbbbb") == [0, 0, 1])
    }

    @Test func `people who serve a pool are not above the target of their window`() {
        let hall = hall(poolNeeds: [.people(2, of: "p", in: 9..<10)])

        #expect(counts(hall, "aa") == [0, 0, 0])
        #expect(counts(hall, "aabb") == [0, 0, 2])
    }

    @Test func `a pool counts where all its window types are in scope`() {
        let hall = hall(poolNeeds: [.people(2, of: "p", in: 9..<10), .people(1, of: "q", in: 9..<10)])

        #expect(counts(hall, "", for: Scope(windows: ["a", "b"])) == [2, 0, 0])
        #expect(counts(hall, "", for: Scope(windows: ["b"])) == [0, 0, 0])
    }

    @Test func `a hard minimum of a pool is breached`() {
        let hall = hall(poolNeeds: [.people(2, of: "p", in: 9..<10)])

        let judgement = hall.judgement(of: roster("a"), by: rule)

        #expect(judgement.breaches.map(\.finding.count) == [1])
        #expect(judgement.breaches.map(\.finding.message).first?.contains("a, b have together 1 person") == true)
    }

    /// Every combination of up to three people at each window and small needs, against all sets of demands.
    @Test(arguments: 0..<64) func `the shortage is that of the most deficient set`(pattern: Int) {
        let people = [pattern & 3, pattern >> 2 & 3, pattern >> 4 & 3]
        for needs in [[1, 1, 1, 2, 2], [0, 2, 0, 3, 1], [2, 0, 1, 1, 3], [0, 0, 0, 5, 3]] {
            let places = [[0], [1], [2], [0, 1], [1, 2]]
            let pooled = PooledNeeds(
                people: people, demands: zip(places, needs).map { PooledNeeds.Demand(places: $0, need: $1) })
            let worst = (0..<32).map { set in
                let chosen = (0..<5).filter { set >> $0 & 1 == 1 }
                let reached = Set(chosen.flatMap { places[$0] })
                return chosen.reduce(0) { $0 + needs[$1] } - reached.reduce(0) { $0 + people[$1] }
            }.max()

            let (short, met) = pooled.split()

            #expect(short.reduce(0) { $0 + $1.need - $1.people } == worst)
            #expect(short.allSatisfy { $0.need > $0.people } && met.allSatisfy { $0.need <= $0.people })
            #expect(pooled.seating().joined().reduce(0, +) == needs.reduce(0, +) - (worst ?? 0))
        }
    }

    /// 300 demands for two, each at all of 300 places with one person: 300 people for 600. The minute is some hundred times what
    /// it takes.
    @Test(.timeLimit(.minutes(1))) func `a large hall that is short is split in no time`() {
        let places = Array(0..<300)
        let pooled = PooledNeeds(
            people: places.map { _ in 1 }, demands: places.map { _ in PooledNeeds.Demand(places: places, need: 2) })

        let (short, met) = pooled.split()

        #expect(short.map(\.need) == [600] && short.map(\.people) == [300] && met.isEmpty)
    }
}
