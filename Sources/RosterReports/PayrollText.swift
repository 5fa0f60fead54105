import RosterModel

extension Payroll {
    /// Columns of payroll.csv; their names and order do not change within a major version.
    public static let columns = [
        "payroll_id", "employee", "name", "category", "date", "pay_code", "window", "minutes", "hours", "paid",
    ]

    /// Columns of payroll-totals.csv.
    public static let totalColumns = [
        "total", "payroll_id", "employee", "name", "category", "pay_code", "rows", "minutes", "hours", "paid",
    ]

    /// payroll.csv: one row per employee, date, pay code and window type.
    public func text(_ format: SeparatedText = SeparatedText()) -> String {
        format.text(
            of: [Payroll.columns]
                + rows.map { row in
                    row.payee.fields + [
                        row.date.description, row.codeName, row.window?.text ?? "", "\(row.minutes.count)",
                        row.hours.description, row.code.account.rawValue,
                    ]
                })
    }

    /// payroll-totals.csv: what the rows of payroll.csv must add up to, for each employee and for all.
    public func totalsText(_ format: SeparatedText = SeparatedText()) -> String {
        let own = totals.map { total in
            ["employee"] + total.payee.fields + [
                total.codeName, "\(total.rows)", "\(total.minutes.count)", total.hours.description,
                total.code.account.rawValue,
            ]
        }
        let all = codes.map { code in
            let total = grandTotal(of: code)
            return [
                "all", "", "", "", "", code.text, "\(total.rows)", "\(total.minutes.count)",
                total.hours.description, code.account.rawValue,
            ]
        }
        return format.text(of: [Payroll.totalColumns] + own + all)
    }
}

extension Payroll.Payee {
    fileprivate var fields: [String] {
        [payrollID, employee.text, SeparatedText.withoutFormula(name), SeparatedText.withoutFormula(category)]
    }
}
