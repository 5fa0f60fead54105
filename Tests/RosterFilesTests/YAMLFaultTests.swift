import Testing

@Suite struct YAMLFaultTests {
    /// Fixture, then `ok` or the exit code, and every line that is reported.
    static let cases: [FaultCase] = [
        FaultCase(
            "22-json",
            "ok"),
        FaultCase(
            "22-json-duplicate-key",
            "E65",
            #"hall.yaml:2:68: the key "counters" stands already in hall.yaml:2; remove one of the two"#,
            #"hall.yaml:2:84: the key "tax" stands already in hall.yaml:2; remove one of the two"#),
        FaultCase(
            "22-json-numbers",
            "E65",
            #"hall.yaml:1:44: "NaN" is not a whole number; write a whole number from 1 to 366"#,
            #"hall.yaml:2:34: "1e400" is not a whole number; write a whole number from 0 to 10000"#,
            #"hall.yaml:2:69: "99999999999999999999" is out of bounds; write a whole number from 0 to 10000"#),
        FaultCase(
            "22-json-trailing-comma",
            "E65",
            "hall.yaml:1:45: a comma before a closing bracket; remove the comma",
            "hall.yaml:5:47: a comma before a closing bracket; remove the comma"),
        FaultCase(
            "22-yaml-syntax",
            "E65",
            "hall.yaml:5:13: not YAML: did not find expected ',' or '}'; look at the brackets, quotes and indentation here and just before"
        ),
        FaultCase(
            "23-alias-bomb",
            "E65",
            "hall.yaml:2:8: aliases are not supported; write the value out again",
            "hall.yaml:2:12: aliases are not supported; write the value out again",
            "hall.yaml:3:5: aliases are not supported; write the value out again",
            "hall.yaml:3:9: aliases are not supported; write the value out again"),
        FaultCase(
            "23-anchor",
            "E65",
            "hall.yaml:4:15: anchors are not supported; remove the & and its name"),
        FaultCase(
            "23-complex-key",
            "E65",
            #"hall.yaml:13:1: keys begun with ? are not supported; write "key: value""#),
        FaultCase(
            "24-unknown-key",
            "E65",
            #"hall.yaml:3:1: the hall file has no key "windoes"; did you mean "windows"?"#,
            #"hall.yaml:6:15: window "complaints" has no counters; add counters: …"#,
            #"hall.yaml:6:16: window "complaints" has no key "conters"; did you mean "counters"?"#,
            #"hall.yaml:10:31: contract "full-time" has no key "houres"; did you mean "hours"?"#),
    ]

    @Test(arguments: cases)
    func `hall files of the wrong shape are reported where they are wrong`(fault: FaultCase) throws {
        #expect(try BadHall(fault.fixture).outcome() == fault.lines)
    }
}
