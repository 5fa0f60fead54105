import RosterModel

/// What another solver found for the columns of an exported program: a code and its value on each line.
public enum SolutionFile {
    /// Reads the values, one for each code; columns without a line are 0.
    ///
    /// - Parameter codes: The codes of the columns, in their order.
    /// - Throws: `invalid` or `unreadable`, with everything wrong in the file.
    public static func read(_ path: String, codes: [String]) throws(FileError) -> [Double] {
        let complaints = Complaints()
        let number = TextFile(encoding: nil, complaints: complaints).read(path, limit: TextFile.tableLimit)
        var values = Array(repeating: 0.0, count: codes.count)
        if let number {
            let positions = Dictionary(codes.enumerated().map { ($1, $0) }) { first, _ in first }
            let source = complaints.sources[number]
            for line in source.lineStarts.indices where !complaints.isHopeless(number) {
                let place = Place.byte(source: number, offset: source.lineStarts[line])
                guard
                    let entry = complaints.attempt(place, { () throws(Fault) in try entry(source.text(ofLine: line)) }),
                    let entry
                else { continue }
                if let position = positions[entry.code] {
                    values[position] = entry.value
                } else {
                    complaints.error(
                        place, "the program has no column \(shown(entry.code))",
                        "is this the solution of another program?")
                }
            }
        }
        try complaints.check()
        return values
    }

    /// Nothing of an empty line.
    private static func entry(_ line: String) throws(Fault) -> (code: String, value: Double)? {
        let words = line.split { $0 == " " || $0 == "\t" }
        if words.isEmpty { return nil }
        guard words.count == 2, let value = Double(words[1]), value.isFinite else {
            throw Fault("\(shown(line)) is not a column and its value", "write lines like C12 1")
        }
        return (String(words[0]), value)
    }
}
