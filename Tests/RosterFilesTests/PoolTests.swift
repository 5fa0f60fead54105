import Foundation
import RosterFiles
import RosterModel
import RosterRules
import Testing

@Suite struct PoolTests {
    /// The base hall, of windows tax and complaints, with a section of pools, rows of demand and rules.
    private func hall(_ pools: String, demand: [String] = [], rules: String = "[]") throws -> BadHall {
        let hall = try BadHall()
        let text = try String(contentsOfFile: "\(hall.folder.path)/hall.yaml", encoding: .utf8)
        try hall.folder.write("hall.yaml", text + "pools: \(pools)\nrules: \(rules)\n")
        let rows = ["days,from,to,window,minimum,target", "Mon-Fri,09:00,17:00,tax,0,1"] + demand
        try hall.folder.write("demand.csv", rows.map { $0 + "\n" }.joined())
        return hall
    }

    @Test func `a pool has a demand of its own, and opens its window types`() throws {
        let hall = try hall(
            "{front: {name: 前台, windows: [tax, complaints]}}", demand: ["Mon,09:00,10:00,front,1,2"])

        let read = try hall.read().problem.hall

        #expect(read.pools == [Pool(id: "front", name: "前台", windows: ["tax", "complaints"])])
        // From nine to ten: slots 36 to 39 of a quarter of an hour.
        #expect(read.poolDemand[0, 36] == Demand.Need(minimum: 1, target: 2))
        #expect(read.poolDemand[0, 40] == nil)
        #expect(read.demand[1, 39] == Demand.Need(minimum: 0, target: 0))
        #expect(read.demand[1, 40] == nil)
    }

    @Test func `demand times a factor is that of pools too`() throws {
        let hall = try hall("{front: [tax, complaints]}", demand: ["Mon,09:00,10:00,front,1,2"])

        let read = try hall.read(overrides: [("demand.scale", "1.5")]).problem.hall

        #expect(read.poolDemand[0, 36] == Demand.Need(minimum: 2, target: 3))
    }

    @Test(arguments: [
        ("[tax]", ["E65", "hall.yaml:13:8: pools must be a mapping, not a list; write one entry a line: name: {…}"]),
        (
            "{front: [tax]}",
            [
                "E65",
                #"hall.yaml:13:9: pool "front" joins fewer than two window types; a pool is at least two window types, any of which serves its demand"#,
            ]
        ),
        (
            "{front: [tax, tax]}",
            [
                "E65",
                #"hall.yaml:13:9: pool "front" names a window type twice; a pool is at least two window types, any of which serves its demand"#,
            ]
        ),
        (
            "{front: [tax, complaint]}",
            ["E65", #"hall.yaml:13:22: there is no window type "complaint"; did you mean "complaints"?"#]
        ),
        (
            "{tax: [tax, complaints]}",
            ["E65", #"hall.yaml:13:9: pool "tax" has the name of a window type; give it another name"#]
        ),
        (
            "{front: [tax, complaints]}",
            ["ok", #"hall.yaml:13:9: warning: pool "front" has no demand; it has no effect"#]
        ),
    ])
    func `what is wrong with a pool is told where it stands`(pools: String, lines: [String]) throws {
        #expect(try hall(pools).outcome() == lines)
    }

    @Test func `rules of cover that cannot be meant are refused, and a pool that none judges is announced`() throws {
        let demand = ["Mon,09:00,10:00,front,1,2"]

        #expect(
            try hall("{front: [tax, complaints]}", demand: demand, rules: "[cover: {squared: yes}]").outcome() == [
                "E65",
                #"hall.yaml:14:16: rule cover is squared, and pool "front" joins its windows; bind it with for: {windows: […]} to other window types"#,
            ])
        #expect(
            try hall("{front: [tax, complaints]}", demand: demand, rules: "[cover: {for: {windows: [tax]}}]").outcome()
                == [
                    "ok",
                    #"hall.yaml:13:9: warning: no rule cover binds all window types of pool "front"; its demand has no effect"#,
                ])
    }

    @Test func `how busy people are is not said of window types that a pool joins`() throws {
        let demand = ["Mon,09:00,10:00,front,1,2"]

        #expect(
            try hall("{front: [tax, complaints]}", demand: demand, rules: "[occupancy: {most: 120}]").outcome() == [
                "E65",
                #"hall.yaml:14:20: rule occupancy is about the demand of window types, and pool "front" joins some; bind it with for: {windows: […]} to other window types"#,
            ])
    }

    @Test(arguments: [
        (
            "backup: {price: 5}",
            #"hall.yaml:14:17: warning: rule backup is about the minima of window types, and pool "front" has minima too; those may be missed when somebody is missing; bind it with for: {windows: […]} to other window types"#
        ),
        (
            "proficiency: {tenths: {1: 6}}",
            #"hall.yaml:14:22: warning: rule proficiency is about the demand of window types, and pool "front" has a demand too; how fast that is served is not counted; bind it with for: {windows: […]} to other window types"#
        ),
    ])
    func `rules that do not know the demand of a pool say so`(rule: String, line: String) throws {
        let pools = "{front: [tax, complaints]}"
        let name = String(rule.prefix { $0 != ":" })

        #expect(try hall(pools, demand: ["Mon,09:00,10:00,front,1,2"], rules: "[\(rule)]").outcome() == ["ok", line])
        // With a target alone `backup` has nothing to miss.
        let wanted = try hall(pools, demand: ["Mon,09:00,10:00,front,0,2"], rules: "[\(rule)]").outcome()
        #expect(wanted.count == (name == "backup" ? 1 : 2))
    }

    /// Two people, of whom one can do complaints: three at once are too many, and two at complaints too.
    @Test func `minima that the staff cannot meet together are told before anything is rostered`() throws {
        let three = try hall(
            "{front: [tax, complaints]}", demand: ["Mon,09:00,10:00,front,2,", "Mon,09:30,09:45,complaints,1,"])
        let two = try hall("{front: [tax, complaints]}", demand: ["Tue,09:00,10:00,complaints,2,"])
        let enough = try hall("{front: [tax, complaints]}", demand: ["Mon,09:00,10:00,front,2,"])

        #expect(
            three.outcome() == [
                "ok",
                "demand.csv:4:1: warning: 3 people are needed on 2026-11-23 at 09:30 (1 complaints, 2 front), and only 2 can be there who may serve one of these; train or hire, or ask for fewer",
            ])
        #expect(
            two.outcome().contains(
                "demand.csv:3:1: warning: 2 people are needed on 2026-11-24 at 09:00 (2 complaints), and only 1 can be there who may serve there; train or hire, or ask for fewer"
            ))
        #expect(enough.outcome() == ["ok"])
    }

    @Test func `where the minimum is hard, too few people are an error`() throws {
        let hall = try hall(
            "{front: [tax, complaints]}", demand: ["Mon,09:00,10:00,front,3,"], rules: "[cover: {below_minimum: hard}]")

        #expect(
            hall.outcome() == [
                "E65",
                "demand.csv:3:1: 3 people are needed on 2026-11-23 at 09:00 (3 front), and only 2 can be there who may serve there, but rule cover (hall.yaml:14) is hard; train or hire, or ask for fewer",
            ])
    }
}
