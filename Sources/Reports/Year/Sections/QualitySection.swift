import Domain
import Wire

/// How sound the log is, and what was amended during the year.
struct QualitySection: YearSection {
  private let source: YearReport.Source

  init(_ source: YearReport.Source) {
    self.source = source
  }

  var name: String { "quality" }
  var title: Wording { QualityWords.title }
  var withheld: [Withheld] { [] }

  private var amendments: [(type: EventType, count: Int)] {
    source.amendments.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private var findings: [(code: String, count: Int)] {
    source.findings.filter { $0.value > 0 }.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { ($0.key, $0.value) }
  }

  var json: JSON {
    [
      "amendments": .object(amendments.map { JSON.Member($0.type.description, .integer($0.count)) }),
      "findings": .object(findings.map { JSON.Member($0.code, .integer($0.count)) }),
    ]
  }

  func blocks(in language: Language) -> [Block] {
    var blocks: [Block] = [.paragraph(QualityWords.amended(amendments.reduce(0) { $0 + $1.count })[language])]
    if !amendments.isEmpty {
      blocks.append(
        .table(
          Table(
            "amendments", caption: QualityWords.amendments[language],
            columns: [.text("type", QualityWords.kind[language]), .amount("events", QualityWords.times[language])],
            rows: amendments.map { Row([QualityWords.word(of: $0.type)[language], .number($0.count)]) })))
    }
    blocks.append(.paragraph(QualityWords.found(findings.reduce(0) { $0 + $1.count })[language]))
    if !findings.isEmpty {
      blocks.append(
        .table(
          Table(
            "findings", caption: QualityWords.findings[language],
            columns: [.text("code", QualityWords.finding[language]), .amount("events", QualityWords.times[language])],
            rows: findings.map { Row([.code($0.code), .number($0.count)]) })))
    }
    return blocks
  }
}
