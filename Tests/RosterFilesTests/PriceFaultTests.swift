import Testing

@Suite struct PriceFaultTests {
    /// Fixture, then `ok` or the exit code, and every line that is reported.
    static let cases: [FaultCase] = [
        FaultCase(
            "35-overflow",
            "E65",
            "hall.yaml:14:12: with rule cover (hall.yaml:14) the score could exceed 9007199254740992 points; lower its price, or do without squared"
        ),
        FaultCase(
            "35-prices",
            "E65",
            #"hall.yaml:14:24: "-1" is out of bounds; write a whole number from 0 to 1000000"#,
            #"hall.yaml:15:35: "1.5" is not a whole number of points; write a whole number from 0 to 1000000"#,
            "hall.yaml:16:45: below_target 10 is dearer than below_minimum 5; a person missing under the minimum must cost at least as much: raise below_minimum",
            #"hall.yaml:17:14: rule shifts has no key "price"; it can only be for"#,
            #"hall.yaml:18:21: "soft" is not a whole number of points; write a whole number from 0 to 1000000"#),
        FaultCase(
            "36-spread",
            "E65",
            #"hall.yaml:15:24: "1000000000" points are too many; at most 1000000: for what must never happen, write hard"#
        ),
        FaultCase(
            "36-wish-weight",
            "E65",
            "wishes.csv:3:16: weight 1001 times price 1000 of rule wishes (hall.yaml:15) is more than 1000000 points; lower one of the two"
        ),
    ]

    @Test(arguments: cases)
    func `prices that would spoil the score are refused`(fault: FaultCase) throws {
        #expect(try BadHall(fault.fixture).outcome() == fault.lines)
    }
}
