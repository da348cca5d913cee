/// Why bytes are not the JSON text they should be, and where: a fact, never prose.
public struct JSONError: Error, Equatable, Sendable {
  /// The place of the first byte that is wrong, from 0; the number of bytes when the text ends too early.
  public var offset: Int
  /// What is wrong there.
  public var fact: Fact

  /// A fact about the byte at a place.
  public init(_ fact: Fact, at offset: Int) {
    self.offset = offset
    self.fact = fact
  }

  /// What can be wrong with a JSON text.
  public enum Fact: Equatable, Sendable {
    /// The text ends before its value does.
    case unfinished
    /// The text starts with the mark EF BB BF.
    case byteOrderMark
    /// A byte that cannot stand here.
    case unexpected(UInt8)
    /// White space where the rules allow none; a carriage return at the end hints at changed line ends.
    case whiteSpace(UInt8)
    /// Something stands after the value.
    case trailing(UInt8)
    /// A raw byte below 0x20 inside a string.
    case control(UInt8)
    /// A byte that begins no well-formed UTF-8 sequence.
    case invalidUTF8(UInt8)
    /// An escape that is not one.
    case escape(Escape)
    /// A number that is not one of ours.
    case number(Number)
    /// `true`, `false` or `null` where the rules have none.
    case literal(Literal)
    /// `[]` or `{}` where the rules have none.
    case emptyContainer
    /// A key that stands in the same object twice.
    case duplicateKey(String)
    /// More containers within each other than the rules allow.
    case tooDeep(limit: Int)
    /// More bytes than the rules allow.
    case tooLong(limit: Int)
  }

  /// What can be wrong with an escape.
  public enum Escape: Equatable, Sendable {
    /// A backslash before a byte that it does not escape.
    case unknown(UInt8)
    /// Other than four hexadecimal digits after `\u`.
    case notHexadecimal(UInt8)
    /// Half of a surrogate pair.
    case loneSurrogate
    /// An escape that stands for a character with another spelling in canonical form.
    case notCanonical
  }

  /// What can be wrong with a number.
  public enum Number: Equatable, Sendable {
    /// A minus without a digit behind it.
    case noDigits
    /// A zero before other digits.
    case leadingZero
    /// −0.
    case negativeZero
    /// A decimal point.
    case fraction
    /// An exponent.
    case exponent
    /// Beyond ±(2^53 − 1).
    case outOfRange
  }

  /// The words of JSON.
  public enum Literal: String, Equatable, Sendable {
    case `true`
    case `false`
    case null
  }
}
