import Domain
import Projections
import Reports
import Wire

/// What came of recording: the events, and what they changed.
struct Receipt {
  let drafts: [Draft]
  let ids: [EventID]
  var notices: [Phrase]
  /// What was known before.
  let before: Answers
  var lines: [String] = []

  init(drafts: [Draft], ids: [EventID], notices: [Phrase], before: Answers) {
    self.drafts = drafts
    self.ids = ids
    self.notices = notices
    self.before = before
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

  /// What was recorded, and what it changed.
  func answer(after: Answers, on today: Day) -> Reply {
    Reply(
      notices: notices, json: { json(recorded: ids) },
      document: { language in
        Document(language, title: title(language), blocks: blocks(language, after, today))
      })
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

  private func blocks(_ language: Language, _ after: Answers, _ today: Day) -> [Block] {
    var blocks = said(language)
    let changes = levelChanges(after, today)
    if !changes.isEmpty { blocks.append(.list(changes.map { $0[language] })) }
    let undo = Wording(nl: "Terugdraaien: \(code: "leerlijn undo")", en: "To take it back: \(code: "leerlijn undo")")
    return blocks + [.paragraph(undo[language])]
  }

  /// On which day, since a day may have been typed as a word, and what a workshop adds up to.
  private func said(_ language: Language) -> [Block] {
    guard let first = drafts.first else { return [] }
    let day = first.on
    var prose = Wording(nl: "Op \(day).", en: "On \(day).")[language]
    if case .workshopHeld(let held) = first.contents.event {
      let count = drafts.count - 1
      prose =
        Wording(
          nl: "\(strong: held.title), op \(day), met \(count) deelnemers.",
          en: "\(strong: held.title), on \(day), with \(count) participants.")[language]
    }
    return [.paragraph(prose)]
  }

  /// Whose level is another one than before.
  private func levelChanges(_ after: Answers, _ today: Day) -> [Wording] {
    let people = Set(after.organisation.people).union(before.organisation.people)
    return people.sorted().compactMap { person in
      let old = before.docentLevels.level(of: person, on: today)
      let new = after.docentLevels.level(of: person, on: today)
      guard old?.level != new?.level else { return nil }
      let shift = Prose.shift(.levels(old?.level, new?.level))
      return Wording(
        nl: "Niveau van \(code: person.description): \(shift)", en: "Level of \(code: person.description): \(shift)")
    }
  }
}
