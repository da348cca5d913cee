import Domain
import Projections
import Testing

@Suite struct `The rhythm of teams` {
  private typealias Beat = (activity: Day?, measurement: Day?)

  /// The last days of each team on a day, told one by one and then looked through.
  private static func expected(_ facts: [Fact], on day: Day, _ organisation: Organisation) -> [Beat] {
    let held = facts.filter { ["workshop-held", "coaching-held"].contains($0.event.data.type) }
    let sessions = Dictionary(uniqueKeysWithValues: held.map { ($0.id, $0.on) })
    return organisation.teams(on: day).map { team in
      let members = Set(organisation.inService(on: day).filter { $0.team == team.team }.map(\.person))
      var beat: Beat = (nil, nil)
      func act(_ on: Day?) { if let on, on <= day { beat.activity = max(beat.activity ?? on, on) } }
      for fact in facts {
        switch fact.event {
        case .workshopHeld(let held) where held.team == team.team: act(fact.on)
        case .coachingHeld(let held) where held.team == team.team: act(fact.on)
        case .workshopAttended(let said) where members.contains(said.person): act(sessions[said.workshop])
        case .coachingAttended(let said) where members.contains(said.person): act(sessions[said.coaching])
        case .canvasStepChanged(let said) where said.team == team.team: act(fact.on)
        case .helpGiven(let help) where help.helped == .team(team.team): act(fact.on)
        case .helpGiven(let help) where help.helped.person.map(members.contains) ?? false: act(fact.on)
        case .levelMeasured(let said) where members.contains(said.person) && fact.on <= day:
          beat.measurement = max(beat.measurement ?? fact.on, fact.on)
        case .teamLevelMeasured(let said) where said.team == team.team && fact.on <= day:
          beat.measurement = max(beat.measurement ?? fact.on, fact.on)
        default: break
        }
      }
      return beat
    }
  }

  @Test(arguments: UInt64(1)...10)
  func `is the last day of activity and of measurement of each, folded in whatever order and parts`(seed: UInt64) {
    var college = RandomCollege(seed: seed)
    let facts = college.facts(220)
    var organisation = Organisation()
    organisation.apply(facts)
    var parts = [Answers](repeating: Answers(), count: 3)
    for (index, fact) in college.shuffled(facts).enumerated() { parts[index % 3].apply(fact) }
    let answers = parts[1...].reduce(into: parts[0]) { $0.merge($1) }
    for _ in 0..<4 {
      let day = college.day()
      let beats = answers.beats(on: day)
      #expect(beats.map(\.team.team) == organisation.teams(on: day).map(\.team))
      let expected = Self.expected(facts, on: day, organisation)
      #expect(beats.map(\.beat.activity) == expected.map(\.activity))
      #expect(beats.map(\.beat.measurement) == expected.map(\.measurement))
    }
  }
}
