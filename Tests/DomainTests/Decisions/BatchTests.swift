import Domain
import Testing

@Suite struct `A batch` {
  let college: SmallCollege

  init() throws {
    college = try SmallCollege()
  }

  private func refusals(_ drafts: [Draft]) -> [[Refusal]] {
    let decision = college.decide(drafts)
    return drafts.indices.map { index in decision.refusals.filter { $0.draft == index }.map(\.refusal) }
  }

  @Test func `reports all that is wrong at once, each with its place`() throws {
    let measured =
      { #"{"person":"\#($0)","method":"i-coach","level":"B1","round":"\#($1)"}"# } as (String, String) -> String
    let drafts = try [
      ("p-anna2222", "najaar"), ("p-bram2222", "najaar"), ("p-cees2222", "najaar"), ("p-daan2222", "winter"),
    ].map {
      try draft("2025-10-01", measured($0.0, $0.1), "level-measured")
    }
    let rounds = ["najaar", "voorjaar"]
    #expect(
      refusals(drafts) == [
        [], [.notInService(.bram, "2025-10-01")], [],
        [
          .unknown(noun: "person", code: "p-daan2222", candidates: []),
          .unknown(noun: "round", code: "winter", candidates: rounds),
        ],
      ])
  }

  @Test func `may hold a workshop and all who were there`() throws {
    let workshop = key(1001).id
    let drafts =
      [try draft("2025-10-01", #"{"title":"Rubrics","minutes":90,"team":"zorg"}"#, "workshop-held")]
      + (try ["p-anna2222", "p-cees2222"].map {
        try draft("2025-10-01", #"{"workshop":"\#(workshop)","person":"\#($0)"}"#, "workshop-attended")
      })
    let decision = college.decide(drafts)
    #expect(decision.refusals.isEmpty)
    #expect(decision.notices == [.guest(.cees, from: "techniek")])
    #expect(!college.decide(Array(drafts.reversed())).refusals.isEmpty)
  }

  @Test func `may make a college, its team and its people from nothing`() throws {
    let drafts = try [
      draft(#"{"college":"oost","name":"Oost"}"#, "college-opened"),
      draft(#"{"team":"ict","name":"ICT","college":"oost"}"#, "team-formed"),
      draft(#"{"person":"p-daan2222","team":"ict","function":"docent"}"#, "person-joined"),
      draft(#"{"person":"p-daan2222","role":"i-coach","college":"oost"}"#, "role-taken"),
    ]
    func refusals(_ drafts: [Draft]) -> Int {
      var nothing = Precedents(Organisation(), Arrangements(), merges: Merges())
      let keys = drafts.indices.map { key($0 + 1) }
      let log = EntryList(entries: [])
      return nothing.decide(drafts, at: keys, by: .daan, today: SmallCollege.today, in: log).refusals.count
    }
    #expect(refusals(drafts) == 0)
    #expect(refusals([drafts[2]]) > 0)
  }

  @Test func `is refused for a workshop in the future once, not for everyone who was there`() throws {
    let drafts =
      [try draft("2025-11-04", #"{"title":"Rubrics","minutes":90}"#, "workshop-held")]
      + (try ["p-anna2222", "p-cees2222"].map {
        try draft("2025-11-04", #"{"workshop":"\#(key(1001).id)","person":"\#($0)"}"#, "workshop-attended")
      })
    #expect(refusals(drafts) == [[.inFuture("2025-11-04", today: SmallCollege.today)], [], []])
  }

  @Test func `is refused once for what others build upon`() throws {
    let drafts = try [
      draft(#"{"team":"ict","name":"ICT","college":"oost"}"#, "team-formed"),
      draft(#"{"person":"p-daan2222","team":"ict","function":"docent"}"#, "person-joined"),
      draft(#"{"person":"p-daan2222","method":"self","level":"B1"}"#, "level-measured"),
      draft(#"{"person":"p-daan2222","programme":"zomaar"}"#, "onboarding-started"),
      draft(#"{"person":"p-daan2222"}"#, "onboarding-paused"),
    ]
    #expect(
      refusals(drafts) == [
        [.unknown(noun: "college", code: "oost", candidates: ["west"])], [], [],
        [.unknown(noun: "programme", code: "zomaar", candidates: ["start"])], [],
      ])
  }

  @Test func `lets nobody join twice`() throws {
    let joined = try draft("2025-10-01", #"{"person":"p-daan2222","team":"zorg","function":"docent"}"#, "person-joined")
    #expect(refusals([joined, joined]) == [[], [.alreadyInService(.daan, "zorg", since: "2025-10-01")]])
  }

  @Test func `uses an import key once`() throws {
    let need = try draft(#"{"team":"zorg","topic":"Canvas","key":"rij:1"}"#, "need-recorded")
    #expect(refusals([need, need]) == [[], [.keyUsed("rij:1", by: key(1001).id)]])
  }

  @Test func `closes no circle of merges`() throws {
    let drafts = try [("p-anna2222", "p-bram2222"), ("p-bram2222", "p-anna2222"), ("p-cees2222", "p-anna2222")].map {
      try draft(#"{"person":"\#($0.0)","into":"\#($0.1)"}"#, "person-merged")
    }
    #expect(refusals(drafts) == [[], [.alreadyOne(.bram, .anna)], []])
  }

  @Test func `is lawful when it is empty`() {
    #expect(college.decide([]).refusals.isEmpty && college.decide([]).notices.isEmpty)
  }
}
