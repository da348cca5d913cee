import Domain
import Projections
import Wire

/// How long those with one background took to reach B1, as far as nobody can be recognised.
struct ShownTime: Hashable, Sendable {
  enum Group: Hashable, Sendable {
    case background(Background?)
    /// Backgrounds that too few have.
    case others
  }

  let background: Group
  let members: Int
  /// How many reached B1; nil when they, or those who did not, are too few.
  let reached: Int?
  let medianDays: Int?

  /// The backgrounds that may be told apart; none when nothing can be shown.
  static func all(of times: [TimeToB1], floors: Floors) -> [ShownTime] {
    guard let parts = ShownParts(times.map { ($0.background, $0.members) }, floors: floors) else { return [] }
    return parts.parts.map { part in
      guard let name = part.name else {
        let small = times.filter { parts.merged.contains($0.background) }
        return ShownTime(.others, part.people, reached: small.reduce(0) { $0 + $1.reached }, nil, floors)
      }
      let time = times.first { $0.background == name }
      return ShownTime(.background(name), part.people, reached: time?.reached ?? 0, time?.medianDays, floors)
    }
  }

  private init(_ background: Group, _ members: Int, reached: Int, _ medianDays: Int?, _ floors: Floors) {
    self.background = background
    self.members = members
    let isShown = floors.shown(reached) != nil && floors.shown(members - reached) != nil
    self.reached = isShown ? reached : nil
    self.medianDays = isShown ? medianDays : nil
  }
}

extension ShownTime {
  var json: JSON {
    let code: JSON =
      switch background {
      case .background(let background): .word(background)
      case .others: "others"
      }
    return [
      "background": code, "members": .integer(members), "reached": .amount(reached), "medianDays": .amount(medianDays),
    ]
  }

  /// The median; nothing where nobody reached B1 or backgrounds stand together.
  var days: Prose { medianDays.map { .number($0) } ?? (reached == nil ? .notShown : .empty) }
}

extension ShownTime.Group {
  var word: Phrase {
    switch self {
    case .background(let background): Background.word(of: background)
    case .others: Phrase(nl: "andere achtergronden", en: "other backgrounds")
    }
  }
}
