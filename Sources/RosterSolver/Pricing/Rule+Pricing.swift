import RosterModel
import RosterPricing
import RosterRules

extension Rule {
    /// Where this rule's price is found: the third face of every rule, beside judge and rows.
    ///
    /// - `cover`, `counters`, `occupancy`, `backup`, `balance`, `supervisor`, `mentor`, `mixing`, `pairing`, `proficiency`,
    ///   `back_office`, `event` and `job_share` depend on many employees (`Coupling`).
    /// - `shifts` and `breaks` are the options and stages themselves.
    func addPricing(to sheet: inout PricingSheet, entry: RuleEntry) {
        let hall = sheet.hall
        let (scope, price) = (entry.scope, entry.price)
        switch self {
        case .cover, .counters, .occupancy, .backup, .balance, .supervisor, .mentor, .mixing, .pairing, .proficiency,
            .backOffice, .event, .jobShare, .shifts, .breaks:
            break
        case .opening(let rule): rule.addPricing(to: &sheet, scope: scope, price: price)
        case .qualification(let rule): rule.addPricing(to: &sheet, scope: scope, price: price)
        case .match(let rule): rule.addPricing(to: &sheet, scope: scope, price: price)
        case .availability(let rule): rule.addPricing(to: &sheet, price: price)
        case .leave(let rule): rule.addPricing(to: &sheet, price: price)
        case .pins(let rule): rule.addPricing(to: &sheet, price: price)
        case .change(let rule): rule.addPricing(to: &sheet, price: price)
        case .wishes(let rule): rule.addPricing(to: &sheet, price: price)
        case .breakDistance(let rule): sheet.duty.append(rule.memory(in: hall, price: price))
        case .unbrokenDuty(let rule): sheet.duty.append(rule.memory(in: hall, price: price))
        case .screenTime(let rule): sheet.duty.append(rule.memory(in: hall, price: price))
        case .stint(let rule): sheet.duty.append(rule.memory(in: hall, scope: scope, price: price))
        case .variation(let rule): rule.addPricing(to: &sheet, scope: scope, price: price)
        case .coolDown(let rule): sheet.duty.append(rule.memory(in: hall, price: price))
        case .noReturn(let rule): sheet.duty.append(rule.memory(in: hall, scope: scope, price: price))
        case .changeOfPlace(let rule): sheet.duty.append(rule.memory(in: hall, price: price))
        case .rest(let rule):
            sheet.line.append(
                rule.memory(for: sheet.employee, in: hall, options: sheet.options, price: price))
        case .days(let rule):
            if let memory = rule.memory(for: sheet.employee, in: hall, price: price) { sheet.line.append(memory) }
        case .consecutive(let rule): sheet.line.append(rule.memory(for: sheet.employee, in: hall, price: price))
        case .daysOff(let rule): sheet.line.append(rule.memory(in: hall, price: price))
        case .follow(let rule): rule.addPricing(to: &sheet, price: price)
        case .stability(let rule):
            sheet.line.append(rule.memory(in: hall, options: sheet.options, price: price))
        case .wishFloor(let rule):
            if let memory = rule.memory(for: sheet.employee, in: hall, price: price) { sheet.line.append(memory) }
        case .weekends(let rule): sheet.line.append(rule.memory(for: sheet.employee, in: hall, price: price))
        case .hours(let rule):
            if rule.span == .day {
                for day in 0..<hall.period.days {
                    for (number, option) in sheet.options.enumerated() {
                        sheet.costs.addOption(
                            day: day, option: number,
                            cost: rule.dayCost(paid: option.paid, grid: hall.period.grid, price: price))
                    }
                }
            } else if let memory = rule.memory(
                for: sheet.employee, in: hall, price: price, mostPaid: sheet.options.map(\.paid).max() ?? 0)
            {
                sheet.line.append(memory)
            } else {
                sheet.beyond.append(entry)
            }
        case .distinctWindows, .strainCap, .overtime, .largestShare, .fairness: sheet.beyond.append(entry)
        }
    }
}
