import Domain
import Projections
import Testing
import Wire

/// What replay tolerates but people should see (DESIGN.md section 6), on 2 February 2030.
@Suite struct `The quality of a log` {
  private static let now = Moment(startOfUTCDay: "2030-02-02")

  /// The entries of facts, as `west` recorded them.
  private static func entries(_ said: [Said]) -> [Entry] { recorded(said).map { entry($0) } }

  private static func entry(
    _ fact: Fact, standing: Entry.Standing = .counts, amendments: [Amendment] = []
  ) -> Entry {
    let contents = Contents(fact.event)
    return Entry(
      key: fact.key, type: fact.event.data.type, version: 1, on: fact.on, recordedOn: fact.on, by: fact.by,
      contents: contents, original: contents, standing: standing, amendments: amendments,
      place: Place(file: "west/2029-2030.jsonl", line: fact.id.number))
  }

  private static func oddities(_ entries: [Entry], now: Moment = now) -> [Oddity] {
    var quality = Quality(now: now)
    for entry in entries { quality.apply(entry) }
    var backwards = Quality(now: now)
    for entry in entries.reversed() { backwards.apply(entry) }
    #expect(quality.oddities == backwards.oddities, "the order of folding changes nothing")
    var parts = [Quality](repeating: Quality(now: now), count: 3)
    for (index, entry) in entries.enumerated() { parts[index % 3].apply(entry) }
    let merged = parts[1...].reduce(into: parts[0]) { $0.merge($1) }
    #expect(quality.oddities == merged.oddities, "parts folded apart and merged say the same")
    return quality.oddities
  }

  private static let life = [
    on("2029-08-01", .formed("zorg")), on("2029-08-01", .joined(.anna, "zorg")),
    on("2029-10-01", .measured(.anna, .b1)),
  ]

  @Test func `of an orderly life is nothing`() {
    #expect(Self.oddities(Self.entries(Self.life)) == [])
  }

  @Test func `shows once what came before joining, and what came after leaving`() {
    let life =
      Self.life + [
        on("2029-07-01", .measured(.anna, .a2)), on("2029-07-02", .measured(.anna, .a2)),
        on("2029-12-01", .left(.anna)), on("2029-12-01", .measured(.anna, .b1)),
        on("2029-11-30", .measured(.anna, .b1)),
      ]
    let found = Self.oddities(Self.entries(life))
    #expect(
      found.map(\.fact) == [
        .beforeJoining(.anna, joins: "2029-08-01", events: 2), .afterLeaving(.anna, left: "2029-12-01", events: 1),
      ])
    #expect(found.map(\.event) == [event(4), event(7)])
    #expect(found.map(\.place?.line) == [4, 7])
  }

  @Test func `shows whoever never joined`() {
    let found = Self.oddities(Self.entries(Self.life + [on("2029-10-01", .measured(.bram, .b1))]))
    #expect(found.map(\.fact) == [.beforeJoining(.bram, joins: nil, events: 1)])
  }

  @Test func `shows a move of somebody who is not in service`() {
    let found = Self.oddities(Self.entries(Self.life + [on("2029-10-01", .moved(.bram, to: "zorg"))]))
    #expect(found.map(\.fact) == [.moveOutOfService(.bram)] && found.map(\.event) == [event(4)])
    #expect(found.first?.place?.line == 4)
  }

  @Test func `shows a level that jumps by more than two, up or down`() {
    let two = [on("2029-11-01", .measured(.anna, .c1))]
    #expect(Self.oddities(Self.entries(Self.life + two)) == [])
    let three = [on("2029-11-01", .measured(.anna, .c2)), on("2029-12-01", .measured(.anna, .a1))]
    let found = Self.oddities(Self.entries(Self.life + three))
    #expect(found.map(\.fact) == [.levelJump(.anna, from: .b1, to: .c2), .levelJump(.anna, from: .c2, to: .a1)])
    // What somebody says of themselves decides nothing when a coach measured.
    let weak = [on("2029-11-01", .measured(.anna, .c2, by: .selfAssessment))]
    #expect(Self.oddities(Self.entries(Self.life + weak)) == [])
  }

  @Test func `shows corrections of one field by two writers that differ`() throws {
    func correction(_ writer: Writer, _ number: Int, _ field: String, _ value: String) throws -> Amendment {
      let id = EventID(writer: writer, number: number)
      let key = Key(recorded: Moment(startOfUTCDay: "2030-01-02").adding(milliseconds: Int64(number)), id: id)
      let data = try #require(RawObject(.object([.init(field, .string(value))])))
      return Amendment(key: key, by: .noor, target: event(3), change: .correct(data: data, on: nil), reason: "x")
    }
    func found(_ amendments: [Amendment]) -> [Oddity.Fact] {
      let facts = recorded(Self.life)
      return Self.oddities(
        facts.dropLast().map { Self.entry($0) } + [Self.entry(facts[2], amendments: amendments)]
      ).map(\.fact)
    }
    let west = try correction("west", 9, "level", "B2")
    #expect(
      found([west, try correction("anna", 2, "level", "C1")]) == [
        .correctedTwice(fields: ["level"], writers: ["anna", "west"])
      ])
    #expect(found([west, try correction("anna", 2, "level", "B2")]) == [], "they agree")
    #expect(found([west, try correction("anna", 2, "note", "x")]) == [], "they correct different fields")
    #expect(found([west, try correction("west", 10, "level", "C1")]) == [], "one writer changed its mind")
  }

  @Test func `shows clocks that are more than ten minutes ahead, once a writer`() {
    let last = recorded(Self.life).map(\.key.recorded).max() ?? Self.now
    let early = last.adding(milliseconds: -600_000)
    #expect(Self.oddities(Self.entries(Self.life), now: early) == [])
    let found = Self.oddities(Self.entries(Self.life), now: early.adding(milliseconds: -2))
    #expect(found.map(\.fact) == [.clockAhead("west", last: last, events: 2)])
    #expect(found.map(\.event) == [event(2)])
  }

  @Test func `shows what is there about somebody who was forgotten, whichever came first`() {
    let forgotten = on("2030-01-01", .personForgotten(PersonForgotten(person: .anna, ground: "verzoek")))
    let rest = [on("2029-10-01", .measured(.anna, .b1))]
    #expect(Self.oddities(Self.entries([forgotten])) == [])
    for life in [[forgotten] + rest, rest + [forgotten]] {
      #expect(Self.oddities(Self.entries(life)).map(\.fact) == [.aboutForgotten(.anna, events: 1)])
    }
  }

  @Test func `shows those who left two years ago or longer in one row`() {
    func life(_ person: PersonCode, left: Day) -> [Said] {
      [on("2020-08-01", .joined(person, "zorg")), on(left, .left(person))]
    }
    let lives = life(.anna, left: "2028-02-02") + life(.bram, left: "2028-02-03") + life(.cees, left: "2026-02-03")
    let found = Self.oddities(Self.entries(lives))
    #expect(found.map(\.fact) == [.longGone([.anna, .cees])])
    #expect(found.map(\.event) == [event(6)], "the one who left first")
    let back = lives + [on("2029-01-01", .joined(.anna, "zorg"))]
    #expect(Self.oddities(Self.entries(back)).map(\.fact) == [.longGone([.cees])])
  }

  @Test func `shows kinds that are not known, one row a kind and version`() {
    let entries = recorded(Self.life).map { Self.entry($0, standing: .unknown) }
    let found = Self.oddities(entries)
    #expect(found.count == 3)
    #expect(found.last?.fact == .unknownKind("team-formed", version: 1, events: 1))
  }
}
