public import RosterModel

extension Hall {
    /// What a roster asks of each employee, in the hall's order: what `Docs/Ledger.md` defines.
    public func loads(of roster: Roster) -> [(employee: Employee, load: Load)] {
        let view = RosterView(of: roster, in: self)
        return view.lines.map { ($0.employee, $0.load(in: view)) }
    }
}

extension RosterView.Line {
    func load(in view: RosterView) -> Load {
        let terms = view.hall.loadTerms
        var load = Load()
        load.contract = view.hall.contractTime(of: employee)
        for shift in shifts {
            for slot in shift.slots { load.add(slot, view) }
            for piece in shift.pieces {
                guard let window = piece.window else { continue }
                let minutes = view.minutes(piece.slots.count)
                let strain = view.hall.windows[window].strain
                load.strain += minutes * strain
                load.cases += minutes * view.hall.windows[window].cases
                if strain >= terms.complaints { load.complaints += minutes }
            }
        }
        let paid = paid(in: view)
        for week in Hours.Span.week.days(in: view.period) {
            let minutes = paid.reduce(0) { $0 + (week.contains($1.day) ? $1.minutes : 0) }
            load.overtime += max(0, minutes - terms.normalWeek.count)
        }
        for wish in employee.wishes {
            if Wishes().findings(of: wish, of: self, view).isEmpty {
                load.wishesMet += 1
            } else {
                load.wishesUnmet += 1
            }
        }
        return load
    }
}

extension Load {
    /// One slot of presence.
    fileprivate mutating func add(_ slot: Int, _ view: RosterView) {
        let terms = view.hall.loadTerms
        let clock = view.period.clock(ofSlot: slot), minutes = view.minutes(1)
        if clock >= terms.nightBegin || clock < terms.nightEnd {
            night += minutes
        } else if clock < terms.early {
            early += minutes
        } else if clock >= terms.late {
            late += minutes
        }
        switch view.period.calendar.kind(of: view.period.civilDate(ofSlot: slot)) {
        case .workday: break
        case .restDay: weekend += minutes
        case .holiday: holiday += minutes
        }
    }
}
