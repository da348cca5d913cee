import Domain

/// What a column of the sheet says.
enum SheetColumn: Hashable {
  case person
  case level
  case area(Area)
  case score(Competence)
  case method
  case assessor
  case on
  case note

  /// Finds the column with a name, English or Dutch, in capitals or not.
  init?(_ name: String) {
    let name = name.lowercased()
    if let area = Area.allCases.first(where: { "\($0.number)" == name || $0.rawValue.lowercased() == name }) {
      self = .area(area)
    } else if let competence = Competence(name) {
      self = .score(competence)
    } else {
      guard let column = SheetColumn.names.first(where: { $0.value.contains(name) })?.key else { return nil }
      self = column
    }
  }

  var saysALevel: Bool {
    switch self {
    case .level, .area, .score: true
    case .person, .method, .assessor, .on, .note: false
    }
  }

  static let names: [SheetColumn: [String]] = [
    .person: ["person", "persoon", "docent", "code", "name", "naam"], .level: ["level", "niveau"],
    .method: ["method", "methode"], .assessor: ["assessor", "beoordelaar"], .on: ["on", "day", "dag", "datum", "date"],
    .note: ["note", "opmerking"],
  ]
}
