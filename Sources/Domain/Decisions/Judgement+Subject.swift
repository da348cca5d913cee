extension Judgement {
  /// The person whom the event is about has to be in service on that day.
  mutating func judgeSubject() {
    let organisation = circumstances.organisation
    guard let person = event.data.subject, organisation.knows(person) else { return }
    let membership = organisation.member(person, on: day)
    switch event {
    case .personJoined:
      if let membership { refuse(.alreadyInService(person, membership.placedIn, since: membership.since)) }
    // What may be recorded of somebody who has left: who it was, what was contested, and what came to an end.
    case .personMerged, .personForgotten, .levelContested, .roleEnded, .onboardingEnded, .agreementEnded: break
    default:
      guard let membership else { return refuse(.notInService(person, day)) }
      judgeGuest(membership)
    }
  }

  /// A guest of another team is welcome, but whoever records may have meant somebody else.
  private mutating func judgeGuest(_ membership: Membership) {
    guard let held = session?.team, membership.team != held else { return }
    notice(.guest(membership.person, from: membership.team))
  }
}
