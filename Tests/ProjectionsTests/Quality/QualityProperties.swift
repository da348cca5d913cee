import Domain
import Testing

@testable import Projections

@Suite struct `The quality of random histories` {
  private static let now = Moment(startOfUTCDay: "2030-02-02")
  private static let today: Day = "2030-02-02"

  /// Facts about who is in service, and about levels and modules, which take being in service.
  private static func facts(seed: UInt64) -> [Fact] {
    var college = RandomCollege(seed: seed)
    return college.facts(220).filter { fact in
      switch fact.event {
      case .teamFormed, .personJoined, .personMoved, .personLeft, .levelMeasured, .levelRuleAdopted, .moduleCompleted:
        true
      default: false
      }
    }
  }

  private static func entry(_ fact: Fact) -> Entry {
    let contents = Contents(fact.event)
    return Entry(
      key: fact.key, type: fact.event.data.type, version: 1, on: fact.on, recordedOn: fact.on, by: fact.by,
      contents: contents, original: contents, standing: .counts, amendments: [],
      place: Place(file: "west/2029-2030.jsonl", line: fact.id.number))
  }

  /// What a look at everyone and every event finds.
  private static func found(in facts: [Fact]) -> [Oddity.Fact] {
    var (organisation, levels) = (Organisation(), DocentLevels())
    for fact in facts {
      organisation.apply(fact)
      levels.apply(fact)
    }
    let people = Set(facts.compactMap(\.event.data.subject)).sorted()
    var found: [Oddity.Fact] = []
    for person in people {
      let absences = facts.sorted { $0.turn < $1.turn }.compactMap { fact -> Absence? in
        switch fact.event {
        case .levelMeasured, .moduleCompleted: break
        default: return nil
        }
        guard fact.event.data.subject == person else { return nil }
        return organisation.absence(of: person, on: fact.on)
      }
      let joins = absences.compactMap { if case .notYet(let joins) = $0 { Optional(joins) } else { nil } }
      let left = absences.compactMap { if case .left(let turn) = $0 { turn.on } else { nil } }
      if let day = joins.last { found.append(.beforeJoining(person, joins: day, events: joins.count)) }
      if let day = left.first { found.append(.afterLeaving(person, left: day, events: left.count)) }
    }
    found += organisation.movesOutOfService.map { .moveOutOfService($0.person) }
    for person in people {
      for step in levels.audit(of: person, on: today).steps where step.kind == .measured && step.decides {
        guard let from = step.before?.level, let to = step.after?.level, abs(from.rank - to.rank) > 2 else { continue }
        found.append(.levelJump(person, from: from, to: to))
      }
    }
    let gone = people.filter { person in
      guard case .left(let turn) = organisation.absence(of: person, on: today) else { return false }
      return turn.on.adding(months: 24) <= today
    }
    return gone.isEmpty ? found : found + [.longGone(gone)]
  }

  @Test func `is what a look at everyone and every event finds`() {
    var kinds: Set<String> = []
    for seed in UInt64(1)...20 {
      let facts = Self.facts(seed: seed)
      var quality = Quality(now: Self.now)
      for fact in facts { quality.apply(Self.entry(fact)) }
      let found = quality.oddities
      #expect(found.map(\.fact) == Self.found(in: facts))
      #expect(found.allSatisfy { $0.place?.line == $0.event.number })
      kinds.formUnion(found.map { "\($0.fact)".prefix { $0 != "(" } }.map(String.init))
    }
    #expect(kinds == ["beforeJoining", "afterLeaving", "moveOutOfService", "levelJump", "longGone"])
  }

  @Test(arguments: UInt64(1)...10)
  func `rests on who is in service throughout some days, and on who left and when`(seed: UInt64) {
    let facts = Self.facts(seed: seed)
    let organisation = facts.reduce(into: Organisation()) { $0.apply($1) }
    let days = (0..<40).map { ("2023-07-20" as Day).adding(days: 25 * $0) }
    var isThroughout = 0
    for person in RandomCollege.people {
      for (number, first) in days.enumerated() {
        let last = days[min(number + 5, days.count - 1)]
        let areIn = (0...(last - first)).allSatisfy {
          organisation.absence(of: person, on: first.adding(days: $0)) == nil
        }
        let isIn = organisation.isInService(person, throughout: first...last)
        #expect(!isIn || areIn)
        isThroughout += isIn ? 1 : 0
      }
    }
    #expect(isThroughout > 0)
    for day in days {
      let gone = RandomCollege.people.compactMap { person -> String? in
        guard case .left(let turn) = organisation.absence(of: person, on: day) else { return nil }
        return "\(person) \(turn)"
      }
      #expect(Set(organisation.departures(on: day).map { "\($0.person) \($0.left)" }) == Set(gone))
    }
    var isIn: Set<PersonCode> = []
    var moves: [EventID] = []
    for fact in facts.sorted(by: { $0.turn < $1.turn }) {
      switch fact.event {
      case .personJoined(let said): isIn.insert(said.person)
      case .personLeft(let said): isIn.remove(said.person)
      case .personMoved(let said): if !isIn.contains(said.person) { moves.append(fact.id) }
      default: break
      }
    }
    #expect(organisation.movesOutOfService.map(\.event) == moves)
  }

  @Test func `says of each event where it stands, in whatever order the lines of several files come`() {
    let files: [(file: String, writer: Writer, before: Int, lines: Int)] = [
      ("west/2028-2029.jsonl", "west", 0, 40), ("west/2029-2030.jsonl", "west", 40, 9),
      ("anna/2029-2030.jsonl", "anna", 0, 7),
    ]
    var known: [(id: EventID, place: Place)] = files.flatMap { file, writer, before, lines in
      (1...lines).map { (EventID(writer: writer, number: before + $0), Place(file: file, line: $0)) }
    }
    var random = SplitMix64(seed: 1)
    known.shuffle(using: &random)
    var (places, others) = (LinePlaces(), LinePlaces())
    for (index, (id, place)) in known.enumerated() {
      if index % 2 == 0 { places.insert(place, of: id) } else { others.insert(place, of: id) }
    }
    places.merge(others)
    for (id, place) in known { #expect(places.place(of: id) == place) }
    #expect(places.place(of: EventID(writer: "west", number: 50)) == nil)
    #expect(places.place(of: EventID(writer: "zuid", number: 1)) == nil)
  }
}
