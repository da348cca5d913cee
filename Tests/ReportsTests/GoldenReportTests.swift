import Domain
import Reports
import Testing

@Suite struct `A report` {
  @Test(arguments: Language.allCases)
  func `has the same bytes every time, in every form`(language: Language) throws {
    let document = SampleReport(language: language).document
    let name = "report.\(language.rawValue)"
    try expectGolden(TextRenderer(width: 80).render(document), name + ".txt")
    try expectGolden(MarkdownRenderer().render(document), name + ".md")
    try expectGolden(HTMLRenderer().render(document), name + ".html")
    try expectGolden(CSVRenderer().render(document), name + ".csv")
  }

  @Test func `is the same for programs in every language, but for what people wrote in it`() {
    let tables = Language.allCases.map { language in
      CSVRenderer().render(SampleReport(language: language).document).split(separator: "\n").map {
        $0.split(separator: ",").prefix(3)
      }
    }
    #expect(tables[0] == tables[1])
  }
}
