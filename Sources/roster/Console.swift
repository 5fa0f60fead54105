import RosterReports

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Standard output and standard error, and what the terminal behind them can show.
enum Console {
    /// Data: what a script reads.
    ///
    /// A reader that has had enough (`| head`) is no fault: what is left is dropped silently. Nor is a terminal that
    /// was closed meanwhile.
    static func print(_ text: String) throws(Failure) {
        let number = send(text, to: STDOUT_FILENO)
        guard number == 0 || number == EPIPE || (number == EIO && isDevice(STDOUT_FILENO)) else {
            throw Failure(.cannotWrite, "standard output: \(unsafe String(cString: strerror(number)))")
        }
    }

    /// Everything else: warnings, errors, progress. Nobody can be told when this fails.
    static func note(_ text: String) {
        _ = send(text, to: STDERR_FILENO)
    }

    static func warn(_ text: String) { note("roster: warning: \(text)\n") }

    /// Makes a closed pipe, or a file that may grow no further, an error of `write` instead of a signal.
    static func ignoreSignalsOfWriting() {
        _ = signal(SIGPIPE, SIG_IGN)
        _ = signal(SIGXFSZ, SIG_IGN)
    }

    /// Takes the places of standard input, output and error that the caller closed: the next file opened would get one of them, and
    /// messages would be written into it. There is nothing to read there, and writing fails as it would have.
    static func occupyClosedDescriptors() {
        var descriptor: Int32
        repeat { descriptor = unsafe open("/dev/null", O_RDONLY) } while (0...STDERR_FILENO).contains(descriptor)
        close(descriptor)
    }

    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb" }

    /// The style of standard output.
    static var style: TextStyle {
        TextStyle(width: width(of: STDOUT_FILENO), isUnicode: isUnicode)
    }

    static var errorWidth: Int { width(of: STDERR_FILENO) }

    /// Drawing signs are for terminals in UTF-8 whose user did not ask for plain text.
    static var isUnicode: Bool {
        guard environment("NO_COLOR") == nil, environment("TERM") != "dumb" else { return false }
        let locale = environment("LC_ALL") ?? environment("LC_CTYPE") ?? environment("LANG") ?? ""
        let name = locale.uppercased()
        return name.contains("UTF-8") || name.contains("UTF8")
    }

    /// A variable of the environment; nothing when it is unset or empty.
    static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }

    private static func isDevice(_ descriptor: Int32) -> Bool {
        var status = stat()
        return unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFCHR
    }

    private static func width(of descriptor: Int32) -> Int {
        if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
        var size = winsize()
        let isTerminal = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
        return isTerminal && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    /// The error number, 0 when everything was written.
    private static func send(_ text: String, to descriptor: Int32) -> Int32 {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 && errno == EAGAIN {
                // Whoever shares the terminal or pipe may have made it one that does not wait.
                var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = unsafe poll(&ready, 1, -1)
                continue
            }
            if written < 0 && errno != EINTR { return errno }
            rest = rest.dropFirst(max(written, 0))
        }
        return 0
    }
}
