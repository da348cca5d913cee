/// The judging of one fact, in the light of what counts beside it.
struct Judgement {
  let fact: Fact
  let circumstances: Circumstances
  let merges: Merges
  let today: Day
  var verdict = Verdict()

  /// Whether a fact may be recorded, and what to know about it.
  static func verdict(on fact: Fact, in circumstances: Circumstances, merges: Merges, today: Day) -> Verdict {
    var judgement = Judgement(fact: fact, circumstances: circumstances, merges: merges, today: today)
    judgement.judgeDay()
    judgement.judgeReferences()
    judgement.judgeSubject()
    judgement.judgeKind()
    return judgement.verdict
  }

  var event: Event { fact.event }

  /// The day on which it happened: an attendance has the day of what was attended (DESIGN.md section 6).
  var day: Day { session?.on ?? fact.on }

  /// What was attended, when the fact is an attendance.
  var session: Birth? {
    switch event {
    case .workshopAttended(let data): birth(of: data.workshop)
    case .coachingAttended(let data): birth(of: data.coaching)
    default: nil
    }
  }

  /// What began in an event, nil when nothing did or it was not looked up yet: `judgePointer` asks for that.
  func birth(of id: EventID) -> Birth? { circumstances.born[id] ?? nil }

  mutating func refuse(_ refusal: Refusal) {
    verdict.refuse(refusal)
  }

  mutating func notice(_ notice: Notice) {
    verdict.notice(notice)
  }

  /// Nothing is recorded before it happened; what is attended answers for the day that its attendances share.
  private mutating func judgeDay() {
    if fact.on > today, fact.on != session?.on { refuse(.inFuture(fact.on, today: today)) }
  }
}
