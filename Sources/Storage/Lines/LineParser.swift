import Domain
import Wire

/// Reads single lines strictly: first the whole line as JSON, then the envelope in its one order and spelling.
///
/// It refills its own buffers, so that lines should be let go of before the next one is read.
struct LineParser {
  private var text = JSONText()

  /// Reads the bytes of a line, without its line feed.
  mutating func read(_ bytes: Span<UInt8>) throws(LineError) -> Line {
    do {
      try text.read(bytes, rules: .line)
    } catch {
      throw LineError(.json(error.fact), at: error.offset)
    }
    var walk = EnvelopeWalk()
    return try walk.line(bytes, text.root)
  }
}

/// Walks through the envelope of a line whose JSON is known to be sound.
private struct EnvelopeWalk {
  private var at = 0
  private var parts = Envelope.Parts()
  private var id: EventID?

  mutating func line(_ bytes: Span<UInt8>, _ root: JSONValue) throws(LineError) -> Line {
    try pass(Spelling.id, bytes)
    parts.number = at
    let id = try text("id", bytes) { EventID($0) }
    self.id = id
    try pass(Spelling.type, bytes)
    let type = try text("type", bytes) { EventType($0) }
    try pass(Spelling.version, bytes)
    let version = try number("v", bytes)
    try pass(Spelling.on, bytes)
    let on = try text("on", bytes) { Day($0) }
    try pass(Spelling.recorded, bytes)
    parts.recorded = at
    let recorded = try text("recorded", bytes) { Moment($0) }
    try pass(Spelling.by, bytes)
    let by = try text("by", bytes) { PersonCode($0) }
    try pass(Spelling.quote, bytes)
    parts.left = at
    let left = stands(Spelling.left, bytes) ? try left(bytes) : 0
    parts.head = 0..<at
    try pass(Spelling.data, bytes)
    let data = try data(bytes, root, of: type)
    let hash = try sealed("hash", HashText.count, bytes) { HashText($0) }
    try pass(Spelling.end, bytes)
    guard at == bytes.count else { throw error(.envelope(expected: "\n")) }
    return Line(
      envelope: Envelope(
        id: id, type: type, version: version, on: on, recorded: recorded, by: by, left: left, hash: hash, parts: parts),
      data: data)
  }

  private mutating func left(_ bytes: Span<UInt8>) throws(LineError) -> Int {
    try pass(Spelling.left, bytes)
    return try number("left", bytes)
  }

  private mutating func data(
    _ bytes: Span<UInt8>, _ root: JSONValue, of type: EventType
  ) throws(LineError) -> JSONValue? {
    guard let data = root.member(named: "data") else { throw error(.field("data")) }
    let start = at
    at = data.range.upperBound
    if data.isNull {
      try pass(Spelling.erased, bytes)
      let start = at
      _ = try sealed("erased", 43, bytes) { Digest(base64URL: $0) }
      parts.seal = .erased(commitment: start..<at)
      try pass(Spelling.hash, bytes)
      parts.hash = at..<at + 43
      return nil
    }
    guard data.kind == .object else { throw LineError(.field("data"), at: start, event: id) }
    if data.containsNull { try checkNulls(data, of: type) }
    try pass(Spelling.salt, bytes)
    let salt = at
    _ = try sealed("salt", 22, bytes) { Base64URL.decode($0) }
    parts.seal = .data(start..<data.range.upperBound, salt: salt..<at)
    try pass(Spelling.hash, bytes)
    parts.hash = at..<at + 43
    return data
  }

  /// Null stands only in the data of a correction, where it takes an optional field away.
  private func checkNulls(_ data: JSONValue, of type: EventType) throws(LineError) {
    for (name, value) in data.members where value.containsNull {
      let isCorrection = type == "event-corrected" && name == "data" && value.kind == .object
      let wrong = isCorrection ? value.members.map(\.value).first { !$0.isNull && $0.containsNull } : value
      guard wrong == nil else { throw LineError(.null, at: wrong?.range.lowerBound ?? at, event: id) }
    }
  }

  /// Reads a string that needs no escapes, up to its closing quote.
  private mutating func text<Value>(
    _ name: String, _ bytes: Span<UInt8>, _ read: (Span<UInt8>) -> Value?
  ) throws(LineError) -> Value {
    var end = at
    while end < bytes.count, bytes[end] != Spelling.quoteByte { end += 1 }
    guard let value = read(bytes.extracting(at..<end)) else { throw error(.field(name)) }
    at = end
    return value
  }

  /// Reads a string of exactly so many bytes.
  private mutating func sealed<Value>(
    _ name: String, _ count: Int, _ bytes: Span<UInt8>, _ read: (Span<UInt8>) -> Value?
  ) throws(LineError) -> Value {
    guard at + count <= bytes.count, let value = read(bytes.extracting(at..<at + count)) else {
      throw error(.field(name))
    }
    at += count
    return value
  }

  /// Reads an integer from 1.
  private mutating func number(_ name: String, _ bytes: Span<UInt8>) throws(LineError) -> Int {
    let start = at
    var value = 0
    while at < bytes.count, bytes[at] &- 0x30 < 10 {
      value = value &* 10 &+ Int(bytes[at] &- 0x30)
      at += 1
    }
    // The scan of the whole line has refused leading zeros and what lies beyond 2^53.
    guard at > start, value >= 1 else { throw LineError(.field(name), at: start, event: id) }
    return value
  }

  private mutating func pass(_ literal: [UInt8], _ bytes: Span<UInt8>) throws(LineError) {
    guard stands(literal, bytes) else {
      throw error(.envelope(expected: String(decoding: literal, as: UTF8.self)))
    }
    at += literal.count
  }

  private func stands(_ literal: [UInt8], _ bytes: Span<UInt8>) -> Bool {
    guard at + literal.count <= bytes.count else { return false }
    for index in literal.indices where bytes[at + index] != literal[index] { return false }
    return true
  }

  private func error(_ fact: Damage.Fact) -> LineError { LineError(fact, at: at, event: id) }
}

/// What stands between the values of a line.
enum Spelling {
  static let id = Array(#"{"id":""#.utf8)
  static let type = Array(#"","type":""#.utf8)
  static let version = Array(#"","v":"#.utf8)
  static let on = Array(#","on":""#.utf8)
  static let recorded = Array(#"","recorded":""#.utf8)
  static let by = Array(#"","by":""#.utf8)
  static let quote = Array(#"""#.utf8)
  static let left = Array(#","left":"#.utf8)
  static let data = Array(#","data":"#.utf8)
  static let erased = Array(#","erased":""#.utf8)
  static let salt = Array(#","salt":""#.utf8)
  static let hash = Array(#"","hash":""#.utf8)
  static let end = Array(#""}"#.utf8)

  static let quoteByte = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  /// The greatest number of bytes of a line, with its line feed.
  static let mostBytes = 65_536
}
