public import Domain
public import Projections
public import Wire

/// The answer of `onboarding`: how far every newcomer is on a day.
public struct OnboardingAnswer: Answer {
  let rows: [OnboardingRow]
  let timeToB1: [TimeToB1]
  let names: Names
  let basis: Basis

  /// How far newcomers are, and how long it takes to reach B1.
  public init(
    _ rows: [OnboardingRow], timeToB1: [TimeToB1], names: Names = .none, asOf: Day, knownAt: Moment?
  ) {
    self.rows = rows
    self.timeToB1 = timeToB1
    self.names = names
    basis = Basis(asOf: asOf, knownAt: knownAt)
  }

  public var json: JSON {
    .object(
      basis.members + [
        JSON.Member("people", .list(OnDemand(rows) { names.adding(to: $0.json, nameOf: $0.person) })),
        JSON.Member("timeToB1", .array(timeToB1.map(\.json))),
      ])
  }
}

extension OnboardingRow {
  fileprivate var json: JSON {
    [
      "person": .text(person),
      "team": .text(team),
      "programme": .text(run?.programme),
      "status": .word(status),
      "started": .text(run?.started),
      "done": .integer(run?.done ?? 0),
      "total": .integer(run?.total ?? 0),
      "next": .text(run?.next?.step),
      "due": .text(run?.due),
      "overdue": .bool(run?.isOverdue ?? false),
      "gapsOpen": .integer(gapsOpen),
      "gapsClosed": .integer(gapsClosed),
    ]
  }
}

extension TimeToB1 {
  var json: JSON {
    [
      "background": .word(background), "members": .integer(members), "reached": .integer(reached),
      "medianDays": .amount(medianDays),
    ]
  }
}
