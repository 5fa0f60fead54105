import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes whole files: whoever opens one finds all of the old text or all of the new one, also after a crash.
///
/// The bytes go to a temporary file in the same folder, are flushed to the device, and the file is renamed; then the
/// folder is flushed. While it works the writer holds a lock on its temporary, so that the next run can tell one that was
/// left behind from one in use, and remove it.
public enum AtomicFile {
    /// - Parameters:
    ///   - path: A file, which is replaced and keeps its permissions; or a device or pipe, which is written to. A symbolic
    ///     link is followed.
    ///   - isReplacing: Whether a file that exists may be replaced.
    /// - Throws: `cannotCreate` or `cannotWrite`; the old file is then as it was.
    public static func write(_ bytes: [UInt8], to path: String, isReplacing: Bool = true) throws(FileError) {
        try write(bytes, to: path, isReplacing: isReplacing) { _ in nil }
    }

    /// The same for a text in UTF-8.
    public static func write(_ text: String, to path: String, isReplacing: Bool = true) throws(FileError) {
        try write(Array(text.utf8), to: path, isReplacing: isReplacing)
    }

    /// The steps of which each can fail.
    enum Step: CaseIterable {
        case create, permit, write, flush, rename, close, flushFolder
    }

    /// Writes several files that belong together: all of them are written and flushed under other names before the first takes its
    /// place, so that a full disk, a lack of rights or a crash while writing leaves all old ones as they were.
    public static func write(_ files: [(path: String, text: String)], isReplacing: Bool = true) throws(FileError) {
        var staged: [StagedFile] = []
        for file in files {
            staged.append(try StagedFile(Array(file.text.utf8), for: file.path, isReplacing: isReplacing) { _ in nil })
        }
        for file in staged { try file.place() }
    }

    /// - Parameter failure: Asked before each step: an error stands for the failure of the step (for tests).
    static func write(
        _ bytes: [UInt8], to path: String, isReplacing: Bool, failure: @escaping (Step) -> SystemError?
    ) throws(FileError) {
        try StagedFile(bytes, for: path, isReplacing: isReplacing, failure: failure).place()
    }

    /// A file that is written and flushed under another name, and goes if it does not take its place.
    private final class StagedFile {
        private let bytes: [UInt8]
        private let path: String
        private let isReplacing: Bool
        private let failure: (Step) -> SystemError?
        /// Where it goes; nothing for a device or pipe, which is written to in its place.
        private var target: (folder: String, path: String)?
        private var temporary: String?
        private var file: Descriptor?

        init(
            _ bytes: [UInt8], for path: String, isReplacing: Bool, failure: @escaping (Step) -> SystemError?
        ) throws(FileError) {
            self.bytes = bytes
            self.path = path
            self.isReplacing = isReplacing
            self.failure = failure
            let old: stat?
            do throws(SystemError) {
                old = try FileSystem.status(path)
                if old != nil && !isReplacing { throw SystemError(number: EEXIST) }
                if let old, old.st_mode & S_IFMT == S_IFDIR { throw SystemError(number: EISDIR) }
                if old != nil && !FileSystem.isWritable(path) { throw SystemError(number: EACCES) }
            } catch {
                throw error.asFileError(path)
            }
            if let old, old.st_mode & S_IFMT != S_IFREG { return }
            let target = try AtomicFile.resolved(path, exists: old != nil)
            let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
            let name = target.lastIndex(of: "/").map { String(target[target.index(after: $0)...]) } ?? target
            self.target = (folder, target)
            AtomicFile.removeStale(folder, name)
            do throws(SystemError) {
                if let error = failure(.create) { throw error }
                file = try AtomicFile.create(folder, name, &temporary)
            } catch {
                throw error.asFileError(path)
            }
            do throws(SystemError) {
                if let error = failure(.permit) { throw error }
                if let old { try file?.setPermissions(old.st_mode) }
                if let error = failure(.write) { throw error }
                try file?.writeAll(bytes)
                if let error = failure(.flush) { throw error }
                try file?.flush()
            } catch {
                throw .cannotWrite(path: path, cause: error.text)
            }
        }

        deinit {
            if let temporary { FileSystem.remove(temporary) }
        }

        func place() throws(FileError) {
            guard let target else { return try AtomicFile.writeInPlace(bytes, path) }
            do throws(SystemError) {
                if let error = failure(.rename) { throw error }
                if let temporary { try AtomicFile.place(temporary, target.path, isReplacing: isReplacing) }
                temporary = nil
                if let error = failure(.close) { throw error }
                try file.take()?.closeReporting()
                if let error = failure(.flushFolder) { throw error }
                try Descriptor(target.folder.isEmpty ? "." : target.folder, O_RDONLY | O_DIRECTORY).flush()
            } catch {
                if error.number == EEXIST { throw error.asFileError(path) }
                throw .cannotWrite(path: path, cause: error.text)
            }
        }
    }

    /// Puts the temporary in the place of the target. Its lock is held meanwhile: no cleaner can take it away.
    private static func place(_ temporary: String, _ target: String, isReplacing: Bool) throws(SystemError) {
        if isReplacing { return try FileSystem.rename(temporary, to: target) }
        try FileSystem.link(temporary, as: target)
        FileSystem.remove(temporary)
    }

    /// Devices and pipes have no old contents to keep.
    private static func writeInPlace(_ bytes: [UInt8], _ path: String) throws(FileError) {
        let file: Descriptor
        do throws(SystemError) {
            file = try Descriptor(path, O_WRONLY)
        } catch {
            throw error.asFileError(path)
        }
        do throws(SystemError) {
            try file.writeAll(bytes)
            try file.flush()
            try file.closeReporting()
        } catch {
            throw .cannotWrite(path: path, cause: error.text)
        }
    }

    /// Where a symbolic link leads: the file there is replaced, not the link.
    private static func resolved(_ path: String, exists: Bool) throws(FileError) -> String {
        do throws(SystemError) {
            guard let status = try FileSystem.status(path, followingLinks: false), status.st_mode & S_IFMT == S_IFLNK
            else { return path }
        } catch {
            throw error.asFileError(path)
        }
        if !exists { throw .cannotCreate(path: path, cause: "it is a symbolic link that leads nowhere") }
        return URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }

    private static let suffix = ".roster-tmp"

    /// A new file that nobody else has, locked.
    private static func create(
        _ folder: String, _ name: String, _ created: inout String?
    ) throws(SystemError) -> Descriptor {
        for attempt in 0..<100 {
            let path = "\(folder)\(prefix(name))\(getpid())-\(attempt)\(suffix)"
            let file: Descriptor
            do throws(SystemError) {
                // With these flags a symbolic link of that name is never followed.
                file = try Descriptor(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
            } catch {
                if error.number == EEXIST { continue }
                throw error
            }
            // Between its making and its lock another run may have taken the file for a stale one.
            created = path
            if try file.lock(waiting: true), try file.status().st_nlink > 0 { return file }
            created = nil
        }
        throw SystemError(number: EEXIST)
    }

    private static func prefix(_ name: String) -> String {
        var short = name
        while short.utf8.count > 180 { short.removeLast() }
        return ".\(short)."
    }

    /// Removes temporaries of this file that no running writer holds.
    private static func removeStale(_ folder: String, _ name: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
        for other in names where other.hasPrefix(prefix(name)) && other.hasSuffix(suffix) {
            guard let file = try? Descriptor(folder + other, O_RDONLY | O_NOFOLLOW | O_NONBLOCK) else { continue }
            if (try? file.lock(waiting: false)) == true { FileSystem.remove(folder + other) }
        }
    }
}

extension SystemError {
    /// What has no room or breaks down cannot be written; everything else hinders the creation.
    func asFileError(_ path: String) -> FileError {
        switch number {
        case ENOSPC, EDQUOT, EIO, EFBIG, EPIPE: .cannotWrite(path: path, cause: text)
        default: .cannotCreate(path: path, cause: text)
        }
    }
}
