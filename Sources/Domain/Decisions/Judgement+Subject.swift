extension Judgement {
  /// The person whom the event is about has to be in service on that day.
  mutating func judgeSubject() {
    guard let person = event.data.subject, state.organisation.knows(person) else { return }
    let membership = state.organisation.member(person, on: day)
    switch event {
    case .personJoined:
      if let membership { refuse(.alreadyInService(person, membership.placedIn, since: membership.since)) }
    // What is recorded about somebody who has left: corrections of who it was, and things that came to an end.
    case .personMerged, .personForgotten, .levelContested, .onboardingEnded, .agreementEnded: break
    default:
      if membership == nil { refuse(.notInService(person, day)) }
    }
    judgeGuest(person, of: membership?.team)
  }

  /// A guest of another team is welcome at a workshop, but whoever records may have meant somebody else.
  private mutating func judgeGuest(_ person: PersonCode, of team: TeamCode?) {
    guard case .workshopAttended(let data) = event, let held = state.workshopTeams[data.workshop] else { return }
    if let team, team != held { notice(.guest(person, from: team)) }
  }
}
