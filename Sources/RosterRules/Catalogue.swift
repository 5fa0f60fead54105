extension Rule {
    /// All rules there are, in the order of `Docs/Rules.md`.
    public static let catalogue = Kind.allCases

    /// A rule without its figures; the raw value is its name in hall files, findings and reports.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case cover, counters, opening, qualification, shifts, breaks
        case unbrokenDuty = "unbroken_duty"
        case screenTime = "screen_time"
        case breakDistance = "break_distance"
        case stint, variation
        case coolDown = "cool_down"
        case strainCap = "strain_cap"
        case noReturn = "no_return"
        case changeOfPlace = "change_of_place"
        case distinctWindows = "distinct_windows"
        case largestShare = "largest_share"
        case rest, hours, days
        case overtime
        case consecutive
        case daysOff = "days_off"
        case follow
        case stability
        case weekends, availability, leave, pins, change, wishes, fairness, balance, backup
        case supervisor, mentor, mixing, pairing
        case wishFloor = "wish_floor"
        case backOffice = "back_office"
        case event
        case jobShare = "job_share"
        case match, proficiency, occupancy

        public var name: String { rawValue }

        /// The rule in one sentence: the first line of its documentation.
        public var summary: String {
            switch self {
            case .cover: "Each window has the people it needs, counted net of breaks."
            case .counters: "Never more people at a window type than it has counters."
            case .opening: "Nobody serves at a closed window."
            case .qualification: "Whoever serves at a window has the skill level it requires."
            case .shifts: "Every employee works whole shifts of the kinds the contract allows, one a day at most."
            case .breaks: "Each shift gets its breaks, in order and inside their spans."
            case .unbrokenDuty: "Nobody is on duty for longer than `limit` since the last rest."
            case .screenTime: "Nobody looks at a screen for longer than `limit` without a rest from it."
            case .breakDistance: "Breaks are spread over the shift: enough time between one and the next."
            case .stint: "Nobody stays too long at one window, nor too short."
            case .variation:
                "Work varies as it should: points for how long stints are, and for how many there are a day."
            case .coolDown: "After a hard stint, a while at easy windows or at rest."
            case .strainCap: "Nobody carries more strain in a day, or a week, than is good for a person."
            case .noReturn: "After a rest, another window than before it."
            case .changeOfPlace: "Everybody sees another place at least once in each half of a day."
            case .distinctWindows: "Everyone serves at several window types in a week."
            case .largestShare: "Nobody spends too much of a week at one window."
            case .rest: "Enough rest between the end of one shift and the start of the next."
            case .hours: "Paid time per day, week, period, or any seven days, within bounds."
            case .days:
                "Worked days per week, period, or any seven days, within bounds: all, or those of some shift types."
            case .overtime: "Not too much overtime in a month, or in the period."
            case .consecutive: "Runs of worked days, and of days off, have a healthy length."
            case .daysOff: "Days off come together: once in each week or period, several in a row."
            case .follow: "Some shifts may not follow others, nor come before leave."
            case .stability: "Everyone starts at about the same time: within a band over each week."
            case .weekends: "Not too many weekends are worked, and those that are not are free as a whole."
            case .availability: "Nobody is rostered when not available."
            case .leave: "Nobody is rostered while on leave."
            case .pins: "What was fixed beforehand stays."
            case .change: "What has been published stays, or changes at a price that rises as the day nears."
            case .wishes: "Wishes are met where it costs others little."
            case .fairness:
                "A burden is shared fairly over time: nobody carries much more than a fair share of it, or much less."
            case .balance: "No category of staff carries much more of a burden than another."
            case .backup: "Cross-trained coverage: no absence of any `depth` people takes a window below its minimum."
            case .supervisor: "Enough people of a kind are on duty whenever the hall is open."
            case .mentor: "Whoever is new at a window serves there only while a mentor is on duty nearby."
            case .mixing: "No team is of one category only."
            case .pairing: "Two people work together, or apart."
            case .wishFloor: "Of everybody's wishes at least a share is met."
            case .backOffice: "Work that can wait gets its hours, whenever that hurts least."
            case .event: "A training or a meeting takes place once, with everybody who is meant, when that hurts least."
            case .jobShare:
                "Two or more people share one post: one after the other, with a hand-over, each a share of the week."
            case .match:
                "Of two who are able, the better serves: levels that are missing under a preferred one have a price."
            case .occupancy:
                "The people at a window are neither too busy nor too idle: the demand for each of them stays within bounds, hour by hour."
            case .proficiency:
                "Slower people are made up for by more of them: the people at a window together serve as fast as its demand asks."
            }
        }
    }
}
