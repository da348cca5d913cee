import Domain

/// What takes the lines of a writer as they are read and found in order, one after the other.
///
/// A type and no closures, so that what it makes of a line is compiled into the loop over the lines.
protocol LineSink {
  /// Whether it wants no more lines for now.
  var isFull: Bool { get }
  /// Takes a line that states a fact as it was recorded, and stands among the bytes of a block; few ask for its place.
  mutating func take(
    _ fact: consuming Fact, _ remarks: Remarks, of line: CanonicalLine, in bytes: Span<UInt8>,
    at place: @autoclosure () -> Place)
  /// Takes a line of which the data were passed over.
  mutating func pass(_ line: CanonicalLine)
  /// Takes a line that has to be looked at.
  mutating func take(_ line: Line, at place: Place) throws(StorageError)
}
