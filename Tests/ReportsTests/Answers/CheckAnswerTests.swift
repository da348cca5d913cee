import Domain
import Reports
import Testing
import Wire

@Suite struct `The answer of check` {
  private static let head = Frontier.Head(number: 1042, hash: "I_aLD5KM_xokIvsFkhCSyiVhwLi1C9VX92jtVEhzvgc")

  private let sound = CheckAnswer(.sound, events: 1042, writers: [.init("west", events: 1042, head: head)])

  func answer(_ verdict: CheckAnswer.Verdict) -> CheckAnswer {
    CheckAnswer(
      verdict, events: 1054,
      writers: [
        .init("anna", events: 12, head: .init(number: 12, hash: "H4Aj7_2EGxKOZKmSWJldui4-3-6RvA9Fv6opwhkcuQs")),
        .init("west", events: 1042, head: Self.head),
      ],
      comparisons: [
        .init(.head, "kop-2026-07.txt", agrees: verdict != .damaged, newer: 12),
        .init(.copy, "kopie", agrees: true, erased: 3), .init(.state, "state-folder", agrees: true),
      ],
      findings: [
        .init(
          "unreadable", writer: "west", file: "west/2025-2026.jsonl", line: 812, event: "west-812",
          message: Phrase(
            nl: "De gegevens zijn niet als level-measured te lezen: het veld method ontbreekt.",
            en: "The data do not read as level-measured: the field method is missing."),
          remedy: Phrase(
            nl: "Corrigeer ze met leerlijn correct west-812 --set method=… --reason ….",
            en: "Correct them with leerlijn correct west-812 --set method=… --reason ….")),
        .init(
          "damaged", writer: "west", file: "west/2025-2026.jsonl", line: 813, event: "west-813", evidence: .givenHead,
          message: Phrase(nl: "Deze regel is een andere.", en: "This line is another one.")),
        .init(
          "foreign-name",
          message: Phrase(nl: "De map kopie hoort hier niet.", en: "The folder kopie does not belong here.")
        ),
      ])
  }

  @Test(arguments: Language.allCases) func `reads as it always did`(language: Language) throws {
    let text = TextRenderer(width: 80)
    let answers = [sound] + CheckAnswer.Verdict.allCases.map { answer($0) }
    try expectGolden(
      answers.map { text.render($0.document(in: language)) }.joined(separator: "\n"),
      "Answers/check.\(language.rawValue).txt")
  }

  @Test func `is one line for programs`() {
    #expect(
      answer(.residue).json.text
        == #"{"verdict":"residue","events":1054,"writers":[{"writer":"anna","events":12,"head":"H4Aj7_2EGxKOZKmSWJldui4-3-6RvA9Fv6opwhkcuQs"},{"writer":"west","events":1042,"head":"I_aLD5KM_xokIvsFkhCSyiVhwLi1C9VX92jtVEhzvgc"}],"comparedWith":["kop-2026-07.txt","kopie","state-folder"],"findings":[{"code":"unreadable","writer":"west","file":"EventLog/west/2025-2026.jsonl","line":812,"event":"west-812","message":"The data do not read as level-measured: the field method is missing.","evidence":null},{"code":"damaged","writer":"west","file":"EventLog/west/2025-2026.jsonl","line":813,"event":"west-813","message":"This line is another one.","evidence":"given-head"},{"code":"foreign-name","writer":null,"file":null,"line":null,"event":null,"message":"The folder kopie does not belong here.","evidence":null}],"comparisons":[{"kind":"head","with":"kop-2026-07.txt","agrees":true,"newer":12,"erased":0},{"kind":"copy","with":"kopie","agrees":true,"newer":0,"erased":3},{"kind":"state-folder","with":"state-folder","agrees":true,"newer":0,"erased":0}]}"#
    )
  }

  @Test func `is clean only when there is nothing to look at`() {
    #expect(sound.isClean)
    for verdict in CheckAnswer.Verdict.allCases { #expect(!answer(verdict).isClean) }
  }
}
