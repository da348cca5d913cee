import Domain
import Wire

/// From which state of the log the report was made, and how to make it again.
struct ProvenanceSection: YearSection {
  private let question: YearReport.Question
  private let source: YearReport.Source

  init(_ question: YearReport.Question, _ source: YearReport.Source) {
    self.question = question
    self.source = source
  }

  var name: String { "provenance" }
  var title: Wording { ProvenanceWords.title }
  var withheld: [Withheld] { [] }
  var json: JSON { ["events": .integer(source.events), "command": .string(command(in: .nl))] }

  private func command(in language: Language) -> String {
    var words = ["leerlijn", "report", "year", question.period.description]
    if let college = question.college { words += ["--college", college.description] }
    words += ["--as-of", question.asOf.description]
    if let knownAt = source.knownAt { words += ["--known-at", knownAt.description] }
    if question.isInternal { words.append("--internal") }
    return (words + ["--lang", language.rawValue]).joined(separator: " ")
  }

  func blocks(in language: Language) -> [Block] {
    [
      .paragraph(ProvenanceWords.made(from: source.events)[language]), .commands([command(in: language)]),
      .definitions([
        Definition(ProvenanceWords.time[language], ProvenanceWords.span(question)[language]),
        Definition(
          ProvenanceWords.knowledge[language],
          source.knownAt.map { "\(moment: $0) (\(code: $0.description))" } ?? ProvenanceWords.empty[language]),
      ]),
    ] + heads(in: language)
  }

  /// The exact state of the log, each head in one piece as `check --against` takes it, in a table so that every form has it.
  private func heads(in language: Language) -> [Block] {
    let heads = source.frontier.heads.sorted { $0.key < $1.key }
    guard !heads.isEmpty else { return [] }
    return [
      .table(
        Table(
          "heads", caption: ProvenanceWords.heads[language],
          columns: [.text("head", ProvenanceWords.head[language])],
          rows: heads.map { writer, head in Row([.code("\(writer) \(head.number) \(head.hash)")]) }))
    ]
  }
}
