import Domain
import Testing

/// A small college, as recorded up to 3 November 2025, and what is decided after that.
struct SmallCollege {
  static let today: Day = "2025-11-03"

  private(set) var entries: [Entry] = []

  init() throws {
    try say("2020-01-01", #"{"college":"west","name":"West"}"#, "college-opened")
    try say("2020-01-01", #"{"team":"zorg","name":"Zorg","college":"west"}"#, "team-formed")
    try say("2020-01-01", #"{"team":"techniek","name":"Techniek","college":"west"}"#, "team-formed")
    try say("2020-01-01", #"{"team":"oud","name":"Oud","college":"west"}"#, "team-formed")
    try say("2024-08-01", #"{"team":"oud"}"#, "team-dissolved")
    try say("2024-08-01", #"{"person":"p-anna2222","team":"zorg","function":"docent"}"#, "person-joined")
    try say("2024-08-01", #"{"person":"p-bram2222","team":"techniek","function":"docent"}"#, "person-joined")
    try say("2025-08-01", #"{"person":"p-bram2222"}"#, "person-left")
    try say("2024-08-01", #"{"person":"p-cees2222","team":"techniek","function":"docent"}"#, "person-joined")
    try say("2025-09-01", #"{"round":"najaar","scope":"college:west","until":"2025-10-31"}"#, "round-opened")
    try say("2025-03-01", #"{"round":"voorjaar","scope":"college:west"}"#, "round-opened")
    try say("2025-04-01", #"{"round":"voorjaar"}"#, "round-closed")
    try say("2024-09-01", #"{"route":"canvas","steps":[{"step":"proef","title":"Proef"}]}"#, "adoption-route-adopted")
    try say(
      "2024-01-01", #"{"programme":"start","steps":[{"step":"account","title":"Account","withinDays":14}]}"#,
      "onboarding-programme-adopted")
    try say(
      "2025-01-01", #"{"programme":"start","steps":[{"step":"les","title":"Les","withinDays":14}]}"#,
      "onboarding-programme-adopted")
    try say("2024-09-01", #"{"person":"p-anna2222","programme":"start"}"#, "onboarding-started")
    try say(
      "2024-09-01",
      #"{"line":"digitaal","version":1,"modules":[{"module":"m1","title":"Basis","areas":["assessment"],"from":"A1","to":"B1","minutes":60}]}"#,
      "learning-line-adopted")
    try say(
      "2024-10-01", #"{"person":"p-anna2222","kind":"plan","line":"digitaal","target":"B2"}"#, "development-agreed")
    try say(
      "2024-10-01",
      #"{"ambition":"gros-b1","scope":"college:west","deadline":"2026-07-31","clauses":[{"level":"B1","atLeast":"share:50"}]}"#,
      "ambition-set")
    try say(
      "2025-09-10", #"{"person":"p-anna2222","method":"i-coach","level":"B1","round":"najaar"}"#, "level-measured",
      named: "measurement")
    try say("2025-09-15", #"{"title":"Rubrics","minutes":90,"team":"zorg"}"#, "workshop-held", named: "workshop")
    try say("2025-09-16", #"{"coach":"p-cees2222","minutes":45,"team":"techniek"}"#, "coaching-held", named: "coaching")
    try say(
      "2025-09-20", #"{"person":"p-anna2222","event":"\#(id("measurement"))","reason":"te laag"}"#, "level-contested",
      named: "contest")
    try say("2025-09-21", #"{"team":"zorg","topic":"Canvas"}"#, "need-recorded", named: "need")
    try say("2025-09-21", #"{"policy":"vacatures","subject":"recruitment"}"#, "policy-adopted")
    try say("2025-09-22", #"{"title":"Half op B1","due":"2026-07-31"}"#, "goal-set", named: "goal")
  }

  private var names: [String: EventID] = [:]

  /// The event that the tests call by a name.
  func id(_ name: String) -> EventID { names[name] ?? .unread }

  /// Records an event without asking whether it may be.
  mutating func say(
    _ day: Day, _ json: String, _ type: EventType, named name: String? = nil, standing: Entry.Standing = .counts
  ) throws {
    let reading = try read(json, as: type)
    let contents = try #require(reading.contents, "\(reading.problems)")
    let key = key(entries.count + 1)
    if let name { names[name] = key.id }
    entries.append(
      Entry(
        key: key, type: type, version: 1, on: day, recordedOn: day, by: .anna, contents: contents, original: contents,
        standing: standing, amendments: [], place: Place(file: "west/2025-2026.jsonl", line: entries.count + 1)))
  }

  /// Records that a named event stands otherwise.
  mutating func change(
    _ name: String, to standing: Entry.Standing, contents: Contents? = nil, original: Contents? = nil
  ) {
    guard let index = entries.firstIndex(where: { $0.id == id(name) }) else { return }
    let entry = entries[index]
    entries[index] = Entry(
      key: entry.key, type: entry.type, version: 1, on: entry.on, recordedOn: entry.on, by: entry.by,
      contents: contents, original: original, standing: standing, amendments: [], place: entry.place)
  }

  /// Decides about a batch.
  func decide(_ drafts: [Draft]) -> Decision {
    let log = EntryList(entries: entries)
    let (organisation, arrangements) = log.folded(leavingOut: [])
    var precedents = Precedents(organisation, arrangements, merges: Merges(entries.compactMap(\.fact)))
    let keys = drafts.indices.map { key(1001 + $0) }
    return precedents.decide(drafts, at: keys, by: .anna, today: SmallCollege.today, in: log)
  }

  /// The refusals of one draft.
  func refusals(_ day: Day, _ json: String, _ type: EventType) throws -> [Refusal] {
    decide([try draft(day, json, type)]).refusals.map(\.refusal)
  }

  func refusals(_ json: String, _ type: EventType) throws -> [Refusal] { try refusals(SmallCollege.today, json, type) }

  /// The notices of one draft, which is not refused.
  func notices(_ day: Day, _ json: String, _ type: EventType) throws -> [Notice] {
    let decision = decide([try draft(day, json, type)])
    #expect(decision.refusals.map(\.refusal) == [])
    return decision.notices
  }

  func notices(_ json: String, _ type: EventType) throws -> [Notice] { try notices(SmallCollege.today, json, type) }
}

/// A draft of an event as it is written.
func draft(_ day: Day, _ json: String, _ type: EventType) throws -> Draft {
  let reading = try read(json, as: type)
  return Draft(on: day, try #require(reading.contents, "\(reading.problems)"))
}

func draft(_ json: String, _ type: EventType) throws -> Draft { try draft(SmallCollege.today, json, type) }
