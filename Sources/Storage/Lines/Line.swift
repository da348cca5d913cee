import Domain
import Wire

/// What stands in a line around its data.
struct Envelope: Sendable {
  let id: EventID
  let type: EventType
  let version: Int
  let on: Day
  let recorded: Moment
  let by: PersonCode
  /// How many lines of its batch still follow.
  let left: Int
  let hash: HashText
  /// Where the parts stand among the bytes of the line.
  let parts: Parts

  var key: Key { Key(recorded: recorded, id: id) }
  var endsBatch: Bool { left == 0 }

  /// Where the parts of a line stand among its bytes.
  struct Parts: Sendable {
    var number = 0
    var recorded = 0
    /// Where `left` stands, or would stand.
    var left = 0
    /// The bytes that are hashed as they are.
    var head = 0..<0
    var seal = Seal.erased(commitment: 0..<0)
    var hash = 0..<0
  }

  /// What ties the data to the hash.
  enum Seal: Hashable, Sendable {
    case data(Range<Int>, salt: Range<Int>)
    case erased(commitment: Range<Int>)
  }
}

extension Envelope {
  /// Whether the hash of the line is the one that its bytes give.
  func verifies(_ bytes: Span<UInt8>, after link: Chain.Link) -> Bool {
    let commitment: Digest? =
      switch parts.seal {
      case .data(let data, let salt):
        Chain.commitment(salt: bytes.extracting(salt), data: bytes.extracting(data))
      case .erased(let commitment): Digest(base64URL: bytes.extracting(commitment))
      }
    guard let commitment else { return false }
    return HashText(Chain.hash(after: link, head: bytes.extracting(parts.head), commitment: commitment)) == hash
  }
}

/// One line of the log as it was read: the envelope, and the data as a value.
struct Line: Sendable {
  let envelope: Envelope
  /// The data, nil when they are erased.
  let data: JSONValue?

  var id: EventID { envelope.id }
  var type: EventType { envelope.type }
  var version: Int { envelope.version }
  var on: Day { envelope.on }
  var recorded: Moment { envelope.recorded }
  var by: PersonCode { envelope.by }
  var left: Int { envelope.left }
  var hash: HashText { envelope.hash }
  var parts: Envelope.Parts { envelope.parts }
  var key: Key { envelope.key }
  var endsBatch: Bool { envelope.endsBatch }
}
