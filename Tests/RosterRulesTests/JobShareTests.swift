import RosterModel
import RosterRules
import RosterTesting
import Testing

@Suite struct JobShareTests {
    private let meeting = Rule.jobShare(JobShare(["Ann", "Bo"], overlap: 60, handover: true))
    private let split = Rule.jobShare(JobShare(["Ann", "Bo"], shares: [3, 2], tolerance: 60))

    private func hall(days: Int = 2, grid: Minutes = 60, leave: [Leave] = []) -> Hall {
        .tiny(days: days, grid: grid, employees: [.tiny("Ann"), .tiny("Bo", leave: leave), .tiny("Cy")])
    }

    @Test func `an hour of hand-over is neither too long nor too short`() {
        let roster = Roster.build(WrittenShift("Ann", from: 8, "aaaa"), WrittenShift("Bo", from: 11, "aaaa"))

        #expect(hall().findings(of: meeting, in: roster).isEmpty)
    }

    @Test func `two hours are too long, and none too short`() {
        let roster = Roster.build(
            WrittenShift("Ann", from: 8, "aaaa"), WrittenShift("Bo", from: 10, "a-aa"),
            WrittenShift("Ann", day: 1, from: 32, "aaaa"), WrittenShift("Bo", day: 1, from: 36, "aaaa"))

        let findings = hall().findings(of: meeting, in: roster)

        #expect(
            findings.map(\.message) == [
                "Ann and Bo are there together for 2:00 h on 2026-11-23 (at most 1:00 h)",
                "Ann and Bo are there together for 0:00 h on 2026-11-24 (a hand-over takes 1:00 h)",
            ])
        #expect(findings.map(\.count) == [1, 1])
        #expect(findings.map(\.part) == ["too long together", "too short together"])
    }

    @Test func `whoever comes alone hands over to nobody, and without handover nobody has to`() {
        let alone = Roster.build(WrittenShift("Ann", from: 8, "aaaa"), WrittenShift("Bo", day: 1, from: 32, "aa"))
        let apart = Roster.build(WrittenShift("Ann", from: 8, "aa"), WrittenShift("Bo", from: 12, "aa"))

        #expect(hall().findings(of: meeting, in: alone).isEmpty)
        #expect(hall().findings(of: .jobShare(JobShare(["Ann", "Bo"], overlap: 60)), in: apart).isEmpty)
    }

    @Test func `of three people any two are looked at`() {
        let three = Rule.jobShare(JobShare(["Ann", "Bo", "Cy"], overlap: 0))
        let roster = Roster.build(
            WrittenShift("Ann", from: 8, "aa"), WrittenShift("Bo", from: 9, "aa"), WrittenShift("Cy", from: 9, "a"))

        #expect(hall().findings(of: three, in: roster).map(\.count) == [1, 1, 1])
    }

    /// 45 minutes lie between one half hour and two: neither is right.
    @Test func `an overlap off the grid is rounded to the stricter side`() {
        let odd = Rule.jobShare(JobShare(["Ann", "Bo"], overlap: 45, handover: true))
        func judged(_ length: String) -> [Int] {
            hall(grid: 30).findings(
                of: odd, in: .build(WrittenShift("Ann", from: 16, "aaaa"), WrittenShift("Bo", from: 16, length))
            ).map(\.count)
        }

        #expect(judged("a") == [1])
        #expect(judged("aa") == [1])
        #expect(judged("aaa") == [2])
    }

    /// Of ten hours six and four are due: with an hour's tolerance 7 and 3 are right, 8 and 2 are one hour off for both.
    @Test func `a week is split by the shares, give or take the tolerance`() {
        let right = Roster.build(WrittenShift("Ann", from: 8, "aaaaaaa"), WrittenShift("Bo", day: 1, from: 32, "aaa"))
        let wrong = Roster.build(WrittenShift("Ann", from: 8, "aaaaaaaa"), WrittenShift("Bo", day: 1, from: 32, "aa"))

        #expect(hall().findings(of: split, in: right).isEmpty)
        #expect(
            hall().findings(of: split, in: wrong).map(\.message) == [
                "Ann has 8:00 h of the 10:00 h of a shared post from 2026-11-23 to 2026-11-24 "
                    + "(share 3 of 5, give or take 1:00 h)",
                "Bo has 2:00 h of the 10:00 h of a shared post from 2026-11-23 to 2026-11-24 "
                    + "(share 2 of 5, give or take 1:00 h)",
            ])
    }

    /// All three hours are Ann's: 3 − 1.8 − 1 = 0.2 hours beyond, which is a slot begun; the same for Bo.
    @Test func `what is beyond the tolerance is rounded up to whole slots, and priced by them`() {
        let judgement = hall().judgement(
            of: .build(WrittenShift("Ann", from: 8, "aaa")), by: split, for: Scope(employees: ["Cy"]), price: .points(4)
        )

        #expect(judgement.scoreLines == ["job_share (Ann Bo, employee Cy): uneven 2 × 4"])
    }

    @Test func `a week in which one of them is on leave for a day is not split`() {
        let hall = hall(days: 8, leave: [Leave(slots: 24..<48)])
        let roster = Roster.build(
            WrittenShift("Ann", from: 8, "aaaaaaaa"), WrittenShift("Ann", day: 7, from: 176, "aaaaaaaa"))

        // Of the second week's 8 hours 4.8 are due, so 2.2 are beyond.
        #expect(hall.findings(of: split, in: roster).map(\.count) == [3, 3])
    }

    @Test func `a post of which somebody has left is not shared`() {
        let rule = Rule.jobShare(JobShare(["Ann", "Zoe"], overlap: 0, shares: [1, 1]))

        #expect(hall().findings(of: rule, in: .build(WrittenShift("Ann", from: 8, "aaa"))).isEmpty)
    }
}
