import GLPK
import RosterPricing

/// Integer programs over the days gathered while polishing, each started from the best roster: all of a day, and the days of a few
/// employees with many skills in common.
struct SmallPrograms: Sendable {
    /// How many were solved, by kind, and how many found a better roster.
    private var kinds = [(name: "day", solved: 0, better: 0), (name: "few employees", solved: 0, better: 0)]

    /// Employees whose days are in one program, and days of each employee-day at most.
    private static let fewEmployees = 4
    private static let mostDays = 8
    private static let mostPrograms = 12

    /// A roster at least as good: the next programs, from where the last call stopped.
    ///
    /// - Parameter pools: Of each lane: days by member and day, the newest last.
    mutating func improved(
        _ best: Schedule, pools: [[[DayPath]]], in session: inout Session
    ) throws(SolverFault) -> Schedule {
        var best = best
        let members = best.staff.members
        var frees: [(kind: Int, free: [(member: Int, day: Int)])] = (0..<best.days).map { day in
            (0, members.indices.map { (member: $0, day: day) })
        }
        let alike = members.indices.sorted { (members[$0].planNumber, $0) < (members[$1].planNumber, $1) }
        for first in stride(from: 0, to: alike.count, by: Self.fewEmployees) {
            let few = alike[first..<min(first + Self.fewEmployees, alike.count)]
            frees.append((1, few.flatMap { member in (0..<best.days).map { (member, $0) } }))
        }
        let start = kinds.reduce(0) { $0 + $1.solved } % frees.count
        let deadline = session.seconds + session.secondsFor(share: 0.02, atLeast: 0.1, atMost: 10)
        for (kind, free) in (frees[start...] + frees[..<start]).prefix(Self.mostPrograms)
        where session.reasonToStop == nil {
            if !session.options.isDeterministic, session.seconds > deadline { break }
            let program = ColumnProgram(
                best, free: free.filter { best.paths[$0.member * best.days + $0.day] != nil },
                candidates: { member, day in
                    pools.flatMap { $0[member * best.days + day].reversed() }
                        .map { DayColumn(member: member, day: day, path: $0) }
                }, most: Self.mostDays)
            kinds[kind].solved += 1
            guard let better = program.improved(best, options: session.programLimits) else { continue }
            kinds[kind].better += 1
            best = better
            try session.offer(best)
        }
        for kind in kinds where kind.solved > 0 {
            session.count("integer programs, \(kind.name)", kind.solved)
            session.count("improved by \(kind.name) programs", kind.better)
        }
        session.report("integer programs")
        return best
    }
}

extension Session {
    /// How long one small integer program may take.
    fileprivate var programLimits: GLPK.SolveOptions {
        var limits = GLPK.SolveOptions(timeLimit: .seconds(secondsFor(share: 0.005, atLeast: 0.05, atMost: 2)))
        if options.isDeterministic {
            limits.timeLimit = .seconds(100_000)
            limits.nodeLimit = 100
        }
        return limits
    }
}
