import RosterModel

enum RequestTables {
    static func wishes(of hall: Hall) -> String {
        let rows = hall.employees.flatMap { employee in
            employee.wishes.map { wish in
                let (day, text) = text(of: wish, in: hall.period)
                let date = day.map { hall.period.date(ofDay: $0).description } ?? ""
                return [employee.id.text, date, text, "\(wish.weight)"]
            }
        }
        return table(["employee", "date", "wish", "weight"], rows)
    }

    private static func text(of wish: Wish, in period: Period) -> (day: Int?, text: String) {
        let not = wish.isFor ? "" : "not "
        switch wish.subject {
        case .day(let day): return (day, wish.isFor ? "work" : "off")
        case .shift(let shift, let day): return (day, "\(not)shift \(shift)")
        case .span(let slots, let day):
            return (day, "\(wish.isFor ? "present" : "absent") \(clocks(slots, day, period))")
        case .window(let window, let day): return (day, "\(not)window \(window)")
        }
    }

    static func pins(of hall: Hall) -> String {
        let period = hall.period
        let rows = hall.employees.flatMap { employee in
            employee.pins.map { pin in
                let day: Int, text: String
                switch pin {
                case .dayOff(let off): (day, text) = (off, "off")
                case .shift(let shift, let on, let slots):
                    day = on
                    text = "shift \(shift)" + (slots.map { " \(clocks($0, on, period))" } ?? "")
                case .duty(let window, let slots):
                    day = period.day(ofSlot: slots.lowerBound)
                    text = "duty \(window) \(clocks(slots, day, period))"
                }
                return [employee.id.text, period.date(ofDay: day).description, text]
            }
        }
        return table(["employee", "date", "pin"], rows)
    }

    private static func clocks(_ slots: Range<Int>, _ day: Int, _ period: Period) -> String {
        "\(period.clockText(ofSlot: slots.lowerBound, day: day))-"
            + period.clockText(ofSlot: slots.upperBound, day: day, asEnd: true)
    }
}
