#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An error number of the operating system.
struct SystemError: Error, Hashable {
    let number: Int32

    static var last: SystemError { SystemError(number: errno) }

    var isMissing: Bool { number == ENOENT || number == ENOTDIR }

    /// `No space left on device`, in English whatever the locale.
    var text: String {
        switch number {
        case ENOENT: "no such file or folder"
        case ENOTDIR: "a part of the path is not a folder"
        case EACCES, EPERM: "permission denied"
        case EISDIR: "it is a folder"
        case ENOSPC: "no space left on the device"
        case EDQUOT: "the disk quota is used up"
        case EROFS: "the file system is read-only"
        case EIO: "input/output error of the device"
        case ELOOP: "it is a symbolic link, or too many follow one another"
        case ENAMETOOLONG: "the path is too long"
        case EEXIST: "it exists already"
        case EMFILE, ENFILE: "too many open files"
        case ENXIO: "no such device, or nobody reads from it"
        case EFBIG: "it would exceed the file size limit"
        default: "system error \(number)"
        }
    }
}

/// Outside `FileSystem`, where the system's names are not hidden by its own.
private func systemRename(_ path: String, _ other: String) -> Int32 { unsafe rename(path, other) }
private func systemLink(_ path: String, _ other: String) -> Int32 { unsafe link(path, other) }

/// What is asked of the system about paths.
enum FileSystem {
    /// What kind of file is at the path, links followed or not; nothing when there is none.
    static func status(_ path: String, followingLinks: Bool = true) throws(SystemError) -> stat? {
        var result = stat()
        let code = followingLinks ? unsafe stat(path, &result) : unsafe lstat(path, &result)
        if code == 0 { return result }
        let error = SystemError.last
        if error.number == ENOENT { return nil }
        throw error
    }

    static func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK) == 0 }

    static func rename(_ path: String, to other: String) throws(SystemError) {
        if systemRename(path, other) != 0 { throw .last }
    }

    /// Gives the file a second name, which must be free.
    static func link(_ path: String, as other: String) throws(SystemError) {
        if systemLink(path, other) != 0 { throw .last }
    }

    static func remove(_ path: String) { _ = unsafe unlink(path) }
}

/// An open file, closed with its scope. Only this file of the module calls the system with pointers.
@safe struct Descriptor: ~Copyable {
    private let number: Int32

    /// Opens with the flags given; new files get the permissions 0666 less the user's mask.
    init(_ path: String, _ flags: Int32) throws(SystemError) {
        var number: Int32
        repeat { number = unsafe open(path, flags | O_CLOEXEC, 0o666) } while number < 0 && errno == EINTR
        if number < 0 { throw .last }
        self.number = number
    }

    deinit { _ = close(number) }

    /// What kind of file it is, and its size.
    func status() throws(SystemError) -> stat {
        var result = stat()
        if unsafe fstat(number, &result) != 0 { throw .last }
        return result
    }

    /// All bytes to the end, or one more than `limit` of them.
    func readAll(limit: Int) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count <= limit {
            let wanted = min(1 << 18, limit + 1 - bytes.count)
            var error: SystemError?
            let part = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
                let got = unsafe read(number, buffer.baseAddress, wanted)
                if got < 0 { error = .last }
                count = max(got, 0)
            }
            if let error, error.number != EINTR { throw error }
            if part.isEmpty && error == nil { break }
            bytes += part
        }
        return bytes
    }

    func writeAll(_ bytes: [UInt8]) throws(SystemError) {
        var done = 0
        while done < bytes.count {
            let written = unsafe bytes.withUnsafeBytes { buffer in
                unsafe write(number, buffer.baseAddress?.advanced(by: done), bytes.count - done)
            }
            if written < 0 && errno != EINTR { throw .last }
            done += max(written, 0)
        }
    }

    /// Flushes to the device; devices that cannot are left alone.
    func flush() throws(SystemError) {
        if fsync(number) != 0 && errno != EINVAL && errno != ENOTSUP && errno != EROFS { throw .last }
    }

    /// Takes the lock that says somebody is at work on this file; false when another has it.
    func lock(waiting: Bool) throws(SystemError) -> Bool {
        if flock(number, waiting ? LOCK_EX : LOCK_EX | LOCK_NB) == 0 { return true }
        if errno == EWOULDBLOCK { return false }
        throw .last
    }

    /// Takes all bytes out of the file.
    func truncate() throws(SystemError) {
        if ftruncate(number, 0) != 0 { throw .last }
    }

    /// Gives the file the permissions of another.
    func setPermissions(_ mode: mode_t) throws(SystemError) {
        if fchmod(number, mode & 0o7777) != 0 { throw .last }
    }

    /// Closes and reports what only closing shows (a quota of a network file system).
    consuming func closeReporting() throws(SystemError) {
        let failed = close(number) != 0 && errno != EINTR
        let error = SystemError.last
        discard self
        if failed { throw error }
    }
}
