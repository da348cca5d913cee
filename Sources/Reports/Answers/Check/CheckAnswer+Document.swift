public import Domain

extension CheckAnswer {
  public func document(in language: Language) -> Document {
    let title = CheckWords.title(verdict, findings: findings.count)[language]
    return Document(
      language, title: title, subtitle: CheckWords.subtitle(events: events, writers: writers.count)[language],
      footer: "leerlijn · " + title,
      blocks: [judgement(in: language)] + states(in: language) + comparisons(in: language)
        + found(in: language))
  }

  private func judgement(in language: Language) -> Block {
    let words = CheckWords.verdict(verdict, isCompared: comparisons.contains { $0.kind != .snapshot })[language]
    return switch verdict {
    case .sound: .paragraph(words)
    case .residue: .notice(.note, words)
    case .damaged: .notice(.warning, words)
    }
  }

  private func states(in language: Language) -> [Block] {
    guard !writers.isEmpty else { return [] }
    return [
      .table(
        Table(
          "writers", caption: CheckWords.heads[language],
          columns: [
            .text("writer", CheckWords.writer[language]), .amount("events", CheckWords.events[language]),
            .text("head", CheckWords.head[language]),
          ],
          rows: writers.map { state in
            Row([
              Prose(state.writer.description), .number(state.events), state.head.map { .code($0.hash) } ?? .empty,
            ])
          },
          total: writers.count == 1 ? nil : Row([CheckWords.total[language], .number(events), .empty])))
    ]
  }

  private func comparisons(in language: Language) -> [Block] {
    comparisons.isEmpty ? [] : [.list(comparisons.map { CheckWords.comparison($0, in: language) })]
  }

  /// One row a finding, with what it means and what to do beneath.
  private func found(in language: Language) -> [Block] {
    guard !findings.isEmpty else { return [] }
    return [
      .table(
        Table(
          "findings", caption: CheckWords.findings(findings.count)[language],
          columns: [
            .text("code", CheckWords.finding[language]), .text("event", CheckWords.event[language]),
            .text("file", CheckWords.file[language]), .amount("line", CheckWords.line[language]),
          ],
          rows: findings.map { finding in
            Row(
              [
                .strong(finding.code), finding.event.map { .code($0.description) } ?? .empty,
                finding.path.map { .code($0) } ?? .empty, finding.line.map { .number($0) } ?? .empty,
              ], details: details(of: finding, in: language))
          }))
    ]
  }

  private func details(of finding: Finding, in language: Language) -> [Prose] {
    let told = [finding.message, finding.remedy].compactMap { $0 }.map { Prose($0[language]) }
    return told + (finding.evidence.map { [CheckWords.evidence($0, in: language)] } ?? [])
  }
}
