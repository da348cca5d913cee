/// A value that can be kept as bytes and read back from them.
///
/// An archive is no exchange format: it is written and read by one version of a program, which knows what comes next. Every
/// value is checked when it is read, so that no bytes whatever make one that could not have been written, and equal values
/// are written as equal bytes.
public protocol Archived {
  /// Reads the value, and throws when the bytes do not say one.
  init(from reader: inout ArchiveReader) throws(ArchiveError)
  /// Writes the value.
  func write(to writer: inout ArchiveWriter)
  /// The least number of bytes that a value takes, by which the number of values is limited before memory is.
  static var leastSize: Int { get }
  /// Whether every value takes just that number.
  static var hasFixedSize: Bool { get }
}

extension Archived {
  @inlinable public static var leastSize: Int { 1 }
  @inlinable public static var hasFixedSize: Bool { false }
}

/// Why bytes are no archive.
public enum ArchiveError: Error, Hashable, Sendable {
  /// The bytes end before what they say does.
  case endsEarly
  /// Bytes follow behind what was said.
  case goesOn
  /// Bytes that stand for no value of their kind.
  case unlawful
  /// What has an order, or may stand only once, stands in another order or twice.
  case disordered
  /// Bytes that could not be read, or are not as they were written.
  case unread
}
