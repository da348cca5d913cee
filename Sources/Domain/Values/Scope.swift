public import Wire

/// For whom something holds, written `college:west` or `team:zorg`.
public enum Scope: Hashable, Sendable {
  case college(CollegeCode)
  case team(TeamCode)

  /// Reads a scope, or nil when it is not spelled as one.
  public init?(_ text: some StringProtocol) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let name = text[text.index(after: colon)...]
    switch text[..<colon] {
    case "college":
      guard let college = CollegeCode(name) else { return nil }
      self = .college(college)
    case "team":
      guard let team = TeamCode(name) else { return nil }
      self = .team(team)
    default: return nil
    }
  }
}

extension Scope: Comparable {
  /// Colleges before teams, as the bytes of their texts have it.
  public static func < (left: Scope, right: Scope) -> Bool {
    switch (left, right) {
    case (.college(let left), .college(let right)): left < right
    case (.team(let left), .team(let right)): left < right
    case (.college, .team): true
    case (.team, .college): false
    }
  }
}

extension Scope: CustomStringConvertible {
  /// The scope as it is written.
  public var description: String {
    switch self {
    case .college(let college): "college:\(college)"
    case .team(let team): "team:\(team)"
    }
  }
}

extension Scope: FieldValue {
  public static var unread: Scope { .team(.unread) }
  public static var expectation: Expectation { .code("scope") }

  public init?(reading value: FieldReader.Value) {
    guard let text = value.string else { return nil }
    self.init(text)
  }

  public func write(to writer: inout JSONWriter) {
    writer.string(description)
  }
}
