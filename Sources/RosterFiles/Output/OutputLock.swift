#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Keeps a place in the file system to one run at a time.
///
/// The lock is on a file, which names the process that has it. It belongs to the open file, so it ends with the
/// process, however that ends. The file is removed when the work is done; one that a killed run has left is taken over.
public enum OutputLock {
    /// Does `work` while this process has the lock on the file at `path`.
    ///
    /// - Throws: `busy` when another run has it, `cannotCreate` when there is no such place; and what `work` throws.
    public static func holding<Result>(_ path: String, _ work: () throws -> Result) throws -> Result {
        let file = try taken(path)
        // Whoever waits for nothing must find the file locked or not at all: it goes before its lock does.
        defer { FileSystem.remove(path) }
        return try withExtendedLifetime(file) { _ in try work() }
    }

    private static func taken(_ path: String) throws(FileError) -> Descriptor {
        while true {
            let holder: String
            do throws(SystemError) {
                let file = try Descriptor(path, O_RDWR | O_CREAT | O_NOFOLLOW)
                if try file.lock(waiting: false) {
                    // The run that had it may have removed the file between our opening and our locking it.
                    guard try file.status().st_nlink > 0 else { continue }
                    try file.truncate()
                    try file.writeAll(Array("process \(getpid())\n".utf8))
                    return file
                }
                holder = String(decoding: try file.readAll(limit: 100), as: UTF8.self)
            } catch {
                throw error.asFileError(path)
            }
            throw .busy(path: path, holder: holder.isEmpty ? "which has just begun" : String(holder.dropLast()))
        }
    }
}
