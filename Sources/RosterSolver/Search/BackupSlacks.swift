/// What is over, or short, of every Hall set of one backup entry in every slot, for the roster at hand.
///
/// With twelve window types a slot has 4,095 sets, and each hour of duty that comes or goes touches nearly all of them: they
/// are kept and compared sixteen at a time.
struct BackupSlacks: Sendable {
    /// On duty and qualified, less needed: by slot, in the order of its group's sets.
    private var packed: [Sixteen] = []
    /// Where each slot begins in `packed`.
    private let first: [Int]
    /// How many people are missing in each slot.
    private(set) var missing: [Int]

    /// Nobody on duty.
    init(_ sets: BackupSets) {
        var first: [Int] = []
        var missing: [Int] = []
        for number in sets.groupNumbers {
            first.append(packed.count)
            if number >= 0 { packed += sets.groups[number].packedNeeds.map { .zero &- $0 } }
            missing.append(number >= 0 ? sets.groups[number].needs.max() ?? 0 : 0)
        }
        self.first = first
        self.missing = missing
    }

    func slack(of set: Int, slot: Int) -> Int { Int(packed[first[slot] + set / 16][set % 16]) }

    /// Counts a member in or out of some slots.
    ///
    /// - Returns: How many more people are missing than before, in all of them.
    mutating func add(_ member: Int, slots: Range<Int>, isComing: Bool, _ sets: BackupSets) -> Int {
        let numbers = sets.groupNumbers
        var more = 0
        var slot = slots.lowerBound
        while slot < slots.upperBound {
            let number = numbers[slot]
            let alike = slot..<(numbers[slot..<slots.upperBound].firstIndex { $0 != number } ?? slots.upperBound)
            slot = alike.upperBound
            guard number >= 0 else { continue }
            sets.groups[number].withMask(of: member) { mask in
                for slot in alike {
                    let short = Self.add(mask, to: &packed, at: first[slot], isComing: isComing)
                    more += short - missing[slot]
                    missing[slot] = short
                }
            }
        }
        return more
    }

    /// Built for release, mutable spans of `packed` taken one after the other in a loop lost changes (Swift 6.3.1); pointers do not.
    ///
    /// - Returns: How many people the shortest of these sets is short of.
    private static func add(_ mask: Span<Sixteen>, to packed: inout [Sixteen], at first: Int, isComing: Bool) -> Int {
        unsafe packed.withUnsafeMutableBufferPointer { packed in
            let slacks = unsafe UnsafeMutableBufferPointer(rebasing: packed[first..<(first + mask.count)])
            var least = Sixteen.zero
            if isComing {
                for i in mask.indices {
                    unsafe slacks[i] &-= mask[i]
                    unsafe least.lower(to: slacks[i])
                }
            } else {
                for i in mask.indices {
                    unsafe slacks[i] &+= mask[i]
                    unsafe least.lower(to: slacks[i])
                }
            }
            return -Int(least.min())
        }
    }

    /// How many fewer are missing in a slot, 0 or 1, when the member comes.
    func relief(by member: Int, slot: Int, _ sets: BackupSets) -> Int {
        guard missing[slot] > 0 else { return 0 }
        let first = first[slot]
        // The member relieves if no set is short that the member does not belong to by as many.
        let others = sets.groups[sets.groupNumbers[slot]].withMask(of: member) { mask in
            var least = Sixteen.zero
            let slacks = packed.span
            for i in mask.indices { least.lower(to: slacks[first + i] & ~mask[i]) }
            return -Int(least.min())
        }
        return others < missing[slot] ? 1 : 0
    }

    /// The set that is shortest in a slot.
    func worst(slot: Int, _ sets: BackupSets) -> Int {
        let count = sets.groups[sets.groupNumbers[slot]].needs.count
        return (0..<count).first { slack(of: $0, slot: slot) == -missing[slot] } ?? 0
    }
}

/// Sixteen small numbers side by side: people fit into 16 bits.
typealias Sixteen = SIMD16<Int16>

extension Sixteen {
    @inline(__always)
    fileprivate mutating func lower(to other: Self) { replace(with: other, where: other .< self) }
}
