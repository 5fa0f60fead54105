import Foundation
import RosterModel
import RosterRules
import Testing

@testable import RosterFiles

@Suite struct LoadTermsTests {
    private func hall(_ terms: String) throws -> BadHall {
        let hall = try BadHall()
        let text = try String(contentsOfFile: "\(hall.folder.path)/hall.yaml", encoding: .utf8)
        try hall.folder.write("hall.yaml", text + "ledger: \(terms)\n")
        return hall
    }

    @Test func `what is not given is as usual`() throws {
        let terms = try hall("{night: 23:00-05:30+1, complaints: 4}").read().problem.hall.loadTerms

        #expect(terms == LoadTerms(nightBegin: 1380, nightEnd: 330, early: 420, late: 1140, complaints: 4))
        #expect(try BadHall().read().problem.hall.loadTerms == LoadTerms())
    }

    @Test func `lines that cross or lie off the grid are errors`() throws {
        #expect(
            try hall("{night: 06:00-22:00, early: 06:10, complaints: 11, normal_week: 40}").outcome() == [
                "E65", "hall.yaml:13:17: \"06:00-22:00\" does not go over midnight; write it like 22:00-06:00+1",
                "hall.yaml:13:37: 06:10 is not on the grid of 15 minutes; write 06:00 or 06:15",
                "hall.yaml:13:56: \"11\" is out of bounds; write a whole number from 0 to 10",
                "hall.yaml:13:73: \"40\" is not a length of time; write a length of time like 0:45, 45 min or 8 h",
            ])
        #expect(
            try hall("{early: 05:00, late: 23:00}").outcome() == [
                "E65",
                "hall.yaml:13:9: the night ends at 06:00, early at 05:00, late begins at 23:00, the night at 22:00; "
                    + "each must not be before the one it follows",
            ])
    }
}
