import Arguments
import Domain
import Projections
import Reports
import Storage

/// Writes reports.
enum Report {
  static let command = Command<any Intent>(
    "Writes reports.", sections: [.init("Reports", [.init("year", Year.command)])])

  /// The yearly accountability report.
  struct Year: Intent {
    var period: Period
    var college: CollegeCode?
    var isInternal: Bool
    var isOverUnknown: Bool

    var isReport: Bool { true }

    static let command = Command<any Intent>(
      "Writes the yearly accountability report of a school year or a calendar year.",
      discussion:
        "The same log and the same words give the same bytes. Small groups are not shown, save with --internal.",
      examples: [
        Example("leerlijn report year 2024-2025", "the report as text"),
        Example("leerlijn report year 2024-2025 --format html -o verslag.html", "one page to read, mail and print"),
      ],
      takes: Argument.required("PERIOD", "a school year (2024-2025) or a calendar year (2024)", read: .period),
      Option.optional("college", "COLLEGE", "only this college", read: .code()),
      Option.flag("internal", "shows small groups too: not to be passed on"),
      Option.flag("over-unknown", "reports although the log holds events that this program does not know"),
      action: Year.init)

    func run(at desk: Desk) throws(Failure) -> Reply {
      var amendments: [EventType: Int] = [:]
      var known = try desk.known(verifying: true) { entry in
        guard case .amendment = entry.standing, period.contains(Amsterdam.day(at: entry.key.recorded)) else { return }
        amendments[entry.type, default: 0] += 1
      }
      if known.outcome.unknown > 0, !isOverUnknown {
        throw Failure(
          .data, "unknown-events",
          Phrase(
            nl: "Het logboek heeft \(known.outcome.unknown) gebeurtenissen die dit programma niet kent.",
            en: "The log holds \(known.outcome.unknown) events that this program does not know."),
          remedy: Phrase(
            nl: "Vernieuw het programma, of geef --over-unknown.", en: "Renew the program, or give --over-unknown."))
      }
      // A year that runs is reported as of today, one that is over as of its last day.
      if desk.globals.when.asOf == nil { known.asOf = min(period.lastDay, known.today) }
      guard known.asOf >= period.firstDay else {
        throw Failure(
          .usage, "before-period",
          Phrase(nl: "\(known.asOf) ligt voor \(period).", en: "\(known.asOf) lies before \(period)."))
      }
      if let college, known.answers.organisation.college(college, on: known.asOf) == nil {
        let there = known.answers.organisation.colleges(on: known.asOf).map(\.college.description)
        throw Failure(.data, [Problem(.unknown(noun: "college", code: college.description, candidates: there))])
      }
      let findings = Dictionary(known.outcome.findings.map { ($0.code, 1) }, uniquingKeysWith: +)
      let report = YearReport(
        known.answers,
        YearReport.Question(period: period, college: college, asOf: known.asOf, isInternal: isInternal),
        source: YearReport.Source(
          knownAt: known.outcome.knownAt, frontier: known.outcome.frontier, events: known.outcome.events,
          findings: findings, amendments: amendments))
      return Reply(report)
    }
  }
}
