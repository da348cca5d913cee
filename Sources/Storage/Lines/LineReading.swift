package import Domain
package import Wire

/// What a strict reader makes of one line, as a plain value: two readers agree when these are equal.
package struct LineReading: Equatable, Sendable {
  package let id: EventID
  package let type: EventType
  package let version: Int
  package let on: Day
  package let recorded: Moment
  package let by: PersonCode
  /// How many lines of its batch still follow.
  package let left: Int
  /// The data, nil when they are erased.
  package let data: JSON?
  /// The salt, or the commitment of a line whose data are erased.
  package let seal: String
  package let hash: String

  /// Reads the bytes of a line, without its line feed, or nothing when it is no lawful line.
  package init?(_ bytes: [UInt8]) {
    var parser = LineParser()
    guard let line = try? parser.read(bytes.span) else { return nil }
    id = line.id
    type = line.type
    version = line.version
    on = line.on
    recorded = line.recorded
    by = line.by
    left = line.left
    data = line.data.map { JSON($0) }
    hash = line.hash.text
    switch line.parts.seal {
    case .data(_, let salt): seal = String(decoding: bytes[salt], as: UTF8.self)
    case .erased(let commitment): seal = String(decoding: bytes[commitment], as: UTF8.self)
    }
  }

  /// Whether the hash of a line is the one that its bytes give after a line with this hash.
  package static func verifies(_ bytes: [UInt8], after previous: Digest) -> Bool {
    var parser = LineParser()
    guard let line = try? parser.read(bytes.span) else { return false }
    return line.envelope.verifies(bytes.span, after: .line(HashText(previous)))
  }

  /// A line with these data, tied to a line with this hash, as the append writes it but without its line feed.
  package func sealed(_ data: JSON, salt: String, after previous: Digest) -> [UInt8] {
    let draft = LineDraft(
      id: id, type: type, version: version, on: on, recorded: recorded, by: by, left: left, data: data.bytes)
    return draft.line(salt: salt, after: .line(HashText(previous))).bytes.dropLast()
  }
}
