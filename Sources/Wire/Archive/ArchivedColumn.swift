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
    start = try reader.pass(count * (Element.hasFixedSize ? Element.leastSize : 4))
    guard !Element.hasFixedSize, count > 0 else { return }
    _ = try reader.pass(Int(reader.halfWord(at: start + 4 * (count - 1))))
  }

  /// The value with a number, or nil, which is noted, when what stands there is none.
  @inlinable
  public subscript(number: Int) -> Element? {
    do throws(ArchiveError) { return try read(number) } catch {
      archive.flaws.note()
      return nil
    }
  }

  @inlinable
  func read(_ number: Int) throws(ArchiveError) -> Element {
    guard number >= 0, number < count else { throw .unlawful }
    var reader = ArchiveReader(archive, at: start)
    guard !Element.hasFixedSize else {
      reader.place &+= number &* Element.leastSize
      return try Element(from: &reader)
    }
    let first = number == 0 ? 0 : Int(reader.halfWord(at: start &+ 4 &* (number &- 1)))
    let end = Int(reader.halfWord(at: start &+ 4 &* number))
    reader.place &+= 4 &* count
    _ = try reader.pass(first)
    let begin = reader.place
    let element = try Element(from: &reader)
    guard reader.place &- begin == end &- first else { throw .unlawful }
    return element
  }
}

extension ArchivedColumn where Element: Comparable {
  /// The number of a value among values that rise, or nil when it is not there.
  @inlinable
  public func number(of element: Element) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low &+ high) &>> 1
      guard let found = self[middle] else { return nil }
      if found == element { return middle }
      if found < element { low = middle &+ 1 } else { high = middle }
    }
    return nil
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
