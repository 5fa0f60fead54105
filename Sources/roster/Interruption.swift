import GLPK

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What Ctrl-C, `kill` and a closing terminal do.
enum Interruption {
    /// From now on the first one ends the search, which keeps its best roster; a second one ends the process.
    static func endsSearch() {
        for signal in [SIGINT, SIGTERM, SIGHUP] { Interrupt.requestProcess(on: signal) }
    }
}
