/// The bytes of values that are read one by one where they are asked for, and the names and codes that come in them again and
/// again.
///
/// What is read late is checked late: a flaw that is met is noted, and whoever asked has to look.
public final class Archive: Sendable {
  @usableFromInline let bytes: [UInt8]
  /// Where the values end.
  @usableFromInline let end: Int
  /// The names, in two words each.
  public let names: [SIMD2<UInt64>]
  /// The codes.
  public let codes: [ShortText]
  /// What was met in it, and perhaps in others, that nobody can have written.
  public let flaws: ArchiveFlaws

  /// Takes bytes in which no names and codes come.
  init(plain bytes: [UInt8]) {
    (self.bytes, end, names, codes, flaws) = (bytes, bytes.count, [], [], ArchiveFlaws())
  }

  /// Takes what a writer sealed: values, then names and codes, which are checked here, then how many there are of each.
  public init(
    sealed bytes: [UInt8], flaws: ArchiveFlaws, isName: (SIMD2<UInt64>) -> Bool, isCode: (ShortText) -> Bool
  ) throws(ArchiveError) {
    let span = bytes.span
    let counts = bytes.count - 8
    guard counts >= 0 else { throw .endsEarly }
    let (names, codes) = (Int(span.halfWord(at: counts)), Int(span.halfWord(at: counts + 4)))
    let end = counts - names * 16 - codes * ShortText.capacity
    guard end >= 0 else { throw .endsEarly }
    self.names = (0..<names).map { SIMD2(span.word(at: end + 16 * $0), span.word(at: end + 16 * $0 + 8)) }
    let first = end + names * 16
    self.codes = (0..<codes).compactMap { ShortText(padded: span, at: first + ShortText.capacity * $0) }
    guard self.codes.count == codes, self.names.allSatisfy(isName), self.codes.allSatisfy(isCode) else {
      throw .unlawful
    }
    (self.bytes, self.end, self.flaws) = (bytes, end, flaws)
  }
}

extension ArchiveWriter {
  /// What was written, with the names and codes behind it: equal values make equal bytes.
  public var sealed: [UInt8] {
    var writer = ArchiveWriter()
    writer.write(bytes: bytes)
    for name in names.list { for index in 0..<2 { writer.write(number: name[index]) } }
    for code in codes.list { for index in 0..<4 { writer.write(number: code.word(index).bigEndian) } }
    writer.write(count: names.list.count)
    writer.write(count: codes.list.count)
    return writer.bytes
  }
}

extension ShortText {
  /// Takes the text at a place, padded with zeros, or nothing when there is none.
  fileprivate init?(padded bytes: Span<UInt8>, at place: Int) {
    var count = ShortText.capacity
    while count > 0, bytes[place + count - 1] == 0 { count -= 1 }
    self.init(bytes.extracting(place..<place + count))
  }
}
