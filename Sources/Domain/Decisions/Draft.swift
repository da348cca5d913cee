/// An event that somebody wants to record: when it happened and what.
public struct Draft: Hashable, Sendable {
  public var on: Day
  public var contents: Contents

  public init(on: Day, _ contents: Contents) {
    self.on = on
    self.contents = contents
  }

  public init(on: Day, _ event: Event) {
    self.init(on: on, Contents(event))
  }
}
