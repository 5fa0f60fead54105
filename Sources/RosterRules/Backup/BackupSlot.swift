public import RosterModel

/// One slot as `backup` sees it: the windows that must not fall below their minimum, and who is on duty.
public struct BackupSlot: Hashable, Sendable {
    /// A window type with a minimum of at least 1.
    public struct Post: Hashable, Sendable {
        public let window: WindowType.ID
        public let minimum: Int

        public init(window: WindowType.ID, minimum: Int) {
            self.window = window
            self.minimum = minimum
        }
    }

    /// Somebody on duty and not on a break.
    public struct Person: Hashable, Sendable {
        public let employee: Employee.ID
        /// Where that person serves.
        public let window: WindowType.ID
        /// Positions of the posts the person is qualified for, ascending.
        public let posts: [Int]

        public init(employee: Employee.ID, window: WindowType.ID, posts: [Int]) {
            self.employee = employee
            self.window = window
            self.posts = posts
        }
    }

    /// In the hall's order.
    public let posts: [Post]
    /// In the hall's order.
    public let people: [Person]

    public init(posts: [Post], people: [Person]) {
        self.posts = posts
        self.people = people
    }
}

extension Hall {
    /// Each slot of the period as `backup` sees it.
    ///
    /// - Complexity: linear in the slots times people on duty times window types.
    public func backupSlots(of roster: Roster, for scope: Scope = Scope()) -> [BackupSlot] {
        RosterView(of: roster, in: self).backupSlots(for: scope)
    }
}

extension RosterView {
    func backupSlots(for scope: Scope) -> [BackupSlot] {
        let windows = windows(in: scope)
        let isQualified = qualification()
        var people: [[(line: Int, window: Int)]] = Array(repeating: [], count: period.slots.count)
        for (number, line) in lines.enumerated() {
            for piece in line.carried + line.shifts.flatMap(\.pieces) {
                guard let window = piece.window else { continue }
                for slot in piece.slots.clamped(to: period.slots) { people[slot].append((number, window)) }
            }
        }
        return period.slots.map { slot in
            let open = windows.filter { (hall.demand[$0, slot]?.minimum ?? 0) >= 1 }
            let date = period.civilDate(ofSlot: slot) - period.start
            return BackupSlot(
                posts: open.map {
                    BackupSlot.Post(window: hall.windows[$0].id, minimum: hall.demand[$0, slot]?.minimum ?? 0)
                },
                people: people[slot].map { line, window in
                    BackupSlot.Person(
                        employee: hall.employees[line].id, window: hall.windows[window].id,
                        posts: open.indices.filter { isQualified[line][date][open[$0]] })
                })
        }
    }

    /// By employee, civil date from the period's start, window type.
    private func qualification() -> [[[Bool]]] {
        hall.employees.map { employee in
            // Days that begin after midnight reach into one more date.
            (0...period.days).map { day in
                hall.windows.map { hall.isQualified(employee, at: $0, on: period.start + day) }
            }
        }
    }
}
