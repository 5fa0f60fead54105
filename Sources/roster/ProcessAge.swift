import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How long this program has been there for whoever waits for it: also while it was loaded, which from a cold disk
/// takes a second or two.
enum ProcessAge {
    /// Seconds since the process began; 0 where the system does not tell, and where it has been something else before.
    static var seconds: Double {
        #if os(Linux)
            guard let text = try? String(contentsOfFile: "/proc/self/stat", encoding: .utf8) else { return 0 }
            var now = timespec()
            guard unsafe clock_gettime(CLOCK_BOOTTIME, &now) == 0 else { return 0 }
            return seconds(
                stat: text, now: Double(now.tv_sec) + Double(now.tv_nsec) / 1e9,
                ticksPerSecond: Double(sysconf(Int32(_SC_CLK_TCK))))
        #else
            return 0
        #endif
    }

    /// A process that is older than this, in seconds, was a script that has become this program.
    private static let oldest = 5.0

    /// - Parameters:
    ///   - stat: What `/proc/self/stat` says: its field 22 is the start, in ticks since the system's.
    ///   - now: Seconds since the system's start.
    static func seconds(stat: String, now: Double, ticksPerSecond: Double) -> Double {
        // The name, field 2, may hold spaces and parentheses; after the last parenthesis comes field 3.
        guard let name = stat.lastIndex(of: ")"), ticksPerSecond > 0 else { return 0 }
        let fields = stat[name...].split(separator: " ").dropFirst()
        guard let start = fields.dropFirst(19).first.flatMap({ Double($0) }) else { return 0 }
        let age = now - start / ticksPerSecond
        return (0...oldest).contains(age) ? age : 0
    }
}
