public import Domain
public import Projections
public import Wire

/// The answer of `canvas`: how far every team is on the route of Canvas adoption.
public struct CanvasAnswer: Answer {
  let table: CanvasTable
  let basis: Basis

  /// How far every team is.
  public init(_ table: CanvasTable, knownAt: Moment?) {
    self.table = table
    basis = Basis(asOf: table.on, knownAt: knownAt)
  }

  public var json: JSON { .object(basis.members + table.members) }

  public func document(in language: Language) -> Document {
    let title = CanvasWords.title(on: table.on)[language]
    return Document(
      language, title: title, subtitle: CanvasWords.whoIsListed[language] + " · " + basis.knowledge[language],
      footer: "leerlijn · " + title,
      blocks: CanvasView(table).blocks(in: language))
  }
}

extension CanvasTable {
  /// The route with the teams on it.
  var members: [JSON.Member] {
    [JSON.Member("route", .text(route?.route)), JSON.Member("teams", .array(rows.map(\.json)))]
  }
}

extension CanvasRow {
  fileprivate var json: JSON {
    [
      "team": .text(team), "name": .string(name), "current": .text(current),
      "daysSincePrevious": .amount(daysSincePrevious), "steps": .array(steps.map(\.json)),
    ]
  }
}

extension CanvasStep {
  fileprivate var json: JSON {
    [
      "step": .text(step.step), "state": .word(state), "on": .text(on),
      "proven": isProven.map { .bool($0) } ?? .null,
    ]
  }
}
