/// What stands in canonical bytes as it is known beforehand: the key of a field, `"name":`, or a word, `"word"`.
public struct CanonicalToken: Sendable {
  /// The first bytes, eight in a word with the lowest first, and which bits of a word belong to them; each by itself, because a
  /// list of them would be copied out of a list of tokens before it is asked.
  @usableFromInline let first: UInt64
  @usableFromInline let second: UInt64
  @usableFromInline let firstMask: UInt64
  @usableFromInline let secondMask: UInt64
  /// The number of bytes.
  @usableFromInline let count: Int
  /// The bytes behind the first sixteen.
  @usableFromInline let rest: [UInt8]

  /// The key of a field with a name.
  public init(key name: String) { self.init("\"\(name)\":") }

  /// A word that stands as a text; its characters must be such as need no escape.
  public init(word: String) { self.init("\"\(word)\"") }

  private init(_ text: String) {
    let bytes = Array(text.utf8)
    /// Eight bytes from a place on as a word, and which bits of it belong to them.
    func word(_ start: Int) -> (word: UInt64, mask: UInt64) {
      bytes.dropFirst(start).prefix(8).reversed().reduce((0, 0)) { ($0.0 << 8 | UInt64($1), $0.1 << 8 | 0xFF) }
    }
    (first, firstMask) = word(0)
    (second, secondMask) = word(8)
    count = bytes.count
    rest = Array(bytes.dropFirst(16))
  }

  /// Whether it stands at a place; sixteen bytes, or as many as it has, must be there.
  @inlinable @inline(__always)
  func stands(in bytes: Span<UInt8>, at offset: Int) -> Bool {
    guard (bytes.word(at: offset) ^ first) & firstMask == 0 else { return false }
    guard count > 8 else { return true }
    guard (bytes.word(at: offset &+ 8) ^ second) & secondMask == 0 else { return false }
    return count <= 16 || CanonicalToken.stands(rest, in: bytes, at: offset &+ 16)
  }

  // Asked of the bytes alone: a token that is asked would be copied first.
  @usableFromInline @inline(never)
  static func stands(_ rest: [UInt8], in bytes: Span<UInt8>, at offset: Int) -> Bool {
    offset &+ rest.count <= bytes.count && rest.indices.allSatisfy { bytes[offset &+ $0] == rest[$0] }
  }
}
