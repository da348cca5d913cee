import Domain
import Testing
import Wire

@Suite struct `What a draft names` {
  let college: SmallCollege

  init() throws {
    college = try SmallCollege()
  }

  @Test func `is a team that there is, on that day`() throws {
    let need = { #"{"team":"\#($0)","topic":"Canvas"}"# } as (String) -> String
    #expect(
      try college.refusals(need("zorgg"), "need-recorded") == [
        .unknown(noun: "team", code: "zorgg", candidates: ["techniek", "zorg"])
      ])
    #expect(
      try college.refusals("2024-08-01", need("oud"), "need-recorded") == [
        .notOnDay(noun: "team", code: "oud", "2024-08-01")
      ])
    #expect(
      try college.refusals("2019-12-31", need("zorg"), "need-recorded") == [
        .notOnDay(noun: "team", code: "zorg", "2019-12-31")
      ])
    #expect(try college.refusals("2024-07-31", need("oud"), "need-recorded") == [])
  }

  @Test func `is a college that there is`() throws {
    let workshop = { #"{"title":"Rubrics","minutes":90,"college":"\#($0)"}"# } as (String) -> String
    #expect(
      try college.refusals(workshop("oost"), "workshop-held") == [
        .unknown(noun: "college", code: "oost", candidates: ["west"])
      ])
    #expect(try college.refusals(workshop("west"), "workshop-held") == [])
  }

  @Test func `is a scope that there is`() throws {
    let round = { #"{"round":"nieuw","scope":"\#($0)"}"# } as (String) -> String
    #expect(
      try college.refusals(round("college:oost"), "round-opened") == [
        .unknown(noun: "college", code: "oost", candidates: ["west"])
      ])
    #expect(
      try college.refusals(round("team:oud"), "round-opened") == [
        .notOnDay(noun: "team", code: "oud", SmallCollege.today)
      ])
    #expect(try college.refusals(round("team:zorg"), "round-opened") == [])
  }

  @Test func `is a person who is known, also as one who did something in it`() throws {
    let unknown = Refusal.unknown(noun: "person", code: "p-daan2222", candidates: [])
    let workshop = #"{"title":"Rubrics","minutes":90,"facilitators":["p-anna2222","p-daan2222"]}"#
    #expect(try college.refusals(workshop, "workshop-held") == [unknown])
    #expect(
      try college.refusals(#"{"person":"p-daan2222","method":"self","level":"B1"}"#, "level-measured") == [unknown])
    #expect(try college.refusals(#"{"tool":"padlet","person":"p-daan2222"}"#, "tool-tried") == [unknown])
    #expect(try college.refusals(#"{"tool":"padlet","person":"p-anna2222"}"#, "tool-tried") == [])
  }

  @Test(
    arguments: [
      ("round-closed", #"{"round":"#, "round", "najaar", ["najaar", "voorjaar"]),
      ("module-assigned", #"{"person":"p-anna2222","module":"#, "module", "m1", ["m1"]),
      ("learning-line-staged", #"{"stage":"offered","line":"#, "learning line", "digitaal", ["digitaal"]),
      ("onboarding-started", #"{"person":"p-anna2222","programme":"#, "programme", "start", ["start"]),
      ("ambition-endorsed", #"{"team":"zorg","ambition":"#, "ambition", "gros-b1", ["gros-b1"]),
      ("policy-translated", #"{"into":"vacaturetekst","policy":"#, "policy", "vacatures", ["vacatures"]),
    ] as [(EventType, String, String, String, [String])])
  func `has a code that there is`(
    type: EventType, json: String, noun: String, known: String, candidates: [String]
  ) throws {
    #expect(
      try college.refusals(json + #""nergens"}"#, type) == [
        .unknown(noun: noun, code: "nergens", candidates: candidates)
      ])
    #expect(try college.refusals(json + "\"\(known)\"}", type) == [])
  }

  @Test func `is a programme that was adopted by that day`() throws {
    let start = #"{"person":"p-anna2222","programme":"start"}"#
    var early = college
    try early.say("2023-01-01", #"{"person":"p-daan2222","team":"zorg","function":"docent"}"#, "person-joined")
    #expect(
      try early.refusals("2023-12-31", #"{"person":"p-daan2222","programme":"start"}"#, "onboarding-started") == [
        .notOnDay(noun: "programme", code: "start", "2023-12-31")
      ])
    #expect(try college.refusals("2024-08-01", start, "onboarding-started") == [])
  }

  @Test(
    arguments: [
      ("workshop-attended", #"{"person":"p-anna2222","workshop":"#, "workshop", "workshop-held"),
      ("coaching-attended", #"{"person":"p-cees2222","coaching":"#, "coaching", "coaching-held"),
      ("contest-settled", #"{"outcome":"ok","contest":"#, "contest", "level-contested"),
      ("level-contested", #"{"person":"p-anna2222","reason":"laag","event":"#, "measurement", "level-measured"),
      ("goal-progressed", #"{"percent":40,"goal":"#, "goal", "goal-set"),
    ] as [(EventType, String, String, EventType)])
  func `is an event of the right kind`(type: EventType, json: String, name: String, kind: EventType) throws {
    #expect(
      try college.refusals(json + "\"\(college.id("need"))\"}", type) == [
        .wrongKind(college.id("need"), is: "need-recorded", expected: [kind])
      ])
    let unknown = Refusal.unknown(noun: "event", code: "west-999", candidates: [college.id(name).description])
    #expect(try college.refusals(json + #""west-999"}"#, type) == [unknown])
    #expect(try college.refusals(json + "\"\(college.id(name))\"}", type) == [])
  }

  @Test func `is a decision when it is spelled as an event, and anything else when it is not`() throws {
    let line =
      #"{"line":"tweede","version":1,"modules":[{"module":"m2","title":"M","areas":["assessment"],"from":"A1","to":"B1","minutes":60}],"decision":"#
    #expect(try college.refusals(line + #""notulen 12 maart"}"#, "learning-line-adopted") == [])
    #expect(
      try college.refusals(line + "\"\(college.id("need"))\"}", "learning-line-adopted") == [
        .wrongKind(college.id("need"), is: "need-recorded", expected: ["decision-taken"])
      ])
  }

  @Test func `is read under the code into which a person was merged`() throws {
    var merged = college
    try merged.say("2025-10-01", #"{"person":"p-daan2222","into":"p-anna2222"}"#, "person-merged")
    let measured = #"{"person":"p-daan2222","method":"self","level":"B1"}"#
    #expect(try merged.refusals(measured, "level-measured") == [])
    #expect(
      try merged.refusals(#"{"person":"p-anna2222","into":"p-daan2222"}"#, "person-merged") == [
        .alreadyOne("p-anna2222", "p-daan2222")
      ])
  }

  @Test func `may be a tool or a topic that nobody listed`() throws {
    let workshop = #"{"title":"Rubrics","minutes":90,"tools":["padlet"],"series":"Ronde 7"}"#
    #expect(try college.refusals(workshop, "workshop-held") == [])
  }

  @Test func `is judged in every field of every kind that holds a code`() throws {
    // A noun that neither stands here nor is judged would be a code that nobody checks.
    let judged: Set = [
      "team", "college", "scope", "person", "round", "programme", "learning line", "module", "ambition", "policy",
      "event",
    ]
    let free: Set = ["day", "version", "step", "tool", "route", "school year", "amount"]
    for kind in EventKind.all {
      for field in kind.fields {
        switch field.expectation {
        case .code(let noun), .list(.code(let noun)):
          #expect(judged.contains(noun) != free.contains(noun), "\(kind.type).\(field.name): \(noun)")
        default: break
        }
      }
    }
  }
}
