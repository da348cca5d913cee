public import Domain
public import Wire

extension YearReport {
  public var json: JSON {
    let question = facts.question
    return .object(
      [
        JSON.Member("period", .text(question.period)), JSON.Member("college", .text(question.college)),
        JSON.Member("asOf", .text(question.asOf)), JSON.Member("knownAt", .text(source.knownAt)),
        JSON.Member("start", .text(question.start)), JSON.Member("end", .text(question.end)),
      ] + sections.map { JSON.Member($0.name, $0.json) } + [JSON.Member("frontier", source.frontier.json)])
  }

  public func document(in language: Language) -> Document {
    let title = YearWords.title(facts.question.period)[language]
    return Document(
      language, title: title, subtitle: YearWords.subtitle(facts, source)[language],
      footer: YearWords.footer(title, facts.question, source)[language],
      blocks: sections.enumerated().flatMap { index, section in
        [.heading(Heading(section.title[language], number: index + 1, anchor: section.name))]
          + section.blocks(in: language)
      })
  }
}

extension Frontier {
  fileprivate var json: JSON {
    .object(
      heads.sorted { $0.key < $1.key }.map { writer, head in
        JSON.Member(writer.description, ["number": .integer(head.number), "hash": .string(head.hash)])
      })
  }
}
