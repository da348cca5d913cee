import Wire

/// A batch that is being decided: what was recorded before it, and what its drafts said so far.
struct Batch {
  private let precedents: Precedents
  private let by: PersonCode
  private let today: Day
  /// The events that the batch amends, as it left them so far.
  private(set) var amended: [EventID: Entry] = [:]
  /// The facts that the drafts stated so far.
  private var stated: [Fact] = []
  private var keys: [ImportKey: EventID] = [:]
  private var merges: Merges
  private var substitutes: [String: String]
  /// What everything says; nil once an amendment changed it, until it is needed again.
  private var whole: Circumstances?

  init(after precedents: Precedents, by: PersonCode, today: Day) {
    self.precedents = precedents
    self.by = by
    self.today = today
    merges = precedents.merges
    substitutes = merges.substitutes
  }

  /// Judges a draft, and takes it in for those that follow.
  mutating func decide(_ draft: Draft, at key: Key) -> Verdict {
    let contents = draft.contents.read(merging: substitutes)
    var verdict = Verdict()
    if let importKey = contents.key, let earlier = event(with: importKey, &verdict) {
      verdict.refuse(.keyUsed(importKey, by: earlier))
    }
    let fact = Fact(key: key, on: draft.on, by: by, event: contents.event)
    if let ground = contents.event.ground, ground.allSatisfy(\.isWhitespace) { verdict.refuse(.groundMissing) }
    if let amendment = Amendment(fact) {
      decide(amendment, fact, &verdict)
    } else {
      if whole == nil { whole = circumstances(&verdict) }
      if let whole { verdict.add(Judgement.verdict(on: fact, in: whole, merges: merges, today: today)) }
      // Also what is refused is taken in: one mistake is not reported again by all that follows from it.
      whole?.apply(fact)
      stated.append(fact)
      if verdict.refusals.isEmpty { take(merge: fact) }
    }
    if let importKey = contents.key { keys[importKey] = key.id }
    return verdict
  }

  private mutating func take(merge fact: Fact) {
    guard case .personMerged = fact.event else { return }
    merges.take(fact)
    substitutes = merges.substitutes
  }

  /// The event that bears a key by now.
  private func event(with key: ImportKey, _ verdict: inout Verdict) -> EventID? {
    if let stated = keys[key] { return stated }
    if precedents.keys[key] == nil { verdict.inquiry.keys.insert(key) }
    return precedents.keys[key] ?? nil
  }

  private mutating func decide(_ amendment: Amendment, _ fact: Fact, _ verdict: inout Verdict) {
    if fact.on > today { verdict.refuse(.inFuture(fact.on, today: today)) }
    let target = amendment.target
    guard let entry = amended[target] ?? precedents.events[target] ?? nil else {
      guard precedents.events[target] != nil else {
        verdict.inquiry.events.insert(target)
        return
      }
      return verdict.refuse(.unknown(noun: "event", code: target.description, candidates: []))
    }
    if let refusal = entry.refusal(of: amendment.change) { return verdict.refuse(refusal) }
    let after = entry.amended(by: amendment, merging: substitutes)
    if case .correct(let data, let on) = amendment.change {
      if let on, on > today { verdict.refuse(.inFuture(on, today: today)) }
      entry.check(data, &verdict)
      guard verdict.refusals.isEmpty else { return }
      judge(entry, corrected: after, &verdict)
    }
    guard verdict.refusals.isEmpty else { return }
    amended[entry.id] = after
    whole = nil
  }

  /// A correction answers for what it changes, and not for what was odd before.
  private func judge(_ entry: Entry, corrected: Entry, _ verdict: inout Verdict) {
    guard let contents = corrected.contents else {
      return verdict.refuse(.wouldNotRead(entry.id, corrected.problems))
    }
    if corrected.on == entry.on, contents.bytes == entry.contents?.bytes { return verdict.refuse(.nothingChanges) }
    if let key = contents.key, key != entry.contents?.key, let earlier = event(with: key, &verdict) {
      verdict.refuse(.keyUsed(key, by: earlier))
    }
    let circumstances = self.circumstances(without: entry, &verdict)
    let before = entry.contents.map { contents in
      let fact = Fact(key: entry.key, on: entry.on, by: entry.by, event: contents.event)
      return Judgement.verdict(on: fact, in: circumstances, merges: merges, today: today)
    }
    let fact = Fact(key: entry.key, on: corrected.on, by: entry.by, event: contents.event)
    let after = Judgement.verdict(on: fact, in: circumstances, merges: merges, today: today)
    verdict.add(after, beyond: before ?? Verdict())
  }

  /// What everything says that counts by now, one event left out.
  private func circumstances(without left: Entry? = nil, _ verdict: inout Verdict) -> Circumstances {
    var all = precedents.circumstances
    for entry in Array(amended.values) + [left].compactMap(\.self) {
      all.born[entry.id] = .some(nil)
      if !precedents.leftOut.contains(entry.id), entry.bearsOnOthers { verdict.inquiry.leftOut.insert(entry.id) }
    }
    let untouched = precedents.leftOut.filter { amended[$0] == nil }.compactMap { precedents.events[$0] ?? nil }
    for entry in untouched + amended.values where entry.id != left?.id {
      if let fact = entry.fact { all.apply(fact) }
    }
    for fact in stated { all.apply(fact) }
    return all
  }
}

extension Event {
  /// On what ground something is erased, nil when nothing is.
  fileprivate var ground: String? {
    switch self {
    case .eventErased(let data): data.ground
    case .personForgotten(let data): data.ground
    default: nil
    }
  }
}

extension Contents {
  /// The same contents with every person under the one code by which the person is known.
  public func read(merging substitutes: [String: String]) -> Contents {
    // What is about one of several codes of a person would say nothing, read with that known.
    if event.keepsCodes { return self }
    guard !substitutes.isEmpty, let kind = EventKind.named(event.data.type) else { return self }
    guard let text = try? JSONText(bytes, rules: .line) else { return self }
    return kind.read(text.root, merged: substitutes).contents ?? self
  }
}
