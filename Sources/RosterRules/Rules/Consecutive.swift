/// Runs of worked days, and of days off, have a healthy length.
///
/// A run is a longest sequence of consecutive days that all have a shift, or all have none; days of the
/// history count, and days before the first worked day of the history are off. Only runs that reach into
/// the period are judged, on their last day. Three parts are counted, in **days**: `too many on`, days of a working
/// run beyond `most` (only days within the period count as beyond); `too few on`, what a working run is
/// short of `least`; `too few off`, what a run of days off is short of `leastOff`. A run that reaches the
/// period's last day is never too few: it may go on. A run of days off without a worked day before it is
/// never too few.
///
/// Source: R24; Labour Law of China art. 38; State Council Order 795 art. 7: at most 6 days in a row.
///
/// As rows: Σ_{d…d+most} work[e,d] ≤ most;  work[e,d] − work[e,d−1] ≤ work[e,d+i] for i < least;
/// work[e,d−1] − work[e,d] ≤ 1 − work[e,d+i] for i < leastOff.
public struct Consecutive: Hashable, Sendable {
    public let most: Int?
    public let least: Int?
    public let leastOff: Int?

    public init(most: Int? = nil, least: Int? = nil, leastOff: Int? = nil) {
        self.most = most
        self.least = least
        self.leastOff = leastOff
    }
}
