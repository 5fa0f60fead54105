import Linear
import Testing

@Suite struct ExpressionTests {
    let ann = Variable(index: 0), bo = Variable(index: 1), cy = Variable(index: 2)

    @Test func `operators write a sum in the order in which it is read`() {
        let sum = 3 * bo - 2 * ann + 7

        #expect(sum.terms == [Term(3, bo), Term(-2, ann)])
        #expect(sum.constant == 7)
    }

    @Test func `a factor reaches every term and the constant`() {
        #expect(2 * (ann + bo + 5) == Expression([Term(2, ann), Term(2, bo)], constant: 10))
        #expect(-(ann - bo - 1) == Expression([Term(-1, ann), Term(1, bo)], constant: 1))
    }

    @Test func `appending equals adding`() {
        var appended = Expression()
        appended.add(3, of: ann)
        appended.add(constant: 4)
        appended += bo
        appended -= 2 * cy

        #expect(appended == 3 * ann + Expression(bo) - 2 * cy + 4)
    }

    @Test func `a sum of variables has each once for each time it occurs`() {
        #expect(Expression(sumOf: [bo, ann, bo]).terms == [Term(1, bo), Term(1, ann), Term(1, bo)])
    }

    @Test func `collecting adds up what is written twice and puts it in column order`() {
        let collected = (1 * cy + 2 * ann + 3 * cy + 5).collected()

        #expect(collected == Expression([Term(2, ann), Term(4, cy)], constant: 5))
    }

    @Test func `collecting drops what cancels out`() {
        #expect((ann - ann + 2 * bo).collected().terms == [Term(2, bo)])
    }

    @Test func `collecting keeps what is not a number, to be reported`() {
        #expect((Double.nan * ann).collected().terms.count == 1)
    }

    @Test func `a value is the sum of coefficients times values`() {
        #expect((3 * ann + 2 * cy + 1).value(at: [1, 10, 2]) == 3 * 1 + 2 * 2 + 1)
    }

    @Test func `a variable beyond the values makes the value not a number`() {
        #expect((1 * cy).value(at: [1, 1]).isNaN)
    }
}
