/// The machine on which the program runs, as far as a program without a store needs it.
public enum Machine {
  /// A stream that every program has.
  public enum Stream: Int32, Sendable {
    case input = 0
    case output = 1
    case talk = 2
  }

  /// What a variable of the environment says.
  public enum Variable: Sendable {
    case text(String)
    /// It is no UTF-8: Swift would put other characters in its place.
    case unreadable
  }

  /// The words behind the program's name, nil for one that is no UTF-8; nil when the system did not pass on any.
  public static var words: [String?]? { Posix.words }

  /// A variable of the environment, when there is one.
  public static func variable(_ name: String) -> Variable? { Posix.variable(name) }

  /// The folder in which the program was started.
  public static var currentFolder: String { Posix.currentFolder ?? "." }

  /// Milliseconds since 1970 by the clock of the machine.
  public static var clock: Int64 { Posix.clockMilliseconds() }

  /// Milliseconds by a clock that nobody sets.
  public static var elapsed: Int { Posix.elapsedMilliseconds() }

  /// Whether a stream is a terminal.
  public static func isTerminal(_ stream: Stream) -> Bool { Posix.isTerminal(stream.rawValue) }

  /// The columns of the terminal that a stream is, nil when it is none.
  public static func width(of stream: Stream) -> Int? {
    isTerminal(stream) ? Posix.columns(of: stream.rawValue) ?? 80 : nil
  }

  /// Everything that stands on standard input, as far as one would look at it; nil when it cannot be read to its end.
  public static func readInput() -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count <= PlainFile.mostBytes {
      guard let next = try? Posix.readNext(Stream.input.rawValue, count: 1 << 16) else { return nil }
      if next.isEmpty { break }
      bytes += next
    }
    return bytes
  }

  /// Writes all bytes to a stream; false when that was not possible, as on a full disk.
  public static func write(_ bytes: [UInt8], to stream: Stream) -> Bool {
    var start = 0
    while start < bytes.count {
      guard let count = try? PosixDisk().write(bytes, from: start, to: stream.rawValue), count > 0 else { return false }
      start += count
    }
    return true
  }

  /// Has the system report a file that grows too large as an error, so that no line is torn, leave no picture of the memory
  /// behind, in which names may stand, and keep memory that will be asked for again.
  public static func prepare() {
    Posix.ignoreFileSizeSignal()
    Posix.forbidCoreDumps()
    Posix.keepMemory()
  }

  /// Ends the program.
  public static func end(_ code: Int32) -> Never { Posix.end(code) }
}
