/// Short texts that come again and again in an archive, in the order in which each came first.
///
/// A text stands in full where it comes first, and from then on as its number: most take a few bits, and are checked once.
public struct ArchivedTexts: Sendable {
  @usableFromInline var list: [ShortText] = []
  private var numbers: [ShortText: Int] = [:]
  /// How many texts have a number; those that come later stand in full every time, with this number.
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  /// How many texts have a number.
  @inlinable public var count: Int { list.count }

  /// The text with a number.
  @inlinable
  public subscript(number: Int) -> ShortText { list[number] }

  /// The number to write for a text, and whether the text has to follow in full.
  public mutating func number(of text: ShortText) -> (number: Int, isInFull: Bool) {
    if let known = numbers[text] { return (known, false) }
    let number = list.count
    guard number < limit else { return (limit, true) }
    numbers[text] = number
    list.append(text)
    return (number, true)
  }

  /// Takes in a text that stood in full behind a number.
  mutating func take(_ text: ShortText, as number: Int) throws(ArchiveError) {
    guard number == list.count || number == limit else { throw .unlawful }
    if list.count < limit { list.append(text) }
  }
}

extension ArchiveReader {
  /// Reads a name that stands in full behind a number that no name has yet; the caller checks what it says.
  public mutating func newName(_ number: Int) throws(ArchiveError) -> ShortText {
    let text: ShortText = try read()
    try names.take(text, as: number)
    return text
  }

  /// Reads a code that stands in full behind a number that no code has yet; the caller checks what it says.
  public mutating func newCode(_ number: Int) throws(ArchiveError) -> ShortText {
    let text: ShortText = try read()
    try codes.take(text, as: number)
    return text
  }
}

/// The number of its bytes and the bytes.
extension ShortText: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let count = Int(try reader.byte())
    let bytes = Array(try reader.bytes(count))
    guard let text = ShortText(bytes.span) else { throw .unlawful }
    self = text
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(number: UInt8(count))
    writer.write(bytes: string.utf8)
  }

  @inlinable public static var leastSize: Int { 2 }
}
