import Domain
import Testing
import Wire

@Suite struct `A row of the ledger` {
  private static let id = #""west-1""#

  @Test(
    arguments: [
      ("benchmark-recorded", "value", ["0", "-1000000", "1000000"], ["1000001", #""1""#, "null", "true"]),
      ("workshop-evaluated", "score", ["0", "1000"], ["-1", "1001"]),
      ("workshop-evaluated", "responses", ["0"], ["-1", #""14""#]),
      ("goal-progressed", "percent", ["0", "100"], ["-1", "101", #""50""#]),
      ("precondition-rated", "score", ["1", "5"], ["0", "6"]),
      ("statement-scored", "score", ["1", "4"], ["0", "5"]),
      ("hours-spent", "minutes", ["0", "1000000"], ["-1", "1000001"]),
      ("exchange-held", "title", [#""Bezoek""#], ["1", "null", #"["Bezoek"]"#]),
      ("exchange-held", "partners", [#"["ROC"]"#, #"["ROC","HMC"]"#], ["[]", #""ROC""#, "[1]", #"["ROC",1]"#]),
      ("study-day-held", "goals", [#"["west-1"]"#], [#"["west-01"]"#, "[]", #""west-1""#]),
      ("goal-set", "due", [#""2026-07-31""#], [#""2026-02-30""#, "20260731"]),
      ("goal-set", "plan", [id], [#""west-0""#, "1"]),
      ("goal-set", "owner", [#""p-anna2222""#], [#""anna""#]),
      ("tool-tried", "tool", [#""padlet""#], [#""Padlet""#]),
      ("vision-adopted", "team", [#""zorg""#], [#""Zorg""#]),
      ("study-day-held", "college", [#""west""#], [#""West""#, "5"]),
      ("signal-raised", "scope", [#""team:zorg""#], [#""zorg""#]),
      ("hours-granted", "schoolYear", [#""2024-2025""#], [#""2024""#, #""2024-2026""#, "2024"]),
      (
        "plan-adopted", "kind", [#""strategy""#, #""college""#, #""team""#, #""practoraat""#, #""study""#],
        [#""school""#, "1"]
      ),
      ("vision-adopted", "subject", [#""blended-learning""#, #""canvas""#], [#""Canvas""#]),
      ("goal-reviewed", "outcome", [#""reached""#, #""not-reached""#, #""carried-over""#], [#""failed""#]),
      ("experiment-started", "kind", [#""experiment""#, #""track""#], [#""test""#]),
      (
        "experiment-phase-reached", "phase",
        [
          "empathise", "define", "ideate", "prototype", "test", "question", "criteria", "develop", "pilot", "scale",
          "evaluate",
        ].map { "\"\($0)\"" }, [#""invent""#]
      ),
      (
        "precondition-rated", "precondition",
        ["vision", "policy", "leadership", "culture", "time", "infrastructure"].map { "\"\($0)\"" }, [#""money""#]
      ),
      (
        "role-performed", "role",
        ["adviser", "change-agent", "trainer", "coach", "educationalist", "technovator"].map { "\"\($0)\"" },
        [#""i-coach""#]
      ),
      ("role-performed", "layer", [#""operational""#, #""tactical""#, #""strategic""#], [#""low""#]),
      ("statement-scored", "method", [#""self""#, #""peer""#, #""manager""#, #""i-coach""#], [#""coach""#]),
    ] as [(EventType, String, [String], [String])])
  func `takes what its field is for and nothing else`(
    type: EventType, field: String, good: [String], bad: [String]
  ) throws {
    let example = try #require(Example.all.first { $0.type == type })
    for value in good { #expect(try problems(example, field, value) == [], "\(field) = \(value)") }
    for value in bad {
      #expect(try problems(example, field, value).map(\.path) == [field], "\(field) = \(value)")
    }
  }

  private func problems(_ example: Example, _ field: String, _ value: String) throws -> [FieldProblem] {
    let json =
      "{"
      + (try members(example.json).map { member in
        "\"\(member.name)\":" + (member.name == field ? value : member.value.text)
      }.joined(separator: ",")) + "}"
    return try read(json, as: example.type).problems
  }

  @Test func `knows the 36 statements of the profile of supporters`() throws {
    let kind = try #require(EventKind.named("statement-scored"))
    guard case .oneOf(let statements)? = kind.fields.first(where: { $0.name == "statement" })?.expectation else {
      Issue.record("statements are a choice")
      return
    }
    #expect(statements.count == 36 && Set(statements).count == 36)
    #expect(statements.first == "ZD1" && statements.last == "PR6")
    #expect(
      Dictionary(grouping: statements) { $0.prefix(2) }.mapValues(\.count) == [
        "ZD": 6, "LP": 4, "IP": 4, "NP": 3, "OO": 6, "OW": 7, "PR": 6,
      ])
  }

  @Test func `gives its values by name`() throws {
    guard
      case .ledger(let entry) = try event(
        #"{"title":"Bezoek","partners":["ROC","HMC"]}"#, as: "exchange-held")
    else { return }
    #expect(entry["title"]?.text == "Bezoek" && entry["title"]?.integer == nil)
    #expect(entry["partners"] == .list([.text("ROC"), .text("HMC")]))
    #expect(entry["participants"] == nil && entry["mood"] == nil)
  }
}
