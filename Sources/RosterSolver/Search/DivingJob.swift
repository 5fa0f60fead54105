import GLPK
import Linear
import RosterPricing
import RosterRules

/// Dives of one lane as a value: it can be handed to another thread and comes back changed.
struct DivingJob: Sendable {
    /// What is free next, and what came of dives so far.
    struct Course: Sendable {
        var random: SeededGenerator
        private var next = 0
        /// Dives that found nothing since the last that did.
        private var idle = 0
        /// By day: nothing better can come of it while all else stays.
        private var isProven: [Bool] = []
        private(set) var tally: [(name: String, dives: Int, better: Int)] = [
            ("one day", 0, 0), ("two days", 0, 0),
        ]

        var better: Int { tally.reduce(0) { $0 + $1.better } }

        init(seed: UInt64) { random = SeededGenerator(seed: seed) }
    }

    private let schedule: Schedule
    private let course: Course
    private let session: Session
    /// Seconds, or what stands for them in a deterministic run.
    private let seconds: Double

    init(_ schedule: Schedule, _ course: Course, _ session: Session, seconds: Double) {
        self.schedule = schedule
        self.course = course
        self.session = session
        self.seconds = seconds
    }

    /// Simplex iterations that take as long as a pricing.
    static let pricingsPerIteration = 2

    /// Dives until the time is up, or until nothing is left to try.
    ///
    /// - Returns: The roster, the course, and the seconds (or what stands for them) that are left.
    @Sendable func run() -> Result<(schedule: Schedule, course: Course, left: Double), SolverFault> {
        var (schedule, course, session) = (schedule, course, session)
        let begin = session.elapsed
        var fault: SolverFault?
        course.restart()
        // Whatever GLPK fails at: what was found so far counts.
        try? onSolverThread { () throws(SolverError) in
            var relaxation = LagrangianRelaxation(staff: schedule.staff, coupling: schedule.coupling)
            while fault == nil, !session.isOver, session.elapsed - begin < seconds,
                let days = course.days(of: schedule)
            {
                let before = relaxation.pricings
                var limits = Dive.Limits()
                if !session.options.isDeterministic {
                    limits.deadline = .now + .seconds(min(session.left, 1.2 * (seconds - (session.elapsed - begin))))
                }
                let free = schedule.staff.members.indices.flatMap { member in days.map { (member: member, day: $0) } }
                var dive = try Dive(schedule, FreeDays(free, of: schedule), limits: limits)
                let found = try dive.run(&relaxation, random: &course.random)
                course.add(days, dive, isBetter: found != nil)
                session.addWork(relaxation.pricings - before + Self.pricingsPerIteration * dive.iterations)
                guard let found else { continue }
                schedule = found
                do throws(SolverFault) { try session.offer(schedule) } catch { fault = error }
                session.report("dives")
            }
        }
        if let fault { return .failure(fault) }
        return .success((schedule, course, max(0, seconds - (session.elapsed - begin))))
    }
}

extension DivingJob.Course {
    /// One day after the other; when each has been tried in vain, also two days together; `nil` when that was in vain too.
    fileprivate mutating func days(of schedule: Schedule) -> [Int]? {
        let count = schedule.days
        if isProven.count != count { isProven = Array(repeating: false, count: count) }
        if idle >= 4 * count { return nil }
        var day = next % count
        for _ in 0..<count where isProven[day] {
            next += 1
            day = next % count
        }
        if !isProven[day], idle < count || random.next() % 3 == 0 {
            next += 1
            return [day]
        }
        guard count > 1 else { return nil }
        let first = Int(random.next() % UInt64(count))
        return [first, (first + 1 + Int(random.next() % UInt64(count - 1))) % count]
    }

    fileprivate mutating func add(_ days: [Int], _ dive: borrowing Dive, isBetter: Bool) {
        tally[days.count - 1].dives += 1
        if isBetter {
            tally[days.count - 1].better += 1
            isProven = isProven.map { _ in false }
            idle = 0
        } else {
            idle += 1
            if days.count == 1, dive.isProven { isProven[days[0]] = true }
        }
    }

    /// Another roster.
    fileprivate mutating func restart() {
        isProven = isProven.map { _ in false }
        idle = 0
    }
}
