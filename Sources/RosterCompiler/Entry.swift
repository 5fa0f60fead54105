import RosterRules

/// A rule entry while its rows are written.
struct Entry {
    /// The rule's name, numbered from the second entry of the rule on: `stint`, `stint 2`.
    let title: String
    let scope: Scope
    let price: Price

    /// The entries with their rules, in order.
    static func titled(_ entries: [RuleEntry]) -> [(entry: Entry, rule: Rule)] {
        var names: [String] = []
        return entries.map { entry in
            let name = entry.rule.name
            names.append(name)
            let number = names.count { $0 == name }
            let title = number == 1 ? name : "\(name) \(number)"
            return (Entry(title: title, scope: entry.scope, price: entry.price), entry.rule)
        }
    }
}

extension Rule {
    /// Adds the rule's rows, and its columns, to a program.
    func addRows(to program: inout RosterProgram, for entry: Entry) {
        switch self {
        case .cover(let rule): rule.addRows(to: &program, for: entry)
        case .counters(let rule): rule.addRows(to: &program, for: entry)
        case .opening(let rule): rule.addRows(to: &program, for: entry)
        case .qualification(let rule): rule.addRows(to: &program, for: entry)
        case .shifts: break  // Their rows stand in every program.
        case .breaks(let rule): rule.addRows(to: &program, for: entry)
        case .unbrokenDuty(let rule): rule.addRows(to: &program, for: entry)
        case .screenTime(let rule): rule.addRows(to: &program, for: entry)
        case .breakDistance(let rule): rule.addRows(to: &program, for: entry)
        case .stint(let rule): rule.addRows(to: &program, for: entry)
        case .variation(let rule): rule.addRows(to: &program, for: entry)
        case .coolDown(let rule): rule.addRows(to: &program, for: entry)
        case .strainCap(let rule): rule.addRows(to: &program, for: entry)
        case .noReturn(let rule): rule.addRows(to: &program, for: entry)
        case .changeOfPlace(let rule): rule.addRows(to: &program, for: entry)
        case .distinctWindows(let rule): rule.addRows(to: &program, for: entry)
        case .largestShare(let rule): rule.addRows(to: &program, for: entry)
        case .rest(let rule): rule.addRows(to: &program, for: entry)
        case .hours(let rule): rule.addRows(to: &program, for: entry)
        case .days(let rule): rule.addRows(to: &program, for: entry)
        case .overtime(let rule): rule.addRows(to: &program, for: entry)
        case .consecutive(let rule): rule.addRows(to: &program, for: entry)
        case .daysOff(let rule): rule.addRows(to: &program, for: entry)
        case .follow(let rule): rule.addRows(to: &program, for: entry)
        case .stability(let rule): rule.addRows(to: &program, for: entry)
        case .weekends(let rule): rule.addRows(to: &program, for: entry)
        case .availability(let rule): rule.addRows(to: &program, for: entry)
        case .leave(let rule): rule.addRows(to: &program, for: entry)
        case .pins(let rule): rule.addRows(to: &program, for: entry)
        case .change(let rule): rule.addRows(to: &program, for: entry)
        case .wishes(let rule): rule.addRows(to: &program, for: entry)
        case .fairness(let rule): rule.addRows(to: &program, for: entry)
        case .balance(let rule): rule.addRows(to: &program, for: entry)
        case .backup(let rule): rule.addRows(to: &program, for: entry)
        case .supervisor(let rule): rule.addRows(to: &program, for: entry)
        case .mentor(let rule): rule.addRows(to: &program, for: entry)
        case .mixing(let rule): rule.addRows(to: &program, for: entry)
        case .pairing(let rule): rule.addRows(to: &program, for: entry)
        case .wishFloor(let rule): rule.addRows(to: &program, for: entry)
        case .backOffice(let rule): rule.addRows(to: &program, for: entry)
        case .event(let rule): rule.addRows(to: &program, for: entry)
        case .jobShare(let rule): rule.addRows(to: &program, for: entry)
        case .match(let rule): rule.addRows(to: &program, for: entry)
        case .proficiency(let rule): rule.addRows(to: &program, for: entry)
        case .occupancy(let rule): rule.addRows(to: &program, for: entry)
        }
    }
}
