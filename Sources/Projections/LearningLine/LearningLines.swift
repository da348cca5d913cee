public import Domain

/// What was agreed about the digital learning lines of HR, and what came of it (DESIGN.md section 8.4).
public struct LearningLines: Projection {
  private var lines: [LineCode: Timeline<LearningLineAdopted>] = [:]
  private var stages: [LineCode: Timeline<LearningLineStage>] = [:]
  private var people: [PersonCode: Learner] = [:]

  public init() {}

  public mutating func apply(_ fact: Fact) {
    let turn = fact.turn
    switch fact.event {
    case .learningLineAdopted(let adopted): lines[adopted.line, default: Timeline()].insert(adopted, at: turn)
    case .learningLineStaged(let staged): stages[staged.line, default: Timeline()].insert(staged.stage, at: turn)
    case .developmentAgreed(let agreed):
      guard let line = agreed.line else { break }
      people[agreed.person, default: Learner()].agreements[line, default: Timeline()].insert(agreed, at: turn)
    case .agreementEnded(let ended):
      people[ended.person, default: Learner()].endings[ended.line, default: Timeline()].insert(ended, at: turn)
    case .moduleAssigned(let assigned):
      people[assigned.person, default: Learner()].assigned.insert(assigned.module, at: turn)
    case .moduleCompleted(let completed):
      people[completed.person, default: Learner()].completed.insert(completed.module, at: turn)
    case .exemptionGranted(let granted):
      people[granted.person, default: Learner()].exempted.insert(granted.module, at: turn)
    default: break
    }
  }

  /// A line in its latest version as of a day, or nil when not adopted by then.
  public func line(_ line: LineCode, on day: Day) -> LearningLineAdopted? { lines[line]?.latest(on: day)?.value }

  /// Whether a line was ever adopted, on whatever day.
  public func knows(_ line: LineCode) -> Bool { lines[line] != nil }

  /// The lines that have a module on a day.
  public func lines(with module: ModuleCode, on day: Day) -> [LineCode] {
    lines.keys.filter { line($0, on: day)?.modules.contains { $0.module == module } ?? false }.sorted()
  }
}

extension LearningLines {
  /// How far everyone is with every line on a day.
  public func table(on day: Day, organisation: Organisation, levels: DocentLevels) -> LearningLineTable {
    let inService = organisation.inService(on: day)
    let team = Dictionary(uniqueKeysWithValues: inService.map { ($0.person, $0.team) })
    let members = Set(inService.filter(\.function.teaches).map(\.person))
    var rows: [LearningLineRow] = []
    let agreed = people.values.flatMap { $0.agreements.filter { $0.value.latest(on: day) != nil }.keys }
    for code in Set(agreed + lines.keys.filter { line($0, on: day) != nil }).sorted() {
      let adopted = line(code, on: day)
      let modules = Set(adopted?.modules.map(\.module) ?? [])
      let known = people.mapValues { LearnerState($0, of: code, modules: modules, on: day) }
      // A line that is only talked about is no offer yet: it is listed for those who have to do with it.
      let listed = (adopted == nil ? [] : members).union(known.filter { $0.value.isListed }.keys)
      rows += listed.map { person in
        let state = known[person] ?? LearnerState(Learner(), of: code, modules: modules, on: day)
        return LearningLineRow(
          person: person, team: team[person] ?? nil, line: code, state: state,
          level: levels.level(of: person, on: day), on: day)
      }
    }
    rows.sort { ($0.person, $0.line) < ($1.person, $1.line) }
    return LearningLineTable(on: day, lines: states(on: day), rows: rows)
  }

  private func states(on day: Day) -> [LearningLineState] {
    Set(lines.keys).union(stages.keys).sorted().compactMap { code in
      let (adopted, stage) = (line(code, on: day), stages[code]?.latest(on: day))
      guard adopted != nil || stage != nil else { return nil }
      return LearningLineState(
        line: code, version: adopted?.version, stage: stage?.value, since: stage?.turn.on,
        modules: adopted?.modules ?? [])
    }
  }
}

/// What was said about one person's learning.
struct Learner: Sendable {
  var agreements: [LineCode: Timeline<DevelopmentAgreed>] = [:]
  var endings: [LineCode: Timeline<AgreementEnded>] = [:]
  var assigned = Timeline<ModuleCode>()
  var completed = Timeline<ModuleCode>()
  var exempted = Timeline<ModuleCode>()
}

/// What holds for one person and one line on a day.
struct LearnerState {
  let agreement: Timeline<DevelopmentAgreed>.Moment?
  let hasEnded: Bool
  let assigned: Set<ModuleCode>
  let completed: Set<ModuleCode>
  let exempted: Set<ModuleCode>
  let isExempt: Bool

  init(_ learner: Learner, of line: LineCode, modules: Set<ModuleCode>, on day: Day) {
    agreement = learner.agreements[line]?.latest(on: day)
    let ended = learner.endings[line]?.latest(on: day)
    if let agreement, let ended { hasEnded = agreement.turn < ended.turn } else { hasEnded = false }
    assigned = modules.intersection(learner.assigned.through(day).map(\.value))
    completed = modules.intersection(learner.completed.through(day).map(\.value))
    exempted = modules.intersection(learner.exempted.through(day).map(\.value))
    isExempt = !modules.isEmpty && exempted == modules
  }

  /// Whether the person and the line have anything to do with each other.
  var isListed: Bool { agreement != nil || !assigned.isEmpty || !completed.isEmpty || !exempted.isEmpty }
}
