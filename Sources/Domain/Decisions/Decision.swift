extension Precedents {
  /// Decides whether a batch may be recorded: every draft is judged in the light of those before it.
  ///
  /// - Parameters:
  ///   - drafts: the events, in the order in which they would be recorded.
  ///   - keys: the place that each would have in the log.
  ///   - by: who records.
  ///   - today: the day in Amsterdam.
  public func decide(_ drafts: [Draft], at keys: [Key], by: PersonCode, today: Day) -> Decision {
    var state = self
    var decision = Decision()
    for (index, (draft, key)) in zip(drafts, keys).enumerated() {
      var judgement = Judgement(draft: draft, state: state, today: today)
      judgement.judge()
      decision.refusals += judgement.refusals.map { (index, $0) }
      for notice in judgement.notices where !decision.notices.contains(notice) { decision.notices.append(notice) }
      // Also what was refused is taken in, so that one mistake is not reported again by all that follows from it.
      state.apply(Fact(key: key, on: draft.on, by: by, event: draft.contents.event))
      if let importKey = draft.contents.key { state.use(importKey, by: key.id) }
    }
    return decision
  }
}

/// The judging of one draft.
struct Judgement {
  let draft: Draft
  let state: Precedents
  let today: Day
  private(set) var refusals: [Refusal] = []
  private(set) var notices: [Notice] = []

  init(draft: Draft, state: Precedents, today: Day) {
    self.draft = draft
    self.state = state
    self.today = today
  }

  var event: Event { draft.contents.event }

  /// The day on which it happened: an attendance has the day of what was attended.
  var day: Day {
    switch event {
    case .workshopAttended(let data): state.born[data.workshop]?.on ?? draft.on
    case .coachingAttended(let data): state.born[data.coaching]?.on ?? draft.on
    default: draft.on
    }
  }

  mutating func refuse(_ refusal: Refusal) {
    if !refusals.contains(refusal) { refusals.append(refusal) }
  }

  mutating func notice(_ notice: Notice) {
    notices.append(notice)
  }

  mutating func judge() {
    if draft.on > today { refuse(.inFuture(draft.on, today: today)) }
    if let key = draft.contents.key, let earlier = state.keys[key] { refuse(.keyUsed(key, by: earlier)) }
    if let (target, correction) = amendment {
      judgeAmendment(of: target, correction)
    } else {
      judgeReferences()
      judgeSubject()
      judgeKind()
    }
  }

  /// The event that an amendment is about, with the correction if it is one.
  private var amendment: (EventID, EventCorrected?)? {
    switch event {
    case .eventCorrected(let data): (data.event, data)
    case .eventRetracted(let data): (data.event, nil)
    case .eventReinstated(let data): (data.event, nil)
    case .eventErased(let data): (data.event, nil)
    default: nil
    }
  }
}
