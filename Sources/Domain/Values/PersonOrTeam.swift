public import Wire

/// One person or a whole team: which of two fields is there tells.
public enum PersonOrTeam: Hashable, Sendable {
  case person(PersonCode)
  case team(TeamCode)

  /// The person, if it is one.
  public var person: PersonCode? {
    switch self {
    case .person(let person): person
    case .team: nil
    }
  }

  /// Reads exactly one of two fields; both or none is a problem.
  public init(from fields: inout FieldReader, person personField: String, team teamField: String) {
    let person: PersonCode? = fields.optional(personField)
    let team: TeamCode? = fields.optional(teamField)
    if person != nil, team != nil { fields.refuse(teamField, because: .besides(personField)) }
    // A field that stands there and cannot be read has been refused for that.
    let isRefused = fields.problems.contains { $0.path == personField || $0.path == teamField }
    if person == nil, team == nil, !isRefused { fields.refuse(personField, because: .missing(.code("person or team"))) }
    self = team.map { .team($0) } ?? .person(person ?? .unread)
  }

  /// Writes the one field that is there.
  public func write(to fields: inout FieldWriter, person personField: String, team teamField: String) {
    switch self {
    case .person(let person): fields.write(personField, person)
    case .team(let team): fields.write(teamField, team)
    }
  }
}
