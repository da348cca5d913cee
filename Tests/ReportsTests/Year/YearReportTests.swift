import Domain
import Projections
import Reports
import Testing
import Wire

@Suite struct `The report of a year` {
  private let year = SampleYear()

  @Test(arguments: Language.allCases) func `reads as it always did`(language: Language) throws {
    let document = year.report().document(in: language)
    try expectGolden(TextRenderer(width: 80).render(document), "Year/year.\(language.rawValue).txt")
    try expectGolden(MarkdownRenderer().render(document), "Year/year.\(language.rawValue).md")
    try expectGolden(HTMLRenderer().render(document), "Year/year.\(language.rawValue).html")
  }

  @Test func `is one line for programs`() throws {
    try expectGolden(year.report().json.text + "\n", "Year/year.json")
    try expectGolden(year.report(isInternal: true).json.text + "\n", "Year/year-internal.json")
  }

  @Test func `names nobody, not even by code`() {
    for isInternal in [false, true] {
      let report = year.report(isInternal: isInternal)
      let forms = Language.allCases.flatMap { language in
        let document = report.document(in: language)
        return [HTMLRenderer().render(document), CSVRenderer().render(document), MarkdownRenderer().render(document)]
      }
      for form in forms + [report.json.text] {
        #expect(form.firstMatch(of: /\bp-[a-z2-9]{8}\b/) == nil)
      }
    }
  }

  @Test func `does not depend on the order in which facts were folded`() {
    var answers = Answers()
    for fact in year.log.entries.compactMap(\.fact).reversed() { answers.apply(fact) }
    let question = YearReport.Question(period: .calendarYear(2025), asOf: "2025-12-31")
    let source = YearReport.Source(knownAt: nil, frontier: Frontier(), events: 0)
    #expect(
      YearReport(answers, question, source: source).json == YearReport(year.log.answers, question, source: source).json)
  }

  @Test func `of the only college is the report of all`() {
    let (all, one) = (year.report().document(in: .nl), year.report(college: "west").document(in: .nl))
    #expect(all.subtitle == one.subtitle)
    #expect(all.blocks.dropLast(4) == one.blocks.dropLast(4))
    #expect(year.report(college: "oost").document(in: .nl).subtitle.plain(in: .nl).hasPrefix("oost · 0 teams"))
  }

  @Test func `of one college does not change by what another does`() {
    var both = year
    both.openAnother()
    let (alone, beside) = (year.report(college: "west").json, both.report(college: "west").json)
    for section in ["keyFigures", "ambition", "levels", "movement", "workshops", "coaching", "canvas", "onboarding"] {
      #expect(alone[section] == beside[section], "\(section)")
    }
    // All colleges together do change.
    #expect(year.report().json["levels"] != both.report().json["levels"])
    #expect(year.report().json["workshops"] != both.report().json["workshops"])
  }

  @Test func `of a year in which nothing is known says so, and shows no numbers of people`() {
    let empty = YearReport(
      Answers(), YearReport.Question(period: .calendarYear(2020), asOf: "2020-12-31"),
      source: YearReport.Source(knownAt: nil, frontier: Frontier(), events: 0))
    for language in Language.allCases {
      #expect(!TextRenderer(width: 80).render(empty.document(in: language)).isEmpty)
    }
    #expect(empty.json["levels"]?["counts"] == .null)
    #expect(empty.json["movement"]?["table"] == .null)
  }

  @Test func `shows small teams together, and apart among those who may see everything`() throws {
    let published = year.report().json["levels"]?["summary"]?.text ?? ""
    #expect(published.contains(#"{"row":"others","team":null,"merged":["horeca","ict"]"#))
    #expect(!published.contains(#""team":"ict""#))
    let everything = year.report(isInternal: true).json["levels"]?["summary"]?.text ?? ""
    #expect(everything.contains(#""team":"ict""#))
  }
}
