import Domain

/// What a read hands out: entries, or nothing but the facts that they state.
protocol Harvested: Sendable {
  /// Whether it holds what was recorded beside what that is read as.
  static var holdsOriginal: Bool { get }
  /// What is handed out of a line that states a fact as it was recorded.
  init(_ fact: consuming Fact, _ remarks: Remarks, of line: CanonicalLine, at place: @autoclosure () -> Place)
  /// What is handed out of a line that was looked at, if anything.
  init?(_ entry: Entry)
  var key: Key { get }
}

extension Fact: Harvested {
  static var holdsOriginal: Bool { false }

  init(_ fact: consuming Fact, _ remarks: Remarks, of line: CanonicalLine, at place: @autoclosure () -> Place) {
    self = fact
  }

  init?(_ entry: Entry) {
    guard let fact = entry.fact else { return nil }
    self = fact
  }
}

extension Entry: Harvested {
  static var holdsOriginal: Bool { true }

  init(_ fact: consuming Fact, _ remarks: Remarks, of line: CanonicalLine, at place: @autoclosure () -> Place) {
    let contents = Contents(fact.event, key: remarks.key, note: remarks.note)
    self.init(
      key: fact.key, type: EventKind.all[line.kind].type, version: 1, on: fact.on, recordedOn: fact.on, by: fact.by,
      contents: contents, original: contents, standing: .counts, amendments: [], place: place())
  }

  init(_ entry: Entry) { self = entry }
}

/// What the admitted lines of a writer say, gathered until it is taken over.
struct Harvest<Item: Harvested>: LineSink {
  /// The key that an event bears, when it was imported, with its place in the log.
  typealias Keyed = (key: ImportKey, event: Key)

  var items: [Item] = []
  private(set) var keys: [Keyed] = []
  private(set) var events = 0
  /// How many of them are of a kind or version that this program does not know.
  private(set) var unknown = 0
  /// The last event that was admitted, when not all are.
  private var lastAdmitted: Tip?
  /// What the events name of each other, when the log is checked.
  private(set) var mentions = Mentions()
  /// The first line whose data are gone without an erasure: a check goes on behind it.
  private(set) var silent: Damage?
  var findings: [Finding] { reader.findings }

  private var reader: EntryReader
  private let admission: Admission
  private let isCheck: Bool
  private let most: Int

  /// Nothing gathered yet of a writer, with room for some items; with so many it is full.
  init(of writer: Writer, in resolution: Resolution, _ asked: Journal.Asked, most: Int, room: Int) {
    reader = EntryReader(resolution)
    admission = Admission(asked.knownAt, of: writer)
    isCheck = asked.isCheck
    self.most = most
    items.reserveCapacity(room)
  }

  var isFull: Bool { items.count >= most }

  mutating func take(
    _ fact: consuming Fact, _ remarks: Remarks, of line: CanonicalLine, in bytes: Span<UInt8>,
    at place: @autoclosure () -> Place
  ) {
    guard admits(line) else { return }
    if isCheck { mentions.take(line, in: bytes, at: place()) }
    if let key = remarks.key { keys.append((key, line.key)) }
    items.append(Item(fact, remarks, of: line, at: place()))
  }

  mutating func pass(_ line: CanonicalLine) { _ = admits(line) }

  mutating func take(_ line: Line, at place: Place) throws(StorageError) {
    guard admits(line.envelope) else { return }
    if isCheck { mentions.take(line, at: place) }
    let entry: Entry
    do throws(StorageError) { entry = try reader.entry(line, at: place) } catch {
      guard isCheck, case .damaged(let damage) = error else { throw error }
      silent = silent ?? damage
      return
    }
    if case .unknown = entry.standing { unknown += 1 }
    if let key = entry.contents?.key { keys.append((key, entry.key)) }
    if let item = Item(entry) { items.append(item) }
  }

  /// Whether a line is admitted, which then counts.
  private mutating func admits(_ line: some Successor) -> Bool {
    if case .all = admission {
    } else {
      guard admission.admits(line.key) else { return false }
      lastAdmitted = Tip(line)
    }
    events += 1
    return true
  }

  /// The last event that was admitted of a writer, of whose lines this was read last.
  func admitted(of tip: Tip?) -> Tip? {
    if case .all = admission { return tip }
    return lastAdmitted
  }

  /// Hands over what was gathered so far.
  mutating func hand(_ body: (inout [Item], [Keyed]) -> Void) {
    body(&items, keys)
    items.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
  }
}
