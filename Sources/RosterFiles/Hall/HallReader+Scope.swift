import RosterModel
import RosterRules

extension HallReader {
    /// Whom a rule binds. Only lists that the rule looks at are accepted: one without effect would deceive.
    func readScope(_ node: Node, _ rule: String) -> Scope? {
        let people = ["contracts", "categories", "employees"]
        let keys = people + ["windows"]
        guard let fields = Fields(node, "for of rule \(rule)", keys: keys, complaints) else { return nil }
        let allowed = HallReader.scopeKeys(of: rule)
        for key in keys where fields[key] != nil && !allowed.contains(key) {
            let kind = key == "windows" ? "people" : "window types"
            complaints.error(
                fields.place(key), "rule \(rule) is about \(kind), not \(key)",
                "for takes \(allowed.joined(separator: ", "))")
        }
        let contracts = names(fields, "contracts", "contract", contractNames)
        let windows = names(fields, "windows", "window type", windowNames)
        let employees = names(fields, "employees", "employee", staff.map(\.employee.id.text))
        let found = names(fields, "categories", "category", categories)
        guard let contracts, let windows, let employees, let found else { return nil }
        return Scope(
            contracts: contracts.map { Contract.ID($0) }, categories: found,
            employees: employees.map { Employee.ID($0) }, windows: windows.map { WindowType.ID($0) })
    }

    private func names(_ fields: Fields, _ key: String, _ noun: String, _ declared: [String]) -> [String]? {
        guard fields[key] != nil else { return [] }
        let words = fields.words(key)
        if words.isEmpty {
            complaints.error(
                fields.place(key), "\(key) is empty: the rule would bind everybody", "remove it, or name some")
            return nil
        }
        // Without a staff table there is nothing to compare with, and that is said already.
        if declared.isEmpty && complaints.hasErrors && (key != "categories" || staff.isEmpty) { return [] }
        let left = words.filter { word in
            switch key {
            case "employees": !options.isRemoved(word.text)
            case "categories": !isRemovedCategory(word.text)
            default: true
            }
        }
        if left.isEmpty {
            complaints.warning(fields.place(key), "\(fields.noun) names nobody who is left", "the rule is left out")
            return nil
        }
        let known = left.compactMap { word in
            complaints.attempt(word.place) { () throws(Fault) in try self.known(word.text, noun, among: declared) }
        }
        return known.count == left.count ? known : nil
    }

    /// Those of the staff, in order.
    var categories: [String] { Set(staff.map(\.category)).subtracting([""]).sorted() }

    /// Whether all who were of a category have been taken out by an option.
    func isRemovedCategory(_ name: String) -> Bool {
        removedCategories.contains(name) && !staff.contains { $0.category == name }
    }

    static func scopeKeys(of rule: String) -> [String] {
        let people = ["contracts", "categories", "employees"]
        return switch rule {
        case "cover", "counters", "opening", "backup", "back_office", "proficiency", "occupancy":
            ["windows"]
        case "supervisor", "mentor", "mixing", "qualification", "match", "stint", "variation", "no_return",
            "distinct_windows",
            "strain_cap", "largest_share":
            people + ["windows"]
        default: people
        }
    }
}
