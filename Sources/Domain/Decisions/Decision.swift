/// What was decided about a batch: recorded it is only without refusals.
public struct Decision: Sendable {
  /// Every refusal, with the place of the draft in the batch.
  public private(set) var refusals: [(draft: Int, refusal: Refusal)] = []
  /// Every notice once, in the order of the drafts that gave it first.
  public private(set) var notices: [Notice] = []
  private var noticed: Set<Notice> = []

  mutating func take(_ verdict: Verdict, on draft: Int) {
    refusals += verdict.refusals.map { (draft, $0) }
    for notice in verdict.notices where noticed.insert(notice).inserted { notices.append(notice) }
  }
}

/// What was decided about one draft.
struct Verdict {
  private(set) var refusals: [Refusal] = []
  private(set) var notices: [Notice] = []

  mutating func refuse(_ refusal: Refusal) {
    if !refusals.contains(refusal) { refusals.append(refusal) }
  }

  mutating func notice(_ notice: Notice) {
    notices.append(notice)
  }

  /// Takes over what another verdict has and an earlier one had not.
  mutating func add(_ verdict: Verdict, beyond earlier: Verdict = Verdict()) {
    for refusal in verdict.refusals where !earlier.refusals.contains(refusal) { refuse(refusal) }
    for notice in verdict.notices where !earlier.notices.contains(notice) { self.notice(notice) }
  }
}

extension Precedents {
  /// Decides whether a batch may be recorded: every draft is judged in the light of those before it.
  ///
  /// - Parameters:
  ///   - drafts: the events, in the order in which they would be recorded.
  ///   - keys: the place that each would have in the log.
  ///   - by: who records.
  ///   - today: the day in Amsterdam.
  /// - Returns: the refusals and notices of all drafts.
  public func decide(_ drafts: [Draft], at keys: [Key], by: PersonCode, today: Day) -> Decision {
    var batch = Batch(after: self, by: by, today: today)
    var decision = Decision()
    for (index, (draft, key)) in zip(drafts, keys).enumerated() {
      decision.take(batch.decide(draft, at: key), on: index)
    }
    return decision
  }
}
