import Domain
import Wire

/// By what events are found besides their numbers, kept with a snapshot.
///
/// It names events and nothing more: what they say is read where they stand.
struct EventIndex: Sendable {
  /// The amendments of each event.
  private var amendments = History<EventID, Said>()
  /// The events that bear each key.
  private var keys = History<KeyPrint, Said>()

  init() {}

  /// Takes in an amendment that can be read.
  mutating func insert(_ amendment: Amendment) {
    amendments.insert(Said(), about: amendment.target, at: Turn(ofLog: amendment.key))
  }

  /// Takes in the key that an event bears.
  mutating func insert(_ key: ImportKey, of event: Key) {
    keys.insert(Said(), about: KeyPrint(key), at: Turn(ofLog: event))
  }

  /// The amendments of an event.
  func amendments(of event: EventID) -> [EventID] {
    amendments.statements(about: event).map(\.turn.key.id)
  }

  /// The events that may bear a key, the last first.
  func events(with key: ImportKey) -> [EventID] {
    keys.statements(about: KeyPrint(key)).map(\.turn.key.id)
  }
}

extension Turn {
  /// A turn by the order of the log alone.
  fileprivate init(ofLog key: Key) { self.init(on: key.recorded.utcDay, key: key) }
}

/// The hash of a key, short and of one size; two keys may share one.
struct KeyPrint: LookupKey, Comparable {
  let bits: UInt64

  init(_ key: ImportKey) { bits = XXH64.hash(of: Array(key.text.utf8).span) }

  static func < (left: KeyPrint, right: KeyPrint) -> Bool { left.bits < right.bits }
}

extension KeyPrint: Archived {
  init(from reader: inout ArchiveReader) throws(ArchiveError) { bits = try reader.word() }

  func write(to writer: inout ArchiveWriter) { writer.write(number: bits) }

  static var leastSize: Int { 8 }
  static var hasFixedSize: Bool { true }
}

extension EventIndex: ArchivedInParts {
  enum Part: CaseIterable { case amendments, keys }

  mutating func read(_ part: Part, from reader: inout ArchiveReader) throws(ArchiveError) {
    switch part {
    case .amendments: amendments = try reader.read()
    case .keys: keys = try reader.read()
    }
  }

  func write(_ part: Part, to writer: inout ArchiveWriter) {
    switch part {
    case .amendments: writer.write(amendments)
    case .keys: writer.write(keys)
    }
  }
}
