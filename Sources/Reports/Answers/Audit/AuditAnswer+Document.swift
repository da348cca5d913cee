public import Domain
import Projections

extension AuditAnswer {
  public func document(in language: Language) -> Document {
    let person = names.prose(audit.person)
    let title =
      isForgotten
      ? AuditWords.forgotten(person)[language] : AuditWords.title(of: person, on: audit.asOf, audit.level)[language]
    return Document(
      language, title: title, subtitle: basis.knowledge[language], footer: "leerlijn · " + title,
      blocks: forgetting(in: language) + (hasSteps ? [steps(in: language)] : []) + why(in: language)
        + erasures(in: language) + before(in: language) + evidence(in: language))
  }

  /// Whether the person was forgotten, and nothing arrived since that says a level.
  private var isForgotten: Bool { forgotten != nil && audit.level == nil }

  /// Rules alone say nothing of somebody of whom nothing is left.
  private var hasSteps: Bool { isForgotten ? audit.steps.contains { $0.kind != .rule } : !audit.steps.isEmpty }

  private func forgetting(in language: Language) -> [Block] {
    guard let forgotten else { return [] }
    var blocks = [Block.paragraph(AuditWords.decided(forgotten, by: names.prose(forgotten.by))[language])]
    if !isForgotten { blocks.append(.notice(.warning, AuditWords.arrivedLater[language])) }
    return blocks
  }

  /// What was erased without a person can have been about anybody.
  private func erasures(in language: Language) -> [Block] {
    guard !erased.isEmpty, !isForgotten else { return [] }
    let ids = Prose.list(erased.map { .code($0.description) }, in: language)
    return [.notice(.note, AuditWords.erased(erased.count, ids)[language])]
  }

  private func why(in language: Language) -> [Block] {
    guard !isForgotten else { return [] }
    guard let level = audit.level else {
      return [
        .paragraph(AuditWords.neverMeasured[language]),
        .commands([
          "leerlijn log level \(audit.person)=\(AuditWords.yourLevel[language]) --method i-coach --on \(audit.asOf)"
        ]),
      ]
    }
    return [
      .heading(Heading(ReasoningWords.why(level.level)[language], anchor: "why")),
      .reasoning(reasoning(for: level, in: language)),
    ] + openContests(of: level).map { .notice(.note, AuditWords.openContest($0, of: level.measurement)[language]) }
  }

  /// The contests of the deciding measurement that nobody settled.
  private func openContests(of level: CurrentLevel) -> [EventID] {
    let settled = audit.steps.compactMap { step -> EventID? in
      guard case .settled(let settled) = step.said else { return nil }
      return settled.contest
    }
    return audit.steps.filter { $0.contested == level.measurement && !settled.contains($0.event) }.map(\.event)
  }

  private func before(in language: Language) -> [Block] {
    guard let earlier else { return [] }
    let isSame = earlier.level?.level == audit.level?.level
    return [
      .heading(Heading(AuditWords.before[language], anchor: "before")),
      .paragraph(AuditWords.earlier(earlier.amendment, earlier.level, isSame: isSame)[language]),
      .commands(["leerlijn audit \(audit.person) \(basis.options(knownAt: earlier.knownAt))"]),
    ]
  }

  /// Where each line stands, and that nobody changed one since.
  private func evidence(in language: Language) -> [Block] {
    let events = audit.steps.flatMap { [$0.event] + (entries[$0.event]?.amendments.map(\.key.id) ?? []) }
    let lines = Set(events).compactMap { entries[$0] }.sorted { ($0.path, $0.place.line) < ($1.path, $1.place.line) }
    let rows = lines.map { Row([.code($0.id.description), .code($0.path), .number($0.place.line)]) }
    guard !rows.isEmpty else { return [] }
    let table = Table(
      "evidence",
      columns: [
        .text("event", AuditWords.event[language]), .text("file", AuditWords.file[language]),
        .amount("line", AuditWords.line[language]),
      ], rows: rows)
    return [.heading(Heading(AuditWords.evidence[language], anchor: "evidence")), .table(table)]
      + integrity(in: language)
  }

  private func integrity(in language: Language) -> [Block] {
    guard let chain else { return [] }
    return [
      .paragraph(AuditWords.chain[language]),
      .definitions(
        chain.heads.sorted { $0.key < $1.key }.map { writer, head in
          Definition(.code("\(writer)-\(head.number)"), .code(head.hash))
        }),
      .paragraph(AuditWords.checkAgain[language]), .commands(["leerlijn check"]),
    ]
  }
}
