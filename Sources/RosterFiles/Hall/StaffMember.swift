import RosterModel

/// One row of the staff table, to which the other tables add.
struct StaffMember {
    let id: Employee.ID
    let name: String
    let category: String
    let contract: Contract.ID
    let payrollID: String?
    let place: Place
    var skills: [Skill]
    var availability: [Range<Int>]?
    var leave: [Leave] = []
    var pins: [Pin] = []
    var wishes: [Wish] = []
    var history = History()
    var published: [PublishedShift]?
    /// Where each leave and pin was written, in their order.
    var leavePlaces: [Place] = []
    var pinPlaces: [Place] = []
    var availabilityPlace: Place?

    var employee: Employee {
        Employee(
            id: id, name: name, category: category, contract: contract, payrollID: payrollID, skills: skills,
            availability: availability, leave: leave, pins: pins, wishes: wishes, history: history,
            published: published)
    }
}
