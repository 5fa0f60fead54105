import RosterFiles

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Files that the command writes.
enum Output {
    /// `a/out` for `a/hall.yaml`.
    static func folder(beside path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "out" }
        return "\(path[...slash])out"
    }

    /// Makes a folder, and those above it, unless they are there.
    static func makeFolder(_ path: String) throws(FileError) {
        if unsafe mkdir(path, 0o777) == 0 { return }
        switch errno {
        case EEXIST where isFolder(path):
            if unsafe access(path, W_OK) != 0 { throw .cannotCreate(path: path, cause: reason) }
        case ENOENT:
            let parent = path.split(separator: "/").dropLast().joined(separator: "/")
            guard !parent.isEmpty else { throw .cannotCreate(path: path, cause: reason) }
            try makeFolder(path.hasPrefix("/") ? "/\(parent)" : parent)
            if unsafe mkdir(path, 0o777) != 0 { throw .cannotCreate(path: path, cause: reason) }
        default: throw .cannotCreate(path: path, cause: reason)
        }
    }

    /// Makes a folder that was not there, for this user alone; says whether it could.
    static func makePrivateFolder(_ path: String) -> Bool { unsafe mkdir(path, 0o700) == 0 }

    /// What the system says of the last call that failed.
    private static var reason: String { unsafe String(cString: strerror(errno)) }

    /// Refuses outputs that would replace an input of the same run.
    static func refuse(inputs: [String], as outputs: [String]) throws(Failure) {
        for output in outputs {
            guard let identity = identity(of: output), inputs.contains(where: { self.identity(of: $0) == identity })
            else { continue }
            throw Failure(.usage, "\(output) is an input of this run; choose another output")
        }
    }

    static func refuseExisting(_ paths: [String]) throws(Failure) {
        for path in paths where identity(of: path) != nil {
            throw Failure(.cannotCreate, "\(path) exists already and is not replaced")
        }
    }

    /// Removes a file; says whether there was one.
    static func remove(_ path: String) throws(FileError) -> Bool {
        if unsafe unlink(path) == 0 { return true }
        guard errno == ENOENT else {
            throw .cannotWrite(path: path, cause: "it cannot be removed: \(reason)")
        }
        return false
    }

    /// Removes an empty folder.
    static func removeFolder(_ path: String) { _ = unsafe rmdir(path) }

    /// A path of this process's own in the folder for temporary files.
    static func temporaryFolder(_ purpose: String) -> String {
        "\(Console.environment("TMPDIR") ?? "/tmp")/roster-\(purpose)-\(getpid())"
    }

    /// The file a path leads to; nothing when there is none.
    private static func identity(of path: String) -> [UInt64]? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        return [UInt64(status.st_dev), UInt64(status.st_ino)]
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
