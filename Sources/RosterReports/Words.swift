extension RunReport.Status {
    var words: String {
        switch self {
        case .optimal: "optimal"
        case .feasible: "legal, not proven optimal"
        case .impossible: "impossible"
        case .notFound: "no roster found"
        }
    }
}

extension RunReport.Stop {
    var words: String {
        switch self {
        case .provenOptimal: "proven"
        case .gapReached: "the gap asked for was reached"
        case .timeLimit: "the time limit was reached"
        case .workLimit: "the work limit was reached"
        case .interrupted: "interrupted"
        case .impossible: "hard rules contradict each other"
        }
    }
}

extension Shortage.Cause {
    var words: String {
        switch self {
        case .tooFewQualified: "Too few qualified"
        case .onLeave: "Leave"
        case .unavailable: "Not available"
        case .hoursExhausted: "Hours exhausted"
        case .onBreak: "Breaks"
        case .atOtherWindows: "Needed at other windows"
        case .notRostered: "Not rostered then"
        }
    }
}

extension Shortage.Whereabouts {
    var words: String {
        switch self {
        case .onLeave: "on leave"
        case .unavailable: "not available"
        case .hoursExhausted: "with no hours left"
        case .onBreak: "on a break"
        case .atOtherWindow: "at another window"
        case .offDuty: "off duty"
        }
    }
}
