/// Values of one type that stand in an archive one after the other, and are read where one of them is asked for.
///
/// Values of one size stand in their places; before others stands where each of them ends.
public struct ArchivedColumn<Element: Archived>: Sendable {
  /// The archive in which they stand.
  public let archive: Archive
  /// How many there are.
  public let count: Int
  /// Where the first stands, or where it is said where it ends.
  @usableFromInline let start: Int

  /// Goes past so many values without a look at them.
  @inlinable
  public init(count: Int, from reader: inout ArchiveReader) throws(ArchiveError) {
    archive = reader.archive
    self.count = count
    start = try reader.skip(count * (Element.hasFixedSize ? Element.leastSize : 4))
    guard !Element.hasFixedSize, count > 0 else { return }
    var ends = ArchiveReader(archive, at: start + 4 * (count - 1))
    _ = try reader.skip(Int(ends.halfWord()))
  }

  /// The value with a number, or nil, which is noted, when what stands there is none.
  @inlinable
  public subscript(number: Int) -> Element? {
    var reader = ArchiveReader(archive)
    return read(number, &reader)
  }

  /// The value with a number, as the subscript gives it; a reader that stands near has its bytes at hand.
  @inlinable
  public func read(_ number: Int, _ reader: inout ArchiveReader) -> Element? {
    do throws(ArchiveError) { return try value(number, &reader) } catch {
      archive.flaws.note(error)
      return nil
    }
  }

  @inlinable
  func value(_ number: Int, _ reader: inout ArchiveReader) throws(ArchiveError) -> Element {
    let size = try find(number, &reader)
    let place = reader.place
    let element = try Element(from: &reader)
    guard reader.place &- place == size else { throw .unlawful }
    return element
  }

  /// Puts a reader where the value with a number stands, and tells how many bytes it has.
  @inlinable
  func find(_ number: Int, _ reader: inout ArchiveReader) throws(ArchiveError) -> Int {
    guard number >= 0, number < count else { throw .unlawful }
    guard !Element.hasFixedSize else {
      reader.place = start &+ number &* Element.leastSize
      return Element.leastSize
    }
    reader.place = start &+ 4 &* max(number &- 1, 0)
    let first = number == 0 ? 0 : Int(try reader.halfWord())
    let end = Int(try reader.halfWord())
    reader.place = start &+ 4 &* count &+ first
    return end &- first
  }
}

extension ArchivedColumn where Element: Comparable {
  /// The number of a value among values that rise, or nil when it is not there.
  @inlinable
  public func number(of element: Element) -> Int? {
    var reader = Reader(self)
    var number = 0
    return reader.find(element, from: &number) ? number : nil
  }
}

extension ArchiveWriter {
  /// Writes values of which each can be read without the others; their number is written apart.
  @inlinable
  public mutating func write<Element: Archived>(column elements: some Collection<Element>) {
    guard !Element.hasFixedSize else {
      for element in elements { write(element) }
      return
    }
    let ends = written.count
    written.append(contentsOf: repeatElement(0, count: 4 * elements.count))
    let first = written.count
    for (number, element) in elements.enumerated() {
      write(element)
      let end = UInt32(clamping: written.count - first)
      for index in 0..<4 { written[ends + 4 * number + index] = UInt8(truncatingIfNeeded: end >> (8 * UInt32(index))) }
    }
  }
}
