import Linear
import Testing

@Suite struct RowTightenedTests {
    /// One row over integers with limits 0 and 5, named x0, x1 and so on.
    private func tightened(
        _ coefficients: [Double], in range: ClosedRange<Double>
    ) -> Model.Tightened {
        var model = Model()
        let terms = coefficients.enumerated().map { index, coefficient in
            Term(coefficient, model.addInteger("x\(index)", in: 0...5))
        }
        model.require("row", Expression(terms), in: range)
        return model.tightened(model.rows[0])
    }

    private func row(_ coefficients: [Double], in range: ClosedRange<Double>) -> Model.Tightened {
        let terms = coefficients.enumerated().map { Term($1, Variable(index: $0)) }
        return .row(Model.Row(name: "row", terms: terms, lower: range.lowerBound, upper: range.upperBound))
    }

    /// 20 and 25 are multiples of 5; 22, 23 and 24 are not.
    @Test func `a band between two multiples is impossible`() {
        #expect(tightened([5], in: 22...24) == .impossible)
    }

    @Test func `a band that holds a multiple shrinks to it`() {
        #expect(tightened([5], in: 22...27) == row([1], in: 5...5))
    }

    /// gcd(6, 4) = 2: 3 ≤ 6x + 4y ≤ 9 says 4 ≤ 6x + 4y ≤ 8.
    @Test func `limits are rounded inwards to multiples of the greatest common divisor`() {
        #expect(tightened([6, 4], in: 3...9) == row([3, 2], in: 2...4))
    }

    @Test func `an infinite end stays infinite`() {
        #expect(tightened([2, -4], in: 3...(.infinity)) == row([1, -2], in: 2...(.infinity)))
    }

    @Test func `an equation that no whole values meet is impossible`() {
        #expect(tightened([2, 2], in: 3...3) == .impossible)
        #expect(tightened([1], in: 2.5...2.5) == .impossible)
    }

    @Test func `a limit a hair past a multiple still admits it`() {
        #expect(tightened([5], in: (20 + 1e-9)...(20 + 1e-9)) == row([1], in: 4...4))
    }

    @Test func `a row with a fraction is left alone`() {
        #expect(tightened([5, 0.5], in: 22...24) == row([5, 0.5], in: 22...24))
    }

    @Test func `a row over a continuous column is left alone`() {
        var model = Model()
        let x = model.addContinuous("x", in: 0...5)
        model.require("row", 5 * x, in: 22...24)

        #expect(model.tightened(model.rows[0]) == .row(model.rows[0]))
    }

    @Test func `a row without terms holds always or never`() {
        #expect(tightened([], in: -1...1) == row([], in: -1...1))
        #expect(tightened([], in: 1...2) == .impossible)
    }

    /// Every band over 2x − 4y + 6z with x, y, z in 0...2 against all 27 points.
    @Test(arguments: -9..<14)
    func `the same points are allowed`(lower: Int) {
        for width in 0..<4 {
            var model = Model()
            let x = (0..<3).map { model.addInteger("x\($0)", in: 0...2) }
            let sum = 2 * x[0] - 4 * x[1] + 6 * x[2]
            model.require("row", sum, in: Double(lower)...Double(lower + width))
            let points = (0..<27).map { (number: Int) in
                [number % 3, number / 3 % 3, number / 9].map(Double.init)
            }

            let allowed = points.filter { model.allows($0) }

            switch model.tightened(model.rows[0]) {
            case .impossible: #expect(allowed.isEmpty)
            case .row(let row):
                let kept = points.filter {
                    (row.lower...row.upper).contains(Expression(row.terms).value(at: $0))
                }
                #expect(kept == allowed)
            }
        }
    }
}
