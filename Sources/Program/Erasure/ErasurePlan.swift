import Domain
import Reports
import Storage

/// What an erasure takes along, as it is shown before anybody is asked, and as it is recorded.
struct ErasurePlan {
  /// Every code of the person who is forgotten, the one in use first; none when only events are erased.
  let codes: [PersonCode]
  /// The event that was asked for, when no person was.
  let event: EventID?
  let ground: String
  /// What an earlier erasure said of the person.
  let earlier: Forgetting?
  /// Whether the register names the person.
  let isListed: Bool
  /// Whether an erasure that was recorded before is not carried out everywhere.
  let isUnfinished: Bool
  private var scope: ErasureScope
  /// The events of others whose texts hold a name of the person, in log order.
  private let named: [(entry: Entry, texts: [TypedText])]

  /// The events to erase, in log order.
  var entries: [Entry] { scope.entries }

  /// The texts that hold a name of the person and are not erased, in log order.
  var texts: [TypedText] {
    let erased = Set(entries.map(\.id))
    return named.filter { !erased.contains($0.entry.id) }.flatMap(\.texts)
  }

  /// Erases an event as well whose text holds a name.
  mutating func include(_ event: EventID) {
    for (entry, _) in named where entry.id == event { scope.include(entry) }
  }

  /// Whether there is anything to say in the log: somebody who was not forgotten yet, or contents that are still there.
  var hasSomethingToRecord: Bool { !entries.isEmpty || (!codes.isEmpty && earlier == nil) }

  /// What has to be typed to confirm.
  var name: String { codes.first?.description ?? event?.description ?? "" }

  init(
    codes: [PersonCode], event: EventID?, ground: String, earlier: Forgetting?, isListed: Bool, isUnfinished: Bool,
    scope: ErasureScope, named: [(entry: Entry, texts: [TypedText])]
  ) {
    self.codes = codes
    self.event = event
    self.ground = ground
    self.earlier = earlier
    self.isListed = isListed
    self.isUnfinished = isUnfinished
    self.scope = scope
    self.named = named.sorted { $0.entry.key < $1.entry.key }
  }

  /// Why there is nothing to do.
  var nothingLeft: Failure {
    guard let earlier else {
      return Failure(.data, scope.refusals.map { Problem($0) })
    }
    return Failure(
      .data, "already-forgotten",
      Phrase(
        nl: "\(earlier.person) is al vergeten in \(earlier.key.id); er is niets meer te wissen.",
        en: "\(earlier.person) was forgotten already in \(earlier.key.id); nothing is left to erase."))
  }
}

extension ErasurePlan: Recording {
  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
    // Each code is forgotten by itself: with the merge that made them one person, what joins them is erased.
    let forgotten = codes.map { Event.personForgotten(PersonForgotten(person: $0, ground: ground)) }
    let erased = entries.map { Event.eventErased(EventErased(event: $0.id, ground: ground)) }
    return (forgotten + erased).map { Draft(on: context.today, $0) }
  }
}

extension Desk {
  /// Finds what an erasure takes along.
  func plan(_ erase: Erase) throws(Failure) -> ErasurePlan {
    guard (erase.person == nil) != (erase.event == nil) else {
      throw Failure(
        .usage, "missing",
        Phrase(nl: "Geef PERSON of --event ID, een van beide.", en: "Give PERSON or --event ID, one of both."),
        remedy: Phrase(nl: "Lees: leerlijn help erase", en: "Read: leerlijn help erase"))
    }
    let store = try store()
    let register = try storing { () throws(StorageError) in try store.journal.register() }
    let (codes, outcome) = try codes(of: erase.person, register)
    let rows = codes.compactMap { register[$0] }
    let search = NameSearch(rows.flatMap { [$0.name, $0.email] })
    try checkGround(erase.ground, search)
    var scope = ErasureScope(of: codes, events: [erase.event].compactMap(\.self) + erase.also)
    var named: [(entry: Entry, texts: [TypedText])] = []
    try read(.everything) { entry in
      scope.apply(entry)
      guard !search.isEmpty, !entry.isErasure else { return }
      let texts = entry.typedTexts.filter { search.finds(in: $0.text) }
      if !texts.isEmpty { named.append((entry, texts)) }
    }
    let forgotten = codes.compactMap { outcome.forgotten[$0] }
    let plan = ErasurePlan(
      codes: codes, event: erase.event, ground: erase.ground,
      earlier: forgotten.count == codes.count ? forgotten.first : nil, isListed: !rows.isEmpty,
      isUnfinished: outcome.hasUnfinishedErasures || (!forgotten.isEmpty && !rows.isEmpty), scope: scope, named: named)
    guard scope.refusals.isEmpty || (plan.isUnfinished && !plan.hasSomethingToRecord) else {
      throw Failure(.data, scope.refusals.map { Problem($0) })
    }
    return plan
  }

  /// Every code of a person, and who was forgotten; whoever stands in the register only can be forgotten as well.
  private func codes(
    of word: PersonWord?, _ register: Register
  ) throws(Failure) -> (codes: [PersonCode], outcome: ReadOutcome) {
    let nobody = Interest(in: [])
    guard let word else { return ([], try read(.everything, about: nobody) { _ in }) }
    do throws(Failure) {
      let trail = try trail(of: word, knownAt: .everything) { _ in }
      return (trail.outcome.merges.codes(of: trail.person), trail.outcome)
    } catch {
      guard case .code(let code) = word, register[code] != nil else { throw error }
      let outcome = try read(.everything, about: nobody) { _ in }
      return (outcome.merges.codes(of: outcome.merges.person(code)), outcome)
    }
  }

  /// The ground stays in the log.
  private func checkGround(_ ground: String, _ search: NameSearch) throws(Failure) {
    guard search.finds(in: ground) else { return }
    throw Failure(
      .data, "ground-holds-name",
      Phrase(
        nl: "De grond blijft in het logboek staan en bevat de naam.",
        en: "The ground stays in the log, and it holds the name."),
      remedy: Phrase(nl: "Noem de persoon er niet in.", en: "Do not name the person in it."))
  }
}
