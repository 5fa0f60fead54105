import Testing

@Suite struct HelpTests {
    @Test(arguments: ["init", "solve", "check", "payroll", "publish", "rules", "presets", "compile", "doctor"])
    func `every subcommand has help with an example`(name: String) throws {
        let run = try Workshop().roster(name, "--help")

        #expect(run.status == 0)
        #expect(run.output.contains("USAGE: roster \(name)"))
        #expect(run.output.contains("  roster \(name)"))
        #expect(run.error.isEmpty)
    }

    @Test func `the version names GLPK's too`() throws {
        let run = try Workshop().roster("--version")

        #expect(run.status == 0)
        #expect(run.output.wholeMatch(of: /roster \d+\.\d+\.\d+ \(GLPK \d+\.\d+\)\n/) != nil)
    }

    @Test(arguments: [["--no-such-option"], ["nonsense"], ["check"], ["solve", "hall.yaml", "--gap", "-1"]])
    func `a wrong call is 64 and says how to call`(arguments: [String]) throws {
        let line = "\"$ROSTER\" " + arguments.joined(separator: " ")

        let run = try Workshop().shell(line)

        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.error.contains("Usage: roster"))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `there is a completion script for each shell`(shell: String) throws {
        let run = try Workshop().roster("--generate-completion-script", shell)

        #expect(run.status == 0)
        #expect(run.output.contains("payroll"))
    }
}
