public import Domain
import Projections
import Wire

extension LearningLineAnswer {
  public func document(in language: Language) -> Document {
    let counted = StatusCount(table.rows)
    let title = LearningLineWords.title(on: table.on)[language]
    return Document(
      language, title: title, subtitle: LearningLineWords.whoIsListed[language] + " · " + basis.knowledge[language],
      footer: "leerlijn · " + title,
      blocks: table.lines.isEmpty && table.rows.isEmpty
        ? [.paragraph(LearningLineWords.noLine[language])]
        : lines(in: language) + [.table(statuses(counted, in: language))] + people(counted, in: language))
  }

  /// The lines themselves, each in a sentence.
  private func lines(in language: Language) -> [Block] {
    table.lines.isEmpty ? [] : [.list(table.lines.map { LearningLineWords.line($0)[language] })]
  }

  private func statuses(_ counted: StatusCount, in language: Language) -> Table {
    Table(
      "learningLines", caption: finding(counted)[language],
      columns: [.text("status", LearningLineWords.status[language])]
        + counted.lines.map { .amount($0.description, .code($0.description)) },
      rows: LearningLineRow.Status.inOrderOfReading.map { status in
        Row([Prose(status.word[language])] + counted.lines.map { .number(counted.count(of: status, on: $0)) })
      },
      total: Row([LearningLineWords.total[language]] + counted.lines.map { .number(counted.count(on: $0)) }))
  }

  private func finding(_ counted: StatusCount) -> Wording {
    let others = counted.count(of: .notEnrolled) + counted.count(of: .exempt)
    return LearningLineWords.finding(
      underWay: table.rows.count - others, of: table.rows.count, achieved: counted.count(of: .achieved),
      overdue: counted.count(of: .overdue))
  }

  /// Who has anything to do with a line; the others are only counted, they may be the whole college.
  private func people(_ counted: StatusCount, in language: Language) -> [Block] {
    let showsLine = counted.lines.count > 1
    let rows = table.rows
    let groups = LearningLineRow.Status.inOrderOfReading.compactMap { status in
      let alike = counted.rows(of: status)
      return alike.isEmpty
        ? nil
        : RowGroup(
          Prose(status.word[language]), rows: Rows(alike) { tell(rows[$0], showsLine: showsLine, to: &$1) })
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

  private func tell(_ row: LearningLineRow, showsLine: Bool, to cells: inout Cells) {
    cells.add(row.person, by: names)
    cells.add(row.team)
    cells.add(row.target)
    cells.add(row.due)
    cells.add(row.modulesDone)
    cells.add(row.modulesAssigned)
    if showsLine { cells.add(.code(row.line.description)) }
  }
}

/// How many rows there are of each kind, counted once: there may be as many as people.
private struct StatusCount {
  /// The lines that rows have, by code.
  private(set) var lines: [LineCode] = []
  private var enrolled = Array(repeating: [Int](), count: LearningLineRow.Status.allCases.count)
  private var counts: [[Int]] = []

  init(_ rows: [LearningLineRow]) {
    for (number, row) in rows.enumerated() {
      // Of many rows there are few lines.
      let line = lines.firstIndex(of: row.line) ?? lines.endIndex
      if line == lines.endIndex {
        lines.append(row.line)
        counts.append(Array(repeating: 0, count: enrolled.count))
      }
      let status = row.status.place
      counts[line][status] += 1
      if row.status != .notEnrolled { enrolled[status].append(number) }
    }
    let order = lines.indices.sorted { lines[$0] < lines[$1] }
    (lines, counts) = (order.map { lines[$0] }, order.map { counts[$0] })
  }

  /// The rows with a status by their numbers, of those who have anything to do with a line.
  func rows(of status: LearningLineRow.Status) -> [Int] { enrolled[status.place] }

  /// How many rows have a status.
  func count(of status: LearningLineRow.Status) -> Int { counts.reduce(0) { $0 + $1[status.place] } }

  /// How many rows of a line have a status.
  func count(of status: LearningLineRow.Status, on line: LineCode) -> Int {
    lines.firstIndex(of: line).map { counts[$0][status.place] } ?? 0
  }

  /// How many rows a line has.
  func count(on line: LineCode) -> Int { lines.firstIndex(of: line).map { counts[$0].reduce(0, +) } ?? 0 }
}

extension LearningLineRow.Status {
  fileprivate var place: Int {
    switch self {
    case .ended: 0
    case .exempt: 1
    case .achieved: 2
    case .overdue: 3
    case .inProgress: 4
    case .agreed: 5
    case .notEnrolled: 6
    }
  }
}
