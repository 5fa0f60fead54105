import RosterModel

extension HallReader {
    func readStaff(_ tables: Fields) {
        guard tables.required("staff") != nil,
            let table = table(
                tables, "staff", required: ["id", "name", "contract"], optional: ["category", "payroll_id"],
                others: windowNames)
        else { return }
        let skillColumns = windowNames.filter { name in table.columns.contains { $0.name == name } }
        var rows = 0
        table.forEachRow { row in
            rows += 1
            guard let member = member(row, skillColumns) else {
                brokenStaff.insert(row.name("id"))
                return
            }
            if let earlier = staffIndex[member.id.text] {
                complaints.error(
                    row.place("id"),
                    "employee \(shown(member.id.text)) stands already in \(complaints.reference(to: staff[earlier].place))",
                    "give each employee an id of their own")
            } else if !options.isRemoved(member.id.text) {
                staffIndex[member.id.text] = staff.count
                staffNames.append(member.id.text)
                staff.append(member)
            } else {
                removed.insert(member.id.text)
                removedCategories.insert(member.category)
            }
        }
        if staff.count > 10_000 {
            complaints.error(
                .file(complaints.name(ofSource: table.source)), "there are \(staff.count) employees", "at most 10000")
        }
        warnAboutZeros()
        for (id, place) in options.removedStaff where !removed.contains(id) {
            complaints.error(place, "there is no employee \(shown(id))", .nearest(id, among: staffNames))
        }
        if rows == 0 { complaints.warning(.file(complaints.name(ofSource: table.source)), "there are no employees") }
    }

    private func member(_ row: Table.Row, _ skillColumns: [String]) -> StaffMember? {
        let id = row.name("id"), name = row.name("name"), category = row.name("category"),
            payrollID = row.name("payroll_id")
        let isValid: Void? = complaints.attempt(row.place("id")) { () throws(Fault) in
            try checkIdentifier(id, "employee id")
        }
        for (column, text) in [("name", name), ("category", category), ("payroll_id", payrollID)] {
            _ = complaints.attempt(row.place(column)) { () throws(Fault) in try checkName(text, column) }
        }
        let contract = complaints.attempt(row.place("contract")) { () throws(Fault) in
            try known(row.name("contract"), "contract", among: contractNames)
        }
        let skills = skillColumns.compactMap { column in
            let level = row.parse(column, or: 0) { text throws(Fault) in try parseInteger(text, in: 0...3, "level") }
            return level.flatMap { $0 > 0 ? Skill(WindowType.ID(column), level: $0) : nil }
        }
        guard isValid != nil, let contract else { return nil }
        return StaffMember(
            id: Employee.ID(id), name: name.isEmpty ? id : name, category: category, contract: Contract.ID(contract),
            payrollID: payrollID.isEmpty ? nil : payrollID, place: row.place("id"), skills: skills)
    }

    /// `007` and `7` are two people: rightly so, or a spreadsheet has cut zeros.
    private func warnAboutZeros() {
        var seen: [Substring: Int] = [:]
        for (index, member) in staff.enumerated() {
            let bare = member.id.text.drop { $0 == "0" }
            if let earlier = seen[bare] {
                complaints.warning(
                    member.place,
                    "employees \(shown(staff[earlier].id.text)) and \(shown(member.id.text)) differ in leading zeros only",
                    "they are two people here")
            }
            seen[bare] = index
        }
    }

    func readSkills(_ tables: Fields) {
        if let table = table(
            tables, "skills", required: ["employee", "window", "level"], optional: ["from", "until"])
        {
            table.forEachRow { row in
                let employee = employee(row), window = window(row)
                let level = row.parse("level") { text throws(Fault) in try parseInteger(text, in: 0...3, "level") }
                let from = row.parse("from", or: nil) { text throws(Fault) in try parseDate(text) }
                let until = row.parse("until", or: nil) { text throws(Fault) in try parseDate(text) }
                guard let from, let until else { return }
                if let from, let until, from > until {
                    complaints.error(row.place("until"), "until \(until) is before from \(from)", "swap the two")
                }
                guard let employee, let window, let level, level > 0 else { return }
                let skill = Skill(windows[window].id, level: level, from: from, until: until)
                staff[employee].skills.append(skill)
            }
        }
        for (words, place) in options.addedSkills {
            guard let employee = employee(words[0], place) else { continue }
            _ = complaints.attempt(place) { () throws(Fault) in
                let window = try known(words[1], "window type", among: windowNames)
                let level = try parseInteger(words[2], in: 1...3, "level")
                staff[employee].skills.append(Skill(WindowType.ID(window), level: level))
            }
        }
    }
}
