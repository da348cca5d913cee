public import Wire

/// A level of the growth model, from newcomer (A1) to pioneer (C2).
///
/// The six levels of DigCompEdu (Redecker and Punie 2017, JRC107466), modelled on those for languages.
public enum Level: String, CaseIterable, Comparable, FieldChoice {
  case a1 = "A1"
  case a2 = "A2"
  case b1 = "B1"
  case b2 = "B2"
  case c1 = "C1"
  case c2 = "C2"

  public static let words = spelledWords

  /// The place in the order, from 0 for A1 to 5 for C2.
  public var rank: Int {
    switch self {
    case .a1: 0
    case .a2: 1
    case .b1: 2
    case .b2: 3
    case .c1: 4
    case .c2: 5
    }
  }

  /// Reads a level as people type it: `b1` as well as `B1`.
  public init?(typed text: String) {
    self.init(rawValue: text.uppercased())
  }

  /// Makes the level at a place in the order, the nearest one for a place outside it.
  public init(rank: Int) {
    self =
      switch rank {
      case ...0: .a1
      case 1: .a2
      case 2: .b1
      case 3: .b2
      case 4: .c1
      default: .c2
      }
  }

  public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

  /// What a docent at this level is called.
  public var label: Phrase {
    switch self {
    case .a1: Phrase(nl: "nieuwkomer", en: "newcomer")
    case .a2: Phrase(nl: "verkenner", en: "explorer")
    case .b1: Phrase(nl: "integreerder", en: "integrator")
    case .b2: Phrase(nl: "expert", en: "expert")
    case .c1: Phrase(nl: "leider", en: "leader")
    case .c2: Phrase(nl: "pionier", en: "pioneer")
    }
  }
}
