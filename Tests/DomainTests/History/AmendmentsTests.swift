import Domain
import Testing
import Wire

@Suite struct `Amendments of an event` {
  static let original = #"{"person":"p-anna2222","method":"i-coach","level":"B1","round":"najaar"}"#

  /// The nth amendment, as a change to the event `west-1`.
  static func amendment(_ number: Int, _ change: Amendment.Change) -> Amendment {
    Amendment(key: key(number + 1), by: .bram, target: key(1).id, change: change, reason: "typefout")
  }

  static func correct(_ json: String, on day: Day? = nil) -> Amendment.Change {
    .correct(data: (try? members(json)).flatMap { RawObject(.object($0)) }, on: day)
  }

  static func amend(_ changes: [Amendment.Change]) throws -> (amended: Amended, data: [String: String]) {
    try amend(changes.enumerated().map { amendment($0 + 1, $1) })
  }

  static func amend(_ amendments: [Amendment]) throws -> (amended: Amended, data: [String: String]) {
    let kind = try #require(EventKind.named("level-measured"))
    let text = try JSONText(Array(original.utf8), rules: .line)
    let amended = Amended(amendments, on: "2025-11-03", data: text.root, identity: kind.identity)
    let data = try members(String(decoding: amended.data ?? Array(original.utf8), as: UTF8.self))
    return (amended, Dictionary(uniqueKeysWithValues: data.map { ($0.name, $0.value.text) }))
  }

  static let unamended = [
    "person": #""p-anna2222""#, "method": #""i-coach""#, "level": #""B1""#, "round": #""najaar""#,
  ]

  @Test func `leave it as it is when there are none`() throws {
    let (amended, data) = try Self.amend([Amendment]())
    #expect(amended.data == nil && data == Self.unamended)
    #expect(amended.on == "2025-11-03" && !amended.isRetracted && !amended.isErased)
  }

  @Test func `replace fields of the data as written`() throws {
    let (_, data) = try Self.amend([Self.correct(#"{"level":"B2"}"#)])
    #expect(data == Self.unamended.merging(["level": #""B2""#]) { $1 })
  }

  @Test func `replace a field whole, not what is inside of it`() throws {
    let (_, data) = try Self.amend([
      Self.correct(#"{"areas":{"assessment":"B1"}}"#), Self.correct(#"{"areas":{"digitalResources":"A1"}}"#),
    ])
    #expect(data["areas"] == #"{"digitalResources":"A1"}"#)
  }

  @Test func `add a field that was not there, and remove an option by null`() throws {
    let (_, data) = try Self.amend([Self.correct(#"{"framework":"2017","round":null}"#)])
    #expect(data["framework"] == #""2017""# && data["round"] == nil)
  }

  @Test func `replace the day, alone or with the data`() throws {
    let (alone, data) = try Self.amend([.correct(data: nil, on: "2025-11-05")])
    #expect(alone.on == "2025-11-05" && alone.data == nil && data == Self.unamended)
    let (both, level) = try Self.amend([Self.correct(#"{"level":"B2"}"#, on: "2025-11-05")])
    #expect(both.on == "2025-11-05" && level["level"] == #""B2""#)
  }

  @Test func `accumulate, the later winning field by field`() throws {
    let (amended, data) = try Self.amend([
      Self.correct(#"{"level":"B2","method":"peer"}"#), Self.correct(#"{"level":"C1"}"#, on: "2025-11-04"),
      Self.correct(#"{"round":null}"#),
    ])
    #expect(data == ["person": #""p-anna2222""#, "method": #""peer""#, "level": #""C1""#])
    #expect(amended.on == "2025-11-04")
  }

  @Test func `bring back what was removed`() throws {
    let (_, data) = try Self.amend([Self.correct(#"{"round":null}"#), Self.correct(#"{"round":"voorjaar"}"#)])
    #expect(data["round"] == #""voorjaar""#)
  }

  @Test func `accumulate also while it is retracted`() throws {
    let (amended, data) = try Self.amend([.retract, Self.correct(#"{"level":"B2"}"#), .reinstate])
    #expect(!amended.isRetracted && data["level"] == #""B2""#)
  }

  @Test func `count it or not by the last of retracted and reinstated`() throws {
    // Every row of up to four of them.
    for count in 0...4 {
      for bits in 0..<(1 << count) {
        let changes: [Amendment.Change] = (0..<count).map { bits >> $0 & 1 == 1 ? .retract : .reinstate }
        #expect(try Self.amend(changes).amended.isRetracted == (changes.last == .retract))
      }
    }
  }

  @Test func `erase it for ever`() throws {
    #expect(try Self.amend([.erase, .reinstate, Self.correct(#"{"level":"B2"}"#)]).amended.isErased)
  }

  @Test func `are ignored whole when they touch whom it is about, and named`() throws {
    let touching = Self.correct(#"{"person":"p-bram2222","level":"C2"}"#, on: "2025-11-09")
    let (amended, data) = try Self.amend([Self.correct(#"{"method":"peer"}"#), touching])
    #expect(data == Self.unamended.merging(["method": #""peer""#]) { $1 })
    #expect(amended.on == "2025-11-03")
    #expect(amended.ignored == [Self.amendment(2, touching)])
  }

  @Test func `are ignored also when they say of whom it is about what it says already`() throws {
    let (amended, _) = try Self.amend([Self.correct(#"{"person":"p-anna2222","level":"C2"}"#)])
    #expect(amended.data == nil && amended.ignored.count == 1)
  }

  @Test func `change nothing by the order in which they are taken in`() throws {
    let changes: [Amendment.Change] = [
      Self.correct(#"{"level":"B2"}"#, on: "2025-11-04"), .retract, Self.correct(#"{"level":"C1","round":null}"#),
      .reinstate,
      Self.correct(#"{"person":"p-bram2222"}"#),
    ]
    for count in 0...changes.count {
      let amendments = changes.prefix(count).enumerated().map { Self.amendment($0 + 1, $1) }
      for order in permutations(of: amendments) {
        var taken = Amendments()
        order.forEach { taken.insert($0) }
        #expect(taken.of(key(1).id) == amendments)
      }
    }
  }

  @Test func `are kept apart by the event that they are about`() {
    var amendments = Amendments()
    #expect(amendments.isEmpty)
    amendments.insert(Self.amendment(1, .retract))
    let other = Amendment(key: key(9), by: .bram, target: "anna-3", change: .erase, reason: "verzoek")
    amendments.insert(other)
    #expect(amendments.of("anna-3") == [other])
    #expect(amendments.of("west-99") == [])
    #expect(Set(amendments.targets) == [key(1).id, "anna-3"])
  }

  @Test func `are made by four kinds of event and by no other`() throws {
    for example in Example.all {
      let fact = fact(2, try event(example.json, as: example.type))
      let amendment = Amendment(fact)
      #expect(
        (amendment != nil)
          == ["event-corrected", "event-retracted", "event-reinstated", "event-erased"].contains(example.type))
      #expect(amendment.map { $0.target == "west-1" && $0.key == key(2) && !$0.reason.isEmpty } ?? true)
    }
  }
}
