import Arguments
import Domain
import Wire

/// Takes back the last batch that this machine recorded, by events of its own: nothing is ever removed.
struct Undo: Recording {
  var reason: String?

  static let command = Command<any Intent>(
    "Takes back what this machine recorded last: facts are retracted, amendments reversed.",
    examples: [
      Example("leerlijn undo", "takes back the last command"),
      Example("leerlijn undo --dry-run", "shows what would be taken back"),
    ],
    takes: Option.optional("reason", "TEXT", "why", read: .text),
    action: Undo.init)

  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
    let batch = try context.events.lastBatch(of: context.writer)
    guard !batch.isEmpty else {
      throw Failure(
        .data, "nothing-to-undo",
        Phrase(nl: "Deze machine heeft nog niets vastgelegd.", en: "This machine has recorded nothing yet."))
    }
    // The last first: what was built on another is taken back before it.
    return try batch.reversed().map { (entry) throws(Failure) in
      Draft(on: context.today, try reverse(entry, context.events))
    }
  }

  private var text: String { reason ?? "undo" }

  private func reverse(_ entry: Entry, _ events: PastLog) throws(Failure) -> Event {
    switch entry.original?.event {
    case .eventRetracted(let data): return .eventReinstated(EventReinstated(event: data.event, reason: text))
    case .eventReinstated(let data): return .eventRetracted(EventRetracted(event: data.event, reason: text))
    case .eventErased, .personForgotten:
      throw Failure(
        .data, "not-undoable",
        Phrase(nl: "Wissen kan niet ongedaan gemaakt worden.", en: "An erasure cannot be undone."))
    case .eventCorrected(let data):
      guard let target = try events.entry(data.event), let original = target.original else { break }
      return .eventCorrected(undoing(entry.id, data, of: target, original))
    default: break
    }
    return .eventRetracted(EventRetracted(event: entry.id, reason: text))
  }

  /// A correction that says of the same fields what they said without the correction that is taken back.
  private func undoing(_ id: EventID, _ data: EventCorrected, of target: Entry, _ original: Contents) -> EventCorrected
  {
    let others = target.amendments.filter { $0.key.id != id }
    guard let kind = EventKind.named(target.type), let text = try? JSONText(original.bytes, rules: .line) else {
      return data
    }
    let without = Amended(others, on: target.recordedOn, data: text.root, identity: kind.identity)
    let fields = without.data.flatMap { try? JSONText($0, rules: .line) } ?? text
    let members = data.data?.json.memberNames.map { name in
      JSON.Member(name, fields.root.member(named: name).map { JSON($0) } ?? .null)
    }
    return EventCorrected(
      event: data.event, data: members.flatMap { RawObject(.object($0)) }, on: data.on == nil ? nil : without.on,
      reason: self.text)
  }
}

extension JSON {
  fileprivate var memberNames: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.name)
  }
}
