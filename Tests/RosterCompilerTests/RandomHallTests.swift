import RosterCrossCheck
import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct RandomHallTests {
    /// A slice of what the target `brute-force` tries.
    @Test(arguments: 0..<15)
    func `every roster of ten random halls is worth to the program what it is to the judge`(part: Int) {
        for seed in (part * 10)..<(part * 10 + 10) {
            let check = TinyHallCheck(RandomHall.problem(seed: UInt64(seed), mostRosters: 150))

            #expect(check.disagreements == [], "hall \(seed)")
        }
    }

    @Test func `random halls have every rule, hard and priced`() {
        var hard: Set<String> = [], priced: Set<String> = []
        for seed in 0..<250 {
            for entry in RandomHall.problem(seed: UInt64(seed), mostRosters: 150).rules {
                if entry.price == .hard { hard.insert(entry.rule.name) } else { priced.insert(entry.rule.name) }
            }
        }

        #expect(hard.count == Rule.catalogue.count)
        // `shifts` has no price.
        #expect(priced.count == Rule.catalogue.count - 1)
    }

    @Test func `the same seed gives the same hall`() {
        #expect(RandomHall.problem(seed: 7) == RandomHall.problem(seed: 7))
        #expect(RandomHall.problem(seed: 7) != RandomHall.problem(seed: 8))
    }
}
