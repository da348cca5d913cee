/// Writes canonical JSON: the one spelling of the log and of every answer.
public struct JSONWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// A writer that has written nothing.
  public init() {}

  /// Begins an object.
  public mutating func beginObject() {
    separate()
    bytes.append(ASCII.openBrace)
  }

  /// Ends the innermost object.
  public mutating func endObject() {
    bytes.append(ASCII.closeBrace)
  }

  /// Begins an array.
  public mutating func beginArray() {
    separate()
    bytes.append(ASCII.openBracket)
  }

  /// Ends the innermost array.
  public mutating func endArray() {
    bytes.append(ASCII.closeBracket)
  }

  /// Writes the name of a member, whose value must follow.
  public mutating func name(_ name: String) {
    string(name)
    bytes.append(ASCII.colon)
  }

  /// Writes a string.
  public mutating func string(_ string: String) {
    separate()
    bytes.append(ASCII.quote)
    if Self.isPlain(string.utf8.span) {
      bytes.append(contentsOf: string.utf8)
    } else {
      for byte in string.utf8 { escape(byte) }
    }
    bytes.append(ASCII.quote)
  }

  /// Writes a short text as a string.
  public mutating func string(_ text: ShortText) {
    separate()
    bytes.append(ASCII.quote)
    // What is printable has to be escaped only where it is a quote or a backslash; zeros stand behind the end.
    if (0..<4).allSatisfy({ Self.isPlain(text.word($0), unlessIn: 0x01...0x1F) }) {
      bytes.append(text)
    } else {
      for index in 0..<text.count { escape(text[index]) }
    }
    bytes.append(ASCII.quote)
  }

  /// Writes an integer.
  public mutating func integer(_ integer: Int) {
    separate()
    if integer < 0 { bytes.append(ASCII.minus) }
    bytes.append(decimal: integer.magnitude)
  }

  /// Writes `true` or `false`, which answers have and the log has not.
  public mutating func bool(_ bool: Bool) {
    separate()
    bytes.append(contentsOf: (bool ? "true" : "false").utf8)
  }

  /// Writes `null`.
  public mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a value whose canonical bytes are at hand.
  public mutating func raw(_ value: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: value)
  }

  /// Writes an object of fields.
  public mutating func object(_ write: (inout FieldWriter) -> Void) {
    beginObject()
    var fields = FieldWriter()
    swap(&fields.json, &self)
    write(&fields)
    swap(&fields.json, &self)
    endObject()
  }

  /// A comma stands between values: wherever the last byte neither opens a container nor ends a name.
  private mutating func separate() {
    switch bytes.last {
    case nil, ASCII.openBrace, ASCII.openBracket, ASCII.colon: break
    default: bytes.append(ASCII.comma)
    }
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == ASCII.quote || byte == ASCII.backslash
  }

  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index + 8 <= bytes.count {
      guard isPlain(bytes.word(at: index), unlessIn: 0x00...0x1F) else { break }
      index += 8
    }
    while index < bytes.count {
      if isEscaped(bytes[index]) { return false }
      index += 1
    }
    return true
  }

  /// Whether eight bytes are ASCII of which none has to be escaped.
  private static func isPlain(_ word: UInt64, unlessIn controls: ClosedRange<UInt8>) -> Bool {
    let bytes = EightBytes(word)
    let isEscaped =
      bytes.isEqual(to: ASCII.quote) | bytes.isEqual(to: ASCII.backslash) | bytes.isIn(controls)
    return bytes.areASCII && isEscaped == 0
  }

  private mutating func escape(_ byte: UInt8) {
    guard Self.isEscaped(byte) else { return bytes.append(byte) }
    bytes.append(ASCII.backslash)
    if byte >= 0x20 {
      bytes.append(byte)
    } else if let letter = JSONEscape.letter(for: byte) {
      bytes.append(letter)
    } else {
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: (byte < 0x10 ? "u000" : "u00").utf8)
      bytes.append(contentsOf: digits.utf8)
    }
  }
}
