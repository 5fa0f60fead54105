import Foundation
import GLPK
import Linear
import Testing

@Suite(.timeLimit(.minutes(15))) struct InterruptTests {
    /// Asked to stop soon after it began, or just before: the answer is the same.
    @Test func `a search that is interrupted keeps its best solution`() throws {
        let model = Model.marketSplit(), options = SolveOptions.alone(start: model.start())

        let outcome = try Self.interrupted(model, options)

        #expect(outcome.stop == .interrupted)
        #expect(model.allows(try #require(outcome.best).values))
        #expect(try #require(outcome.best).objective <= model.objective(of: model.start()))
    }

    @Test func `a relaxation that is interrupted ends`() throws {
        let options = SolveOptions.alone()

        let outcome = try Self.interrupted(Model.assignment(300), options)

        #expect(outcome.stop == .interrupted)
    }

    /// Solves a program until it is asked to stop, a tenth of a second after it began; it must obey soon.
    private static func interrupted(_ model: Model, _ options: SolveOptions) throws -> Outcome {
        Thread.detachNewThread {
            usleep(100_000)
            options.interrupt.request()
        }
        let begin = ContinuousClock.now
        let outcome = try model.solved(options)
        #expect(ContinuousClock.now - begin < .seconds(60))
        return outcome
    }

    @Test func `a solve asked to stop before it starts stops at once`() throws {
        let options = SolveOptions.alone(start: [1, 0])
        options.interrupt.request()

        let outcome = try Model.cover(by: 1).solved(options)

        #expect(outcome.stop == .interrupted)
        #expect(outcome.best?.values == [1, 0])
    }

    @Test func `a request withdrawn is none`() throws {
        let options = SolveOptions.alone()
        options.interrupt.request()
        options.interrupt.clear()

        #expect(!options.interrupt.isRequested)
        #expect(try Model.cover(by: 1).solved(options).stop == .optimal)
    }

    @Test func `a request reaches those that follow it, not those that it follows`() {
        let parent = Interrupt(following: nil)
        let first = Interrupt(following: parent), second = Interrupt(following: parent)

        first.request()
        #expect(first.isRequested && !second.isRequested && !parent.isRequested)

        parent.request()
        first.clear()
        #expect(first.isRequested && second.isRequested)
    }

    @Test func `solves obey the process unless told otherwise`() {
        #expect(SolveOptions().interrupt === Interrupt.process)
    }

    @Test func `a signal stops a solve, which keeps its best solution`() async {
        await #expect(processExitsWith: .exitCode(42)) {
            _ = signal(SIGINT, SIG_DFL)
            Interrupt.requestProcess(on: SIGINT)
            let model = Model.marketSplit()
            var options = SolveOptions()
            options.start = model.start()
            Thread.detachNewThread { kill(getpid(), SIGINT) }
            let outcome = try model.solved(options)
            exit(outcome.stop == .interrupted && outcome.best != nil ? 42 : 1)
        }
    }

    @Test func `a signal that the process was started to ignore stays ignored`() async {
        await #expect(processExitsWith: .exitCode(42)) {
            _ = signal(SIGINT, SIG_IGN)
            let isKnown = Interrupt.requestProcess(on: SIGINT)
            raise(SIGINT)
            exit(isKnown && !Interrupt.process.isRequested ? 42 : 1)
        }
    }

    @Test func `a second signal ends the process as usual`() async {
        await #expect(processExitsWith: .signal(SIGTERM)) {
            Interrupt.requestProcess(on: SIGTERM)
            kill(getpid(), SIGTERM)
            // Another thread takes the signal, soon.
            while !Interrupt.process.isRequested { usleep(1_000) }
            kill(getpid(), SIGTERM)
            sleep(30)
        }
    }

    @Test func `there are signals that no process may handle`() {
        #expect(!Interrupt.requestProcess(on: SIGKILL))
    }
}
