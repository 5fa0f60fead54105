import CGLPK
import CGLPKGuard
import Linear

extension FaultTrial {
    /// Why a solve ended that obeys no request to stop; `nil` when it threw.
    static func stop(_ model: Model, cuts: SolveOptions.Cuts = []) -> Stop? {
        var options = patient
        options.cuts = cuts
        return try? model.solved(options).stop
    }

    /// Ten seconds, and no one to stop it.
    private static var patient: SolveOptions {
        var options = SolveOptions(timeLimit: .seconds(10))
        options.interrupt = Interrupt(following: nil)
        return options
    }

    /// One integer y in 0...5, and a band of 2 that no multiple of `coefficient` meets.
    static func band(coefficient: Double) -> Model {
        var model = Model()
        let y = model.addInteger("y", in: 0...5)
        model.require("band", coefficient * y, in: (4 * coefficient + 2)...(4 * coefficient + 4))
        return model
    }

    /// One integer in 0...5 that must be `number`.
    static func cover(equals number: Double, name: String = "cover") -> Model {
        var model = Model()
        let y = model.addInteger(name, in: 0...5)
        model.minimize(1 * y)
        model.require(name, 2 * y, equals: 2 * number)
        return model
    }

    static func refusesWrongStart() -> Bool {
        var options = patient
        options.start = [0]
        do {
            _ = try cover(equals: 2).solved(options)
            return false
        } catch {
            if case .startRefused = error { return true }
            return false
        }
    }

    static func refusesNotANumber() -> Bool {
        var model = cover(equals: 2)
        model.minimize(.nan * Variable(index: 0))
        do {
            _ = try model.solved(patient)
            return false
        } catch {
            return error == .faultyModel([.cost(column: "cover")])
        }
    }

    static func roundsFractionalLimits() -> Bool {
        var model = Model()
        let y = model.addInteger("y", in: 0...5)
        model.limit(y, to: 0.5...2.5)
        model.minimize(1 * y)
        return (try? model.solved(patient).best?.objective) == 1
    }

    static func collectsDuplicates() -> Bool {
        var model = Model()
        let y = model.addInteger("y", in: 0...5)
        model.require("twice", 1 * y + 1 * y, equals: 4)
        return stop(model) == .optimal
    }

    static func solvesWithCoverCuts() -> Bool {
        var model = Model()
        let x = model.addBinary("x"), y = model.addBinary("y")
        model.minimize(-1 * x + -1 * y)
        model.require("nothing fits", 2.5 * x + 2.5 * y, atMost: 1)
        return stop(model, cuts: .cover) == .optimal
    }

    static func survivesDeletion() -> Bool {
        do throws(SolverError) {
            var relaxation = try LinearRelaxation(interrupt: Interrupt(following: nil))
            let row = try relaxation.addRow(in: 1...(.infinity))
            let cheap = try relaxation.addColumn(cost: 1, [(row, 1)])
            _ = try relaxation.addColumn(cost: 2, [(row, 1)])
            _ = try relaxation.solve(within: .seconds(10))
            try relaxation.removeColumns(at: [cheap])
            return try relaxation.solve(within: .seconds(10)) == .optimal && relaxation.objective == 2
        } catch { return false }
    }

    static func survivesFatalError() -> Bool {
        do throws(SolverError) {
            let problem = try Problem()
            try problem.call("asking for a column that is not there") {
                unsafe guard_set_cost($0.pointer, 7, 1)
            }
            return false
        } catch {
            guard case .fatal(_, let said) = error, said.contains("column number out of range") else {
                return false
            }
            return stop(cover(equals: 2)) == .optimal
        }
    }

    /// Solves on this thread, where the messages swallowed are counted.
    static func swallowsMessages() -> Bool {
        let before = guard_swallowed()
        guard let program = Program(cover(equals: 2)), let problem = try? Problem() else { return false }
        let limits = Limits(.seconds(10), Interrupt(following: nil))
        guard (try? problem.load(program)) != nil,
            (try? problem.solveRelaxation(.primal, limits))?.stop == .optimal
        else { return false }
        return guard_swallowed() > before
    }
}
