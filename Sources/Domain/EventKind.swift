public import Wire

/// A kind of event as the catalogue knows it: its name, its fields and how it is read.
public struct EventKind: Sendable {
  /// The name in the log.
  public let type: EventType
  /// The version of the data that this program writes, and the highest that it reads.
  public let version = 1
  /// The fields, in the order in which they are written; `key` and `note` are allowed in every kind and not listed.
  public let fields: [FieldShape]
  /// The names of the fields that no correction may touch.
  public let identity: [String]
  /// The names of the fields that name other events.
  public let pointers: [String]
  let read: @Sendable (inout FieldReader) -> Event

  /// Finds out what a kind is by letting it read nothing.
  init(read: @escaping @Sendable (inout FieldReader) -> Event) {
    var described = FieldReader(describing: { _ in })
    let nothing = read(&described).data
    type = nothing.type
    identity = nothing.identity
    fields = described.asked
    pointers = fields.filter { [.code("event"), .list(of: .code("event"))].contains($0.expectation) }.map(\.name)
    self.read = read
  }

  /// Every kind of event that this program knows, those with a shape of their own first.
  public static let all: [EventKind] =
    Event.kinds + LedgerRow.all.map { row in EventKind { .ledger(LedgerEntry(row, from: &$0)) } }

  /// The kind with a name, or nil when this program does not know it.
  public static func named(_ type: EventType) -> EventKind? { place(of: type).map { all[$0] } }

  /// The place in `all` of the kind with a name.
  private static func place(of type: EventType) -> Int? {
    var slot = firstSlot(of: type)
    while slots[slot] >= 0 {
      if all[slots[slot]].type == type { return slots[slot] }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// Open addressing over the places in `all`: a lookup for every line of a log must cost next to nothing.
  private static let slots: [Int] = {
    var slots = [Int](repeating: -1, count: 512)
    for (place, kind) in all.enumerated() {
      var slot = firstSlot(of: kind.type)
      while slots[slot] >= 0 { slot = (slot + 1) & 511 }
      slots[slot] = place
    }
    return slots
  }()

  private static func firstSlot(of type: EventType) -> Int { Int(truncatingIfNeeded: type.name.mixed &>> 55) }
}

/// What stands in the data of an event: what happened, and the two fields that every kind may have.
public struct Contents: Hashable, Sendable {
  /// What happened.
  public var event: Event
  /// The idempotency key, when the event was imported.
  public var key: ImportKey?
  /// A remark.
  public var note: Note?

  /// Says what happened, with the two fields that every kind may have.
  public init(_ event: Event, key: ImportKey? = nil, note: Note? = nil) {
    self.event = event
    self.key = key
    self.note = note
  }

  /// The data as one canonical JSON object.
  public var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { fields in
      event.data.write(to: &fields)
      fields.write("key", key)
      fields.write("note", note)
    }
    return writer.bytes
  }
}

/// What came of reading the data of an event.
public struct DataReading: Sendable {
  /// The contents, or nil when the data do not read as their kind.
  public let contents: Contents?
  /// Why the data do not read as their kind.
  public let problems: [FieldProblem]
  /// The fields that the kind does not have; they are ignored.
  public let unknown: [UnknownField]
}

extension EventKind {
  /// Reads data as this kind of event; `merged` tells which person codes are read as another.
  public func read(_ data: JSONValue, merged: [String: String] = [:]) -> DataReading {
    var fields = FieldReader(data, substitutes: merged)
    let event = read(&fields)
    let contents = Contents(event, key: fields.optional("key"), note: fields.optional("note"))
    return DataReading(
      contents: fields.problems.isEmpty ? contents : nil, problems: fields.problems, unknown: fields.unknown)
  }
}
