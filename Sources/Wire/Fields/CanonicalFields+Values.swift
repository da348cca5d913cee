// How the value at hand is read. What is not what is expected is given up.
extension CanonicalFields {
  /// What stands in the data of a line stands at depth 3 of 8 (DESIGN.md section 4), in a list one deeper.
  private static let rules = JSONText.Rules(mostBytes: .max, mostDepth: 6, isCanonical: true)
  private static let elementRules = JSONText.Rules(mostBytes: .max, mostDepth: 5, isCanonical: true)

  /// The eight bytes of a text behind two that are known, when just these stand in it.
  ///
  /// Person codes are what most fields hold, and where they end need not be looked for.
  @inlinable @inline(__always)
  public mutating func eightBytes(behind first: UInt8, _ second: UInt8) -> UInt64? {
    let (front, rest) = (block.span.word(at: at), block.span.word(at: at &+ 3).bigEndian)
    let beginning = 0x22 | UInt64(first) &<< 8 | UInt64(second) &<< 16
    guard front & 0xFF_FFFF == beginning, block[at &+ 11] == 0x22 else {
      giveUp()
      return nil
    }
    pass(to: at &+ 12)
    return substitutes.mayContain(rest) ? substitute(for: rest, behind: first, second) : rest
  }

  /// The eight bytes that are to be read for others behind the same two.
  @usableFromInline @inline(never)
  mutating func substitute(for rest: UInt64, behind first: UInt8, _ second: UInt8) -> UInt64? {
    let beginning = UInt64(first) &<< 56 | UInt64(second) &<< 48
    guard let other = substitutes[ShortText(printable: beginning | rest &>> 16, rest &<< 48)] else { return rest }
    guard isSubstituting, other.count == 10, other.word(0) & 0xFFFF &<< 48 == beginning else {
      giveUp()
      return nil
    }
    return other.word(0) &<< 16 | other.word(1) &>> 48
  }

  /// What the word says that stands there.
  @inlinable
  mutating func choice<Choice>(among words: ChoiceWords<Choice>) -> Choice? {
    for place in words.tokens.indices where words.tokens[place].stands(in: block.span, at: at) {
      pass(to: at &+ words.tokens[place].count)
      return words.cases[place]
    }
    giveUp()
    return nil
  }

  /// A short text, which no other is read for.
  public mutating func shortText() -> ShortText? { quoted { ShortText.quoted(in: $0, at: $1) } }

  /// A short text that is a code, which no other is read for.
  public mutating func code() -> ShortText? { quoted { ShortText.quotedCode(in: $0, at: $1) } }

  @inline(__always)
  private mutating func quoted(_ read: (Span<UInt8>, Int) -> (text: ShortText, end: Int)?) -> ShortText? {
    guard block[at] == ASCII.quote, let (text, end) = read(block.span, at &+ 1) else {
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
    if escaped { return String(decoding: JSONString.unescape(block.span, start..<end), as: UTF8.self) }
    guard let text = try? UTF8Span(validating: block.span.extracting(start..<end)) else { return nil }
    return String(copying: text)
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
      guard substitutes[text] == nil else { break }
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

  /// Whatever stands there as a value that can be handed on.
  public mutating func anyValue() -> FieldReader.Value? {
    switch value() {
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
    guard node.kind == .string, !substitutes.isEmpty else { return node.kind == .null }
    return node.flag || ShortText(block.span.extracting(node.range)).map { substitutes[$0] != nil } ?? false
  }
}
