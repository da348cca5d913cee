public import Wire

/// The code of a person: `p-` and eight random characters that cannot be mistaken for each other.
///
/// Names stand in the register beside the log; the code is all that the log knows, and it names nobody once the register
/// row is gone.
public struct PersonCode: Hashable, Comparable, Sendable {
  /// The eight characters as one big-endian number, so that the order of codes is the order of their bytes.
  @usableFromInline let packed: UInt64

  /// The characters of which a code is made: no `i`, `l`, `o`, `0` and `1`.
  public static let alphabet: [UInt8] = Array("abcdefghjkmnpqrstuvwxyz23456789".utf8)

  /// Reads a code, or nil when it is not spelled as one.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    self.init(text.utf8.span)
  }

  /// Reads a code, or nil when it is not spelled as one.
  public init?(_ bytes: Span<UInt8>) {
    guard bytes.count == 10, bytes[0] == UInt8(ascii: "p"), bytes[1] == UInt8(ascii: "-") else { return nil }
    var packed: UInt64 = 0
    for index in 2..<10 { packed = packed << 8 | UInt64(bytes[index]) }
    self.init(checking: packed)
  }

  /// Reads a code, or nil when it is not spelled as one.
  public init?(short text: ShortText) {
    let (first, second) = (text.word(0), text.word(1))
    guard first >> 48 == 0x702D, second << 16 == 0, text.word(2) == 0 else { return nil }
    self.init(checking: first << 16 | second >> 48)
  }

  /// Takes the eight random characters, big-endian, or nothing when one of them is not of the alphabet.
  @inlinable
  public init?(checking packed: UInt64) {
    guard PersonCode.areAllowed(packed) else { return nil }
    self.packed = packed
  }

  /// Whether eight bytes are all of the alphabet: asked twice a line, so that it looks at all of them at once.
  @inlinable
  static func areAllowed(_ word: UInt64) -> Bool {
    let bytes = EightBytes(word)
    let isCharacter =
      bytes.isIn(UInt8(ascii: "a")...UInt8(ascii: "z")) | bytes.isIn(UInt8(ascii: "2")...UInt8(ascii: "9"))
    let isUnclear =
      bytes.isEqual(to: UInt8(ascii: "i")) | bytes.isEqual(to: UInt8(ascii: "l")) | bytes.isEqual(to: UInt8(ascii: "o"))
    return bytes.areASCII && isCharacter & ~isUnclear == EightBytes.all
  }

  /// Makes a new code from random numbers.
  public init(random: inout some RandomNumberGenerator) {
    var packed: UInt64 = 0
    for _ in 0..<8 {
      packed = packed << 8 | UInt64(PersonCode.alphabet[Int.random(in: 0..<PersonCode.alphabet.count, using: &random)])
    }
    self.packed = packed
  }

  /// In how many of the eight characters two codes differ.
  func distance(to other: PersonCode) -> Int {
    let difference = packed ^ other.packed
    return (0..<8).count { difference >> (8 * $0) & 0xFF != 0 }
  }

  /// Takes characters that are known to be a code, or what stands where none could be read.
  @inlinable
  init(lawful packed: UInt64) {
    self.packed = packed
  }

  @inlinable
  public static func == (left: PersonCode, right: PersonCode) -> Bool { left.packed == right.packed }

  @inlinable
  public static func < (left: PersonCode, right: PersonCode) -> Bool { left.packed < right.packed }
}

extension PersonCode: CustomStringConvertible {
  /// The code as it is written.
  public var description: String { text.string }

  /// The characters of the code.
  public var text: ShortText { ShortText(printable: 0x702D << 48 | packed >> 16, packed << 48) }
}

extension PersonCode: FieldValue {
  public static var unread: PersonCode { PersonCode(lawful: 0) }
  public static var expectation: Expectation { .code("person") }

  /// Reads a code; the code of somebody who was merged with another is read as the other's.
  public init?(reading value: FieldReader.Value) {
    guard let text = value.substitutedShortText else { return nil }
    self.init(short: text)
  }

  @inlinable
  public static func value(in fields: inout CanonicalFields) -> PersonCode? {
    guard let packed = fields.eightBytes(behind: UInt8(ascii: "p"), UInt8(ascii: "-")) else { return nil }
    guard let code = PersonCode(checking: packed) else {
      fields.giveUp()
      return nil
    }
    return code
  }

  public func write(to writer: inout JSONWriter) {
    writer.string(description)
  }
}
