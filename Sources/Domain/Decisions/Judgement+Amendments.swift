import Wire

extension Judgement {
  /// An amendment is about a fact that is there, and changes something.
  mutating func judgeAmendment(of target: EventID, _ correction: EventCorrected?) {
    guard let entry = state.wanted[target] else {
      return refuse(.unknown(noun: "event", code: target.description, candidates: []))
    }
    switch entry.standing {
    case .amendment: return refuse(.isAmendment(target))
    case .erased: return refuse(.erased(target))
    case .counts, .retracted, .unreadable, .unknown: break
    }
    switch (event, entry.standing) {
    case (.eventRetracted, .retracted): refuse(.countsNotAnyMore(target))
    case (.eventReinstated, .counts), (.eventReinstated, .unreadable): refuse(.notRetracted(target))
    default: break
    }
    if let correction { judge(correction, of: entry) }
  }

  /// A correction touches no field that says whom the event is about, and leaves an event that reads as its kind.
  private mutating func judge(_ correction: EventCorrected, of entry: Entry) {
    if let day = correction.on, day > today { refuse(.inFuture(day, today: today)) }
    guard let kind = EventKind.named(entry.type), let contents = entry.contents ?? entry.original else { return }
    let replaced = correction.data?.json.members ?? []
    let allowed = kind.fields.map(\.name) + ["key", "note"]
    for member in replaced where kind.identity.contains(member.name) {
      refuse(.touchesIdentity(entry.id, field: member.name))
    }
    for member in replaced where !allowed.contains(member.name) {
      refuse(.foreignField(entry.id, field: member.name, candidates: allowed.filter { !kind.identity.contains($0) }))
    }
    guard refusals.isEmpty, let before = try? JSONText(contents.bytes, rules: .line) else { return }
    let amended = Amended(
      entry.amendments + [Amendment(correction, as: entry)], on: entry.recordedOn,
      data: (entry.original.flatMap { try? JSONText($0.bytes, rules: .line) } ?? before).root, identity: kind.identity)
    guard let data = amended.data else {
      if amended.on == entry.on { refuse(.nothingChanges) }
      return
    }
    guard let after = try? JSONText(data, rules: .line) else { return refuse(.wouldNotRead(entry.id, [])) }
    let reading = kind.read(after.root)
    if !reading.problems.isEmpty { return refuse(.wouldNotRead(entry.id, reading.problems)) }
    if reading.contents == contents, amended.on == entry.on { return refuse(.nothingChanges) }
    guard let corrected = reading.contents else { return }
    // What the event would say is judged like any other, save that it is about whom it was about.
    var judgement = Judgement(draft: Draft(on: amended.on, corrected), state: state, today: today)
    judgement.judgeReferences()
    judgement.refusals.forEach { refuse($0) }
  }
}

extension Amendment {
  /// A correction that is being decided, as it would be after all others of the event.
  fileprivate init(_ correction: EventCorrected, as entry: Entry) {
    self.init(
      key: entry.key, by: entry.by, target: entry.id, change: .correct(data: correction.data, on: correction.on),
      reason: correction.reason)
  }
}
