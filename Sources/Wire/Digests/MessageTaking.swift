/// What takes in a message piece by piece.
public protocol MessageTaking {
  /// Adds bytes.
  mutating func update(_ bytes: Span<UInt8>)
}
