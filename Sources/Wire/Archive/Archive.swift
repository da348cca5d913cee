/// The bytes of values that are read one by one where they are asked for, and the names and codes that come in them again and
/// again.
///
/// What is read late is checked late: a flaw that is met is noted, and whoever asked has to look.
public final class Archive: Sendable {
  let pages: ArchivePages
  /// Where the values end.
  @usableFromInline let end: Int
  /// The names, in two words each.
  public let names: [SIMD2<UInt64>]
  /// The codes.
  public let codes: [ShortText]
  /// What was met in it, and perhaps in others, that nobody can have written.
  public let flaws: ArchiveFlaws

  /// Takes bytes in which no names and codes come.
  init(plain pages: ArchivePages) {
    (self.pages, end, names, codes, flaws) = (pages, pages.count, [], [], ArchiveFlaws())
  }

  /// Takes what a writer sealed: values, then names and codes, which are checked here, then how many there are of each.
  public init(
    sealed pages: ArchivePages, flaws: ArchiveFlaws, isName: (SIMD2<UInt64>) -> Bool, isCode: (ShortText) -> Bool
  ) throws(ArchiveError) {
    let plain = Archive(plain: pages)
    guard pages.count >= 8 else { throw .endsEarly }
    var reader = ArchiveReader(plain, at: pages.count - 8)
    let counts = (names: Int(try reader.halfWord()), codes: Int(try reader.halfWord()))
    let end = pages.count - 8 - counts.names * 16 - counts.codes * ShortText.capacity
    guard end >= 0 else { throw .endsEarly }
    reader = ArchiveReader(plain, at: end)
    var (names, codes): ([SIMD2<UInt64>], [ShortText]) = ([], [])
    for _ in 0..<counts.names {
      names.append(SIMD2(try reader.word(), try reader.word()))
      guard isName(names[names.count - 1]) else { throw .unlawful }
    }
    for _ in 0..<counts.codes {
      guard let code = try reader.paddedText(), isCode(code) else { throw .unlawful }
      codes.append(code)
    }
    (self.pages, self.end, self.names, self.codes, self.flaws) = (pages, end, names, codes, flaws)
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

extension ArchiveReader {
  /// Reads a text that is padded with zeros, nil when there is none.
  fileprivate mutating func paddedText() throws(ArchiveError) -> ShortText? {
    let first = try pass(ShortText.capacity)
    return ShortText(padded: bytes.span, at: first)
  }
}
