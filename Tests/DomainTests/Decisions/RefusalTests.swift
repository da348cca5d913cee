import Domain
import Testing

@Suite struct `A draft` {
  let college: SmallCollege

  init() throws {
    college = try SmallCollege()
  }

  @Test func `is of today at most`() throws {
    let need = #"{"team":"zorg","topic":"Canvas"}"#
    #expect(
      try college.refusals("2025-11-04", need, "need-recorded") == [.inFuture("2025-11-04", today: SmallCollege.today)])
    #expect(try college.refusals(SmallCollege.today, need, "need-recorded") == [])
  }

  @Test func `is about somebody in service on that day`() throws {
    let measured = #"{"person":"p-bram2222","method":"self","level":"B1"}"#
    for day in ["2024-07-31", "2025-08-01"] as [Day] {
      #expect(try college.refusals(day, measured, "level-measured") == [.notInService(.bram, day)])
    }
    for day in ["2024-08-01", "2025-07-31"] as [Day] {
      #expect(try college.refusals(day, measured, "level-measured") == [])
    }
    #expect(
      try college.refusals(#"{"person":"p-bram2222","fte":50}"#, "person-moved") == [
        .notInService(.bram, SmallCollege.today)
      ])
    #expect(
      try college.refusals(#"{"person":"p-bram2222"}"#, "person-left") == [.notInService(.bram, SmallCollege.today)])
  }

  @Test(
    arguments: [
      ("role-ended", #"{"person":"p-bram2222","role":"i-coach"}"#),
      ("person-forgotten", #"{"person":"p-bram2222","ground":"verzoek"}"#),
      ("person-merged", #"{"person":"p-bram2222","into":"p-cees2222"}"#),
    ] as [(EventType, String)])
  func `may be about somebody who left, when something came to an end`(type: EventType, json: String) throws {
    #expect(try college.refusals(json, type) == [])
  }

  @Test func `lets nobody join who is in service`() throws {
    let joined = #"{"person":"p-anna2222","team":"techniek","function":"docent"}"#
    #expect(
      try college.refusals("2025-01-01", joined, "person-joined") == [
        .alreadyInService(.anna, "zorg", since: "2024-08-01")
      ])
    #expect(try college.refusals(#"{"person":"p-bram2222","team":"zorg","function":"docent"}"#, "person-joined") == [])
    #expect(try college.refusals(#"{"person":"p-daan2222","team":"zorg","function":"docent"}"#, "person-joined") == [])
  }

  @Test(
    arguments: [
      ("college-opened", #"{"name":"X","college":"#, "college", "west"),
      ("team-formed", #"{"name":"X","college":"west","team":"#, "team", "zorg"),
      ("round-opened", #"{"scope":"college:west","round":"#, "round", "voorjaar"),
      (
        "ambition-set",
        #"{"scope":"team:zorg","deadline":"2026-07-31","clauses":[{"level":"B1","atLeast":"count:1"}],"ambition":"#,
        "ambition", "gros-b1"
      ),
    ] as [(EventType, String, String, String)])
  func `begins nothing that there is already`(type: EventType, json: String, noun: String, code: String) throws {
    #expect(try college.refusals(json + "\"\(code)\"}", type) == [.alreadyThere(noun: noun, code: code)])
    #expect(try college.refusals(json + #""nieuw"}"#, type) == [])
  }

  @Test func `may form a team anew that was dissolved`() throws {
    let formed = #"{"team":"oud","name":"Oud","college":"west"}"#
    #expect(try college.refusals(formed, "team-formed") == [])
    #expect(try college.refusals("2024-07-31", formed, "team-formed") == [.alreadyThere(noun: "team", code: "oud")])
  }

  @Test func `puts no attendance before what was attended`() throws {
    let (workshop, coaching) = (college.id("workshop"), college.id("coaching"))
    let attended = #"{"workshop":"\#(workshop)","person":"p-anna2222"}"#
    #expect(
      try college.refusals("2025-09-14", attended, "workshop-attended") == [
        .before(workshop, on: "2025-09-15", "2025-09-14")
      ])
    #expect(try college.refusals("2025-09-15", attended, "workshop-attended") == [])
    #expect(
      try college.refusals("2025-09-15", #"{"coaching":"\#(coaching)","person":"p-anna2222"}"#, "coaching-attended")
        == [
          .before(coaching, on: "2025-09-16", "2025-09-15")
        ])
  }

  @Test func `asks for service on the day of the workshop, not of the attendance`() throws {
    var early = college
    try early.say("2025-07-01", #"{"title":"Zomer","minutes":60}"#, "workshop-held", named: "summer")
    let attended = #"{"workshop":"\#(early.id("summer"))","person":"p-bram2222"}"#
    #expect(try early.refusals("2025-11-03", attended, "workshop-attended") == [])
    let late = #"{"workshop":"\#(college.id("workshop"))","person":"p-bram2222"}"#
    #expect(try college.refusals("2025-09-15", late, "workshop-attended") == [.notInService(.bram, "2025-09-15")])
  }

  @Test func `settles and contests nothing that happened later`() throws {
    let (contest, measurement) = (college.id("contest"), college.id("measurement"))
    #expect(
      try college.refusals("2025-09-19", #"{"contest":"\#(contest)","outcome":"ok"}"#, "contest-settled") == [
        .before(contest, on: "2025-09-20", "2025-09-19")
      ])
    let contested = #"{"person":"p-anna2222","event":"\#(measurement)","reason":"laag"}"#
    #expect(
      try college.refusals("2025-09-09", contested, "level-contested") == [
        .before(measurement, on: "2025-09-10", "2025-09-09")
      ])
  }

  @Test func `contests a measurement of one's own`() throws {
    let measurement = college.id("measurement")
    #expect(
      try college.refusals(#"{"person":"p-cees2222","event":"\#(measurement)","reason":"laag"}"#, "level-contested")
        == [
          .othersMeasurement(measurement, of: .cees)
        ])
  }

  @Test func `takes a step of its route`() throws {
    let step = { #"{"team":"zorg","step":"\#($0)"}"# } as (String) -> String
    let unknown = Refusal.foreignStep("les", of: "route", candidates: ["proef"])
    #expect(try college.refusals(step("les"), "canvas-step-started") == [unknown])
    #expect(try college.refusals(step("proef"), "canvas-step-started") == [])
    #expect(
      try college.refusals("2024-08-31", step("proef"), "canvas-step-started") == [
        .foreignStep("proef", of: "route", candidates: [])
      ])
  }

  @Test func `skips a step for a reason`() throws {
    #expect(try college.refusals(#"{"team":"zorg","step":"proef"}"#, "canvas-step-skipped") == [.reasonMissing])
    #expect(try college.refusals(#"{"team":"zorg","step":"proef","reason":"af"}"#, "canvas-step-skipped") == [])
  }

  @Test func `takes a step of the programme as it was when the onboarding started`() throws {
    let step = { #"{"person":"p-anna2222","step":"\#($0)"}"# } as (String) -> String
    #expect(try college.refusals(step("account"), "onboarding-step-completed") == [])
    #expect(
      try college.refusals(step("les"), "onboarding-step-completed") == [
        .foreignStep("les", of: "start", candidates: ["account"])
      ])
  }

  @Test(
    arguments: [
      ("onboarding-step-completed", #","step":"account""#), ("onboarding-paused", ""), ("onboarding-resumed", ""),
      ("onboarding-ended", #","outcome":"stopped""#),
    ] as [(EventType, String)])
  func `goes on with an onboarding that runs on that day`(type: EventType, rest: String) throws {
    #expect(try college.refusals(#"{"person":"p-cees2222"\#(rest)}"#, type) == [.notOnboarding(.cees)])
    #expect(try college.refusals("2024-08-31", #"{"person":"p-anna2222"\#(rest)}"#, type) == [.notOnboarding(.anna)])
    #expect(try college.refusals(#"{"person":"p-anna2222"\#(rest)}"#, type) == [])
  }

  @Test func `ends an agreement that there is`() throws {
    let ended = { #"{"person":"\#($0)","line":"digitaal","outcome":"klaar"}"# } as (String) -> String
    #expect(try college.refusals(ended("p-cees2222"), "agreement-ended") == [.noAgreement(.cees, "digitaal")])
    #expect(try college.refusals(ended("p-anna2222"), "agreement-ended") == [])
  }

  @Test func `measures something`() throws {
    #expect(try college.refusals(#"{"person":"p-anna2222","method":"self"}"#, "level-measured") == [.emptyMeasurement])
    let scored = #"{"person":"p-anna2222","method":"self","scores":{"1.1":0}}"#
    #expect(try college.refusals(scored, "level-measured") == [])
    let empty = LevelMeasured(person: .anna, method: .peer, areas: AreaLevels(), scores: Scores())
    let decision = college.decide([Draft(on: SmallCollege.today, .levelMeasured(empty))])
    #expect(decision.refusals.map(\.refusal) == [.emptyMeasurement])
  }

  @Test func `moves somebody somewhere`() throws {
    #expect(try college.refusals(#"{"person":"p-anna2222"}"#, "person-moved") == [.nothingChanges])
    #expect(try college.refusals(#"{"person":"p-anna2222","fte":80}"#, "person-moved") == [])
  }

  @Test func `merges two people`() throws {
    #expect(
      try college.refusals(#"{"person":"p-anna2222","into":"p-anna2222"}"#, "person-merged") == [
        .alreadyOne(.anna, .anna)
      ])
  }

  @Test func `has an import key that nothing else has`() throws {
    var imported = college
    try imported.say("2025-09-21", #"{"team":"zorg","topic":"Canvas","key":"rij:1"}"#, "need-recorded", named: "row")
    let again = #"{"team":"zorg","topic":"Anders","key":"rij:1"}"#
    #expect(try imported.refusals(again, "need-recorded") == [.keyUsed("rij:1", by: imported.id("row"))])
    #expect(try imported.refusals(#"{"team":"zorg","topic":"Anders","key":"rij:2"}"#, "need-recorded") == [])
    imported.change(
      "row", to: .retracted, contents: imported.entries.last?.contents, original: imported.entries.last?.contents)
    #expect(try imported.refusals(again, "need-recorded") == [.keyUsed("rij:1", by: imported.id("row"))])
  }
}

@Suite struct `Whoever records` {
  let college: SmallCollege

  init() throws {
    college = try SmallCollege()
  }

  @Test func `hears of a guest of another team, and of no member`() throws {
    let workshop = { #"{"workshop":"\#(college.id("workshop"))","person":"\#($0)"}"# } as (String) -> String
    #expect(
      try college.notices("2025-09-15", workshop("p-cees2222"), "workshop-attended") == [
        .guest(.cees, from: "techniek")
      ])
    #expect(try college.notices("2025-09-15", workshop("p-anna2222"), "workshop-attended") == [])
    let coaching = #"{"coaching":"\#(college.id("coaching"))","person":"p-anna2222"}"#
    #expect(try college.notices("2025-09-16", coaching, "coaching-attended") == [.guest(.anna, from: "zorg")])
  }

  @Test func `hears of a round that is not open on that day`() throws {
    let measured = { #"{"person":"p-anna2222","method":"self","level":"B1","round":"\#($0)"}"# } as (String) -> String
    for (round, day) in [("najaar", "2025-08-31"), ("najaar", "2025-11-01"), ("voorjaar", "2025-04-01")]
      as [(RoundCode, Day)]
    {
      #expect(try college.notices(day, measured(round.description), "level-measured") == [.roundNotOpen(round, day)])
    }
    for (round, day) in [("najaar", "2025-09-01"), ("najaar", "2025-10-31"), ("voorjaar", "2025-03-31")]
      as [(String, Day)]
    {
      #expect(try college.notices(day, measured(round), "level-measured") == [])
    }
    let need = #"{"team":"zorg","topic":"Canvas","round":"voorjaar"}"#
    #expect(try college.notices(need, "need-recorded") == [.roundNotOpen("voorjaar", SmallCollege.today)])
  }

  @Test func `hears of somebody who did something in it and is not in service`() throws {
    let workshop = #"{"title":"Rubrics","minutes":90,"facilitators":["p-bram2222","p-cees2222"]}"#
    #expect(try college.notices(workshop, "workshop-held") == [.actorNotInService(.bram, SmallCollege.today)])
    #expect(try college.notices("2025-07-31", workshop, "workshop-held") == [])
  }

  @Test func `hears the same only once in a batch`() throws {
    let workshop = try draft(#"{"title":"Rubrics","minutes":90,"facilitators":["p-bram2222"]}"#, "workshop-held")
    #expect(college.decide([workshop, workshop, workshop]).notices == [.actorNotInService(.bram, SmallCollege.today)])
  }
}
