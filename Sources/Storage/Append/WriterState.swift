public import Domain
import Wire

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
  private let disk: any Disk

  private static let folderName = "leerlijn"
  /// The file has two lines of one length, of which the older one is overwritten in place.
  ///
  /// Whatever comes of the writing, one of them is whole. A file renamed without a sync may come out empty, and a second sync would double the time of an append.
  private static let size = 2 * Binding.size
  private static let mostHeads = 1 << 20
  private var headsName: String { log.text + ".heads" }

  /// The state of a log in the user's folder for state.
  package init(in path: String, of log: LogID, on disk: any Disk = PosixDisk()) {
    self.path = path
    self.log = log
    self.disk = disk
  }

  /// Which writer this machine is, nil when it has none in this log.
  public func binding() throws(StorageError) -> Binding? {
    guard let bytes = try read(log.text, atMost: Self.size) else { return nil }
    let bindings = Self.slots.compactMap { Binding(bytes[$0.clamped(to: bytes.indices)]) }
    guard let last = bindings.max(by: { $0.head.number < $1.head.number }) else { throw .unreadableState(log) }
    return last
  }

  /// Makes this machine a writer of the log, durably; the head is the writer's last event, nil when it has none.
  public func bind(to writer: Writer, head: Frontier.Head? = nil) throws(StorageError) {
    let head = head ?? Frontier.Head(number: 0, hash: log.text)
    let bytes = Binding(writer: writer, head: head).bytes
    try replace(log.text, with: bytes + bytes)
  }

  /// The last event seen of each other writer.
  public func heads() throws(StorageError) -> [Writer: Frontier.Head] {
    guard let bytes = try read(headsName, atMost: Self.mostHeads) else { return [:] }
    guard let frontier = Frontier(lines: bytes) else { throw .unreadableState(log) }
    return frontier.heads
  }

  /// All that this machine knows; what cannot be read is not known.
  public func known() -> KnownHeads {
    KnownHeads(own: (try? binding()) ?? nil, others: (try? heads()) ?? [:])
  }

  /// Keeps the last events of all writers but the own one, durably when there is something new; never fewer than before.
  public func note(_ frontier: Frontier) throws(StorageError) {
    let old = try heads()
    var new = old
    for (writer, head) in frontier.heads where head.number > old[writer]?.number ?? 0 { new[writer] = head }
    if let own = try binding()?.writer { new[own] = nil }
    guard new != old else { return }
    try replace(headsName, with: Frontier(new).lines)
  }

  /// Forgets what was known, and takes a log as it stands: it will be compared with this.
  public func reset(to frontier: Frontier) throws(StorageError) {
    try replace(headsName, with: frontier.lines)
  }

  /// Notes a later event of the own writer.
  func update(_ binding: Binding) throws(SystemFailure) {
    let file = try Folder(at: path, on: disk).folder(Self.folderName).file(log.text, for: .update)
    let bytes = try file.contents(atMost: Self.size)
    let numbers = Self.slots.map { Binding(bytes[$0.clamped(to: bytes.indices)])?.head.number ?? -1 }
    try file.overwrite(binding.bytes, at: Self.slots[numbers[0] <= numbers[1] ? 0 : 1].lowerBound)
  }

  private static let slots = [0..<Binding.size, Binding.size..<2 * Binding.size]

  private func read(_ name: String, atMost limit: Int) throws(StorageError) -> [UInt8]? {
    do {
      return try Folder(at: path, on: disk).folder(Self.folderName).file(name).contents(atMost: limit)
    } catch {
      guard error.reason == .notFound else { throw .system(error) }
      return nil
    }
  }

  private func replace(_ name: String, with bytes: [UInt8]) throws(StorageError) {
    try system { () throws(SystemFailure) in
      let folder = try Folder.orNew(at: path, withParents: true, on: disk)
      let own = try folder.folderOrNew(Self.folderName)
      try folder.sync()
      try own.replace(name, with: bytes)
    }
  }
}

extension WriterState.Binding {
  static let size = 96

  /// Reads a line, nil when it is not wholly as it was written.
  package init?(_ bytes: ArraySlice<UInt8>) {
    let words = String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }
    guard words.count == 4, let writer = Writer(words[0]), let number = Int(words[1]) else { return nil }
    self.init(writer: writer, head: Frontier.Head(number: number, hash: String(words[2])))
    guard self.bytes == Array(bytes) else { return nil }
  }

  /// `west 1042 HASH CHECK`, filled up with spaces; the check is the beginning of the hash of what stands before it.
  package var bytes: [UInt8] {
    var text = Array("\(writer) \(head.number) \(head.hash) ".utf8)
    text += SHA256.hash(of: text).text.utf8.prefix(8)
    return text + Array(repeating: UInt8(ascii: " "), count: max(0, Self.size - 1 - text.count)) + [Spelling.lineFeed]
  }
}
