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
  private let keys: [CanonicalToken]
  private var nextKey = 0
  private var lastKey = 0
  /// The place of the brace or comma in front of the next key, or of the brace that closes the object.
  ///
  /// Once its key is passed, the place of a value. In a list it is the same with brackets and elements.
  private var at = 0
  /// What closes the object or the list.
  private var closer = ASCII.closeBrace
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

  /// What stands in the data of a line stands at depth 3 of 8 (DESIGN.md section 4), in a list one deeper.
  private static let rules = JSONText.Rules(mostBytes: .max, mostDepth: 6, isCanonical: true)
  private static let elementRules = JSONText.Rules(mostBytes: .max, mostDepth: 5, isCanonical: true)

  init(block: [UInt8] = [], keys: [CanonicalToken] = [], suspects: TextFilter = TextFilter()) {
    self.block = block
    self.keys = keys
    self.suspects = suspects
  }

  mutating func begin(at offset: Int, before limit: Int, keys: Range<Int>) {
    (nextKey, lastKey) = (keys.lowerBound, keys.upperBound)
    (at, self.limit, closer) = (offset, limit, ASCII.closeBrace)
    hasGivenUp = offset >= limit || block[offset] != ASCII.openBrace
    isThrough = hasGivenUp
  }

  /// Leaves the object to the general scanner.
  public mutating func giveUp() { (hasGivenUp, isThrough) = (true, true) }

  /// Where the object ends, when all of it was read.
  func end() -> Int? { hasGivenUp || !isThrough ? nil : at + 1 }

  /// Goes to the value of the next key, false when that is left out.
  ///
  /// It goes by the order alone: a type asks for its fields in one order, whatever it finds.
  @usableFromInline
  mutating func toNextValue() -> Bool {
    guard !isThrough else { return false }
    guard nextKey < lastKey else {
      giveUp()
      return false
    }
    let place = nextKey
    nextKey &+= 1
    // Asked in its place: to take it out would cost more than to compare it.
    guard keys[place].stands(in: block.span, at: at &+ 1) else { return false }
    at &+= 1 &+ keys[place].count
    return true
  }

  /// Goes to the value of a key when that stands next.
  @usableFromInline
  mutating func toValue(of key: CanonicalToken) -> Bool {
    guard key.stands(in: block.span, at: at &+ 1) else { return false }
    at &+= 1 &+ key.count
    return true
  }

  /// Goes behind a value: to the comma in front of what follows, or to the end of the object.
  @inline(__always)
  private mutating func pass(to end: Int) {
    at = end
    guard end < limit else { return giveUp() }
    if block[end] == closer { isThrough = true } else if block[end] != ASCII.comma { giveUp() }
  }
}

// How the value at hand is read. What is not what is expected is given up.
extension CanonicalFields {
  /// The eight bytes of a text behind two that are known, when just these stand in it.
  ///
  /// Person codes are what most fields hold, and where they end need not be looked for.
  public mutating func eightBytes(behind first: UInt8, _ second: UInt8) -> UInt64? {
    let rest = block.span.word(at: at &+ 3).bigEndian
    guard block[at] == ASCII.quote, block[at &+ 1] == first, block[at &+ 2] == second,
      block[at &+ 11] == ASCII.quote, !suspects.mayContain(first, second, rest)
    else {
      giveUp()
      return nil
    }
    pass(to: at &+ 12)
    return rest
  }

  /// The place of the text among some words.
  @usableFromInline
  mutating func place(among words: [CanonicalToken]) -> Int? {
    for place in words.indices where words[place].stands(in: block.span, at: at) {
      pass(to: at &+ words[place].count)
      return place
    }
    giveUp()
    return nil
  }

  /// A short text, which no other is read for.
  public mutating func shortText() -> ShortText? {
    guard block[at] == ASCII.quote, let (text, end) = ShortText.quoted(in: block.span, at: at &+ 1) else {
      giveUp()
      return nil
    }
    pass(to: end &+ 1)
    return text
  }

  /// A text of whatever length, which no other is read for.
  public mutating func string() -> String? {
    let start = at &+ 1
    guard block[at] == ASCII.quote,
      let (end, escaped) = try? JSONString.scan(block.span, from: start, isCanonical: true)
    else {
      giveUp()
      return nil
    }
    pass(to: end + 1)
    let bytes = escaped ? JSONString.unescape(block.span, start..<end) : Array(block[start..<end])
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A number.
  public mutating func wholeNumber() -> Int? {
    // Most numbers have one digit.
    let digit = block[at] &- ASCII.zero
    if digit < 10, block[at &+ 1] == ASCII.comma || block[at &+ 1] == closer {
      pass(to: at &+ 1)
      return Int(digit)
    }
    guard let number = try? JSONNumber.scan(block.span, from: at) else {
      giveUp()
      return nil
    }
    pass(to: number.end)
    return number.value
  }

  /// Whatever stands there.
  @usableFromInline
  mutating func value() -> Found {
    switch block[at] {
    case ASCII.quote:
      guard let (text, end) = ShortText.quoted(in: block.span, at: at &+ 1) else { return readText() }
      guard !suspects.mayContain(text) else { break }
      self.text = text
      pass(to: end &+ 1)
      return .text
    case ASCII.minus, 0x30...0x39:
      guard let number = wholeNumber() else { break }
      integer = number
      return .integer
    case ASCII.openBrace, ASCII.openBracket: return readList()
    default: break
    }
    giveUp()
    return .nothing
  }

  /// Whatever stands in the next field as a value that can be handed on, nil when it is left out.
  mutating func nextValue() -> FieldReader.Value? {
    guard toNextValue() else { return nil }
    return switch value() {
    case .nothing: nil
    case .text: FieldReader.Value(text)
    case .integer: FieldReader.Value(integer)
    case .other: other
    }
  }

  /// Reads a text that is no short one.
  private mutating func readText() -> Found {
    guard let text = string() else { return .nothing }
    other = FieldReader.Value(text)
    return .other
  }

  /// Reads an array or an object into a list of its values.
  private mutating func readList() -> Found {
    let rules = closer == ASCII.closeBracket ? CanonicalFields.elementRules : CanonicalFields.rules
    guard let (text, end) = try? JSONText.part(of: block, from: at, rules: rules),
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

// What the value at hand is made of, when that is a map or a list.
extension CanonicalFields {
  /// A map of which the keys are some of these, in their order.
  @inlinable
  mutating func map<Map: FieldMap>(_ type: Map.Type) -> Map? {
    guard let outer = enterMap() else { return nil }
    var map = Map.empty
    for place in Map.keys.indices where !isThrough {
      guard toValue(of: Map.keys[place]) else { continue }
      guard let element = Map.Element.value(in: &self), map.take(element, at: place) else {
        giveUp()
        break
      }
    }
    leave(to: outer)
    return map
  }

  /// A list of values of one type.
  @inlinable
  mutating func list<Element: FieldValue>(of type: Element.Type) -> [Element]? {
    guard let outer = enterList() else { return nil }
    var list: [Element] = []
    while !isThrough {
      toElement()
      guard let element = Element.value(in: &self) else {
        giveUp()
        break
      }
      list.append(element)
    }
    leave(to: outer)
    return list
  }

  /// Goes to the next element of a list.
  @usableFromInline
  mutating func toElement() { at &+= 1 }

  @usableFromInline
  mutating func enterMap() -> UInt8? { enter(ASCII.openBrace, closedBy: ASCII.closeBrace) }

  @usableFromInline
  mutating func enterList() -> UInt8? { enter(ASCII.openBracket, closedBy: ASCII.closeBracket) }

  /// Goes into the object or the list that stands there, and tells what closes what is around it.
  private mutating func enter(_ opener: UInt8, closedBy inner: UInt8) -> UInt8? {
    guard block[at] == opener else {
      giveUp()
      return nil
    }
    defer { closer = inner }
    return closer
  }

  /// Goes out of an object or a list behind its end.
  @usableFromInline
  mutating func leave(to outer: UInt8) {
    guard isThrough, !hasGivenUp else { return giveUp() }
    isThrough = false
    closer = outer
    pass(to: at &+ 1)
  }
}
