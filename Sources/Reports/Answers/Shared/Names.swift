public import Domain

/// The names of people, when they were asked for; codes stand where a name is not known.
public struct Names: Hashable, Sendable {
  private let byPerson: [PersonCode: String]

  public init(_ byPerson: [PersonCode: String] = [:]) {
    self.byPerson = byPerson
  }

  /// Codes only.
  public static let none = Names()

  /// Whether names were asked for.
  var areAsked: Bool { !byPerson.isEmpty }

  subscript(person: PersonCode) -> String? { byPerson[person] }

  /// The name, or else the code.
  func prose(_ person: PersonCode) -> Prose { byPerson[person].map { Prose($0) } ?? .person(person) }
}

extension Cells {
  /// Adds somebody by name, or else by code.
  mutating func add(_ person: PersonCode, by names: Names) {
    if let name = names[person] { add(text: name) } else { add(person) }
  }
}
