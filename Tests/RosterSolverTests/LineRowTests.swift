import RosterModel
import RosterPricing
import RosterRules
import RosterTesting
import Testing

@testable import RosterSolver

/// What the rules over days say as rows of a linear program.
@Suite struct LineRowTests {
    /// Every line of a member that the network allows, as worked days of a span.
    private func worked(_ member: Member, in span: Range<Int>, staying: [Int?]) -> Set<Int> {
        var lines: [[Int]] = [[]]
        for stays in staying {
            let kinds = stays.map { [$0] } ?? Array(0..<member.network.kindCount)
            lines = lines.flatMap { line in kinds.map { line + [$0] } }
        }
        return Set(
            lines.filter { LineWalk($0, in: member.network).cost != nil }.map { $0[span].count { $0 > 0 } })
    }

    @Test func `worked days in rows are those of some line, at least and at most`() throws {
        var exact = 0
        for seed in UInt64(1)...40 {
            let problem = try #require(RandomHall.problem(seed: seed, having: .hours, mostRosters: 150))
            let schedule = problem.wandered(seed: Int(seed))
            var random = SeededGenerator(seed: seed)
            for (number, member) in schedule.staff.members.enumerated() {
                let staying = schedule.kinds(of: number).map { random.next() % 4 == 0 ? Int?.some($0) : nil }
                for row in LineRow.all(for: member, staying: staying, in: problem)
                where !row.countsPaid && row.price == Scale.hard {
                    let worked = worked(member, in: row.days, staying: staying)
                    guard let least = worked.min(), let most = worked.max() else { continue }
                    #expect(row.least ?? 0 <= least && row.most ?? row.days.count >= most)
                    if row.least == least, row.most == most { exact += 1 }
                }
            }
        }
        #expect(exact >= 10)
    }

    /// Four days of 8 hours are most, and five of 7 too many; two of 8 are too few.
    @Test func `rules together say more than one by one`() throws {
        let problem = Problem(
            hall: .tiny(days: 5, shifts: [.tiny("day", starts: [480], lengths: [420, 480])]),
            rules: [
                RuleEntry(.shifts(Shifts())),
                RuleEntry(.hours(Hours(per: .period, least: 23 * 60, most: 32 * 60))),
            ])
        let member = Staff(problem).members[0]

        let rows = LineRow.all(for: member, staying: Array(repeating: nil, count: 5), in: problem)
        let days = try #require(rows.first { !$0.countsPaid })
        #expect(days.least == 3 && days.most == 4)
        // With one day of 7 hours and one of none, two or three of three others are left.
        let paid = LineRow.all(for: member, staying: [1, 0, nil, nil, nil], in: problem)
        #expect(paid.first { !$0.countsPaid }?.least == 3)
        #expect(paid.first { !$0.countsPaid }?.most == 4)
        // With one day free the costs of its day classes say it all.
        let last = LineRow.all(for: member, staying: [1, 1, 0, 0, nil], in: problem)
        #expect(last.count == 1 && last[0].countsPaid)
    }
}
