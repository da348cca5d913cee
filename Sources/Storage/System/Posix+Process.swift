#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// What a program needs of the system besides files: its surroundings, its terminal and its end.
extension Posix {
  /// The words behind the program's name, nil for one that is no UTF-8: Swift would put other characters in its place.
  ///
  /// Without a file handle to spare, a static program's runtime finds not even its name: then there are none at all.
  static var words: [String?]? {
    guard CommandLine.argc > 0 else { return nil }
    return (1..<Int(CommandLine.argc)).map { index in
      // Safe: the system ends every word with a zero byte, and there are as many as it says.
      unsafe CommandLine.unsafeArgv[index].flatMap { unsafe String(validatingCString: $0) }
    }
  }

  /// A variable of the environment, when there is one.
  static func variable(_ name: String) -> Machine.Variable? {
    guard let value = unsafe getenv(name) else { return nil }
    // Safe: the system ends every value with a zero byte, and nothing in here changes one.
    return unsafe String(validatingCString: value).map { .text($0) } ?? .unreadable
  }

  /// The folder in which the program works.
  static var currentFolder: String? {
    guard let path = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(path) }
    return unsafe String(validatingCString: path)
  }

  /// Milliseconds since 1970 by the clock of the machine.
  static func clockMilliseconds() -> Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns of a terminal, nil when it does not say.
  static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Reads what comes next, which may be less than asked for; nothing at the end.
  static func readNext(_ descriptor: Int32, count: Int) throws(Errno) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    var span = buffer.mutableSpan
    let read = try unsafe span.withUnsafeMutableBytes { (bytes) throws(Errno) in
      try checked { unsafe systemRead(descriptor, bytes.baseAddress, bytes.count) }
    }
    return Array(buffer[..<read])
  }

  /// Lets a file that grows too large be an error of writing, where the system would end the program in the middle.
  static func ignoreFileSizeSignal() {
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Keeps the system from writing the memory of the program to a file when the program dies.
  static func forbidCoreDumps() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    #if os(Linux)
      unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    #else
      unsafe setrlimit(RLIMIT_CORE, &none)
    #endif
  }

  static func end(_ code: Int32) -> Never { exit(code) }
}
