/// Reads a JSON text strictly, without recursion, into a flat list of nodes.
struct JSONScanner {
  let rules: JSONText.Rules
  var nodes: [JSONNode] = []
  private var at: Int
  private var depth = 0
  /// The innermost container that is not closed yet, or −1.
  private var open = -1

  init(rules: JSONText.Rules, from start: Int = 0) {
    self.rules = rules
    at = start
  }

  mutating func scan(_ bytes: Span<UInt8>) throws(JSONError) {
    guard bytes.count <= rules.mostBytes else {
      throw JSONError(.tooLong(limit: rules.mostBytes), at: rules.mostBytes)
    }
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      throw JSONError(.byteOrderMark, at: 0)
    }
    _ = try scanValue(bytes)
    skipWhiteSpace(bytes)
    guard at == bytes.count else {
      let byte = bytes[at]
      throw JSONError(isWhiteSpace(byte) ? .whiteSpace(byte) : .trailing(byte), at: at)
    }
  }

  /// Reads one value with all that is in it, and finds its end.
  mutating func scanValue(_ bytes: Span<UInt8>) throws(JSONError) -> Int {
    while true {
      guard try beginsValue(bytes) else { continue }
      guard try closesUntilComma(bytes) else { return at }
    }
  }

  /// Reads a whole value, or opens a container and stops before its first value: then false.
  private mutating func beginsValue(_ bytes: Span<UInt8>) throws(JSONError) -> Bool {
    let first = try next(bytes)
    if open >= 0 { nodes[open].number &+= 1 }
    switch first {
    case ASCII.quote:
      try string(bytes)
    case ASCII.openBrace:
      return try begin(.object, closing: ASCII.closeBrace, bytes)
    case ASCII.openBracket:
      return try begin(.array, closing: ASCII.closeBracket, bytes)
    case ASCII.minus, 0x30...0x39:
      try number(bytes)
    case UInt8(ascii: "n"):
      try literal(.null, bytes)
    case UInt8(ascii: "t"):
      try literal(.true, bytes)
    case UInt8(ascii: "f"):
      try literal(.false, bytes)
    case let byte:
      throw misplaced(byte)
    }
    return true
  }

  /// Goes on after a value: past the comma (true), or past every end up to that of the text (false).
  private mutating func closesUntilComma(_ bytes: Span<UInt8>) throws(JSONError) -> Bool {
    while open >= 0 {
      let isObject = nodes[open].kind == .object
      let byte = try next(bytes)
      if byte == ASCII.comma {
        at += 1
        if isObject { try key(bytes) }
        return true
      }
      guard byte == (isObject ? ASCII.closeBrace : ASCII.closeBracket) else { throw misplaced(byte) }
      try close(bytes)
    }
    return false
  }

  private mutating func begin(
    _ kind: JSONValue.Kind, closing: UInt8, _ bytes: Span<UInt8>
  ) throws(JSONError) -> Bool {
    guard depth < rules.mostDepth else { throw JSONError(.tooDeep(limit: rules.mostDepth), at: at) }
    depth += 1
    nodes.append(JSONNode(kind: kind, start: UInt32(at), end: 0, next: Int32(open), number: 0))
    open = nodes.count - 1
    at += 1
    if try next(bytes) == closing {
      guard !rules.isCanonical else { throw JSONError(.emptyContainer, at: at - 1) }
      try close(bytes)
      return true
    }
    if kind == .object { try key(bytes) }
    return false
  }

  private mutating func close(_ bytes: Span<UInt8>) throws(JSONError) {
    at += 1
    if nodes[open].kind == .object { try JSONKeys.check(nodes, of: open, bytes) }
    let around = Int(nodes[open].next)
    nodes[open].next = Int32(nodes.count)
    nodes[open].end = UInt32(at)
    open = around
    depth -= 1
  }

  private mutating func key(_ bytes: Span<UInt8>) throws(JSONError) {
    let byte = try next(bytes)
    guard byte == ASCII.quote else { throw misplaced(byte) }
    try string(bytes)
    try JSONKeys.checkLast(nodes, of: open, bytes)
    let after = try next(bytes)
    guard after == ASCII.colon else { throw misplaced(after) }
    at += 1
  }

  private mutating func string(_ bytes: Span<UInt8>) throws(JSONError) {
    let start = at + 1
    let (end, escaped) = try JSONString.scan(bytes, from: start, isCanonical: rules.isCanonical)
    append(.string, flag: escaped, start..<end)
    at = end + 1
  }

  private mutating func number(_ bytes: Span<UInt8>) throws(JSONError) {
    let (end, number) = try JSONNumber.scan(bytes, from: at)
    append(.integer, at..<end, number: number)
    at = end
  }

  private mutating func literal(_ literal: JSONError.Literal, _ bytes: Span<UInt8>) throws(JSONError) {
    var end = at
    for byte in literal.rawValue.utf8 {
      guard end < bytes.count else { throw JSONError(.unfinished, at: end) }
      guard bytes[end] == byte else { throw JSONError(.unexpected(bytes[end]), at: end) }
      end += 1
    }
    guard literal == .null || !rules.isCanonical else { throw JSONError(.literal(literal), at: at) }
    append(literal == .null ? .null : .bool, flag: literal == .true, at..<end)
    at = end
  }

  private mutating func append(
    _ kind: JSONValue.Kind, flag: Bool = false, _ range: Range<Int>, number: Int = 0
  ) {
    let (start, end) = (UInt32(truncatingIfNeeded: range.lowerBound), UInt32(truncatingIfNeeded: range.upperBound))
    let next = Int32(truncatingIfNeeded: nodes.count + 1)
    nodes.append(JSONNode(kind: kind, flag: flag, start: start, end: end, next: next, number: number))
  }

  /// The next byte that is not white space, still unread.
  private mutating func next(_ bytes: Span<UInt8>) throws(JSONError) -> UInt8 {
    skipWhiteSpace(bytes)
    guard at < bytes.count else { throw JSONError(.unfinished, at: bytes.count) }
    return bytes[at]
  }

  private mutating func skipWhiteSpace(_ bytes: Span<UInt8>) {
    guard !rules.isCanonical else { return }
    while at < bytes.count, isWhiteSpace(bytes[at]) { at += 1 }
  }

  private func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == ASCII.space || byte == ASCII.lineFeed || byte == ASCII.carriageReturn || byte == ASCII.tab
  }

  private func misplaced(_ byte: UInt8) -> JSONError {
    JSONError(isWhiteSpace(byte) ? .whiteSpace(byte) : .unexpected(byte), at: at)
  }
}
