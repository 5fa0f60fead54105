import RosterModel
import RosterPricing
import RosterRules

extension Qualification {
    /// Duty on a date on which the employee is not qualified, by cell.
    func addPricing(to sheet: inout PricingSheet, scope: Scope, price: Price) {
        let (hall, employee) = (sheet.hall, sheet.employee)
        sheet.chargeDuty(in: scope) { window, date in
            hall.isQualified(employee, at: window, on: date) ? 0 : price.scaled
        }
    }
}

extension Match {
    /// Levels that the employee lacks on the date, by cell.
    func addPricing(to sheet: inout PricingSheet, scope: Scope, price: Price) {
        let employee = sheet.employee
        sheet.chargeDuty(in: scope) { window, date in
            missing(of: employee, at: window, on: date) * price.scaled
        }
    }
}

extension Opening {
    /// Duty at a closed window within the period, by cell.
    func addPricing(to sheet: inout PricingSheet, scope: Scope, price: Price) {
        let hall = sheet.hall
        for slot in hall.period.slots {
            sheet.costs.addCells(axis: slot..<(slot + 1), cost: price.scaled) { window in
                hall.demand[window, slot] == nil && scope.binds(hall.windows[window])
            }
        }
    }
}

extension Availability {
    func addPricing(to sheet: inout PricingSheet, price: Price) {
        guard let spans = sheet.employee.availability else { return }
        let end = sheet.period.slots.upperBound
        sheet.chargePresence { presence in
            presence.count { slot in slot < end && !spans.contains { $0.contains(slot) } } * price.scaled
        }
    }
}

extension OnLeave {
    func addPricing(to sheet: inout PricingSheet, price: Price) {
        let leave = sheet.employee.leave
        guard !leave.isEmpty else { return }
        sheet.chargePresence { presence in
            presence.count { slot in leave.contains { $0.slots.contains(slot) } } * price.scaled
        }
    }
}

extension Pins {
    func addPricing(to sheet: inout PricingSheet, price: Price) {
        let price = price.scaled
        for pin in sheet.employee.pins {
            switch pin {
            case .duty(let window, let slots):
                // Every slot costs, and being there in it pays the cost back.
                sheet.costs.addConstant(slots.count * price)
                let hall = sheet.hall
                sheet.costs.addCells(axis: slots, cost: -price) { hall.windows[$0].id == window }
            case .shift(let type, let day, let slots):
                sheet.costs.addOff(day: day, cost: price)
                for (number, option) in sheet.options.enumerated() {
                    let presence = option.slots.shifted(by: day * sheet.period.slotsPerDay)
                    let isMet =
                        sheet.hall.shifts[option.shiftType].id == type && (slots == nil || slots == presence)
                    if !isMet { sheet.costs.addOption(day: day, option: number, cost: price) }
                }
            case .dayOff(let day):
                for number in sheet.options.indices { sheet.costs.addOption(day: day, option: number, cost: price) }
            }
        }
    }
}

extension Wishes {
    func addPricing(to sheet: inout PricingSheet, price: Price) {
        for wish in sheet.employee.wishes {
            let cost = wish.weight * price.scaled
            switch wish.subject {
            case .day(let day):
                sheet.charge(wish.isFor, cost, day: day) { _, _ in true }
            case .shift(let type, let day):
                sheet.charge(wish.isFor, cost, day: day) { shift, _ in shift == type }
            case .span(let span, let day):
                sheet.charge(wish.isFor, cost, day: day) { _, presence in
                    wish.isFor ? presence.clamped(to: span) == span : presence.overlaps(span)
                }
            case .window(let window, let day):
                let hall = sheet.hall
                for each in day.map({ $0..<($0 + 1) }) ?? 0..<sheet.period.days {
                    for (position, number) in sheet.costs.windows.enumerated()
                    where (hall.windows[number].id == window) != wish.isFor {
                        for slot in sheet.costs.span {
                            sheet.costs.addCell(day: each, position: position, slot: slot, cost: cost)
                        }
                    }
                }
            }
        }
    }
}

extension PricingSheet {
    /// Charges the options of a day by whether they have what a wish is about.
    fileprivate mutating func charge(
        _ isFor: Bool, _ cost: Int, day: Int,
        has: (_ shift: ShiftType.ID, _ presence: Range<Int>) -> Bool
    ) {
        if isFor { costs.addOff(day: day, cost: cost) }
        for (number, option) in options.enumerated() {
            let presence = option.slots.shifted(by: day * period.slotsPerDay)
            if has(hall.shifts[option.shiftType].id, presence) != isFor {
                costs.addOption(day: day, option: number, cost: cost)
            }
        }
    }
}
