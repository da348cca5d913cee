public import Domain

/// What this machine remembers of a log outside of it: which writer it is, and the last event it acknowledged.
///
/// It is a lower bound, written after the log. A log that holds less is an old copy, or was cut, and writing to it would
/// use numbers twice.
public struct WriterState: Sendable {
  /// The writer that this machine is, and how far it came.
  public struct Binding: Hashable, Sendable {
    public var writer: Writer
    /// The last event that was acknowledged; number 0 and the id of the log before the first.
    public var head: Frontier.Head

    public init(writer: Writer, head: Frontier.Head) {
      self.writer = writer
      self.head = head
    }
  }

  /// The user's folder for state, such as `~/.local/state`.
  private let path: String
  private let log: LogID

  private static let folderName = "leerlijn"
  /// The file has one length, so that overwriting it in place leaves the old or the new, also after a power cut: a file
  /// renamed without a sync may come out empty, and a second sync would double the time that an append takes.
  private static let size = 80

  /// The state of a log in the user's folder for state.
  public init(in path: String, of log: LogID) {
    self.path = path
    self.log = log
  }

  /// Which writer this machine is, nil when it has none in this log.
  public func binding() throws(StorageError) -> Binding? {
    let bytes: [UInt8]
    do {
      bytes = try Folder(at: path).folder(Self.folderName).file(log.text).contents(atMost: Self.size + 1)
    } catch {
      guard error.reason == .notFound else { throw .system(error) }
      return nil
    }
    guard let binding = Binding(bytes), binding.bytes == bytes else { throw .unreadableState(log) }
    return binding
  }

  /// Makes this machine a writer of the log, durably; the head is the writer's last event, nil when it has none.
  public func bind(to writer: Writer, head: Frontier.Head? = nil) throws(StorageError) {
    let head = head ?? Frontier.Head(number: 0, hash: log.text)
    let bytes = Binding(writer: writer, head: head).bytes
    try system { () throws(SystemFailure) in
      let folder = try Folder.orNew(at: path).folderOrNew(Self.folderName)
      try folder.replace(log.text, with: bytes)
    }
  }

  /// Notes a later event of the writer.
  func update(_ binding: Binding) throws(SystemFailure) {
    try Folder(at: path).folder(Self.folderName).file(log.text, for: .update).overwrite(binding.bytes)
  }
}

extension WriterState.Binding {
  init?(_ bytes: [UInt8]) {
    let words = String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }
    guard words.count == 3, let writer = Writer(words[0]), let number = Int(words[1]), number >= 0 else { return nil }
    self.init(writer: writer, head: Frontier.Head(number: number, hash: String(words[2])))
  }

  /// `west 1042 HASH`, filled up with spaces.
  var bytes: [UInt8] {
    let text = Array("\(writer) \(head.number) \(head.hash)".utf8)
    return text + Array(repeating: UInt8(ascii: " "), count: max(0, 79 - text.count)) + [Spelling.lineFeed]
  }
}
