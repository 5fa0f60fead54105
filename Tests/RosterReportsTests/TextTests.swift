@testable import RosterReports
import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("市民", 4), ("Ａ", 2), ("é", 1), ("e\u{301}", 1), ("👩‍💼", 2), ("–…·", 3), ("한", 2),
    ])
    func `a text is as wide as a terminal shows it`(text: String, width: Int) {
        #expect(text.displayWidth == width)
    }
}

@Suite struct TextStyleTests {
    @Test func `a wide character that does not fit is left out whole`() {
        #expect(TextStyle(width: 80).clipped("市民中心", to: 6) == "市民…")
        #expect(TextStyle(width: 80, isUnicode: false).clipped("abcdef", to: 4) == "abc~")
        #expect(TextStyle(width: 80).clipped("市民中心", to: 8) == "市民中心")
    }

    @Test func `lines break at blanks and long words anywhere`() {
        let style = TextStyle(width: 10)

        #expect(style.wrapped("one two three four", indent: 2) == ["one two", "  three", "  four"])
        #expect(style.wrapped("abcdefghijklmno", indent: 2) == ["abcdefghij", "  klmno"])
    }

    @Test(arguments: 10...40)
    func `no wrapped line is too wide and no word is lost`(width: Int) {
        let text = "窗口 short words and averyveryverylongword 市民服务中心市民服务中心 end"

        let lines = TextStyle(width: width).wrapped(text, indent: 4)

        #expect(lines.allSatisfy { $0.displayWidth <= width })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
}

@Suite struct TextTableTests {
    private let table = TextTable(
        columns: [.init("name", isNumber: false), .init("hours"), .init("windows", rank: 1)],
        rows: [["Ann", "40:00", "3"], ["欧阳娜娜 Ouyang", "8:00", "12"]])

    @Test func `numbers stand right, names left, wide names count double`() {
        #expect(
            table.lines(TextStyle(width: 80)) == [
                "  name             hours  windows", "  Ann              40:00        3",
                "  欧阳娜娜 Ouyang   8:00       12",
            ])
    }

    @Test func `a narrow terminal costs columns first and then letters`() {
        #expect(
            table.lines(TextStyle(width: 20)) == [
                "  name         hours", "  Ann          40:00", "  欧阳娜娜 O…   8:00",
            ])
    }

    private let terms = TextTable(
        columns: [.init("points"), .init("count", rank: 1), .init("term", isNumber: false, wraps: true)],
        rows: [["10", "1", "wishes"], ["1200", "120", "hours (category 聘用制 agency): too many"]])

    @Test func `a last column that wraps loses nothing`() {
        #expect(
            terms.lines(TextStyle(width: 40)) == [
                "  points  count  term", "      10      1  wishes", "    1200    120  hours (category 聘用制",
                "                 agency): too many",
            ])
    }

    @Test(arguments: 10...60)
    func `no line is ever too wide`(width: Int) {
        for table in [table, terms] {
            #expect(table.lines(TextStyle(width: width)).allSatisfy { $0.displayWidth <= width })
        }
    }

    @Test(arguments: 24...60)
    func `what wraps is all there`(width: Int) {
        let text = terms.lines(TextStyle(width: width)).joined().filter { $0 != " " }

        #expect(text.contains("hours(category聘用制agency):toomany"))
    }
}

@Suite struct DecimalTests {
    @Test(arguments: [
        (1, 3, 4, "0.3333"), (2, 3, 4, "0.6667"), (1, 2, 0, "1"), (-1, 3, 2, "-0.33"), (5, 100, 1, "0.1"),
        (Int.max, 1, 0, "9223372036854775807"), (0, 7, 2, "0.00"),
    ])
    func `quotients are rounded to the nearest`(numerator: Int, denominator: Int, places: Int, text: String) {
        #expect(Decimal(numerator, over: denominator, places: places).description == text)
    }
}

@Suite struct JSONTextTests {
    @Test func `members keep their order and strings are escaped`() {
        let value = JSONValue.object([
            ("b", .string("a\"\\\n\u{1}窗")), ("a", .array([.integer(1), .null])), ("c", .object([])),
        ])

        #expect(value.line == #"{"b":"a\"\\\n\u0001窗","a":[1,null],"c":{}}"#)
        #expect(
            value.text == """
                {
                  "b": "a\\"\\\\\\n\\u0001窗",
                  "a": [
                    1,
                    null
                  ],
                  "c": {}
                }

                """)
    }
}
