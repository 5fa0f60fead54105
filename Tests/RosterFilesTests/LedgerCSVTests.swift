import Foundation
import RosterModel
import Testing

@testable import RosterFiles

@Suite struct LedgerCSVTests {
    private let folder: TemporaryFolder
    private let ledger: Ledger

    init() throws {
        folder = try TemporaryFolder()
        let monday = CivilDate(dayNumber: 20_780)
        var load = Load()
        for (number, figure) in Load.figures.enumerated() { load[keyPath: figure.path] = 10 * number }
        ledger = Ledger([
            .init(employee: "007", from: monday, until: monday + 6, load: load),
            .init(employee: "Li, Na", from: monday, until: monday + 6, load: Load(), timeOff: -30),
            .init(employee: "007", from: monday + 7, until: monday + 13, load: load + load),
        ])
    }

    private var lines: [String] {
        LedgerCSV.text(of: ledger).split(separator: "\n").map(String.init)
    }

    /// What reading these lines comes to: the number of entries, or the first error.
    private func outcome(_ lines: [String], name: String = "ledger.csv") throws -> String {
        try folder.write(name, lines.joined(separator: "\n") + "\n")
        do throws(FileError) {
            return "\(try LedgerCSV.read("\(folder.path)/\(name)").entries.count)"
        } catch {
            return error.description.replacingOccurrences(of: folder.path + "/", with: "")
        }
    }

    @Test func `what was written is read, and written again it is the same`() throws {
        try folder.write("ledger.csv", LedgerCSV.text(of: ledger))

        let read = try LedgerCSV.read("\(folder.path)/ledger.csv")

        #expect(read == ledger)
        #expect(LedgerCSV.text(of: read) == LedgerCSV.text(of: ledger))
        #expect(
            lines[0].hasPrefix("employee,from,until,strain,early,late,night,weekend,holiday,overtime,complaints,cases,")
        )
        #expect(lines[1].hasPrefix("007,2026-11-23,2026-11-29,0,10,20,30,40,50,60,70,80,90,100,110,0,"))
        #expect(lines[2].hasPrefix("\"Li, Na\",2026-11-23,2026-11-29,0,0,0,0,0,0,0,0,0,0,0,0,-30,"))
        #expect(lines[4].hasPrefix(",,,3,"))
    }

    @Test func `a ledger that is not there is empty, and an empty one can be read`() throws {
        #expect(try LedgerCSV.read("\(folder.path)/none.csv") == Ledger())
        #expect(try outcome(LedgerCSV.text(of: Ledger()).split(separator: "\n").map(String.init)) == "0")
    }

    @Test func `line ends, quotes and a byte-order mark do no harm`() throws {
        let text = lines.joined(separator: "\r\n").replacingOccurrences(of: "2026-11-30", with: "\"2026-11-30\"")

        #expect(try outcome(["\u{FEFF}" + text]) == "3")
    }

    /// Each figure of each row, and each name and date, stands under the check of its row.
    @Test func `no field can be changed`() throws {
        for row in 1...4 {
            for field in 0..<15 where row < 4 || field == 3 {
                var rows = lines
                var fields = rows[row].components(separatedBy: ",")
                let shift = fields[0].hasPrefix("\"") ? 1 : 0
                let index = field + (field > 0 ? shift : 0)
                fields[index] =
                    field == 0 ? fields[0] + "x" : field < 3 ? "2026-11-24" : "\((Int(fields[index]) ?? 0) + 1)"
                if field == 0 && shift == 1 { fields[0] = "\"Lu" }
                rows[row] = fields.joined(separator: ",")

                let message = try outcome(rows)

                #expect(message.hasPrefix("ledger.csv:\(row + 1):1: "), "row \(row), field \(field): \(message)")
            }
        }
    }

    @Test func `rows that are lost, moved, twice or strange are found`() throws {
        let all = lines
        let changed =
            "this row is not as it was written, or rows above it were removed or moved; "
            + "restore the file; a figure is corrected by publishing its period again with --replace"

        #expect(try outcome(Array(all.dropLast())) == "ledger.csv: the ledger has lost its end; restore the file")
        #expect(try outcome(Array(all.dropLast(2))) == "ledger.csv: the ledger has lost its end; restore the file")
        #expect(try outcome([all[0], all[2], all[3], all[4]]) == "ledger.csv:2:1: \(changed)")
        #expect(try outcome([all[0], all[2], all[1], all[3], all[4]]) == "ledger.csv:2:1: \(changed)")
        #expect(try outcome([all[0], all[1], all[1], all[2], all[3], all[4]]) == "ledger.csv:3:1: \(changed)")
        #expect(try outcome([all[0], all[1], all[4]]).hasPrefix("ledger.csv:3:1: the ledger has lost rows"))
        #expect(try outcome(all + [all[1]]).hasPrefix("ledger.csv:6:1: a row stands after the last one"))
        #expect(try outcome(all.map { String($0.prefix(20)) }).hasPrefix("ledger.csv:1:"))
    }

    /// Whatever happens to the bytes: the ledger as it was written, or none.
    @Test func `a spoiled ledger is read as it was, or refused`() throws {
        let original = Array(LedgerCSV.text(of: ledger).utf8)
        var random = SplitMix(state: 7)
        let url = URL(fileURLWithPath: "\(folder.path)/spoiled.csv")
        var refused = 0
        for _ in 0..<2000 {
            try Data(random.spoiled(original)).write(to: url)

            do throws(FileError) {
                #expect(try LedgerCSV.read(url.path) == ledger)
            } catch {
                refused += 1
                #expect(error.exitCode == 65 && !error.diagnostics.isEmpty)
            }
        }
        #expect(refused > 1500)
    }

    @Test func `a ledger of a newer version is refused by name`() throws {
        let message = try outcome([lines[0].replacingOccurrences(of: "check/1", with: "mood,check/2")])

        #expect(message == "ledger.csv:1:1: a newer version of this program wrote the ledger")
    }
}
