import GLPK
import Testing

@Suite struct KnownFaultTests {
    @Test func `every known fault is remedied`() {
        for fault in knownFaults() { #expect(fault.isRemedied, "\(fault.name)") }
    }

    /// A fault that went away is worth knowing: its remedy may go too.
    @Test func `every known fault is there in GLPK 5`() {
        guard glpkVersion == "5.0" else { return }
        for fault in knownFaults() { #expect(fault.isPresent, "\(fault.name)") }
    }

    @Test func `faults have names of their own`() {
        let names = knownFaults().map(\.name)

        #expect(names.count == 12)
        #expect(Set(names).count == names.count)
    }

    @Test func `the version is two numbers`() {
        #expect(glpkVersion.split(separator: ".").compactMap { Int($0) }.count == 2)
    }
}
