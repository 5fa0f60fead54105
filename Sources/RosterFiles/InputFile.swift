#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file as it was when it was read.
public struct InputFile: Hashable, Sendable {
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The file as it is now; `nil` if it cannot be read, or only once, as a pipe.
    public init?(path: String) {
        guard let mode = try? FileSystem.status(path)?.st_mode, mode & S_IFMT == S_IFREG else { return nil }
        guard let bytes = try? Descriptor(path, O_RDONLY).readAll(limit: TextFile.tableLimit) else { return nil }
        self.init(path: path, bytes: bytes)
    }
}
