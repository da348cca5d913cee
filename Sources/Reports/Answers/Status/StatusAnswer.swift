public import Domain
public import Projections
public import Wire

/// The answer of `status`: how the college stands, what is overdue, which teams are silent and what happened last.
public struct StatusAnswer: Answer {
  /// When something last happened in a team.
  public struct Pulse: Hashable, Sendable {
    public let team: TeamCode
    public let name: String
    /// The day of the last workshop, coaching, help or Canvas step, or nil when there was none.
    public let activity: Day?
    /// The day of the last measurement of the team or one of its members, or nil when there was none.
    public let measurement: Day?

    public init(_ team: TeamCode, name: String, activity: Day?, measurement: Day?) {
      self.team = team
      self.name = name
      self.activity = activity
      self.measurement = measurement
    }
  }

  /// After so many days without activity a team is silent.
  static let quietDays = 90
  /// After so many days without a measurement a team is silent: a round is held every half year.
  static let unmeasuredDays = 184

  let total: TeamRow
  let newcomers: [OnboardingRow]
  let learners: [LearningLineRow]
  let pulses: [Pulse]
  let latest: [Entry]
  let names: Names
  let basis: Basis

  /// Of newcomers and learners those who are overdue are shown, longest first; the entries are shown as given, newest last.
  public init(
    teams: TeamTable, newcomers: [OnboardingRow], learners: [LearningLineRow], pulses: [Pulse], latest: [Entry],
    names: Names = .none, knownAt: Moment?
  ) {
    total = teams.total
    self.newcomers = newcomers.filter { $0.run?.isOverdue ?? false }
      .sorted { ($0.run?.due ?? .last, $0.person) < ($1.run?.due ?? .last, $1.person) }
    self.learners = learners.filter { $0.status == .overdue }
      .sorted { ($0.due ?? .last, $0.person) < ($1.due ?? .last, $1.person) }
    self.pulses = pulses
    self.latest = latest
    self.names = names
    basis = Basis(asOf: teams.on, knownAt: knownAt)
  }

  /// The teams that were silent too long, in the order given.
  var silent: [Pulse] { pulses.filter { isSilent($0) } }

  private func isSilent(_ pulse: Pulse) -> Bool {
    let activity = pulse.activity.map { basis.asOf - $0 } ?? .max
    let measurement = pulse.measurement.map { basis.asOf - $0 } ?? .max
    return activity > Self.quietDays || measurement > Self.unmeasuredDays
  }

  public var json: JSON {
    let standing = total.standing
    return .object(
      basis.members + [
        JSON.Member(
          "levels",
          [
            "members": .integer(standing.members), "measured": .integer(standing.measured),
            "levels": .counts(standing.levels), "median": .word(standing.median),
            "atLeastB1": .integer(standing.atLeastB1), "outOfDate": .integer(standing.outOfDate),
          ]),
        JSON.Member(
          "overdue",
          ["onboarding": .array(newcomers.map(json)), "agreements": .array(learners.map(json))]),
        JSON.Member("teams", .array(pulses.map(json))),
        JSON.Member("latest", .array(latest.map(\.json))),
      ])
  }

  private func json(_ row: OnboardingRow) -> JSON {
    names.adding(
      to: [
        "person": .text(row.person), "team": .text(row.team), "programme": .text(row.run?.programme),
        "next": .text(row.run?.next?.step), "due": .text(row.run?.due),
      ], nameOf: row.person)
  }

  private func json(_ row: LearningLineRow) -> JSON {
    names.adding(
      to: [
        "person": .text(row.person), "team": .text(row.team), "line": .text(row.line), "target": .word(row.target),
        "due": .text(row.due),
      ], nameOf: row.person)
  }

  private func json(_ pulse: Pulse) -> JSON {
    [
      "team": .text(pulse.team), "name": .string(pulse.name), "lastActivity": .text(pulse.activity),
      "daysSinceActivity": .amount(pulse.activity.map { basis.asOf - $0 }), "lastMeasurement": .text(pulse.measurement),
      "daysSinceMeasurement": .amount(pulse.measurement.map { basis.asOf - $0 }), "silent": .bool(isSilent(pulse)),
    ]
  }
}
