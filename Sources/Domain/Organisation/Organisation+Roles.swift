extension Organisation {
  /// The roles that somebody has on a day, in the order in which they were taken.
  ///
  /// Taking a role anew for the same team and college replaces it. An ending that names no team ends the role in every
  /// team, and so for colleges.
  public func roles(of person: PersonCode, on day: Day) -> [RoleTaken] {
    var held: [RoleTaken] = []
    for change in roles.statements(about: person, through: day).reversed() {
      switch change.value {
      case .taken(let taken):
        held.removeAll { $0.role == taken.role && $0.team == taken.team && $0.college == taken.college }
        held.append(taken)
      case .ended(let ended):
        held.removeAll { role in
          role.role == ended.role && (ended.team == nil || role.team == ended.team)
            && (ended.college == nil || role.college == ended.college)
        }
      }
    }
    return held
  }

  /// Every role that anyone has on a day, by person.
  public func roles(on day: Day) -> [RoleTaken] {
    roles.subjects.sorted().flatMap { roles(of: $0, on: day) }
  }
}
