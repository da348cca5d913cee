import Domain
import Testing
import Wire

@Suite struct `A draft that amends` {
  var college: SmallCollege
  let measurement: EventID

  init() throws {
    college = try SmallCollege()
    measurement = college.id("measurement")
  }

  private static let kinds: [EventType] = ["event-corrected", "event-retracted", "event-reinstated", "event-erased"]

  private func amend(_ type: EventType, _ id: EventID) throws -> Draft {
    let rest =
      switch type {
      case "event-corrected": #","data":{"note":"anders"},"reason":"typefout"}"#
      case "event-erased": #","ground":"verzoek"}"#
      default: #","reason":"typefout"}"#
      }
    return try draft(#"{"event":"\#(id)""# + rest, type)
  }

  private func refusals(_ type: EventType, _ name: String = "measurement", in college: SmallCollege) throws -> [Refusal]
  {
    college.decide([try amend(type, college.id(name))]).refusals.map(\.refusal)
  }

  private func correct(_ json: String, _ name: String = "measurement", in college: SmallCollege? = nil) throws
    -> [Refusal]
  {
    let college = college ?? self.college
    return try college.refusals(#"{"event":"\#(college.id(name))",\#(json),"reason":"typefout"}"#, "event-corrected")
  }

  @Test(arguments: kinds) func `is about an event that there is`(_ type: EventType) throws {
    let decision = college.decide([try amend(type, "west-999")])
    #expect(decision.refusals.map(\.refusal) == [.unknown(noun: "event", code: "west-999", candidates: [])])
  }

  @Test func `retracts only what counts, and reinstates only what is retracted`() throws {
    #expect(try refusals("event-retracted", in: college) == [])
    #expect(try refusals("event-reinstated", in: college) == [.notRetracted(measurement)])
    var retracted = college
    let contents = college.entries.first { $0.id == measurement }?.contents
    retracted.change("measurement", to: .retracted, contents: contents, original: contents)
    #expect(try refusals("event-retracted", in: retracted) == [.alreadyRetracted(measurement)])
    #expect(try refusals("event-reinstated", in: retracted) == [])
    #expect(try refusals("event-corrected", in: retracted) == [])
    #expect(try refusals("event-erased", in: retracted) == [])
  }

  @Test(arguments: kinds) func `is not about what was erased`(_ type: EventType) throws {
    var erased = college
    erased.change("measurement", to: .erased)
    #expect(try refusals(type, in: erased) == [.erased(measurement)])
  }

  @Test func `may erase an amendment but no erasure, and amends none otherwise`() throws {
    var amended = college
    let correction = #"{"event":"\#(measurement)","data":{"level":"B2"},"reason":"typefout"}"#
    try amended.say("2025-10-01", correction, "event-corrected", named: "correction", standing: .amendment)
    let erasure = #"{"event":"\#(college.id("need"))","ground":"verzoek"}"#
    try amended.say("2025-10-01", erasure, "event-erased", named: "erasure", standing: .amendment)
    for type in Self.kinds {
      let id = amended.id("correction")
      #expect(try refusals(type, "correction", in: amended) == (type == "event-erased" ? [] : [.isAmendment(id)]))
      #expect(try refusals(type, "erasure", in: amended) == [.isErasure(amended.id("erasure"))])
    }
  }

  @Test func `only erases what this program does not know`() throws {
    var unknown = college
    unknown.change("measurement", to: .unknown)
    for type in Self.kinds {
      let expected: [Refusal] = type == "event-erased" ? [] : [.unknownKind(measurement, "level-measured")]
      #expect(try refusals(type, in: unknown) == expected)
    }
  }

  @Test func `only corrects or erases what does not read`() throws {
    let problem = FieldProblem(path: "level", offset: 3, fact: .missing(.code("level")))
    var unreadable = college
    let original = college.entries.first { $0.id == measurement }?.contents
    unreadable.change("measurement", to: .unreadable([problem]), original: original)
    #expect(try refusals("event-retracted", in: unreadable) == [.doesNotRead(measurement, [problem])])
    #expect(try refusals("event-reinstated", in: unreadable) == [.notRetracted(measurement)])
    #expect(try refusals("event-erased", in: unreadable) == [])
    #expect(try correct(#""data":{"level":"B2"}"#, "measurement", in: unreadable) == [])
    unreadable.change("measurement", to: .unreadable([problem]))
    #expect(try refusals("event-corrected", in: unreadable) == [.doesNotRead(measurement, [problem])])
  }

  @Test func `corrects no field that says whom it is about`() throws {
    #expect(try correct(#""data":{"person":"p-cees2222"}"#) == [.touchesIdentity(measurement, field: "person")])
    #expect(try correct(#""data":{"level":"B2"}"#) == [])
  }

  @Test func `corrects fields that there are`() throws {
    let fields = ["method", "assessor", "level", "areas", "scores", "round", "framework", "key", "note"]
    #expect(
      try correct(#""data":{"niveau":"B2","mood":1}"#) == [
        .foreignField(measurement, field: "niveau", candidates: fields),
        .foreignField(measurement, field: "mood", candidates: fields),
      ])
  }

  @Test func `leaves an event that reads as its kind`() throws {
    let refusals = try correct(#""data":{"level":"D1","method":null}"#)
    guard case .wouldNotRead(measurement, let problems)? = refusals.first else {
      Issue.record("\(refusals)")
      return
    }
    #expect(refusals.count == 1 && problems.map(\.path) == ["method", "level"])
  }

  @Test func `changes something`() throws {
    #expect(try correct(#""data":{"level":"B1"}"#) == [.nothingChanges])
    #expect(try correct(#""on":"2025-09-10""#) == [.nothingChanges])
    #expect(try correct(#""data":{"framework":null}"#) == [.nothingChanges])
    #expect(try correct(#""on":"2025-09-11""#) == [])
    #expect(
      try college.refusals(#"{"event":"\#(measurement)","reason":"zomaar"}"#, "event-corrected") == [.nothingChanges])
  }

  @Test func `changes something when only the bytes of a text change`() throws {
    var noted = college
    try noted.say(
      "2025-10-01", "{\"team\":\"zorg\",\"topic\":\"caf\u{E9}\",\"note\":\"caf\u{E9}\"}", "need-recorded",
      named: "noted")
    #expect(try correct("\"data\":{\"note\":\"cafe\u{301}\"}", "noted", in: noted) == [])
  }

  @Test func `puts nothing in the future`() throws {
    #expect(try correct(#""on":"2025-11-04""#) == [.inFuture("2025-11-04", today: SmallCollege.today)])
    #expect(try correct(#""on":"2025-11-03""#) == [])
  }

  @Test func `names only what there is`() throws {
    #expect(
      try correct(#""data":{"round":"winter"}"#) == [
        .unknown(noun: "round", code: "winter", candidates: ["najaar", "voorjaar"])
      ])
  }

  @Test func `puts nothing on a day on which somebody is not in service`() throws {
    #expect(try correct(#""on":"2024-07-31""#) == [.notInService(.anna, "2024-07-31")])
    #expect(try correct(#""on":"2024-08-01""#) == [])
  }

  @Test func `leaves a measurement that measures something`() throws {
    #expect(try correct(#""data":{"level":null}"#) == [.emptyMeasurement])
    #expect(try correct(#""data":{"level":null,"scores":{"1.1":3}}"#) == [])
  }

  @Test func `answers for what it changes and not for what was odd before`() throws {
    var odd = college
    try odd.say(
      "2025-10-01", #"{"person":"p-bram2222","method":"self","level":"B1","round":"weg"}"#, "level-measured",
      named: "odd")
    #expect(try correct(#""data":{"level":"B2"}"#, "odd", in: odd) == [])
    #expect(try correct(#""on":"2025-10-02""#, "odd", in: odd) == [.notInService(.bram, "2025-10-02")])
  }

  @Test func `is judged as though the event had never been recorded`() throws {
    var moved = college
    try moved.say("2025-10-01", #"{"person":"p-anna2222","reason":"x"}"#, "person-left", named: "leaving")
    try moved.say("2025-10-01", #"{"round":"winter","scope":"college:west"}"#, "round-opened", named: "round")
    #expect(try correct(#""on":"2025-10-15""#, "leaving", in: moved) == [])
    #expect(try correct(#""on":"2024-07-31""#, "leaving", in: moved) == [.notInService(.anna, "2024-07-31")])
    #expect(try correct(#""data":{"until":"2025-12-01"}"#, "round", in: moved) == [])
  }

  @Test func `takes no import key of another event`() throws {
    var imported = college
    try imported.say("2025-09-21", #"{"team":"zorg","topic":"Canvas","key":"rij:1"}"#, "need-recorded", named: "row")
    #expect(
      try correct(#""data":{"key":"rij:1"}"#, "measurement", in: imported) == [
        .keyUsed("rij:1", by: imported.id("row"))
      ])
    #expect(try correct(#""data":{"topic":"Anders"}"#, "row", in: imported) == [])
  }

  @Test func `builds on the amendments before it in the batch`() throws {
    let again = try amend("event-retracted", measurement)
    let back = try amend("event-reinstated", measurement)
    let decision = college.decide([again, again, back, back])
    #expect(decision.refusals.map(\.draft) == [1, 3])
    #expect(decision.refusals.map(\.refusal) == [.alreadyRetracted(measurement), .notRetracted(measurement)])
  }

  @Test func `makes room for what is logged again`() throws {
    let joined = try #require(college.entries.first { $0.type == "person-joined" })
    let again = try draft(
      "2024-09-01", #"{"person":"p-anna2222","team":"techniek","function":"docent"}"#, "person-joined")
    #expect(college.decide([again]).refusals.count == 1)
    #expect(college.decide([try amend("event-retracted", joined.id), again]).refusals.isEmpty)
  }

  @Test func `corrects twice in a batch what both together leave readable`() throws {
    let first = try draft(
      #"{"event":"\#(measurement)","data":{"level":null,"scores":{"1.1":3}},"reason":"x"}"#, "event-corrected")
    let second = try draft(#"{"event":"\#(measurement)","data":{"scores":null},"reason":"x"}"#, "event-corrected")
    let decision = college.decide([first, second])
    #expect(decision.refusals.map(\.draft) == [1] && decision.refusals.map(\.refusal) == [.emptyMeasurement])
    #expect(college.decide([second]).refusals.map(\.refusal) == [.nothingChanges])
  }
}
