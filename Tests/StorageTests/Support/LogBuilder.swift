import Domain
import Wire

@testable import Storage

/// Writes logs line by line, also such as our own append never would.
struct LogBuilder {
  let log = Vector.log.log
  /// The bytes of each segment, by its path below `EventLog`.
  private(set) var files: [String: [UInt8]] = [:]
  private var links: [Writer: Chain.Link] = [:]
  private(set) var numbers: [Writer: Int] = [:]
  /// Where each batch ends: its writer's file, the offset, and when it was recorded.
  private(set) var ends: [(file: String, offset: Int, recorded: Moment)] = []
  private var random = SplitMix64(seed: 7)

  /// One event as text.
  struct Item {
    var type: EventType
    var data: String
    var on: Day = "2025-11-03".day
    var version = 1
  }

  /// Adds one batch.
  @discardableResult
  mutating func add(_ writer: Writer, at recorded: Moment, by: PersonCode = "p-7k2m9qxa".person, _ items: [Item])
    -> [EventID]
  {
    let file = "\(writer)/\(SchoolYear(of: recorded.utcDay)).jsonl"
    var ids: [EventID] = []
    for (index, item) in items.enumerated() {
      let id = EventID(writer: writer, number: numbers[writer, default: 0] + 1)
      let draft = LineDraft(
        id: id, type: item.type, version: item.version, on: item.on, recorded: recorded, by: by,
        left: items.count - 1 - index, data: Array(item.data.utf8))
      let line = draft.line(salt: Base64URL.encode(.random16(&random)), after: links[writer] ?? .log(log))
      files[file, default: []] += line.bytes
      links[writer] = .line(line.hash)
      numbers[writer] = id.number
      ids.append(id)
    }
    ends.append((file, files[file, default: []].count, recorded))
    return ids
  }

  /// Adds one event as a batch.
  @discardableResult
  mutating func add(_ writer: String, _ recorded: String, _ type: EventType, _ data: String) -> EventID {
    add(writer.writer, at: recorded.moment, [Item(type: type, data: data)])[0]
  }

  /// Puts the log into a folder as a store.
  func store(in folder: TemporaryFolder, _ name: String = "store") throws -> Store {
    try folder.write(LogFormat(id: log, isTest: true).bytes, to: name + "/EventLog/FORMAT")
    for (file, bytes) in files { try folder.write(bytes, to: name + "/EventLog/" + file) }
    return try Store(at: folder.path + "/" + name)
  }
}

extension Journal {
  /// All entries of a read, and what it brought up.
  func entries(
    knownAt: KnownAt = .everything, order: Order = .logOrder
  ) throws -> (entries: [Entry], outcome: ReadOutcome) {
    var entries: [Entry] = []
    let outcome = try read(knownAt: knownAt, order: order, verifyingHashes: true) { entries.append($0) }
    return (entries, outcome)
  }
}

extension Entry {
  /// How the entry stands, in a word.
  var word: String {
    switch standing {
    case .counts: "counts"
    case .retracted: "retracted"
    case .erased: "erased"
    case .unreadable: "unreadable"
    case .unknown: "unknown"
    case .amendment: "amendment"
    }
  }

  /// What there is to compare of entries whose ids may differ.
  var gist: String {
    let says = word == "amendment" ? "" : String(decoding: contents?.bytes ?? [], as: UTF8.self)
    return "\(key.recorded) \(type) \(on) \(recordedOn) \(by) \(word) \(amendments.count) \(says)"
  }
}
