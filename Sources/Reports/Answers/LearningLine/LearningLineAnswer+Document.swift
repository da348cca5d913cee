public import Domain
import Projections
import Wire

extension LearningLineAnswer {
  public func document(in language: Language) -> Document {
    let title = LearningLineWords.title(on: table.on)[language]
    return Document(
      language, title: title, subtitle: LearningLineWords.whoIsListed[language] + " · " + basis.knowledge[language],
      footer: "leerlijn · " + title,
      blocks: table.lines.isEmpty && table.rows.isEmpty
        ? [.paragraph(LearningLineWords.noLine[language])]
        : lines(in: language) + [.table(statuses(in: language))] + people(in: language))
  }

  /// The lines themselves, each in a sentence.
  private func lines(in language: Language) -> [Block] {
    table.lines.isEmpty ? [] : [.list(table.lines.map { LearningLineWords.line($0)[language] })]
  }

  private var codes: [LineCode] {
    var codes: [LineCode] = []
    // Of many rows there are few lines.
    for row in table.rows where !codes.contains(row.line) { codes.append(row.line) }
    return codes.sorted()
  }

  private func statuses(in language: Language) -> Table {
    let codes = codes
    func cells(_ isCounted: (LearningLineRow) -> Bool) -> [Prose] {
      codes.map { code in .number(table.rows.count { $0.line == code && isCounted($0) }) }
    }
    return Table(
      "learningLines", caption: finding[language],
      columns: [.text("status", LearningLineWords.status[language])]
        + codes.map { .amount($0.description, .code($0.description)) },
      rows: LearningLineRow.Status.inOrderOfReading.map { status in
        Row([Prose(status.word[language])] + cells { $0.status == status })
      }, total: Row([LearningLineWords.total[language]] + cells { _ in true }))
  }

  private var finding: Wording {
    let agreed = table.rows.count { ![.notEnrolled, .exempt].contains($0.status) }
    return LearningLineWords.finding(
      underWay: agreed, of: table.rows.count, achieved: table.count(of: .achieved), overdue: table.count(of: .overdue))
  }

  /// Who has anything to do with a line; the others are only counted, they may be the whole college.
  private func people(in language: Language) -> [Block] {
    let showsLine = codes.count > 1
    let groups = LearningLineRow.Status.inOrderOfReading.filter { $0 != .notEnrolled }.compactMap { status in
      let alike = table.rows.filter { $0.status == status }
      return alike.isEmpty
        ? nil
        : RowGroup(Prose(status.word[language]), rows: OnDemand(alike) { Row(cells(of: $0, showsLine: showsLine)) })
    }
    guard !groups.isEmpty else { return [] }
    let line = Column.text("line", LearningLineWords.line[language])
    return [
      .table(
        Table(
          "learners", caption: LearningLineWords.learners[language],
          columns: [
            .text("person", LearningLineWords.person[language]), .text("team", LearningLineWords.team[language]),
            .text("target", LearningLineWords.target[language]), .text("due", LearningLineWords.due[language]),
            .amount("modulesDone", LearningLineWords.modulesDone[language]),
            .amount("modulesAssigned", LearningLineWords.modulesAssigned[language]),
          ] + (showsLine ? [line] : []),
          groups: groups, note: LearningLineWords.achievement[language]))
    ]
  }

  private func cells(of row: LearningLineRow, showsLine: Bool) -> [Prose] {
    [
      names.prose(row.person), .name(row.team), .level(orNothing: row.target),
      row.due.map { .day($0) } ?? .empty, .number(row.modulesDone), .number(row.modulesAssigned),
    ] + (showsLine ? [.code(row.line.description)] : [])
  }
}
