public import Domain
public import Projections
public import Wire

/// The answer of `learning-line`: how far HR's learning lines are, and everyone with them.
public struct LearningLineAnswer: Answer {
  let table: LearningLineTable
  let names: Names
  let basis: Basis

  /// How far the lines are, and everyone with them.
  public init(_ table: LearningLineTable, names: Names = .none, knownAt: Moment?) {
    self.table = table
    self.names = names
    basis = Basis(asOf: table.on, knownAt: knownAt)
  }

  public var json: JSON {
    .object(
      basis.members + [
        JSON.Member("lines", .array(table.lines.map(\.json))),
        JSON.Member("people", .list(OnDemand(table.rows) { names.adding(to: $0.json, nameOf: $0.person) })),
        JSON.Member(
          "byStatus",
          .object(
            LearningLineRow.Status.allCases.map { JSON.Member($0.rawValue, .integer(table.count(of: $0))) })),
      ])
  }
}

extension LearningLineState {
  var json: JSON {
    [
      "line": .text(line), "version": version?.json ?? .null,
      "stage": .word(stage), "since": .text(since),
      "modules": .integer(modules.count), "offer": .array(modules.map(\.json)),
    ]
  }
}

extension LineModule {
  fileprivate var json: JSON {
    [
      "module": .text(module), "title": .string(title), "areas": .array(areas.map { .word($0) }), "from": .word(from),
      "to": .word(to), "minutes": .integer(minutes.value),
    ]
  }
}

extension LearningLineRow {
  fileprivate var json: JSON {
    [
      "person": .text(person), "team": .text(team), "line": .text(line), "status": .word(status),
      "target": .word(target), "due": .text(due), "modulesDone": .integer(modulesDone),
      "modulesAssigned": .integer(modulesAssigned),
    ]
  }
}

extension Version {
  fileprivate var json: JSON {
    switch self {
    case .number(let number): .integer(number)
    case .word(let word): .string(word.text)
    }
  }
}
