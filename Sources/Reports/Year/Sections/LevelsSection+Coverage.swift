import Domain
import Projections

// How well the levels are known.
extension LevelsSection {
  func known(in language: Language) -> [Block] {
    let sentence = LevelWords.coverage(
      measured: coverage.measured, of: coverage.members, outOfDate: outOfDate, medianAge: medianAge)
    let heading = Block.heading(Heading(LevelWords.howKnown[language], anchor: "coverage", rank: .part))
    guard let methods else { return [heading, .paragraph(sentence[language])] }
    return [
      heading, .paragraph(sentence[language]),
      .table(
        Table(
          "methods", caption: LevelWords.methods[language],
          columns: [
            .text("method", LevelWords.method[language]), .amount("measured", LevelWords.decided[language]),
            .amount("share", LevelWords.shareOfLevels[language]),
          ],
          rows: methods.parts.map { part in
            Row([
              Prose(part.name?.word[language] ?? LevelWords.otherMethods[language]), .number(part.people),
              .percent((part.people * 200 + coverage.measured) / (2 * coverage.measured)),
            ])
          })),
    ]
  }
}
