import Domain
import Reports
import Wire

/// What came of recording: the events, and what they changed.
struct Receipt {
  let drafts: [Draft]
  let ids: [EventID]
  var notices: [Phrase]
  let names: [PersonCode: String]
  var lines: [String] = []

  init(drafts: [Draft], ids: [EventID], notices: [Phrase], names: [PersonCode: String]) {
    self.drafts = drafts
    self.ids = ids
    self.notices = notices
    self.names = names
  }

  /// What would be recorded.
  func preview() -> Reply {
    Reply(
      notices: notices, json: { json(recorded: []) },
      document: { language in
        let title = Wording(
          nl: "Dit zou worden vastgelegd: \(range). Er is niets vastgelegd.",
          en: "This would be recorded: \(range). Nothing was recorded.")
        return Document(language, title: title[language], blocks: [.commands(lines)])
      })
  }

  /// What was recorded, and what it changed, as far as the log could be read again.
  func answer(_ effects: Effects?) -> Reply {
    var reply = Reply(
      notices: notices, json: { json(recorded: ids) },
      document: { language in
        Document(language, title: title(language), blocks: blocks(language, effects))
      })
    reply.recorded = ids
    return reply
  }

  private func json(recorded: [EventID]) -> JSON {
    ["recorded": .array(recorded.map { .string($0.description) }), "lines": .array(lines.map { .string($0) })]
  }

  private var range: Prose {
    guard let first = ids.first, let last = ids.last else { return .empty }
    return ids.count == 1 ? .code("\(first)") : "\(code: "\(first)") … \(code: "\(last)")"
  }

  private func title(_ language: Language) -> Prose {
    ids.count == 1
      ? Wording(nl: "Vastgelegd: \(range).", en: "Recorded: \(range).")[language]
      : Wording(
        nl: "Vastgelegd: \(range), \(ids.count) gebeurtenissen.", en: "Recorded: \(range), \(ids.count) events.")[
          language]
  }

  private func blocks(_ language: Language, _ effects: Effects?) -> [Block] {
    let undo = Wording(nl: "Terugdraaien: \(code: "leerlijn undo")", en: "To take it back: \(code: "leerlijn undo")")
    var told = said(language)
    if let effects { told += changes(language, effects.amended) + effects.levels.map { $0.words[language] } }
    return [.list(told), .paragraph(undo[language])]
  }

  /// How many events of a batch are told one by one.
  private static let told = 3

  /// What was recorded, with its day, since a day may have been typed as a word.
  private func said(_ language: Language) -> [Prose] {
    let names = Names(self.names)
    let told = drafts.prefix(Receipt.told).map { draft -> Prose in
      "\(short: draft.on) · \(draft.contents.sentence(in: language, names: names))"
    }
    let rest = drafts.count - told.count
    guard rest > 0 else { return told }
    return told + [Wording(nl: "En nog \(rest) andere.", en: "And \(rest) more.")[language]]
  }

  /// What an amended event said before, and what it says now.
  private func changes(_ language: Language, _ amended: [(before: Entry, after: Entry)]) -> [Prose] {
    let names = Names(self.names)
    return amended.compactMap { old, new -> Prose? in
      guard let before = old.contents, let now = new.contents else { return nil }
      let id = old.id
      let then = before.sentence(in: language, names: names)
      switch (old.standing, new.standing) {
      case (.counts, .retracted):
        return Wording(nl: "\(code: "\(id)") telt niet meer: \(then)", en: "\(code: "\(id)") counts no more: \(then)")[
          language]
      case (.retracted, .counts):
        return Wording(nl: "\(code: "\(id)") telt weer: \(then)", en: "\(code: "\(id)") counts again: \(then)")[
          language]
      default:
        guard before != now || old.on != new.on else { return nil }
        let says = now.sentence(in: language, names: names)
        return Wording(
          nl: "\(code: "\(id)") zei (\(short: old.on)): \(then) Nu (\(short: new.on)): \(says)",
          en: "\(code: "\(id)") said (\(short: old.on)): \(then) Now (\(short: new.on)): \(says)")[language]
      }
    }
  }
}

extension LevelShift {
  fileprivate var words: Wording {
    let shift = Prose.shift(.levels(old, new))
    return Wording(
      nl: "Niveau van \(code: person.description): \(shift)", en: "Level of \(code: person.description): \(shift)")
  }
}
