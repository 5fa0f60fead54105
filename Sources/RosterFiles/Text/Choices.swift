/// Parses one of the words that a figure can have, or says which of them is nearest.
///
/// - Parameter noun: What they are called: "span", "place".
func choice<Choice: RawRepresentable<String> & CaseIterable>(
    of noun: String, _: Choice.Type = Choice.self
) -> (String) throws(Fault) -> Choice {
    { text throws(Fault) in
        if let choice = Choice(rawValue: text) { return choice }
        throw Fault("there is no \(noun) \(shown(text))", .nearest(text, among: Choice.allCases.map(\.rawValue)))
    }
}
