public import Domain
import Wire

extension JournalAnswer {
  public func document(in language: Language) -> Document {
    let title = JournalWords.title(entries.count)[language]
    let subtitle = (filter.map { [Prose.code($0)] } ?? []) + [basis.knowledge[language]]
    return Document(
      language, title: title, subtitle: .joined(subtitle, by: " · "), footer: "leerlijn · " + title,
      blocks: entries.isEmpty
        ? [.paragraph(JournalWords.none[language])] : [.table(EntryTable(entries, in: language, names: names).table)])
  }
}

/// Lays entries out as rows, with what each says and what became of it beneath.
struct EntryTable {
  let language: Language
  let names: Names
  let entries: [Entry]
  private let prose: EventProse

  init(_ entries: [Entry], in language: Language, names: Names) {
    self.language = language
    self.names = names
    self.entries = entries
    prose = EventProse(language: language, names: names, titles: entries.workshopTitles)
  }

  var table: Table {
    Table(
      "events",
      columns: [
        .text("on", JournalWords.on[language]), .text("id", JournalWords.id[language]),
        .text("type", JournalWords.type[language]), .text("about", JournalWords.about[language]),
        .text("recorded", JournalWords.recorded[language]),
      ], rows: entries.map(row))
  }

  private func row(_ entry: Entry) -> Row {
    Row(
      [
        .day(entry.on), .code(entry.id.description), Prose(entry.type.description), about(entry),
        "\(short: entry.key.recorded)",
      ], details: sentence(entry) + entry.revisions.map { $0.prose(in: language, names: names) })
  }

  /// Whom the event is about, else which team or college.
  private func about(_ entry: Entry) -> Prose {
    guard let contents = entry.contents else { return .empty }
    if let subject = contents.event.data.subject { return names.prose(subject) }
    let data = contents.json
    for field in ["team", "scope", "college"] {
      if case .string(let code)? = data[field] { return Prose(code) }
    }
    return .empty
  }

  /// What an event says, in one line, with a word before it when it no longer counts, and its type when told by its fields.
  func line(of entry: Entry) -> Prose {
    var line = Prose.joined(sentence(entry), by: " ")
    if case .ledger? = entry.contents?.event { line = "\(entry.type.description): \(line)" }
    if case .retracted = entry.standing { line = JournalWords.retracted[language] + line }
    return line
  }

  private func sentence(_ entry: Entry) -> [Prose] {
    switch entry.standing {
    case .counts, .retracted, .amendment:
      entry.contents.map { [prose.sentence(of: $0)] } ?? []
    case .erased: [JournalWords.erased[language]]
    case .unreadable(let problems): [JournalWords.unreadable(problems.map { .code($0.path) }, language)]
    case .unknown: [JournalWords.unknown[language]]
    }
  }
}

extension [Entry] {
  fileprivate var workshopTitles: [EventID: String] {
    var titles: [EventID: String] = [:]
    for entry in self {
      if case .workshopHeld(let held)? = entry.contents?.event { titles[entry.id] = held.title }
    }
    return titles
  }
}
