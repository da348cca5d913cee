extension Judgement {
  /// Whatever a code names must be there; a team and a programme also on that day.
  mutating func judgeReferences() {
    for reference in Contents(event).references where !defines(reference) {
      switch reference.noun {
      case "team": judgeTeam(reference.code)
      case "college": judgeCollege(reference.code)
      case "scope": judgeScope(reference.code)
      case "person": judgePerson(reference.code)
      case "round": judgeRound(reference)
      case "programme": judgeProgramme(reference)
      case "learning line": judge(reference, among: circumstances.arrangements.lines)
      case "module": judge(reference, among: circumstances.arrangements.modules)
      case "ambition": judge(reference, among: circumstances.arrangements.ambitions)
      case "policy": judge(reference, among: circumstances.arrangements.policies)
      case "event": judgePointer(reference)
      // Steps are judged with their route or programme; a tool need not stand on the list to be used.
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
    // Whoever is forgotten may be known from the register only, or from what arrived after an earlier erasure.
    case .personForgotten: reference.noun == "person"
    case .roundOpened: reference.noun == "round"
    case .onboardingProgrammeAdopted: reference.noun == "programme"
    case .learningLineAdopted: reference.noun == "learning line"
    case .ambitionSet: reference.noun == "ambition"
    case .ledger(let entry): entry.type == "policy-adopted" && reference.noun == "policy"
    default: false
    }
  }

  private mutating func judge(_ reference: Reference, among known: some Collection<some CustomStringConvertible>) {
    guard !known.contains(where: { $0.description == reference.code }) else { return }
    let candidates = known.map(\.description).sorted()
    refuse(.unknown(noun: reference.noun, code: reference.code, candidates: candidates))
  }

  private mutating func judgeTeam(_ code: String) {
    guard let team = TeamCode(code) else { return }
    let organisation = circumstances.organisation
    if !organisation.knows(team) {
      refuse(.unknown(noun: "team", code: code, candidates: organisation.teams(on: day).map(\.team.description)))
    } else if organisation.team(team, on: day) == nil {
      refuse(.notOnDay(noun: "team", code: code, day))
    }
  }

  private mutating func judgeCollege(_ code: String) {
    let organisation = circumstances.organisation
    guard let college = CollegeCode(code), !organisation.knows(college) else { return }
    let candidates = organisation.colleges(on: day).map(\.college.description)
    refuse(.unknown(noun: "college", code: code, candidates: candidates))
  }

  private mutating func judgeScope(_ code: String) {
    switch Scope(code) {
    case .team(let team): judgeTeam(team.description)
    case .college(let college): judgeCollege(college.description)
    case nil: break
    }
  }

  /// Who did something in it has to be known, and gives a notice when not in service on that day.
  private mutating func judgePerson(_ code: String) {
    guard let person = PersonCode(code).map(merges.person) else { return }
    let organisation = circumstances.organisation
    if !organisation.knows(person) {
      // Codes are random: among thousands, only those that a slip of the hand leads to are worth naming.
      let near = organisation.services.subjects.filter { $0.distance(to: person) <= 2 && organisation.knows($0) }
      refuse(.unknown(noun: "person", code: code, candidates: near.sorted().map(\.description)))
    } else if person != event.data.subject, organisation.member(person, on: day) == nil {
      notice(.actorNotInService(person, day))
    }
  }

  private mutating func judgeRound(_ reference: Reference) {
    judge(reference, among: circumstances.arrangements.rounds.subjects)
    guard let round = RoundCode(reference.code), circumstances.arrangements.rounds.knows(round) else { return }
    if !circumstances.arrangements.isOpen(round, on: day) { notice(.roundNotOpen(round, day)) }
  }

  private mutating func judgeProgramme(_ reference: Reference) {
    judge(reference, among: circumstances.arrangements.programmes.subjects)
    let programmes = circumstances.arrangements.programmes
    guard let programme = ProgrammeCode(reference.code), programmes.knows(programme) else { return }
    if programmes.latest(about: programme, on: day) == nil {
      refuse(.notOnDay(noun: "programme", code: reference.code, day))
    }
  }

  private mutating func judgePointer(_ reference: Reference) {
    guard let id = EventID(reference.code), let expected = Pointer.kinds[reference.field] else { return }
    guard let found = circumstances.born[id] else {
      verdict.inquiry.events.insert(id)
      return
    }
    guard let birth = found else {
      guard let known = circumstances.births[expected] else {
        verdict.inquiry.kinds.insert(expected)
        return
      }
      let stated = circumstances.born.filter { $0.value?.type == expected }.keys
      let candidates = Set(known).union(stated).sorted().suffix(200)
      return refuse(.unknown(noun: "event", code: reference.code, candidates: candidates.map(\.description)))
    }
    if birth.type != expected { refuse(.wrongKind(id, is: birth.type, expected: [expected])) }
  }
}
