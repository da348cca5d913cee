/// How far a read of the log is.
public struct ReadProgress: Hashable, Sendable {
  /// The events that were read so far.
  public let events: Int
  /// The bytes that were read so far, and how many there are.
  public let bytes: Int
  public let total: Int

  /// So far.
  public init(events: Int, bytes: Int, total: Int) {
    (self.events, self.bytes, self.total) = (events, bytes, total)
  }
}

/// Adds up what is read of all writers, and tells of it after every block.
final class ReadMeter {
  private let total: Int
  private let tell: (ReadProgress) -> Void
  private var (events, bytes) = (0, 0)

  /// Nothing to add up when nobody wants to be told.
  init?(of stretches: [Stretch], _ tell: ((ReadProgress) -> Void)?) {
    guard let tell else { return nil }
    self.tell = tell
    total = stretches.map(\.length).reduce(0, +)
  }

  /// Takes in a block.
  func add(events: Int, bytes: Int) {
    self.events += events
    self.bytes += bytes
    tell(ReadProgress(events: self.events, bytes: self.bytes, total: total))
  }
}
