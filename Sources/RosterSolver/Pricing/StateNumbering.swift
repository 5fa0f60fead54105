/// States of all memories together as one number, the first memory most significant.
struct StateNumbering {
    let memories: [any LineMemory]
    /// What one unit of each memory's state is in the number of all of them.
    let weights: [Int]
    let count: Int

    /// `nil` where there are too many states to be numbered.
    init?(_ memories: [any LineMemory]) {
        var product = 1
        var weights: [Int] = []
        for memory in memories.reversed() {
            weights.append(product)
            let (value, overflow) = product.multipliedReportingOverflow(by: memory.radix)
            if overflow { return nil }
            product = value
        }
        self.memories = memories
        self.weights = weights.reversed()
        count = product
    }

    init(of memory: any LineMemory) {
        memories = [memory]
        weights = [1]
        count = memory.radix
    }

    var start: Int { zip(memories, weights).reduce(0) { $0 + $1.0.start * $1.1 } }

    func state(of number: Int, _ memory: Int) -> Int { number / weights[memory] % memories[memory].radix }
}

/// Numbers given to states as they are met: a table where states are few, else a dictionary.
struct StateNumbers {
    private var table: [Int32]
    private var dictionary: [Int: Int] = [:]

    init(below count: Int) { table = count <= 1 << 20 ? Array(repeating: -1, count: count) : [] }

    mutating func number(of state: Int, orNext next: Int) -> Int {
        if table.isEmpty {
            if let known = dictionary[state] { return known }
            dictionary[state] = next
            return next
        }
        if table[state] < 0 { table[state] = Int32(next) }
        return Int(table[state])
    }
}
