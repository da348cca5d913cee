import Wire

/// The hash of a line as it stands there: 43 characters of base64url, the text of 32 bytes.
///
/// It is the text that the next line is tied to, so that nothing needs the bytes themselves.
struct HashText: Hashable, Sendable {
  private let first: SIMD16<UInt8>
  private let second: SIMD16<UInt8>
  /// The last sixteen characters: five of them stand in the second block as well.
  private let last: SIMD16<UInt8>

  static let count = 43

  /// The text of a hash.
  init(_ digest: Digest) {
    let text = digest.base64URL
    self.init(unchecked: text.span, at: 0)
  }

  /// Reads a text, nil when it is not that of 32 bytes.
  init?(_ bytes: Span<UInt8>) {
    guard Digest(base64URL: bytes) != nil else { return nil }
    self.init(unchecked: bytes, at: 0)
  }

  /// Keeps a text that is known to be that of 32 bytes.
  init(unchecked bytes: Span<UInt8>, at offset: Int) {
    first = bytes.block(at: offset)
    second = bytes.block(at: offset + 16)
    last = bytes.block(at: offset + 27)
  }

  /// The characters.
  var bytes: InlineArray<43, UInt8> {
    InlineArray { index in index < 16 ? first[index] : index < 32 ? second[index - 16] : last[index - 27] }
  }

  /// The characters as a string.
  var text: String {
    let bytes = bytes
    guard let ascii = try? UTF8Span(validating: bytes.span) else { return "" }
    return String(copying: ascii)
  }
}
