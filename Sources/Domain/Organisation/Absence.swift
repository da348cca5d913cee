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

  /// Whether somebody is in service from a day through another without having left in between.
  public func isInService(_ person: PersonCode, throughout days: ClosedRange<Day>) -> Bool {
    for change in services.statements(about: person, through: days.upperBound) {
      switch change.value {
      case .joined: if change.turn.on <= days.lowerBound { return true }
      case .left: return false
      case .moved: break
      }
    }
    return false
  }

  /// Who joined and left by a day and is not in service on it, each with when that was, in no order that means anything.
  public func departures(on day: Day) -> [(person: PersonCode, left: Turn)] {
    var found: [(person: PersonCode, left: Turn)] = []
    services.each(through: day) { person, changes in
      var left: Int?
      while let place = changes.back(), let change = changes.value(at: place) {
        switch change {
        case .left: left = place
        case .joined:
          if let left, let turn = changes.turn(at: left) { found.append((person, turn)) }
          return
        case .moved: break
        }
      }
    }
    return found
  }
}
