public import Domain

/// When something last happened in a team: a standstill is what a college wants to see early (DESIGN.md section 8.7).
public struct Rhythm: Projection {
  /// The last days up to the one that was asked for.
  public struct Beat: Hashable, Sendable {
    /// The last workshop, coaching, help or step of Canvas.
    public var activity: Day?
    /// The last measurement of the team or of one of its members.
    public var measurement: Day?
  }

  private var sessions: [EventID: Day] = [:]
  private var attended: [PersonCode: [EventID]] = [:]
  private var ofTeam: [TeamCode: (activity: [Day], measurement: [Day])] = [:]
  private var ofPerson: [PersonCode: (activity: [Day], measurement: [Day])] = [:]

  public init() {}

  public mutating func apply(_ fact: Fact) {
    switch fact.event {
    case .workshopHeld(let held): begin(fact, for: held.team)
    case .coachingHeld(let held): begin(fact, for: held.team)
    case .workshopAttended(let attendance): attended[attendance.person, default: []].append(attendance.workshop)
    case .coachingAttended(let attendance): attended[attendance.person, default: []].append(attendance.coaching)
    case .canvasStepChanged(let change): ofTeam[change.team, default: ([], [])].activity.append(fact.on)
    case .helpGiven(let help):
      switch help.helped {
      case .person(let person): ofPerson[person, default: ([], [])].activity.append(fact.on)
      case .team(let team): ofTeam[team, default: ([], [])].activity.append(fact.on)
      }
    case .teamLevelMeasured(let measured): ofTeam[measured.team, default: ([], [])].measurement.append(fact.on)
    case .levelMeasured(let measured): ofPerson[measured.person, default: ([], [])].measurement.append(fact.on)
    default: break
    }
  }

  private mutating func begin(_ fact: Fact, for team: TeamCode?) {
    sessions[fact.id] = fact.on
    if let team { ofTeam[team, default: ([], [])].activity.append(fact.on) }
  }

  /// The last days on which something happened in a team or with those who belong to it on the day asked for.
  public func beat(of team: TeamCode, on day: Day, organisation: Organisation) -> Beat {
    var (activity, measurement) = ofTeam[team] ?? ([], [])
    for member in organisation.inService(on: day) where member.team == team {
      let own = ofPerson[member.person] ?? ([], [])
      activity += own.activity + (attended[member.person] ?? []).compactMap { sessions[$0] }
      measurement += own.measurement
    }
    return Beat(activity: activity.filter { $0 <= day }.max(), measurement: measurement.filter { $0 <= day }.max())
  }
}
