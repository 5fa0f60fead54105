import RosterModel

/// A small hall to begin with: the files that `roster init` writes.
struct Starter {
    let start: CivilDate

    /// File names and texts, in the order in which they are written.
    var files: [(name: String, text: String)] {
        [("hall.yaml", hall), ("staff.csv", Starter.staff), ("demand.csv", Starter.demand), ("leave.csv", leave)]
    }

    private var hall: String {
        """
        # A hall of two kinds of window for one week. Docs/HallFile.md explains every key.
        # roster check hall.yaml    says what is wrong in these files, all at once
        # roster solve hall.yaml    writes out/roster.csv, out/payroll.csv and out/result.json

        hall: My hall
        period: {start: \(start), days: 5, grid: 30 min}

        windows:                      # kinds of window, with the number of counters of each
          service: {name: Service, counters: 3, strain: 2}
          enquiry: {name: Enquiry, counters: 1, strain: 1}

        shifts:
          full:
            start: [08:30, 09:00]     # either; the roster decides
            length: 8:30              # presence, breaks included
            days: Mon-Fri
            breaks:
              tea:   {minutes: 30, paid: yes, after_start: 1:00-2:30}
              lunch: {minutes: 60, paid: no, between: 11:30-14:00}
          half:
            start: [08:30, 12:30]
            length: 4:30
            days: Mon-Fri
            breaks:
              pause: {minutes: 30, paid: yes, after_start: 1:30-2:30}

        contracts:
          full-time:
            shifts: [full]
            hours:
              week: {most: 40:00, leave_counts: 7:30}
            rest: 11:00
          part-time:
            shifts: [half]
            hours:
              week: {most: 22:30}

        tables:
          staff: staff.csv
          demand: demand.csv
          leave: leave.csv

        rules:                        # hard, unless they have a price in points
          - cover: {below_minimum: 100, below_target: 10, above_target: 1}
          - unbroken_duty: {limit: 4:00}
          - stint: {longest: 2:30, price: 5}
          - no_return: {price: 2}
          - distinct_windows: {least: 2, minutes: 60, price: 5}

        """
    }

    /// Levels by window type: 0 or empty no, 1 learning, 2 able, 3 expert.
    private static let staff = """
        id,name,category,contract,payroll_id,service,enquiry
        101,Ann,established,full-time,7001,2,1
        102,Bao,established,full-time,7002,2,1
        103,Chen,contract,full-time,7003,1,1
        104,Dina,contract,part-time,7004,1,1
        105,Emil,contract,part-time,7005,1,

        """

    private static let demand = """
        days,from,to,window,minimum,target
        Mon-Fri,08:30,09:30,service,1,2
        Mon-Fri,09:30,11:30,service,2,2
        Mon-Fri,11:30,14:00,service,1,2
        Mon-Fri,14:00,16:30,service,1,2
        Mon-Fri,16:30,17:00,service,1,1
        Mon-Fri,09:00,17:00,enquiry,0,1

        """

    private var leave: String {
        """
        employee,from,until,reason
        102,\(start + 4),,annual leave

        """
    }
}
