public import Domain
public import Wire

/// The answer of `people`: who is in service, where, as what and since when.
public struct PeopleAnswer: Answer {
  /// Which people are listed.
  public enum Selection: Hashable, Sendable {
    case inService
    /// Members whose level was never measured.
    case notMeasured
    /// Members of whom no measurement is valid any more.
    case outOfDate
    /// Members without a valid measurement: the two above together.
    case toMeasure
  }

  let members: [Membership]
  let selection: Selection
  let names: Names
  let basis: Basis

  /// People in service in the order given.
  public init(
    _ members: [Membership], selection: Selection = .inService, names: Names = .none, asOf: Day, knownAt: Moment?
  ) {
    self.members = members
    self.selection = selection
    self.names = names
    basis = Basis(asOf: asOf, knownAt: knownAt)
  }

  public var json: JSON {
    .object(basis.members + [JSON.Member("people", .list(OnDemand(members) { json($0) }))])
  }

  private func json(_ member: Membership) -> JSON {
    names.adding(
      to: [
        "person": .text(member.person), "team": .text(member.team), "function": .word(member.function),
        "since": .text(member.since),
      ], nameOf: member.person)
  }

  public func document(in language: Language) -> Document {
    let title = PeopleWords.title(selection, members.count, on: basis.asOf)[language]
    return Document(
      language, title: title, subtitle: basis.knowledge[language], footer: "leerlijn · " + title,
      blocks: members.isEmpty ? [.paragraph(PeopleWords.nobody[language])] : [.table(table(in: language))])
  }

  private func table(in language: Language) -> Table {
    Table(
      "people",
      columns: (names.areAsked ? [.text("name", PeopleWords.name[language])] : []) + [
        .text("person", PeopleWords.person[language]), .text("team", PeopleWords.team[language]),
        .text("function", PeopleWords.function[language]), .text("since", PeopleWords.since[language]),
      ],
      rows: Rows(members) { member, cells in
        if names.areAsked { cells.add(text: names[member.person] ?? "") }
        cells.add(member.person)
        cells.add(member.team)
        cells.add(text: member.function.word[language])
        cells.add(member.since)
      })
  }
}
