/// What was decided about a batch: recorded it is only without refusals.
public struct Decision: Sendable {
  /// Every refusal, with the place of the draft in the batch.
  public private(set) var refusals: [(draft: Int, refusal: Refusal)] = []
  /// Every notice once, in the order of the drafts that gave it first.
  public private(set) var notices: [Notice] = []
  private var noticed: Set<Notice> = []
  /// What has to be looked up before any of this holds.
  private(set) var inquiry = Inquiry()
  /// The events that the batch amends: as they are before, and as it leaves them.
  public internal(set) var amended: [(before: Entry, after: Entry)] = []

  mutating func take(_ verdict: Verdict, on draft: Int) {
    inquiry.add(verdict.inquiry)
    refusals += verdict.refusals.map { (draft, $0) }
    for notice in verdict.notices where noticed.insert(notice).inserted { notices.append(notice) }
  }
}

/// What was decided about one draft.
struct Verdict {
  private(set) var refusals: [Refusal] = []
  private(set) var notices: [Notice] = []
  var inquiry = Inquiry()

  mutating func refuse(_ refusal: Refusal) {
    if !refusals.contains(refusal) { refusals.append(refusal) }
  }

  mutating func notice(_ notice: Notice) {
    notices.append(notice)
  }

  /// Takes over what another verdict has and an earlier one had not.
  mutating func add(_ verdict: Verdict, beyond earlier: Verdict = Verdict()) {
    inquiry.add(verdict.inquiry)
    inquiry.add(earlier.inquiry)
    for refusal in verdict.refusals where !earlier.refusals.contains(refusal) { refuse(refusal) }
    for notice in verdict.notices where !earlier.notices.contains(notice) { self.notice(notice) }
  }
}

extension Precedents {
  /// Decides whether a batch may be recorded: every draft is judged in the light of those before it.
  ///
  /// What the drafts turn out to depend on is looked up, and then it is decided again: nobody has to foresee it.
  ///
  /// - Parameters:
  ///   - drafts: the events, in the order in which they would be recorded.
  ///   - keys: the place that each would have in the log.
  ///   - by: who records.
  ///   - today: the day in Amsterdam.
  ///   - log: where events are looked up.
  /// - Returns: the refusals and notices of all drafts.
  /// - Throws: what keeps the log from being looked at.
  public mutating func decide<Log: PastEvents>(
    _ drafts: [Draft], at keys: [Key], by: PersonCode, today: Day, in log: Log
  ) throws(Log.ReadFailure) -> Decision {
    while true {
      let decision = decide(drafts, at: keys, by: by, today: today)
      guard !decision.inquiry.isEmpty else { return decision }
      try learn(decision.inquiry, from: log)
    }
  }

  private func decide(_ drafts: [Draft], at keys: [Key], by: PersonCode, today: Day) -> Decision {
    var batch = Batch(after: self, by: by, today: today)
    var decision = Decision()
    for (index, (draft, key)) in zip(drafts, keys).enumerated() {
      decision.take(batch.decide(draft, at: key), on: index)
    }
    decision.amended = batch.amended.values.sorted { $0.id < $1.id }.compactMap { after in
      events[after.id]?.map { ($0, after) }
    }
    return decision
  }
}
