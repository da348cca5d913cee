/// Reads values from bytes one after the other; whatever the bytes are, it gives values or throws.
public struct ArchiveReader: Sendable {
  /// What is read.
  public let archive: Archive
  /// The bytes that are at hand, and where in the archive they begin.
  @usableFromInline var bytes: [UInt8] = []
  @usableFromInline var base = 0
  /// Where the next value begins.
  @usableFromInline var place: Int

  /// Reads from the beginning of bytes in which no names and codes come.
  public init(_ bytes: [UInt8]) {
    self.init(Archive(plain: ArchivePages(bytes)))
  }

  /// Reads from a place in an archive.
  @inlinable
  public init(_ archive: Archive, at place: Int = 0) {
    self.archive = archive
    self.place = place
  }

  /// How many bytes are left.
  @inlinable public var left: Int { archive.end &- place }

  /// Goes past so many bytes, which are then at hand, and tells where among those they begin.
  @inlinable @inline(__always)
  public mutating func pass(_ count: Int) throws(ArchiveError) -> Int {
    guard count <= left else { throw .endsEarly }
    if place < base || place &- base &+ count > bytes.count { try turn(for: count) }
    defer { place &+= count }
    return place &- base
  }

  /// Goes past so many bytes without a look at them, and tells where in the archive they begin.
  @inlinable
  public mutating func skip(_ count: Int) throws(ArchiveError) -> Int {
    guard count <= left else { throw .endsEarly }
    defer { place &+= count }
    return place
  }

  /// Takes the bytes at hand that come next.
  @usableFromInline
  mutating func turn(for count: Int) throws(ArchiveError) {
    guard count > 0 else {
      (bytes, base) = ([], place)
      return
    }
    guard let window = archive.pages.window(at: place, count: count) else { throw .unread }
    (bytes, base) = window
  }

  /// The eight bytes at a place among those at hand, as a number.
  @inlinable @inline(__always)
  public func word(at place: Int) -> UInt64 { bytes.span.word(at: place) }

  /// The four bytes at a place among those at hand, as a number.
  @inlinable @inline(__always)
  public func halfWord(at place: Int) -> UInt32 { bytes.span.halfWord(at: place) }

  /// Reads a value of a type that follows from where it goes.
  @inlinable
  public mutating func read<Value: Archived>(_ type: Value.Type = Value.self) throws(ArchiveError) -> Value {
    try Value(from: &self)
  }

  /// Reads the next eight bytes as a number.
  @inlinable @inline(__always)
  public mutating func word() throws(ArchiveError) -> UInt64 {
    let first = try pass(8)
    return word(at: first)
  }

  /// Reads the next four bytes as a number.
  @inlinable @inline(__always)
  public mutating func halfWord() throws(ArchiveError) -> UInt32 {
    let first = try pass(4)
    return halfWord(at: first)
  }

  /// Reads the next byte.
  @inlinable @inline(__always)
  public mutating func byte() throws(ArchiveError) -> UInt8 {
    let first = try pass(1)
    return bytes[first]
  }

  /// Reads how many values follow that take so many bytes each, or more; no more than there can be are promised.
  @inlinable
  public mutating func count(ofAtLeast size: Int) throws(ArchiveError) -> Int {
    let count = Int(try halfWord())
    guard count <= left / max(size, 1) else { throw .endsEarly }
    return count
  }

  /// Reads so many bytes.
  public mutating func bytes(_ count: Int) throws(ArchiveError) -> ArraySlice<UInt8> {
    guard count >= 0 else { throw .endsEarly }
    let first = try pass(count)
    return bytes[first..<first + count]
  }

  /// Reads so many bytes as a text, nil when they are none.
  mutating func text(_ count: Int) throws(ArchiveError) -> String? {
    let first = try pass(count)
    guard let text = try? UTF8Span(validating: bytes.span.extracting(first..<first + count)) else { return nil }
    return String(copying: text)
  }

  /// Ends the reading: nothing may be left.
  public func end() throws(ArchiveError) {
    guard left == 0 else { throw .goesOn }
  }
}
