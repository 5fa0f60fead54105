public import RosterModel

/// Why files could not be read or written; each case has its exit code.
public enum FileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The files can be read but say something wrong.
    case invalid(InvalidInput)
    /// A file is missing, may not be read or is a folder; whatever else is wrong is listed too.
    case unreadable(InvalidInput)
    /// An output cannot be created: no such folder, no permission.
    case cannotCreate(path: String, cause: String)
    /// An output was begun and could not be finished: no space, an error of the device.
    case cannotWrite(path: String, cause: String)
    /// Another run is at work there.
    case busy(path: String, holder: String)

    /// As in `sysexits.h`.
    public var exitCode: Int32 {
        switch self {
        case .invalid: 65
        case .unreadable: 66
        case .cannotCreate: 73
        case .cannotWrite: 74
        case .busy: 75
        }
    }

    /// What is wrong in the input, empty for an output.
    public var diagnostics: [Diagnostic] {
        switch self {
        case .invalid(let input), .unreadable(let input): input.diagnostics
        case .cannotCreate, .cannotWrite, .busy: []
        }
    }

    public var description: String {
        switch self {
        case .invalid(let input), .unreadable(let input): input.description
        case .cannotCreate(let path, let cause): "\(path): cannot create the file: \(cause)"
        case .cannotWrite(let path, let cause): "\(path): cannot write the file: \(cause)"
        case .busy(let path, let holder): "\(path): in use by another run (\(holder))"
        }
    }
}
