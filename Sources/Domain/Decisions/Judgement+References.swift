extension Judgement {
  /// Whatever a code names must be there, and on that day.
  mutating func judgeReferences() {
    guard let kind = EventKind.named(event.data.type) else { return }
    for reference in draft.contents.references(in: kind) where !defines(reference) {
      switch reference.noun {
      case "team": judgeTeam(reference.code)
      case "college": judgeCollege(reference.code)
      case "scope": judgeScope(reference.code)
      case "person": judgePerson(reference)
      case "round": judge(reference, among: state.rounds.keys)
      case "programme": judge(reference, among: state.programmes.keys)
      case "learning line": judge(reference, among: state.modules.keys)
      case "module": judge(reference, among: Set(state.modules.values.flatMap { $0 }))
      case "event": judgePointer(reference)
      default: break
      }
    }
  }

  /// Whether the event is the one that gives the code its meaning.
  private func defines(_ reference: Reference) -> Bool {
    switch event {
    case .collegeOpened: reference.noun == "college"
    case .teamFormed: reference.noun == "team"
    case .personJoined: reference.noun == "person"
    case .roundOpened: reference.noun == "round"
    case .onboardingProgrammeAdopted: reference.noun == "programme"
    case .learningLineAdopted: reference.noun == "learning line"
    default: false
    }
  }

  private mutating func judge(_ reference: Reference, among known: some Collection<some CustomStringConvertible>) {
    let names = known.map(\.description)
    guard !names.contains(reference.code) else { return }
    refuse(.unknown(noun: reference.noun, code: reference.code, candidates: names.sorted()))
  }

  private mutating func judgeTeam(_ code: String) {
    guard let team = TeamCode(code) else { return }
    if !state.organisation.knows(team) {
      let known = state.organisation.teams(on: day).map(\.team.description)
      refuse(.unknown(noun: "team", code: code, candidates: known))
    } else if state.organisation.team(team, on: day) == nil {
      refuse(.notOnDay(noun: "team", code: code, day))
    }
  }

  private mutating func judgeCollege(_ code: String) {
    guard let college = CollegeCode(code), !state.organisation.knows(college) else { return }
    let known = state.organisation.colleges(on: day).map(\.college.description)
    refuse(.unknown(noun: "college", code: code, candidates: known))
  }

  private mutating func judgeScope(_ code: String) {
    switch Scope(code) {
    case .team(let team): judgeTeam(team.description)
    case .college(let college): judgeCollege(college.description)
    case nil: break
    }
  }

  /// Who only took part in it has to be known, and gives a notice when not in service on that day.
  private mutating func judgePerson(_ reference: Reference) {
    guard let person = PersonCode(reference.code) else { return }
    if !state.organisation.knows(person) {
      refuse(.unknown(noun: "person", code: reference.code, candidates: state.organisation.people.map(\.description)))
    } else if person != event.data.subject, state.organisation.member(person, on: day) == nil {
      notice(.actorNotInService(person, day))
    }
  }

  private mutating func judgePointer(_ reference: Reference) {
    guard let id = EventID(reference.code), let expected = Pointers.kinds[reference.field] else { return }
    guard let born = state.born[id] else {
      let candidates = state.born.filter { expected.contains($0.value.type) }.keys.sorted().suffix(200)
      refuse(.unknown(noun: "event", code: reference.code, candidates: candidates.map(\.description)))
      return
    }
    if !expected.contains(born.type) { refuse(.wrongKind(id, is: born.type, expected: expected)) }
  }
}
