public import Wire

/// Per writer the number and hash of its last event: the name of one exact state of the log.
public struct Frontier: Hashable, Sendable {
  /// The last event of one writer.
  public struct Head: Hashable, Sendable {
    /// The number of the event.
    public var number: Int
    /// The hash of the line, 43 characters of base64url.
    public var hash: String

    /// The head of a writer.
    public init(number: Int, hash: String) {
      self.number = number
      self.hash = hash
    }
  }

  /// The last event of each writer.
  public var heads: [Writer: Head]

  /// The state in which these are the last events.
  public init(_ heads: [Writer: Head] = [:]) {
    self.heads = heads
  }
}

extension Frontier: FieldValue {
  public static var unread: Frontier { Frontier() }
  public static var expectation: Expectation { .map(keys: .code("writer"), of: Head.expectation) }

  public init?(reading value: FieldReader.Value) {
    self.init()
    let complete = value.readMap { (name, head: Head) in
      guard let writer = Writer(name) else { return false }
      heads[writer] = head
      return true
    }
    guard complete else { return nil }
  }

  public func write(to writer: inout JSONWriter) {
    writer.map(heads.sorted { $0.key < $1.key }.map { ($0.key.description, $0.value) })
  }
}

extension Frontier.Head: FieldObject {
  public static var unread: Frontier.Head { Frontier.Head(number: 0, hash: "") }

  public init(from fields: inout FieldReader) {
    let number: Within<EventNumberLimits> = fields.required("number")
    self.init(number: number.value, hash: fields.required("hash"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("number", number)
    fields.write("hash", hash)
  }
}

/// The numbers that a writer can give to its events: those that every reader of JSON keeps exactly.
public enum EventNumberLimits: Limits {
  public typealias Number = Int
  public static var range: ClosedRange<Int> { 1...9_007_199_254_740_991 }
}
