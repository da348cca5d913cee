import Domain
import Projections

extension AuditAnswer {
  /// From the measurements to the level in numbered sentences, ending in the rule.
  func reasoning(for level: CurrentLevel, in language: Language) -> [Prose] {
    let oldest = audit.asOf.adding(months: -audit.rule.validity)
    let said = measurements
    let valid = said.filter { $0.on >= oldest }
    var chain: [Prose] = []
    if level.isOutOfDate {
      chain.append(ReasoningWords.noneValid(from: oldest, on: audit.asOf)[language])
      chain.append(ReasoningWords.lastOfAll(level)[language])
    } else {
      chain.append(
        ReasoningWords.valid(valid.map(\.event), from: oldest, on: audit.asOf, older: said.count - valid.count)[
          language])
      let others = valid.filter { $0.event != level.measurement }
      let ranks = others.compactMap(\.measurement).map { audit.rule.rank(of: $0.method) }
      let rivals = ranks.count { $0 == audit.rule.rank(of: level.method) }
      let decides = ReasoningWords.decides(level, rivals: rivals, lessTrusted: others.count - rivals)
      chain += decides.map { [$0[language]] } ?? []
    }
    let deciding = said.filter { $0.event == level.measurement }
    chain += deciding.suffix(1).map { source(of: level.level, in: $0, language) }
    let adopted = audit.steps.filter { $0.kind == .rule }.map { ($0.event, $0.on) }.last
    chain.append(ReasoningWords.rule(audit.rule, adopted: adopted)[language])
    return chain
  }

  /// The measurements that count and say a level by the rule of the last day, in the order of the steps.
  private var measurements: [Audit.Step] {
    audit.steps.filter { step in
      guard step.kind == .measured, !step.isRetracted, let measured = step.measurement else { return false }
      return audit.rule.holisticLevel(of: measured) != nil
    }
  }

  private func source(of level: Level, in step: Audit.Step, _ language: Language) -> Prose {
    guard let measured = step.measurement, measured.level == nil else {
      let corrections =
        entries[step.event]?.revisions.filter { $0.changes.contains { $0.field == "level" && $0.before != $0.after } }
        ?? []
      return ReasoningWords.asserted(
        level, in: step.event, by: names.prose(step.measurement?.assessor ?? assessor(of: step)),
        corrected: corrections.map(\.amendment.key.id))[language]
    }
    let areas = Area.allCases.compactMap { area in
      audit.rule.areaLevel(of: measured, in: area).map { (area, $0) }
    }
    let shown = audit.rule.aggregator == .total ? [] : areas
    return ReasoningWords.derived(level, in: step.event, by: audit.rule, from: shown)[language]
  }

  /// Who scans their own level is the one who says it; else whoever recorded it.
  private func assessor(of step: Audit.Step) -> PersonCode {
    step.measurement?.method == .selfAssessment ? audit.person : step.by
  }
}
