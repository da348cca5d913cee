/// Walks through the fields of an object that is spelt canonically: every key in its place, no byte too many.
///
/// What it meets otherwise it does not judge: it gives up, and the object has to be read by the general scanner, which
/// alone says what is lawful. What it reads, the general scanner reads alike.
public struct CanonicalFields: Sendable {
  private let block: [UInt8]
  /// Texts that may have to be read as another: that is left to the general scanner.
  private let suspects: TextFilter
  /// The keys of all objects, those of one object behind each other, and the place among them of the key that is asked for
  /// next: the list is held once, because every object would otherwise have to hold its own and let go of it.
  private let keys: [CanonicalKey]
  private var nextKey = 0
  private var lastKey = 0
  /// The place of the brace or comma in front of the next key, or of the brace that closes the object.
  private var at = 0
  /// Where the bytes end that count.
  private var limit = 0
  private var hasGivenUp = true
  /// Whether no field follows, or none that is looked for any more.
  @usableFromInline private(set) var isThrough = true
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

  init(block: [UInt8] = [], keys: [CanonicalKey] = [], suspects: TextFilter = TextFilter()) {
    self.block = block
    self.keys = keys
    self.suspects = suspects
  }

  mutating func begin(at offset: Int, before limit: Int, keys: Range<Int>) {
    (nextKey, lastKey) = (keys.lowerBound, keys.upperBound)
    (at, self.limit) = (offset, limit)
    hasGivenUp = offset >= limit || block[offset] != ASCII.openBrace
    isThrough = hasGivenUp
  }

  /// Leaves the object to the general scanner.
  public mutating func giveUp() { (hasGivenUp, isThrough) = (true, true) }

  /// Where the object ends, when all of it was read.
  func end() -> Int? { hasGivenUp || !isThrough ? nil : at + 1 }

  /// Finds the next field in the order of the type.
  ///
  /// It goes by the order alone: a type asks for its fields in one order, whatever it finds.
  @usableFromInline
  mutating func next() -> Found {
    guard !isThrough, let value = nextValuePlace() else { return .nothing }
    return read(at: value)
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

  /// The eight bytes of the next field behind two that are known, when just these stand in it; anything else is given up.
  ///
  /// Person codes are what most fields hold, and where they end need not be looked for.
  public mutating func nextEightBytes(behind first: UInt8, _ second: UInt8) -> UInt64? {
    guard !isThrough, let value = nextValuePlace() else { return nil }
    let rest = block.span.word(at: value &+ 3).bigEndian
    guard block[value] == ASCII.quote, block[value &+ 1] == first, block[value &+ 2] == second,
      block[value &+ 11] == ASCII.quote, !suspects.mayContain(first, second, rest)
    else {
      giveUp()
      return nil
    }
    pass(to: value &+ 12)
    return rest
  }

  /// The place of the value of the next key, when that stands there.
  @inline(__always)
  private mutating func nextValuePlace() -> Int? {
    guard nextKey < lastKey else {
      giveUp()
      return nil
    }
    let place = nextKey
    nextKey &+= 1
    guard keys[place].stands(in: block.span, at: at &+ 1) else { return nil }
    return at &+ 1 &+ keys[place].count
  }

  /// Goes behind a value: to the comma in front of the next key, or to the end of the object.
  @inline(__always)
  private mutating func pass(to end: Int) {
    at = end
    guard end < limit else { return giveUp() }
    switch block[end] {
    case ASCII.comma: break
    case ASCII.closeBrace: isThrough = true
    default: giveUp()
    }
  }

  /// Reads the value at a place and goes behind it.
  @inline(__always)
  private mutating func read(at start: Int) -> Found {
    switch block[start] {
    case ASCII.quote:
      guard let (text, end) = ShortText.quoted(in: block.span, at: start &+ 1) else { return readText(at: start + 1) }
      guard !suspects.mayContain(text) else { break }
      self.text = text
      pass(to: end &+ 1)
      return .text
    case ASCII.minus, 0x30...0x39:
      guard let number = try? JSONNumber.scan(block.span, from: start) else { break }
      integer = number.value
      pass(to: number.end)
      return .integer
    case ASCII.openBrace, ASCII.openBracket: return readList(at: start)
    default: break
    }
    giveUp()
    return .nothing
  }

  /// Reads a text that is no short one.
  private mutating func readText(at start: Int) -> Found {
    guard let (end, escaped) = try? JSONString.scan(block.span, from: start, isCanonical: true) else {
      giveUp()
      return .nothing
    }
    let bytes = escaped ? JSONString.unescape(block.span, start..<end) : Array(block[start..<end])
    other = FieldReader.Value(String(decoding: bytes, as: UTF8.self))
    pass(to: end + 1)
    return .other
  }

  /// Reads an array or an object into a list of its values.
  private mutating func readList(at start: Int) -> Found {
    guard let (text, end) = try? JSONText.part(of: block, from: start, rules: CanonicalFields.rules),
      text.nodes.allSatisfy({ !mayBeOther($0) })
    else {
      giveUp()
      return .nothing
    }
    other = FieldReader.Value(text.root)
    pass(to: end)
    return .other
  }

  /// Whether a value in a list may have to be read as another.
  private func mayBeOther(_ node: JSONNode) -> Bool {
    guard node.kind == .string, !suspects.isEmpty else { return node.kind == .null }
    return node.flag || ShortText(block.span.extracting(node.range)).map(suspects.mayContain) ?? false
  }
}

extension CanonicalFields {
  /// Reads the next field as a map of which the keys are some of these, in their order, and hands out what stands there;
  /// nil when the field is left out or has to be read otherwise.
  @inlinable
  mutating func nextMap<Map: FieldMap>(_ type: Map.Type) -> Map? {
    guard enter() else { return nil }
    var map = Map.empty
    for place in Map.keys.indices where !isThrough {
      let element: Map.Element?
      switch value(of: Map.keys[place]) {
      case .nothing: continue
      case .text: element = Map.Element(short: text)
      case .integer: element = Map.Element(integer: integer)
      case .other: element = nil
      }
      guard let element, map.take(element, at: place) else {
        giveUp()
        break
      }
    }
    leave()
    return map
  }

  /// Reads the value of a key when that stands next.
  @usableFromInline
  mutating func value(of key: CanonicalKey) -> Found {
    key.stands(in: block.span, at: at &+ 1) ? read(at: at &+ 1 &+ key.count) : .nothing
  }

  /// Goes into the object that stands in the next field, false when that is left out or holds something else.
  @usableFromInline
  mutating func enter() -> Bool {
    guard !isThrough, let value = nextValuePlace() else { return false }
    guard block[value] == ASCII.openBrace else {
      giveUp()
      return false
    }
    at = value
    return true
  }

  /// Goes out of an object behind its end.
  @usableFromInline
  mutating func leave() {
    guard isThrough, !hasGivenUp else { return giveUp() }
    isThrough = false
    pass(to: at &+ 1)
  }
}
