import Domain
import Wire

// Values as answers write them: null where there is none.
extension JSON {
  static func text(_ value: (some CustomStringConvertible)?) -> JSON { value.map { .string($0.description) } ?? .null }

  // What every row of a long list has.
  static func text(_ person: PersonCode) -> JSON { .short(person.text) }

  static func text<Thing>(_ code: Code<Thing>?) -> JSON { code.map { .short($0.text) } ?? .null }

  static func text(_ day: Day?) -> JSON { day.map { .short($0.text) } ?? .null }

  static func word(_ value: (some RawRepresentable<String>)?) -> JSON { value.map { .string($0.rawValue) } ?? .null }

  static func amount(_ value: Int?) -> JSON { value.map { .integer($0) } ?? .null }

  /// A number for each level, zeros too.
  static func counts(_ counts: LevelCounts) -> JSON {
    .object(Level.allCases.map { Member($0.rawValue, .integer(counts[$0])) })
  }
}

extension JSON {
  /// The object with a member more at its end.
  func adding(_ name: String, _ value: JSON) -> JSON {
    var object = self
    object[name] = value
    return object
  }
}
