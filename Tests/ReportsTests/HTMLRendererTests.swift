import Domain
import Reports
import Testing

@Suite struct `A document as a page` {
  @Test(arguments: Language.allCases)
  func `has the same bytes every time`(language: Language) throws {
    let document = SampleReport(language: language).document
    try expectGolden(HTMLRenderer().render(document), "report.\(language.rawValue).html")
  }
}
