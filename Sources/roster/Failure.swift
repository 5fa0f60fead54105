/// A run that ends with a message and an exit code of its own.
struct Failure: Error {
    let code: CommandStatus
    let message: String
    /// Of an internal fault: the roster that was refused, as a file.
    let refused: String?

    init(_ code: CommandStatus, _ message: String, refused: String? = nil) {
        self.code = code
        self.message = message
        self.refused = refused
    }
}

/// Every exit code of the command; those from 64 on are named as in `sysexits.h`.
enum CommandStatus: Int32, CaseIterable {
    /// A legal roster at the gap asked for, or nothing to complain about.
    case success = 0
    /// A legal roster, though the search stopped at a limit.
    case stoppedAtLimit = 2
    /// Hard rules contradict each other.
    case impossible = 3
    /// No roster was found within the limit.
    case notFound = 4
    /// `check` found breaches.
    case breaches = 5
    case usage = 64
    case badInput = 65
    case missingInput = 66
    /// The program contradicts itself; nothing is written.
    case internalFault = 70
    case cannotCreate = 73
    case cannotWrite = 74
    /// Another run is writing into the same folder.
    case busy = 75
    /// Interrupted with nothing to show.
    case interrupted = 130
}
