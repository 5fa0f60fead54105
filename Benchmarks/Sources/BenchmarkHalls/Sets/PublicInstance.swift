public import RosterModel
public import RosterRules

/// An instance of a public set, as a hall.
public protocol PublicInstance: Sendable {
    /// Reads the set's own file.
    init(_ text: String) throws(SetError)

    /// The hall; its score is the cost of the instance.
    var problem: Problem { get }

    /// A roster of the hall in the set's own form.
    ///
    /// - Parameter cost: What it is claimed to cost, where the form has a place for that.
    func solution(of roster: Roster, cost: Int) -> String
}
