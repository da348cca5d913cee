import Domain
import Testing

@Suite struct `An erasure` {
  private let college: SmallCollege
  private var measurement: EventID { college.id("measurement") }

  init() throws {
    var college = try SmallCollege()
    try college.say(
      "2025-10-01", #"{"event":"\#(college.id("measurement"))","data":{"note":"Anna"},"reason":"x"}"#,
      "event-corrected",
      named: "correction", standing: .amendment)
    try college.say(
      "2025-10-02", #"{"contest":"\#(college.id("contest"))","outcome":"bleft staan"}"#, "contest-settled",
      named: "settlement")
    try college.say(
      "2025-10-03", #"{"event":"\#(college.id("need"))","reason":"x"}"#, "event-retracted", named: "retraction",
      standing: .amendment)
    try college.say(
      "2025-10-04", #"{"helper":"p-cees2222","helped":"p-anna2222","topic":"Canvas"}"#, "help-given", named: "help")
    try college.say("2025-10-05", #"{"person":"p-anna2222","ground":"x"}"#, "person-forgotten", named: "forgetting")
    self.college = college
  }

  private func scope(_ scope: ErasureScope) -> ErasureScope {
    var scope = scope
    for entry in college.entries { scope.apply(entry) }
    return scope
  }

  @Test func `of a person takes what is about them, with what amends, contests and settles it`() {
    let found = scope(ErasureScope(of: ["p-anna2222"])).entries
    #expect(
      found.map(\.type) == [
        "person-joined", "onboarding-started", "development-agreed", "level-measured", "level-contested",
        "event-corrected", "contest-settled", "help-given",
      ])
    #expect(found.map(\.key) == found.map(\.key).sorted())
    #expect(scope(ErasureScope(of: ["p-zzzzzzzz"])).entries.isEmpty)
  }

  @Test func `of an event takes what depends on it and nothing else`() {
    let found = scope(ErasureScope(events: [measurement])).entries
    #expect(found.map(\.id) == ["measurement", "contest", "correction", "settlement"].map(college.id))
    #expect(
      scope(ErasureScope(events: [college.id("need")])).entries.map(\.id) == ["need", "retraction"].map(college.id))
  }

  @Test func `is refused of what is not there, is an erasure, or was erased`() throws {
    #expect(
      scope(ErasureScope(events: ["west-999"])).refusals == [
        .unknown(noun: "event", code: "west-999", candidates: [])
      ])
    let forgetting = college.id("forgetting")
    #expect(scope(ErasureScope(events: [forgetting])).refusals == [.isErasure(forgetting)])
    #expect(scope(ErasureScope(events: [forgetting])).entries.isEmpty)
    for type in ["event-erased", "event-retracted"] as [EventType] {
      let field = type == "event-erased" ? "ground" : "reason"
      #expect(try college.refusals(#"{"event":"\#(forgetting)","\#(field)":"x"}"#, type) == [.isErasure(forgetting)])
    }
    var erased = college
    erased.change("measurement", to: .erased)
    var scope = ErasureScope(of: ["p-anna2222"], events: [measurement])
    for entry in erased.entries { scope.apply(entry) }
    #expect(scope.refusals == [.erased(measurement)] && !scope.entries.contains { $0.id == measurement })
    // What amends it can still hold what it said.
    #expect(scope.entries.contains { $0.id == college.id("contest") })
  }

  @Test func `takes a ground, and anybody, also who is known from the register only`() throws {
    #expect(try college.refusals(#"{"event":"\#(measurement)","ground":" "}"#, "event-erased") == [.groundMissing])
    #expect(try college.refusals(#"{"person":"p-zzzzzzzz","ground":""}"#, "person-forgotten") == [.groundMissing])
    #expect(try college.refusals(#"{"person":"p-zzzzzzzz","ground":"verzoek"}"#, "person-forgotten") == [])
  }
}

@Suite struct `A search for names` {
  private let search = NameSearch(["Noor van Dijk-Öz", "noor@school.nl", ""])

  @Test(arguments: [
    "Gesprek met Noor van Dijk-Öz", "NOOR wil naar B2", "dijk: zie verslag", "(Dijk)", "van noor@school.nl", "é\nnoor",
  ]) func `finds the whole and parts of four letters, whatever the capitals`(_ text: String) {
    #expect(search.finds(in: text))
  }

  @Test(arguments: ["Noordwijk", "dijken", "van", "Öz", "tandijk", "", "noo r", "Dijk2"])
  func `finds no part of another word`(
    _ text: String
  ) {
    #expect(!search.finds(in: text))
  }

  @Test func `finds an accent however it is spelled`() {
    #expect(NameSearch(["Zo\u{EB}lla"]).finds(in: "met Zoe\u{308}lla"))
    #expect(NameSearch(["", " "]).isEmpty)
  }

  @Test func `finds a first name of three letters, and no particle`() {
    let search = NameSearch(["Eva van der Aa"])
    #expect(search.finds(in: "met eva besproken") && search.finds(in: "EVA"))
    #expect(!search.finds(in: "van der Meer") && !search.finds(in: "Aa") && !search.finds(in: "evaluatie"))
  }
}
