/// Walks through the fields of an object that is spelt canonically: every key in its place, no byte too many.
///
/// What it meets otherwise it does not judge: it gives up, and the object has to be read by the general scanner, which
/// alone says what is lawful. What it reads, the general scanner reads alike.
public struct CanonicalFields: Sendable {
  private let block: [UInt8]
  /// Texts that may have to be read as another: that is left to the general scanner.
  private let suspects: TextFilter
  private var keys: [CanonicalKey] = []
  /// The key that is asked for next.
  private var ordinal = 0
  /// Where the object begins, and the place of the brace or comma in front of the next key.
  private var start = 0
  private var at = 0
  /// Where the bytes end that count.
  private var limit = 0
  private var hasGivenUp = false
  /// The value that was found last, by what was found.
  @usableFromInline private(set) var text = ShortText.none
  @usableFromInline private(set) var integer = 0
  @usableFromInline private(set) var other = FieldReader.Value(0)

  /// What stands in a field.
  @usableFromInline
  enum Found: Sendable {
    case nothing, text, integer, other
  }

  /// An object in the data of a line stands at depth 3 of 8 (DESIGN.md section 4).
  private static let rules = JSONText.Rules(mostBytes: .max, mostDepth: 6, isCanonical: true)

  init(block: [UInt8] = [], suspects: TextFilter = TextFilter()) {
    self.block = block
    self.suspects = suspects
  }

  mutating func begin(at offset: Int, before limit: Int, keys: [CanonicalKey]) {
    self.keys = keys
    (ordinal, start, at, self.limit) = (0, offset, offset, limit)
    hasGivenUp = offset >= limit || block[offset] != ASCII.openBrace
  }

  @usableFromInline
  mutating func giveUp() { hasGivenUp = true }

  /// Where the object ends, when every key was asked for and all of it was read.
  func end() -> Int? {
    guard !hasGivenUp, ordinal == keys.count, at < limit, block[at] == ASCII.closeBrace else { return nil }
    return at + 1
  }

  /// Finds the next field in the order of the type.
  ///
  /// It goes by the order alone: a type asks for its fields in one order, whatever it finds.
  @usableFromInline
  mutating func next() -> Found {
    guard let value = nextKey() else { return .nothing }
    let found = read(at: value)
    if found == .nothing { giveUp() }
    return found
  }

  /// The next field as a value that can be handed on, nil when it is left out.
  mutating func nextValue() -> FieldReader.Value? {
    switch next() {
    case .nothing: nil
    case .text: FieldReader.Value(text)
    case .integer: FieldReader.Value(integer)
    case .other: other
    }
  }

  /// The place of the value of the next key, when that stands there.
  @inline(__always)
  private mutating func nextKey() -> Int? {
    guard !hasGivenUp, ordinal < keys.count, at < limit else {
      giveUp()
      return nil
    }
    let place = ordinal
    ordinal &+= 1
    // Fields that are left out stand mostly at the end.
    guard block[at] != ASCII.closeBrace, block[at] == (at == start ? ASCII.openBrace : ASCII.comma),
      keys[place].stands(in: block.span, at: at &+ 1)
    else { return nil }
    return at &+ 1 &+ keys[place].count
  }

  /// Reads the value at a place and goes behind it.
  @inline(__always)
  private mutating func read(at start: Int) -> Found {
    switch block[start] {
    case ASCII.quote:
      guard let (text, end) = ShortText.quoted(in: block.span, at: start &+ 1) else { return readText(at: start + 1) }
      (self.text, at) = (text, end &+ 1)
      return suspects.mayContain(text) ? .nothing : .text
    case ASCII.minus, 0x30...0x39:
      guard let number = try? JSONNumber.scan(block.span, from: start) else { return .nothing }
      (integer, at) = (number.value, number.end)
      return .integer
    case ASCII.openBrace, ASCII.openBracket: return readList(at: start)
    default: return .nothing
    }
  }

  /// Reads a text that is no short one.
  private mutating func readText(at start: Int) -> Found {
    guard let (end, escaped) = try? JSONString.scan(block.span, from: start, isCanonical: true) else { return .nothing }
    at = end + 1
    let bytes = escaped ? JSONString.unescape(block.span, start..<end) : Array(block[start..<end])
    other = FieldReader.Value(String(decoding: bytes, as: UTF8.self))
    return .other
  }

  /// Reads an array or an object into a list of its values.
  private mutating func readList(at start: Int) -> Found {
    guard let (text, end) = try? JSONText.part(of: block, from: start, rules: CanonicalFields.rules) else {
      return .nothing
    }
    at = end
    let isPlain = text.nodes.allSatisfy { node in
      guard node.kind == .string, !suspects.isEmpty else { return node.kind != .null }
      return !node.flag && !(ShortText(block.span.extracting(node.range)).map(suspects.mayContain) ?? false)
    }
    other = FieldReader.Value(text.root)
    return isPlain ? .other : .nothing
  }
}

extension CanonicalFields {
  /// Reads the next field as a map of which the keys are some of these, in their order, and hands out what stands there;
  /// nil when the field is left out or has to be read otherwise.
  @inlinable
  mutating func nextMap<Map: FieldMap>(_ type: Map.Type) -> Map? {
    guard let outer = enter(Map.keys) else { return nil }
    var map = Map.empty
    for place in Map.keys.indices {
      let element: Map.Element?
      switch next() {
      case .nothing: continue
      case .text: element = Map.Element(short: text)
      case .integer: element = Map.Element(integer: integer)
      case .other: element = nil
      }
      guard let element, map.take(element, at: place) else {
        giveUp()
        continue
      }
    }
    leave(outer)
    return map
  }

  /// Goes into the object that stands in the next field.
  @usableFromInline
  mutating func enter(_ keys: [CanonicalKey]) -> (keys: [CanonicalKey], ordinal: Int, start: Int)? {
    guard let value = nextKey() else { return nil }
    guard block[value] == ASCII.openBrace, block[value &+ 1] == ASCII.quote else {
      giveUp()
      return nil
    }
    let outer = (self.keys, ordinal, start)
    (self.keys, ordinal, start, at) = (keys, 0, value, value)
    return outer
  }

  /// Goes out of an object behind its end.
  @usableFromInline
  mutating func leave(_ outer: (keys: [CanonicalKey], ordinal: Int, start: Int)) {
    let end = end()
    (keys, ordinal, start) = outer
    if let end { at = end } else { giveUp() }
  }
}
