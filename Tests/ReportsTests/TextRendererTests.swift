import Domain
import Reports
import Testing

@Suite struct `A document as text` {
  @Test(arguments: Language.allCases)
  func `reads as it always did`(language: Language) throws {
    let document = SampleReport(language: language).document
    try expectGolden(TextRenderer(width: 80).render(document), "report.\(language.rawValue).txt")
  }
}
