/// Walks through the fields of an object that is spelt canonically: every key in its place, no byte too many.
///
/// What it meets otherwise it does not judge: it gives up, and the object has to be read by the general scanner, which
/// alone says what is lawful. What it reads, the general scanner reads alike.
struct CanonicalFields: Sendable {
  private let block: [UInt8]
  /// Texts that may have to be read as another: that is left to the general scanner.
  private let suspects: TextFilter
  private var keys: [CanonicalKey] = []
  /// The key that is asked for next.
  private var ordinal = 0
  /// The place of the brace or comma in front of the next key.
  private var at = 0
  /// Where the bytes end that count.
  private var limit = 0
  private var hasGivenUp = false

  /// An object in the data of a line stands at depth 3 of 8 (DESIGN.md section 4).
  private static let rules = JSONText.Rules(mostBytes: .max, mostDepth: 6, isCanonical: true)

  init(block: [UInt8] = [], suspects: TextFilter = TextFilter()) {
    self.block = block
    self.suspects = suspects
  }

  mutating func begin(at offset: Int, before limit: Int, keys: [CanonicalKey]) {
    self.keys = keys
    (ordinal, at, self.limit) = (0, offset, limit)
    hasGivenUp = offset >= limit || block[offset] != ASCII.openBrace
  }

  mutating func giveUp() { hasGivenUp = true }

  /// Where the object ends, when every key was asked for and all of it was read.
  func end() -> Int? {
    guard !hasGivenUp, ordinal == keys.count, at < limit, block[at] == ASCII.closeBrace, block[at &- 1] != ASCII.comma
    else {
      return nil
    }
    return at + 1
  }

  /// The value of the next field in the order of the type, nil when it is left out.
  ///
  /// It goes by the order alone: a type asks for its fields in one order, whatever it finds.
  mutating func next() -> FieldReader.Value? {
    guard !hasGivenUp, ordinal < keys.count, at < limit else {
      giveUp()
      return nil
    }
    let place = ordinal
    ordinal &+= 1
    guard block[at] != ASCII.closeBrace, keys[place].stands(in: block.span, at: at &+ 1),
      block[at] == ASCII.comma || block[at] == ASCII.openBrace
    else { return nil }
    let value = value(at: at &+ 1 &+ keys[place].count)
    if value == nil { giveUp() }
    return value
  }

  /// Reads the value at a place and goes behind it.
  private mutating func value(at start: Int) -> FieldReader.Value? {
    switch block[start] {
    case ASCII.quote: return text(at: start + 1)
    case ASCII.minus, 0x30...0x39:
      guard let number = try? JSONNumber.scan(block.span, from: start) else { return nil }
      at = number.end
      return FieldReader.Value(number.value)
    case ASCII.openBrace, ASCII.openBracket: return list(at: start)
    default: return nil
    }
  }

  private mutating func text(at start: Int) -> FieldReader.Value? {
    if let (text, end) = ShortText.quoted(in: block.span, at: start) {
      at = end &+ 1
      return suspects.mayContain(text) ? nil : FieldReader.Value(text)
    }
    guard let (end, escaped) = try? JSONString.scan(block.span, from: start, isCanonical: true) else { return nil }
    at = end + 1
    let bytes = escaped ? JSONString.unescape(block.span, start..<end) : Array(block[start..<end])
    return FieldReader.Value(String(decoding: bytes, as: UTF8.self))
  }

  /// Reads an array or an object into a list of its values.
  private mutating func list(at start: Int) -> FieldReader.Value? {
    guard let (text, end) = try? JSONText.part(of: block, from: start, rules: CanonicalFields.rules) else { return nil }
    at = end
    let isPlain = text.nodes.allSatisfy { node in
      guard node.kind == .string, !suspects.isEmpty else { return node.kind != .null }
      return !node.flag && !(ShortText(block.span.extracting(node.range)).map(suspects.mayContain) ?? false)
    }
    return isPlain ? FieldReader.Value(text.root) : nil
  }
}
