import Foundation
public import RosterModel

/// A small hall to begin with: files that read without a word, with comments that say what may be changed.
public struct HallTemplate: Sendable {
    /// The first day of the period, best a Monday.
    public let start: CivilDate

    public init(start: CivilDate) { self.start = start }

    /// Names and texts of the files.
    public var files: [(name: String, text: String)] {
        [
            ("hall.yaml", hall), ("staff.csv", staff), ("demand.csv", demand), ("leave.csv", leave),
            ("wishes.csv", wishes),
        ]
    }

    /// Writes the files into a folder, which is made if it is missing.
    ///
    /// - Returns: The paths of the files.
    /// - Throws: `cannotCreate` before anything is written, when one of the files exists.
    @discardableResult
    public func write(to folder: String) throws(FileError) -> [String] {
        let paths = files.map { folder.hasSuffix("/") ? folder + $0.name : "\(folder)/\($0.name)" }
        for path in paths where FileManager.default.fileExists(atPath: path) {
            throw .cannotCreate(path: path, cause: "it exists already")
        }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw .cannotCreate(path: folder, cause: "the folder cannot be made")
        }
        for (path, file) in zip(paths, files) { try AtomicFile.write(file.text, to: path, isReplacing: false) }
        return paths
    }

    private var hall: String {
        """
        # A service-window hall. Every key is explained in the manual, under "hall file".
        # Check it with `roster check`, and roster it with `roster solve`.
        hall: 市民服务中心 Civic centre

        # The days to be rostered, from a date; all times are multiples of the grid.
        period: {start: \(start), days: 7, grid: 15 min}

        # Window types. counters: how many people can serve at once. strain: how hard an hour there is,
        # 0 (as good as rest) to 10. level: the skill needed, 1 to 3.
        windows:
          tax:        {name: 税务 Tax, counters: 3, strain: 2}
          permits:    {name: 证照 Permits, counters: 2, strain: 1}
          complaints: {name: 投诉 Complaints, counters: 1, strain: 5, level: 2}

        # Kinds of shifts: when one may start, how long it is (breaks included), and its breaks in order.
        shifts:
          full:
            start: [08:30, 09:00]
            length: 8:30
            days: Mon-Fri
            breaks:
              morning:   {minutes: 15, paid: yes, after_start: 1:00-2:30}
              lunch:     {minutes: 60, paid: no, between: 11:30-14:00}
              afternoon: {minutes: 15, paid: yes, before_end: 1:00-2:30}
          half:
            start: {from: 08:30, to: 13:00, step: 0:30}
            length: 4:00
            days: Mon-Fri
            breaks:
              relief: {minutes: 15, paid: yes, after_start: 1:00-2:30}

        # What kinds of shifts people work, and how much: hard unless there is a price.
        contracts:
          full-time:
            shifts: [full]
            hours: {week: {most: 40:00}}
            days: {week: {most: 5}}
            rest: 11:00
          part-time:
            shifts: [half]
            hours: {week: {most: 20:00}}
            rest: 11:00

        # Tables beside this file. Others that may be added: skills, availability, pins, previous.
        tables:
          staff: staff.csv
          demand: demand.csv
          leave: leave.csv
          wishes: wishes.csv

        # Rules of the house. A price is paid in points for each breach; without one the rule is hard.
        rules:
          - cover: {below_minimum: 100, below_target: 10, above_target: 1}
          - unbroken_duty: {limit: 2:30}                # a rest at least every two and a half hours
          - stint: {longest: 2:00, shortest: 0:30, price: 5}
          - cool_down: {high: 5, low: 2, minutes: 30, price: 5}
          - no_return: {price: 3}                       # after a break, another window
          - distinct_windows: {least: 2, minutes: 60, price: 10}
          - wishes: {price: 1}
          - backup: {depth: 1, price: 5}                # somebody can step in wherever one person is missing

        """
    }

    private var staff: String {
        """
        id,name,category,contract,payroll_id,tax,permits,complaints
        101,王芳 Wang Fang,established,full-time,1001,3,2,2
        102,李娜 Li Na,established,full-time,1002,2,2,
        103,张伟 Zhang Wei,established,full-time,1003,2,1,2
        104,刘洋 Liu Yang,contract,full-time,1004,1,2,2
        105,陈静 Chen Jing,contract,full-time,1005,2,2,
        106,杨磊 Yang Lei,contract,full-time,1006,1,1,3
        107,赵敏 Zhao Min,agency,part-time,1007,1,2,
        108,黄丽 Huang Li,agency,part-time,1008,2,,2

        """
    }

    private var demand: String {
        """
        days,from,to,window,minimum,target
        Mon-Fri,08:30,09:00,tax,1,1
        Mon-Fri,09:00,10:30,tax,1,2
        Mon-Fri,10:30,12:00,tax,2,3
        Mon-Fri,12:00,14:00,tax,1,2
        Mon-Fri,14:00,17:00,tax,1,2
        Mon-Fri,17:00,17:30,tax,0,1
        Mon-Fri,08:30,17:30,permits,1,1
        Mon-Fri,09:00,17:00,complaints,1,1

        """
    }

    private var leave: String {
        """
        employee,from,until,start,end,reason
        105,\(start + 3),\(start + 4),,,annual
        102,\(start + 1),,14:00,17:30,doctor

        """
    }

    private var wishes: String {
        """
        employee,date,wish,weight
        103,\(start + 4),off,5
        106,,not window complaints,1
        107,\(start + 2),present 09:00-12:00,3

        """
    }
}
