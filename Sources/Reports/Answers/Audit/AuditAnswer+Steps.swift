import Domain
import Projections

// One row a step, with what corrected it beneath, and the line of the level for those who read pictures.
extension AuditAnswer {
  func steps(in language: Language) -> Block {
    let table = Table(
      "steps",
      columns: [
        .text("on", AuditWords.on[language]), .text("step", AuditWords.step[language]),
        .text("level", AuditWords.level[language]), .text("change", AuditWords.change[language]),
        .text("by", AuditWords.by[language]), .text("recorded", AuditWords.recorded[language]),
        .text("event", AuditWords.event[language]),
      ],
      rows: audit.steps.map { row($0, in: language) })
    let said = audit.steps.filter { $0.kind == .measured && !$0.isRetracted && $0.level != nil }
    guard let first = audit.steps.lazy.compactMap(\.after).first, let last = audit.level else {
      return .table(
        Table(table.name, caption: AuditWords.steps[language], columns: table.columns, groups: table.groups))
    }
    let caption = AuditWords.finding(from: first.level, to: last.level, in: said.count)[language]
    return .figure(Figure(caption, chart: .levelLine(line(in: language)), table: table))
  }

  private func row(_ step: Audit.Step, in language: Language) -> Row {
    let change: Prose =
      step.changesLevel
      ? .shift(step.before?.level, step.after?.level) : .level(orNothing: step.after?.level)
    return Row(
      [
        .day(step.on), Prose(AuditWords.kind(step)[language]), .level(orNothing: step.level), change,
        names.prose(step.by), .day(Amsterdam.day(at: step.key.recorded)), .code(step.event.description),
      ], details: details(of: step, in: language))
  }

  private func details(of step: Audit.Step, in language: Language) -> [Prose] {
    explanation(of: step).map { [$0[language]] } ?? []
      + (step.kind == .expired ? [] : revisions(of: step, in: language))
  }

  /// An expiry is about a measurement whose corrections stand beneath it already.
  private func revisions(of step: Audit.Step, in language: Language) -> [Prose] {
    entries[step.event]?.revisions.map { $0.prose(in: language, names: names) } ?? []
  }

  /// What the cells of a step leave unsaid.
  private func explanation(of step: Audit.Step) -> Wording? {
    switch step.said {
    case .measured where step.kind == .expired:
      return AuditWords.expired(step.event, by: rule(before: step), next: step.after)
    case .measured:
      guard !step.isRetracted, !step.decides else { return nil }
      return step.level == nil ? AuditWords.saysNothing : step.after.map { AuditWords.goesBefore($0) }
    case .adopted(let rule): return AuditWords.adopted(rule)
    case .contested(let contest): return AuditWords.contested(contest.event, contest.reason)
    case .settled(let settled): return AuditWords.settled(settled.contest, settled.outcome)
    }
  }

  private func rule(before step: Audit.Step) -> LevelRule {
    let adopted = audit.steps.last { $0.kind == .rule && $0.on < step.on }
    guard case .adopted(let rule)? = adopted?.said else { return .standard }
    return rule
  }

  private func line(in language: Language) -> LevelLine {
    var steps: [LevelLine.Step] = []
    for step in audit.steps {
      guard let after = step.after else { continue }
      let next = LevelLine.Step(from: step.on, level: after.level, isOutOfDate: after.isOutOfDate)
      // What a day ends with is the step of that day.
      if steps.last?.from == next.from { steps.removeLast() }
      if steps.last?.level != next.level || steps.last?.isOutOfDate != next.isOutOfDate { steps.append(next) }
    }
    let measured = audit.steps.compactMap { step -> LevelLine.Measurement? in
      guard step.kind == .measured, !step.isRetracted, let level = step.level, let said = step.measurement else {
        return nil
      }
      return LevelLine.Measurement(on: step.on, level: level, shape: said.method.shape, decides: step.decides)
    }
    let methods = Method.allCases.filter { method in measured.contains { $0.shape == method.shape } }
    return LevelLine(
      steps: steps, measurements: measured, until: audit.asOf,
      key: methods.map { LevelLine.Key($0.shape, $0.word[language]) })
  }
}

extension Method {
  fileprivate var shape: LevelLine.Shape {
    switch self {
    case .selfAssessment: .circle
    case .peer: .triangle
    case .manager: .square
    case .iCoach: .diamond
    }
  }
}
