import RosterModel
import RosterPricing
import RosterRules

extension Change {
    /// Each option that is not the published shift, and the day off where one was published.
    func addPricing(to sheet: inout PricingSheet, price: Price) {
        let period = sheet.period
        for (day, published) in sheet.employee.publishedDays(in: period) {
            let points = points(onDay: day, of: period)
            guard points > 0 else { continue }
            let cost = price == .hard ? Scale.hard : points * price.scaled
            if published != nil { sheet.costs.addOff(day: day, cost: cost) }
            for (number, option) in sheet.options.enumerated() {
                let presence = option.slots.shifted(by: day * period.slotsPerDay)
                if sheet.hall.shifts[option.shiftType].id != published?.shift || presence != published?.slots {
                    sheet.costs.addOption(day: day, option: number, cost: cost)
                }
            }
        }
    }
}
