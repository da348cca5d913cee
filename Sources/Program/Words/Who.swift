import Arguments
import Domain

/// One person as typed: a code or a name of the register.
enum PersonWord: Sendable, Hashable {
  case code(PersonCode)
  case name(String)

  init(_ text: String) {
    self = PersonCode(text).map { .code($0) } ?? .name(text)
  }

  var text: String {
    switch self {
    case .code(let code): code.description
    case .name(let name): name
    }
  }
}

/// People as typed: persons, `@team` for all members of a team, and `-person` to leave one out.
struct Who: Sendable, Hashable {
  enum Item: Sendable, Hashable {
    case person(PersonWord)
    case team(TeamCode)
    case except(PersonWord)
  }

  var items: [Item]
}

extension Reading where Value == PersonWord {
  static var person: Reading {
    Reading(.init(en: "the code or the name of a person", nl: "de code of de naam van een persoon")) { word in
      word.allSatisfy(\.isWhitespace) ? nil : PersonWord(word)
    }
  }
}

extension Reading where Value == Who {
  static var who: Reading {
    Reading<[Who.Item]>.list(of: .whoItem).map(Who.init)
  }
}

extension Reading where Value == Who.Item {
  static var whoItem: Reading {
    Reading(
      .init(
        en: "people: codes, names, @team or -person, joined by commas",
        nl: "personen: codes, namen, @team of -persoon, met komma's ertussen")
    ) { word in
      let word = word.trimmed
      if word.isEmpty { return nil }
      if word.hasPrefix("@") { return TeamCode(word.dropFirst()).map { .team($0) } }
      if word.hasPrefix("-") { return word.count == 1 ? nil : .except(PersonWord(String(word.dropFirst()))) }
      return .person(PersonWord(word))
    }
  }
}

extension StringProtocol {
  /// The text without spaces around it.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}

/// Finds people by what is typed.
struct People: Sendable {
  var organisation: Organisation
  /// Names by code, from the register beside the log.
  var names: [PersonCode: String]
  /// Which codes turned out to be another's.
  var merges: Merges
  /// The day on which teams are looked at.
  var day: Day

  /// The person that a word means.
  func find(_ word: PersonWord) throws(Failure) -> PersonCode {
    switch word {
    case .code(let word):
      let code = merges.person(word)
      guard organisation.knows(code) else {
        let near = Suggestion.nearest(to: code.description, among: organisation.people.map(\.description))
        throw Failure(.data, [People.unknown(code.description, near)])
      }
      return code
    case .name(let name): return try find(named: name)
    }
  }

  private func find(named name: String) throws(Failure) -> PersonCode {
    let found = People.rows(named: name, in: names)
    let people = Set(found.keys.map(merges.person))
    if let only = people.first, people.count == 1 { return only }
    if found.isEmpty {
      throw Failure(.data, [People.unknown(name, Suggestion.nearest(to: name, among: names.values.sorted()))])
    }
    let matches = found.keys.sorted().map(\.description)
    throw Failure(
      .data,
      [
        Problem(
          "ambiguous-person",
          Phrase(nl: "Op '\(name)' passen \(found.count) personen.", en: "'\(name)' fits \(found.count) people."),
          remedy: Phrase(nl: "Geef de code.", en: "Give the code."), suggestions: Array(matches.prefix(3)))
      ])
  }

  /// The rows of the register that a name may mean: those that are it, else those that hold it.
  static func rows(named name: String, in names: [PersonCode: String]) -> [PersonCode: String] {
    let typed = name.lowercased()
    let exact = names.filter { $0.value.lowercased() == typed }
    return exact.isEmpty ? names.filter { $0.value.lowercased().contains(typed) } : exact
  }

  /// Everyone whom the words mean, in the order typed, each once; all that cannot be found is reported together.
  func find(_ who: Who) throws(Failure) -> [PersonCode] {
    var found: [PersonCode] = []
    var left: Set<PersonCode> = []
    var problems: [Problem] = []
    func attempt(_ word: PersonWord, _ take: (PersonCode) -> Void) {
      do throws(Failure) { take(try find(word)) } catch { problems += error.problems }
    }
    for item in who.items {
      switch item {
      case .person(let word): attempt(word) { found.append($0) }
      case .except(let word): attempt(word) { left.insert($0) }
      case .team(let team):
        if organisation.team(team, on: day) == nil { problems.append(unknown(team)) }
        found += organisation.members(on: day)[team]?.map(\.person) ?? []
      }
    }
    guard problems.isEmpty else { throw Failure(.data, problems) }
    var seen = left
    return found.filter { seen.insert($0).inserted }
  }

  private func unknown(_ team: TeamCode) -> Problem {
    let known = organisation.teams(on: day).map(\.team.description)
    return Problem(
      "unknown-team", Phrase(nl: "Er is geen team '\(team)' op \(day).", en: "There is no team '\(team)' on \(day)."),
      remedy: known.isEmpty
        ? nil : Phrase(nl: "Teams: \(known.joined(separator: ", ")).", en: "Teams: \(known.joined(separator: ", "))."),
      suggestions: Suggestion.nearest(to: team.description, among: known))
  }

  private static func unknown(_ word: String, _ near: [String]) -> Problem {
    Problem(
      "unknown-person", Phrase(nl: "Er is geen persoon '\(word)'.", en: "There is no person '\(word)'."),
      remedy: near.isEmpty
        ? Phrase(nl: "Bekijk wie er zijn: leerlijn people", en: "See who there are: leerlijn people") : nil,
      suggestions: near)
  }

  /// The name of a person, or the code when the register has none.
  func name(of person: PersonCode) -> String { names[person] ?? person.description }
}
