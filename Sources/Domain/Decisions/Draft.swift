/// An event that somebody wants to record: when it happened and what.
public struct Draft: Hashable, Sendable {
  /// The day on which it happened.
  public var on: Day
  /// What happened.
  public var contents: Contents

  /// Says that something happened on a day.
  public init(on: Day, _ contents: Contents) {
    self.on = on
    self.contents = contents
  }

  /// Says that something happened on a day, without a key or a note.
  public init(on: Day, _ event: Event) {
    self.init(on: on, Contents(event))
  }
}
