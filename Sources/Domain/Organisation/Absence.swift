/// Why somebody is not in service on a day.
public enum Absence: Hashable, Sendable {
  /// The person joins on this later day; nil for somebody who never did.
  case notYet(joins: Day?)
  /// The person left.
  case left(Turn)
}

extension Organisation {
  /// Why somebody is not in service on a day, or nil when in service.
  public func absence(of person: PersonCode, on day: Day) -> Absence? {
    let changes = services.statements(about: person).reversed()
    var joined = false
    var left: Turn?
    for change in changes where change.turn.on <= day {
      switch change.value {
      case .joined: (joined, left) = (true, nil)
      case .left: if joined { (joined, left) = (false, change.turn) }
      case .moved: break
      }
    }
    if joined { return nil }
    if let left { return .left(left) }
    let joins = changes.first { if case .joined = $0.value { true } else { false } }
    return .notYet(joins: joins?.turn.on)
  }
}
