public import Domain

/// What was agreed about the digital learning lines of HR, and what came of it (DESIGN.md section 8.4).
public struct LearningLines: Projection {
  var lines = History<LineCode, LearningLineAdopted>()
  var stages = History<LineCode, LearningLineStage>()
  var agreements = History<Pair<PersonCode, LineCode>, Agreement>()
  var modules = History<PersonCode, ModuleMark>()

  /// What became of an agreement.
  enum Agreement: Sendable {
    case made(target: Level?, due: Day?)
    case ended
  }

  /// What somebody has to do with a module.
  struct ModuleMark: Sendable {
    let module: ModuleCode
    let kind: Kind

    enum Kind: CaseIterable, Sendable {
      case assigned
      case completed
      case exempted
    }
  }

  public init() {}

  public mutating func fold(_ fact: Fact) {
    switch fact.event {
    case .learningLineAdopted(let said): lines.note(said, about: said.line, at: fact.turn)
    case .learningLineStaged(let said): stages.note(said.stage, about: said.line, at: fact.turn)
    case .developmentAgreed(let said):
      guard let line = said.line else { break }
      agreements.note(.made(target: said.target, due: said.due), about: Pair(said.person, line), at: fact.turn)
    case .agreementEnded(let said): agreements.note(.ended, about: Pair(said.person, said.line), at: fact.turn)
    case .moduleAssigned(let said): mark(.assigned, said.module, of: said.person, at: fact.turn)
    case .moduleCompleted(let said): mark(.completed, said.module, of: said.person, at: fact.turn)
    case .exemptionGranted(let said): mark(.exempted, said.module, of: said.person, at: fact.turn)
    default: break
    }
  }

  private mutating func mark(_ kind: ModuleMark.Kind, _ module: ModuleCode, of person: PersonCode, at turn: Turn) {
    modules.note(ModuleMark(module: module, kind: kind), about: person, at: turn)
  }

  public mutating func settle() {
    lines.settle()
    stages.settle()
    agreements.settle()
    modules.settle()
  }

  public mutating func merge(_ other: LearningLines) {
    lines.merge(other.lines)
    stages.merge(other.stages)
    agreements.merge(other.agreements)
    modules.merge(other.modules)
  }

  /// A line in its latest version as of a day, or nil when not adopted by then.
  public func line(_ line: LineCode, on day: Day) -> LearningLineAdopted? { lines.latest(about: line, on: day)?.value }

  /// Whether a line was ever adopted, on whatever day.
  public func knows(_ line: LineCode) -> Bool { lines.knows(line) }

  /// The lines that have a module on a day.
  public func lines(with module: ModuleCode, on day: Day) -> [LineCode] {
    lines.subjects.filter { line($0, on: day)?.modules.contains { $0.module == module } ?? false }.sorted()
  }
}

extension LearningLines {
  /// How far everyone is with every line on a day.
  public func table(of census: Census, levels: DocentLevels) -> LearningLineTable {
    let day = census.day
    let listed = census.members.map(\.person) + modules.subjects + agreements.subjects.map(\.first)
    var rows: [LearningLineRow] = []
    eachRow(of: listed, census, levels) { rows.append($0) }
    return LearningLineTable(on: day, lines: states(on: day), rows: rows)
  }

  /// Who should have reached by the day of a census what was agreed.
  public func overdue(of census: Census, levels: DocentLevels) -> [LearningLineRow] {
    var rows: [LearningLineRow] = []
    // Nothing is overdue that was not agreed on.
    eachRow(of: agreements.subjects.map(\.first), census, levels) { if $0.status == .overdue { rows.append($0) } }
    return rows
  }

  /// Hands out how far people are with every line, by code, each person once.
  private func eachRow(
    of people: [PersonCode], _ census: Census, _ levels: DocentLevels, _ body: (LearningLineRow) -> Void
  ) {
    var desk = LearnerDesk(self, offers(on: census.day), levels, on: census.day)
    var (members, last) = (census.membersByCode[...], PersonCode?.none)
    for person in people.sorted() where person != last {
      members = members.drop { $0.person < person }
      desk.each(of: person, members.first.flatMap { $0.person == person ? $0 : nil }, body)
      last = person
    }
  }

  /// The lines that were adopted or agreed on by a day, by code, each with its modules, every one once.
  func offers(on day: Day) -> [LearningLineOffer] {
    var codes = Set(lines.subjects)
    agreements.each(through: day) { subject, _ in
      if !codes.contains(subject.second) { codes.insert(subject.second) }
    }
    return codes.sorted().map { code in
      let adopted = line(code, on: day)
      return LearningLineOffer(
        line: code, modules: Set(adopted?.modules.map(\.module) ?? []).sorted(), isAdopted: adopted != nil)
    }
  }

  private func states(on day: Day) -> [LearningLineState] {
    Set(lines.subjects).union(stages.subjects).sorted().compactMap { code in
      let (adopted, stage) = (line(code, on: day), stages.latest(about: code, on: day))
      guard adopted != nil || stage != nil else { return nil }
      return LearningLineState(
        line: code, version: adopted?.version, stage: stage?.value, since: stage?.turn.on,
        modules: adopted?.modules ?? [])
    }
  }
}
