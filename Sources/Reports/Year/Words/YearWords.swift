import Domain
import Projections

enum YearWords {
  static func title(_ period: Period) -> Wording {
    let years = written(period)
    return Wording(
      nl: "Jaarverslag professionalisering \(years)", en: "Yearly report on professional growth \(years)")
  }

  /// A school year with a dash between its years.
  private static func written(_ period: Period) -> String {
    period.description.split(separator: "-").joined(separator: "–")
  }

  static func subtitle(_ facts: YearFacts, _ source: YearReport.Source) -> Wording {
    let knowledge = Basis(asOf: facts.end, knownAt: source.knownAt).knowledge
    let members = facts.table.total.standing.members
    let teams = facts.table.rows.count { $0.team != nil }
    let whose = college(facts)
    let audience =
      facts.question.isInternal
      ? Wording(nl: " · intern, met kleine groepen", en: " · internal, with small groups") : Wording(nl: "", en: "")
    return Wording(
      nl:
        "\(whose.nl) · \(teams) \(teams == 1 ? "team" : "teams") en \(members) docenten en instructeurs op \(facts.end) · \(knowledge.nl)\(audience.nl)",
      en:
        "\(whose.en) · \(teams) \(teams == 1 ? "team" : "teams") and \(members) docents and instructeurs on \(facts.end) · \(knowledge.en)\(audience.en)"
    )
  }

  private static func college(_ facts: YearFacts) -> Wording {
    let open = facts.answers.organisation.colleges(on: facts.end)
    if let code = facts.question.college {
      let name = open.first { $0.college == code }.map { Prose($0.name) } ?? .code(code.description)
      return Wording(nl: name, en: name)
    }
    if open.count == 1, let only = open.first { return Wording(nl: Prose(only.name), en: Prose(only.name)) }
    return Wording(nl: "Alle colleges", en: "All colleges")
  }

  static func footer(_ title: Prose, _ question: YearReport.Question, _ source: YearReport.Source) -> Wording {
    let heads = source.frontier.heads.sorted { $0.key < $1.key }.map { writer, head in
      Prose("\(writer.description) \(String(head.number)) \(String(head.hash.prefix(6)))…")
    }
    let log = Prose.joined(heads, by: ", ")
    return Wording(
      nl: "leerlijn · \(title) · stand \(short: question.end) · logboek \(log)",
      en: "leerlijn · \(title) · as of \(short: question.end) · log \(log)")
  }

  // MARK: Shared by sections

  static let team = Wording(nl: "Team", en: "Team")
  static let moment = Wording(nl: "Op", en: "On")
  static let members = Wording(nl: "Docenten", en: "Docents")
  static let measured = Wording(nl: "Gemeten", en: "Measured")

  /// A number of minutes as whole hours, half up.
  static func hours(_ minutes: Int) -> Int { (minutes + 30) / 60 }

  static let tooFew = Wording(
    nl: "Er zijn te weinig docenten om dit te laten zien zonder dat iemand te herkennen is.",
    en: "There are too few docents to show this without somebody being recognised.")
}

extension LevelGroup.Label {
  func name(in language: Language) -> Prose {
    switch self {
    case .team(_, let name): Prose(name)
    case .teamless: Wording(nl: "Zonder team", en: "Without a team")[language]
    case .others(let labels):
      Wording(nl: "Andere teams (\(labels.count))", en: "Other teams (\(labels.count))")[language]
    case .total(let teams):
      Wording(nl: teams == 1 ? "Totaal" : "Alle teams", en: teams == 1 ? "Total" : "All teams")[language]
    }
  }
}
