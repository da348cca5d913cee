public import Domain

/// How far everyone is with the learning lines on a day.
public struct LearningLineTable: Hashable, Sendable {
  public let on: Day
  /// The lines that were adopted or staged by then, by code.
  public let lines: [LearningLineState]
  /// Per line all members, and whoever else has an agreement, assignment, completion or exemption; by person and line.
  public let rows: [LearningLineRow]

  /// How many rows have a status.
  public func count(of status: LearningLineRow.Status) -> Int { rows.count { $0.status == status } }
}

/// How far a learning line itself is.
public struct LearningLineState: Hashable, Sendable {
  public let line: LineCode
  /// The latest version, or nil when none was adopted.
  public let version: Version?
  public let stage: LearningLineStage?
  /// The day on which the line came to its stage.
  public let since: Day?
  public let modules: [LineModule]
}

/// How far one person is with one line.
public struct LearningLineRow: Hashable, Sendable {
  /// How it stands, the first that holds.
  public enum Status: String, CaseIterable, Sendable {
    case ended
    case exempt
    case achieved
    case overdue
    case inProgress = "in-progress"
    case agreed
    case notEnrolled = "not-enrolled"
  }

  public let person: PersonCode
  /// The team to which the person belongs on the day, or nil when to none or out of service.
  public let team: TeamCode?
  public let line: LineCode
  public let status: Status
  /// The level and the day that the latest agreement names.
  public let target: Level?
  public let due: Day?
  /// How many of the assigned modules of the line are completed.
  public let modulesDone: Int
  public let modulesAssigned: Int

  init(person: PersonCode, team: TeamCode?, line: LineCode, state: LearnerState, level: AttainedLevel?, on day: Day) {
    self.person = person
    self.team = team
    self.line = line
    status = Status(state, level: level, on: day)
    target = state.agreement?.target
    due = state.agreement?.due
    modulesDone = state.done
    modulesAssigned = state.assigned
  }
}

extension LearnerState {
  /// Whether the level of the person decides how it stands.
  var asksForLevel: Bool { agreement?.target != nil && !hasEnded && !isExempt }
}

extension LearningLineRow.Status {
  init(_ state: LearnerState, level: AttainedLevel?, on day: Day) {
    self =
      if let agreement = state.agreement {
        if state.hasEnded {
          .ended
        } else if state.isExempt {
          .exempt
        } else if let level, let target = agreement.target, level.attests(target, since: agreement.on) {
          .achieved
        } else if let due = agreement.due, due < day {
          .overdue
        } else {
          state.hasBegun ? .inProgress : .agreed
        }
      } else {
        state.isExempt ? .exempt : state.hasBegun ? .inProgress : .notEnrolled
      }
  }
}

extension AttainedLevel {
  /// Whether somebody else than the person measured a level at or above the target, on or after a day.
  fileprivate func attests(_ target: Level, since day: Day) -> Bool {
    level >= target && method != .selfAssessment && on >= day
  }
}
