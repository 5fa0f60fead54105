import RosterModel
import RosterReports
import RosterRules
import Testing

/// Ann serves at tax from 08:00 to 10:00, where two are wanted: 4 person-slots below target at 10 points.
func tinyRun(
    bound: Int? = 30, stop: RunReport.Stop = .timeLimit, isDeterministic: Bool = false, seconds: Double = 1.5,
    belowTarget: Int = 10, hasRoster: Bool = true, conflict: [String] = [], names: [String] = ["ann", "bob"]
) -> RunReport {
    let hall = tinyHall(
        employees: names.enumerated().map { index, name in
            Employee(
                id: index == 0 ? "ann" : Employee.ID("e\(index)"), name: name,
                category: index == 0 ? "established" : "agency", contract: "full", skills: [Skill("tax", level: 2)])
        }, needs: [(0, 16..<20, Demand.Need(minimum: 1, target: 2))])
    let problem = Problem(
        hall: hall,
        rules: [RuleEntry(.cover(Cover(belowTarget: belowTarget)), price: .points(100), origin: "hall.yaml:9")])
    let roster = Roster([.duty("ann", "tax", 16..<20)])
    return RunReport(
        of: problem, roster: hasRoster ? roster : nil, judgement: hasRoster ? problem.judgement(of: roster) : nil,
        bound: bound.map { RunReport.Bound(value: $0, origin: "relaxation") }, stop: stop, conflict: conflict,
        counters: [("nodes", 7), ("columns", 3)], seconds: seconds,
        settings: RunReport.Settings(
            seed: .max, threads: 2, isDeterministic: isDeterministic, gap: 0.5, timeLimit: 60_000),
        versions: [("roster", "1"), ("glpk", "5.0")])
}

@Suite struct RunReportTests {
    @Test func `optimal is said only where the bound equals the score`() {
        #expect(tinyRun(bound: 40).status == .optimal)
        #expect(tinyRun(bound: 39).status == .feasible)
        #expect(tinyRun(bound: nil).status == .feasible)
        #expect(tinyRun(stop: .impossible, hasRoster: false).status == .impossible)
        #expect(tinyRun(stop: .timeLimit, hasRoster: false).status == .notFound)
    }

    @Test func `the gap is told in points, in slots and in percent`() {
        let text = tinyRun(bound: 30).json

        // 40 − 30 points, at 10 points a slot, of 40.
        #expect(
            text.contains(
                """
                  "gap": {
                    "points": 10,
                    "slots_below_target": 1.0,
                    "percent_of_score": 25.0000
                  },
                """))
    }

    @Test func `where slots below target are free the gap is not told in slots`() {
        #expect(tinyRun(bound: -10, belowTarget: 0).json.contains("\"slots_below_target\": null"))
    }

    @Test func `a bound above the score is no gap`() {
        #expect(tinyRun(bound: 41).gap == nil)
    }

    @Test func `the whole document, in its fixed order`() {
        #expect(
            tinyRun(bound: 40, stop: .provenOptimal, isDeterministic: true, names: ["Ann \"A\""]).json == """
                {
                  "schema": "roster-result/1",
                  "status": "optimal",
                  "stop": "proven_optimal",
                  "hall": {
                    "name": "Tiny",
                    "start": "2026-11-23",
                    "days": 1,
                    "grid_minutes": 30,
                    "windows": 2,
                    "employees": 1
                  },
                  "score": 40,
                  "bound": {
                    "points": 40,
                    "origin": "relaxation"
                  },
                  "gap": {
                    "points": 0,
                    "slots_below_target": 0.0,
                    "percent_of_score": 0.0000
                  },
                  "terms": [
                    {
                      "name": "cover: below minimum",
                      "rule": "cover",
                      "origin": "hall.yaml:9",
                      "count": 0,
                      "price": 100,
                      "points": 0
                    },
                    {
                      "name": "cover: below target",
                      "rule": "cover",
                      "origin": "hall.yaml:9",
                      "count": 4,
                      "price": 10,
                      "points": 40
                    },
                    {
                      "name": "cover: above target",
                      "rule": "cover",
                      "origin": "hall.yaml:9",
                      "count": 0,
                      "price": 0,
                      "points": 0
                    }
                  ],
                  "breaches": [],
                  "conflict": [],
                  "shortages": [
                    {
                      "window": "tax",
                      "date": "2026-11-23",
                      "start": "08:00",
                      "end": "10:00",
                      "missing_minutes": 120,
                      "below_minimum_minutes": 0,
                      "points": 40,
                      "cause": "too_few_qualified"
                    }
                  ],
                  "backup": {
                    "slots": 4,
                    "secure_slots": 0
                  },
                  "burdens": [
                    {
                      "burden": "strain",
                      "people": 1,
                      "mean": 1684,
                      "spread": 0,
                      "worst_tenth": 1684,
                      "category_gap": null
                    },
                    {
                      "burden": "overtime",
                      "people": 1,
                      "mean": 0,
                      "spread": 0,
                      "worst_tenth": 0,
                      "category_gap": null
                    }
                  ],
                  "counters": {
                    "nodes": 7,
                    "columns": 3
                  },
                  "settings": {
                    "seed": "18446744073709551615",
                    "threads": 2,
                    "deterministic": true,
                    "gap_percent": 0.5000,
                    "time_limit_seconds": 60.000
                  },
                  "versions": {
                    "roster": "1",
                    "glpk": "5.0"
                  }
                }

                """)
    }

    @Test func `time is told unless the run is deterministic`() {
        #expect(tinyRun(isDeterministic: false).json.contains("\"seconds\": 1.500"))
        #expect(tinyRun(isDeterministic: true, seconds: 1).json == tinyRun(isDeterministic: true, seconds: 2).json)
    }

    @Test func `an event of the search is one line`() {
        #expect(
            RunReport.progressLine(seconds: 0.25, score: 7, bound: nil, phase: "first roster")
                == #"{"seconds":0.250,"score":7,"bound":null,"phase":"first roster"}"#)
    }
}

@Suite struct JudgementJSONTests {
    @Test func `a breach says where it is and where its rule was written`() {
        let problem = Problem(
            hall: tinyHall(employees: [.tiny("ann", leave: [Leave(slots: 18..<20)])]),
            rules: [RuleEntry(.leave(OnLeave()), origin: "hall.yaml:7")])
        let judgement = problem.judgement(of: Roster([.duty("ann", "tax", 16..<20)]))

        let text = judgement.json(in: problem)

        #expect(text.contains("\"schema\": \"roster-check/1\",\n  \"legal\": false"))
        #expect(text.contains("\"origin\": \"hall.yaml:7\""))
        #expect(text.contains("\"date\": \"2026-11-23\",\n      \"start\": \"09:00\",\n      \"end\": \"10:00\""))
        #expect(judgement.breaches.first?.line(in: problem).hasPrefix("hall.yaml:7: leave: ") == true)
    }
}
