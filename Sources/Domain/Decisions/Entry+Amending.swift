import Wire

extension Entry {
  /// Why an amendment cannot be about this event, or nil when it can.
  ///
  /// Amendments point at facts, an erasure at anything but an erasure (DESIGN.md section 6); only what counts is
  /// retracted, only what is retracted is reinstated (section 5).
  func refusal(of change: Amendment.Change) -> Refusal? {
    switch (change, standing) {
    case (_, .erased): .erased(id)
    case _ where isErasure: .isErasure(id)
    case (.erase, .amendment): nil
    case (_, .amendment): .isAmendment(id)
    case (.erase, _): nil
    case (_, .unknown): .unknownKind(id, type)
    case (.retract, .retracted): .alreadyRetracted(id)
    case (.retract, .unreadable(let problems)): .doesNotRead(id, problems)
    case (.reinstate, .counts), (.reinstate, .unreadable): .notRetracted(id)
    case (.correct, .unreadable(let problems)) where original == nil: .doesNotRead(id, problems)
    case (.retract, .counts), (.reinstate, .retracted), (.correct, .counts), (.correct, .retracted),
      (.correct, .unreadable):
      nil
    }
  }

  /// Refuses a correction of fields that say whom the event is about, and of fields that its kind does not have.
  func check(_ correction: RawObject?, _ verdict: inout Verdict) {
    guard let kind = EventKind.named(type), let names = correction?.json.members.map(\.name) else { return }
    let free = kind.fields.map(\.name).filter { !kind.identity.contains($0) } + ["key", "note"]
    for name in names where !free.contains(name) {
      let isIdentity = kind.identity.contains(name)
      verdict.refuse(
        isIdentity ? .touchesIdentity(id, field: name) : .foreignField(id, field: name, candidates: free))
    }
  }

  /// The event as it is with one more amendment.
  func amended(by amendment: Amendment, merging substitutes: [String: String]) -> Entry {
    let amendments = (amendments + [amendment]).sorted { $0.key < $1.key }
    guard let kind = EventKind.named(type), let original, let text = try? JSONText(original.bytes, rules: .line) else {
      return with(amendments, on: on, contents: contents, amendment.change == .erase ? .erased : standing)
    }
    let amended = Amended(amendments, on: recordedOn, data: text.root, identity: kind.identity)
    // Free rules take an object from which every field was removed, so that what is missing is named.
    let data = amended.data.flatMap { try? JSONText($0, rules: .free) } ?? text
    let reading = kind.read(data.root, merged: substitutes)
    let standing: Standing =
      if amended.isErased { .erased } else if amended.isRetracted { .retracted } else {
        reading.contents == nil ? .unreadable(reading.problems) : .counts
      }
    return with(amendments, on: amended.on, contents: reading.contents, standing)
  }

  private func with(_ amendments: [Amendment], on: Day, contents: Contents?, _ standing: Standing) -> Entry {
    Entry(
      key: key, type: type, version: version, on: on, recordedOn: recordedOn, by: by, contents: contents,
      original: original, raw: raw, standing: standing, amendments: amendments, place: place)
  }

  /// Why the event does not read, empty when it does.
  var problems: [FieldProblem] {
    guard case .unreadable(let problems) = standing else { return [] }
    return problems
  }
}
