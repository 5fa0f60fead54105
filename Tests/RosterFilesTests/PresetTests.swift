import Foundation
import RosterModel
import RosterRules
import Testing

@testable import RosterFiles

@Suite struct PresetTests {
    /// The hall of `base` with a list of rules.
    private func hall(_ rules: String, period: String = "15 min") throws -> BadHall {
        let hall = try BadHall()
        let text = try String(contentsOfFile: "\(hall.folder.path)/hall.yaml", encoding: .utf8)
            .replacingOccurrences(of: "grid: 15 min", with: "grid: \(period)")
            .replacingOccurrences(of: "11:15-13:45", with: "11:00-14:00")
        try hall.folder.write("hall.yaml", text + "rules:\n" + rules)
        return hall
    }

    private func entries(_ rules: String, _ overrides: (path: String, value: String)...) throws -> [RuleEntry] {
        try hall(rules).read(overrides: overrides).problem.rules.filter { $0.citation != nil }
    }

    @Test(arguments: Preset.names)
    func `every preset can be read, in halls of every grid it must hold for`(name: String) throws {
        let preset = try #require(Preset.named(name))
        let scope = preset.needsScope ? ": {for: {employees: [001]}}" : ""

        #expect(!preset.items.isEmpty && !preset.title.isEmpty && !preset.binds.isEmpty && !preset.leavesOut.isEmpty)
        for grid in ["5 min", "15 min", "30 min"] {
            let rules = try hall("  - \(name)\(scope)\n", period: grid).read().problem.rules
            #expect(rules.compactMap(\.citation).map(\.name) == preset.items.map { "\(name) \($0.name)" })
        }
        for item in preset.items {
            #expect(!item.article.isEmpty && !item.meaning.isEmpty)
            #expect(item.source.hasPrefix("http") || item.article == "common practice, no law")
        }
    }

    @Test func `the list of presets is the folder of presets`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let files = try FileManager.default.contentsOfDirectory(
            atPath: root.appending(path: "Sources/RosterFiles/Presets").path)

        let presets = files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
        #expect(Preset.names.sorted() == presets)
    }

    /// Figures written here a second time, from the sources, so that a slip in a file is noticed.
    @Test func `presets say what their sources say`() throws {
        func rules(_ name: String) throws -> [Rule] { try entries("  - \(name)\n").map(\.rule) }

        #expect(
            try rules("cn") == [
                .hours(Hours(per: .day, most: 480)), .hours(Hours(per: .day, most: 660)),
                .hours(Hours(per: .week, most: 2400)), .days(Days(per: .sevenDays, most: 6)),
                .consecutive(Consecutive(most: 6)),
            ])
        #expect(
            try rules("eu") == [
                .rest(Rest(least: 660)), .unbrokenDuty(UnbrokenDuty(limit: 360)), .days(Days(per: .sevenDays, most: 6)),
                .hours(Hours(per: .sevenDays, most: 2880)),
            ])
        #expect(
            try rules("de") == [
                .hours(Hours(per: .day, most: 480)), .hours(Hours(per: .day, most: 600)),
                .unbrokenDuty(UnbrokenDuty(limit: 360, rest: 15)), .rest(Rest(least: 660)),
            ])
        #expect(try rules("uk").first == .unbrokenDuty(UnbrokenDuty(limit: 360, rest: 20)))
        #expect(try rules("cn-overtime") == [.overtime(Overtime(per: .month, most: 2160))])
        #expect(try rules("us-flsa") == [.hours(Hours(per: .week, most: 2400))])
        #expect(
            try rules("us-ca").suffix(2) == [
                .unbrokenDuty(UnbrokenDuty(limit: 300, rest: 30)), .unbrokenDuty(UnbrokenDuty(limit: 240, rest: 10)),
            ])
        #expect(try rules("screen-work") == [.screenTime(ScreenTime(limit: 60, rest: 5))])
    }

    @Test func `presets stand in the list like rules, in its order`() throws {
        let rules = try hall("  - stint: {longest: 2:00}\n  - eu\n  - rest: {least: 12:00}\n").read().problem.rules

        let names = rules.map(\.rule.name)
        let first = try #require(names.firstIndex(of: "stint"))
        #expect(Array(names[first...].prefix(6)) == ["stint", "rest", "unbroken_duty", "days", "hours", "rest"])
        #expect(rules[first + 1].origin == "hall.yaml:15")
        #expect(rules[first + 1].citation?.article == "Directive 2003/88/EC, art. 3")
        #expect(rules[first + 1].label == "rest (eu daily_rest)")
        #expect(rules[first + 5].citation == nil)
    }

    @Test func `figures, prices and scopes of an item can be replaced, and that is told`() throws {
        let rules = try entries(
            """
              - window-hall:
                  longest_day: {most: 9:00, price: 3}
                  reliefs: {limit: 2:30}
                  longest_stint: {for: {windows: [tax]}}
                  stand_in: off
                  for: {employees: [001]}

            """)

        func rule(_ item: String) -> RuleEntry? { rules.first { $0.citation?.name == "window-hall \(item)" } }
        #expect(rule("longest_day")?.rule == .hours(Hours(per: .day, most: 540)))
        #expect(rule("longest_day")?.price == .points(3))
        #expect(
            rule("longest_day")?.citation?.changes == [
                "most 9:00 (hall.yaml:15) in place of 10:00", "price 3 (hall.yaml:15) in place of hard",
            ])
        #expect(rule("longest_day")?.scope == Scope(employees: ["001"]))
        // The same figure is no change; a scope of its own takes the place of that of the preset.
        #expect(rule("reliefs")?.citation?.changes == [])
        #expect(rule("longest_stint")?.scope == Scope(windows: ["tax"]))
        #expect(rule("stand_in") == nil)
    }

    @Test func `rules about windows are not bound to people`() throws {
        let rules = try entries("  - window-hall: {for: {contracts: [full-time]}}\n")

        #expect(rules.first { $0.rule.name == "backup" }?.scope == Scope())
        #expect(rules.first { $0.rule.name == "rest" }?.scope == Scope(contracts: ["full-time"]))
    }

    @Test func `a what-if reaches into a preset, also one that the list does not have`() throws {
        let listed = try entries("  - cn\n", ("rules.cn.normal_day.most", "7:30"), ("rules.cn.weekly_rest", "off"))
        let added = try entries("  - no_return\n", ("rules.eu.daily_rest.least", "12:00"))

        #expect(listed.first?.rule == .hours(Hours(per: .day, most: 450)))
        #expect(
            listed.first?.citation?.changes == ["most 7:30 (--set rules.cn.normal_day.most=7:30) in place of 8:00"])
        #expect(!listed.contains { $0.rule.name == "days" })
        #expect(added.first?.rule == .rest(Rest(least: 720)))
        #expect(added.count == 4)
    }

    @Test func `a preset that is not listed can be had for one run`() throws {
        let added = try entries("  - cover: {below_minimum: 100}\n", ("rules.cn", "{}"))
        let listed = try entries("  - cn\n")

        #expect(added.map(\.rule) == listed.map(\.rule))
        #expect(added.map { $0.citation?.name } == listed.map { $0.citation?.name })
    }

    @Test func `what is wrong with a preset is said where it stands`() throws {
        let outcome = try hall(
            """
              - windowhall
              - cn: {nomal_day: off}
              - eu: {daily_rest: {lest: 12:00}, weekly_rest: 3}
              - cn-women
              - de: {for: {windows: [tax]}}
              - uk: {rest_break: {limit: 6:07}}

            """
        ).outcome()

        #expect(
            outcome == [
                "E65",
                "hall.yaml:14:5: there is no rule or preset \"windowhall\"; did you mean \"window-hall\"?",
                "hall.yaml:15:10: preset cn has no key \"nomal_day\"; did you mean \"normal_day\"?",
                "hall.yaml:16:23: rule rest has no key \"lest\"; did you mean \"least\"?",
                "hall.yaml:16:50: eu weekly_rest must be off or figures, not a single value; write off, or {most: …}",
                "hall.yaml:17:5: preset cn-women must say whom it binds (women from the seventh month of "
                    + "pregnancy, or nursing a child under one year); write cn-women: {for: {employees: […]}}",
                "hall.yaml:18:25: rule hours is about people, not windows; for takes contracts, categories, employees",
                "hall.yaml:19:30: 6:07 is not on the grid of 15 minutes; write 6:00 or 6:15",
            ])
    }
}
