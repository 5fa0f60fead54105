/// Everything about one hall for one period, except the rules it is judged by.
///
/// A `Hall` that comes from `RosterFiles` is consistent: every identifier it mentions exists, every
/// time lies on the grid, `minimum <= target`, breaks fit their shifts. Order is the order of the files
/// and is part of the value: it decides ties, so the same files give the same roster.
public struct Hall: Hashable, Sendable {
    public let name: String
    public let period: Period
    public let windows: [WindowType]
    public let demand: Demand
    public let pools: [Pool]
    /// What pools need, like `demand` but by pool in the order of `pools`.
    public let poolDemand: Demand
    public let shifts: [ShiftType]
    public let contracts: [Contract]
    public let employees: [Employee]
    public let loadTerms: LoadTerms
    public let pay: PayRules
    /// What everybody has carried before; also of later periods, where a roster of the past is looked at.
    public let ledger: Ledger

    public init(
        name: String = "", period: Period, windows: [WindowType], demand: Demand, shifts: [ShiftType],
        contracts: [Contract], employees: [Employee], loadTerms: LoadTerms = LoadTerms(),
        pay: PayRules = PayRules(), pools: [Pool] = [], poolDemand: Demand? = nil, ledger: Ledger = Ledger()
    ) {
        self.name = name
        self.period = period
        self.windows = windows
        self.demand = demand
        self.shifts = shifts
        self.contracts = contracts
        self.employees = employees
        self.loadTerms = loadTerms
        self.pay = pay
        self.pools = pools
        self.poolDemand = poolDemand ?? Demand(windows: pools.count, slots: period.slots.count)
        self.ledger = ledger
    }

    /// The same hall, with what everybody has carried before.
    public func remembering(_ ledger: Ledger) -> Hall {
        Hall(
            name: name, period: period, windows: windows, demand: demand, shifts: shifts, contracts: contracts,
            employees: employees, loadTerms: loadTerms, pay: pay, pools: pools, poolDemand: poolDemand, ledger: ledger)
    }

    /// Whether an employee may serve at a window on a date without breaking `qualification`.
    public func isQualified(_ employee: Employee, at window: WindowType, on date: CivilDate) -> Bool {
        employee.level(at: window.id, on: date) >= window.level
    }
}
