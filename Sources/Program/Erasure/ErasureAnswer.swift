import Domain
import Reports
import Storage
import Wire

/// The answer of `erase`: what goes or went, and where it may still be.
struct ErasureAnswer {
  let plan: ErasurePlan
  let receipt: Receipt?
  let erasures: FinishedErasures
  let isDone: Bool
  let showsIDs: Bool
  let outOfReach: [OutOfReach]

  init(
    _ plan: ErasurePlan, _ receipt: Receipt?, _ erasures: FinishedErasures, isDone: Bool, showsIDs: Bool,
    outOfReach: [OutOfReach]
  ) {
    self.plan = plan
    self.receipt = receipt
    self.erasures = erasures
    self.isDone = isDone
    self.showsIDs = showsIDs
    self.outOfReach = outOfReach
  }

  var json: JSON {
    let recorded = isDone ? receipt?.ids ?? [] : []
    return [
      "recorded": .array(recorded.map { .string($0.description) }),
      "lines": .array((receipt?.lines ?? []).map { .string($0) }),
      "person": plan.codes.first.map { .string($0.description) } ?? .null,
      "erased": .array(erased.map { .string($0.description) }),
      "texts": .array(
        plan.texts.map {
          ["event": .string($0.event.description), "field": .string($0.field), "text": .string($0.text)]
        }),
      "outOfReach": .array(
        outOfReach.map { place in
          if case .git(let folder) = place { return ["kind": .string(place.code), "path": .string(folder)] }
          return ["kind": .string(place.code)]
        }),
    ]
  }

  /// The events that go or went, with those of earlier erasures that were carried out on the way.
  private var erased: [EventID] {
    var ids = plan.entries.map(\.id)
    if case .done(let redaction) = erasures { ids += redaction.events.filter { !ids.contains($0) } }
    return ids
  }

  func document(in language: Language) -> Document {
    var blocks: [Block] = []
    if !erased.isEmpty { blocks.append(.table(table(language))) }
    if plan.isListed {
      let row = isDone ? ErasureWords.rowGone : ErasureWords.rowGoes
      blocks.append(.paragraph(row[language]))
    }
    if !plan.texts.isEmpty { blocks += texts(language) }
    if isDone { blocks.append(.paragraph(ErasureWords.forGood[language])) }
    blocks += [.paragraph(ErasureWords.outOfReach[language]), .list(outOfReach.map { $0.words[language] })]
    return Document(language, title: title(language), blocks: blocks)
  }

  private func title(_ language: Language) -> Prose {
    let about = plan.codes.isEmpty ? ErasureWords.one(plan.name) : ErasureWords.everything(plan.codes)
    let words = isDone ? ErasureWords.done : ErasureWords.wouldBe
    return words(about, erased.count)[language]
  }

  /// How many of each kind; which, when asked for.
  private func table(_ language: Language) -> Table {
    let kinds = Dictionary(grouping: plan.entries, by: \.type).sorted { $0.key < $1.key }
    let known = Set(plan.entries.map(\.id))
    let others = erased.filter { !known.contains($0) }
    var rows = kinds.map { type, entries in row(Prose(type.description), entries.map(\.id)) }
    if !others.isEmpty { rows.append(row(ErasureWords.earlier[language], others)) }
    return Table(
      "erased",
      columns: [.text("type", ErasureWords.type[language]), .amount("events", ErasureWords.events[language])],
      rows: rows)
  }

  private func row(_ name: Prose, _ ids: [EventID]) -> Row {
    Row(
      [name, .number(ids.count)],
      details: showsIDs ? [.joined(ids.map { .code($0.description) }, by: ", ")] : [])
  }

  private func texts(_ language: Language) -> [Block] {
    let rows = plan.texts.map { Row([.code($0.event.description), .code($0.field), Prose($0.text)]) }
    let table = Table(
      "texts",
      columns: [
        .text("event", ErasureWords.event[language]), .text("field", ErasureWords.field[language]),
        .text("text", ErasureWords.text[language]),
      ], rows: rows)
    let caption = isDone ? ErasureWords.textsLeft : ErasureWords.textsThere
    return [.paragraph(caption[language]), .table(table)]
  }
}

extension OutOfReach {
  fileprivate var code: String {
    switch self {
    case .git: "git"
    case .otherMachines: "other-machines"
    case .backups: "backups"
    case .reports: "reports"
    case .rosters: "rosters"
    }
  }
}
