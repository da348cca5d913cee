import Domain
import Testing
import Wire

@testable import Program

/// What may be recorded (DESIGN.md section 5), judged in a plain way that shares no code with the decisions of the program.
///
/// It reads the events in the order in which they were recorded and knows only what came before.
struct Law {
  struct Recorded {
    let draft: Draft
    var isRetracted = false
    var on: Day
  }

  private(set) var breaches: [String] = []
  private(set) var events: [EventID: Recorded] = [:]
  private var careers: [PersonCode: [(on: Day, order: Int, team: TeamCode?)]] = [:]
  private var codes: Set<String> = []
  private var roles: Set<String> = []
  private var canvas: [String: CanvasStepChanged.State] = [:]
  private var onboarding: [PersonCode: String] = [:]
  private var numbers: [Writer: Int] = [:]
  private var last = Moment(startOfUTCDay: .first)
  private var count = 0

  init(_ batches: [Demo.Batch]) {
    for batch in batches { take(batch) }
  }

  private mutating func take(_ batch: Demo.Batch) {
    let today = Amsterdam.day(at: batch.at)
    let clock = (batch.at.milliseconds + Amsterdam.offset(at: batch.at)) % 86_400_000 / 60_000
    let place = "\(batch.writer) at \(batch.at)"
    check(batch.at > last.adding(milliseconds: 5_000), "\(place): too soon after the batch before")
    check(Demo.SchoolCalendar.isOpen(today) && (8 * 60...19 * 60).contains(clock), "\(place): nobody is at work")
    check(!batch.drafts.isEmpty, "\(place): empty")
    last = batch.at
    for draft in batch.drafts {
      count += 1
      numbers[batch.writer, default: 0] += 1
      let id = EventID(writer: batch.writer, number: numbers[batch.writer, default: 0])
      let before = breaches.count
      check(draft.on <= today, "is in the future")
      checkForm(draft)
      judge(draft)
      events[id] = Recorded(draft: draft, on: draft.on)
      for index in before..<breaches.count {
        breaches[index] = "\(id) \(draft.contents.event.data.type) on \(draft.on) (\(batch.at)): \(breaches[index])"
      }
    }
    check(careers[batch.by] != nil, "\(place): recorded by nobody known")
  }

  private mutating func check(_ holds: Bool, _ breach: @autoclosure () -> String) {
    if !holds { breaches.append(breach()) }
  }

  /// What is written reads back as the same.
  private mutating func checkForm(_ draft: Draft) {
    let read = (try? JSONText(draft.contents.bytes, rules: .line)).flatMap { text in
      EventKind.named(draft.contents.event.data.type)?.read(text.root)
    }
    check(read?.contents == draft.contents && read?.unknown.isEmpty == true, "does not read back")
  }

  /// The team in which somebody is in service on a day, as far as is known.
  func team(of person: PersonCode, on day: Day) -> TeamCode? {
    let turns = (careers[person] ?? []).filter { $0.on <= day }.sorted { ($0.on, $0.order) < ($1.on, $1.order) }
    return turns.last?.team
  }

  private mutating func checkService(_ people: [PersonCode?], on day: Day) {
    for person in people.compactMap(\.self) {
      check(team(of: person, on: day) != nil, "\(person) is not in service on \(day)")
    }
  }

  private mutating func checkCodes(_ kind: String, _ texts: [String?]) {
    for text in texts.compactMap(\.self) { check(codes.contains("\(kind) \(text)"), "no \(kind) \(text)") }
  }

  private mutating func checkEvents(_ ids: [EventID?], _ types: String...) {
    for id in ids.compactMap(\.self) {
      guard let event = events[id] else {
        check(false, "\(id) does not exist")
        continue
      }
      check(types.contains("\(event.draft.contents.event.data.type)"), "\(id) is of another type")
      check(!event.isRetracted, "\(id) does not count")
    }
  }

  private mutating func judge(_ draft: Draft) {
    let on = draft.on
    let event = draft.contents.event
    switch event {
    case .personJoined, .personMoved, .personLeft, .personMerged, .eventCorrected, .eventRetracted, .eventReinstated,
      .collegeOpened, .teamFormed:
      break
    default:
      checkService([event.data.subject], on: on)
      if case .roleTaken = event { break }
      check(Demo.SchoolCalendar.isOpen(on), "nobody works on \(on)")
    }
    switch event {
    case .collegeOpened(let college): codes.insert("college \(college.college)")
    case .teamFormed(let team):
      checkCodes("college", ["\(team.college)"])
      codes.insert("team \(team.team)")
    case .personJoined(let joined):
      checkCodes("team", ["\(joined.team)"])
      check(careers[joined.person] == nil, "joins twice")
      careers[joined.person] = [(on, count, joined.team)]
    case .personMoved(let moved):
      checkCodes("team", [moved.team?.description])
      checkService([moved.person], on: on)
      let now = moved.team ?? team(of: moved.person, on: on)
      careers[moved.person]?.append((on, count, now))
    case .personLeft(let left):
      checkService([left.person], on: on)
      careers[left.person]?.append((on, count, nil))
    case .personMerged(let merged):
      checkService([merged.person, merged.into], on: on)
    case .roleTaken(let role):
      checkCodes("team", [role.team?.description])
      let name = "\(role.person) \(role.role) \(role.team?.description ?? "-")"
      check(roles.insert(name).inserted, "is taken already")
    case .roleEnded(let role):
      let name = "\(role.person) \(role.role) \(role.team?.description ?? "-")"
      check(roles.remove(name) != nil, "was not taken")
    case .levelRuleAdopted(let rule): checkEvents([rule.decision.flatMap { EventID($0.text) }], "decision-taken")
    case .ambitionSet(let ambition): checkEvents([ambition.decision.flatMap { EventID($0.text) }], "decision-taken")
    case .roundOpened(let round):
      check(codes.insert("round \(round.round)").inserted, "is opened twice")
    case .roundClosed(let round): checkCodes("round", ["\(round.round)"])
    case .levelMeasured(let measured):
      checkCodes("round", [measured.round?.description])
      checkService([measured.assessor], on: on)
      check(LevelRule.standard.holisticLevel(of: Measurement(measured)) != nil, "says no level")
    case .teamLevelMeasured(let measured):
      checkCodes("team", ["\(measured.team)"])
      checkCodes("round", [measured.round?.description])
    case .levelContested(let contest): checkEvents([contest.event], "level-measured")
    case .contestSettled(let settled): checkEvents([settled.contest], "level-contested")
    case .needRecorded(let need):
      checkCodes("team", ["\(need.team)"])
      checkEvents([need.studyDay], "study-day-held")
    case .workshopHeld(let workshop):
      checkCodes("team", [workshop.team?.description])
      checkCodes("college", [workshop.college?.description])
      checkCodes("tool", workshop.tools?.map(\.description) ?? [])
      checkService(workshop.facilitators ?? [], on: on)
      checkEvents([workshop.studyDay], "study-day-held")
      checkEvents(workshop.needs ?? [], "need-recorded")
    case .workshopAttended(let attended):
      checkEvents([attended.workshop], "workshop-held")
      check(events[attended.workshop]?.draft.on == on, "is on another day than its workshop")
    case .coachingHeld(let session):
      checkCodes("team", [session.team?.description])
      checkCodes("tool", session.tools?.map(\.description) ?? [])
      checkService([session.coach], on: on)
      checkEvents([session.request], "coaching-requested")
    case .coachingAttended(let attended):
      checkEvents([attended.coaching], "coaching-held")
      check(events[attended.coaching]?.draft.on == on, "is on another day than its session")
    case .helpGiven(let help):
      checkService([help.helper], on: on)
      check(help.helped.person != help.helper, "helps oneself")
    case .adoptionRouteAdopted(let route): for step in route.steps { codes.insert("route step \(step.step)") }
    case .canvasStepChanged(let change):
      checkCodes("route step", ["\(change.step)"])
      checkCodes("team", ["\(change.team)"])
      let now = canvas["\(change.team) \(change.step)"]
      check(change.state != .reopened || now == .completed, "is re-opened but was not completed")
      check(change.state != .completed || now != .completed, "is completed twice")
      check(change.state != .skipped || change.reason != nil, "is skipped without a reason")
      canvas["\(change.team) \(change.step)"] = change.state
    case .canvasCourseObserved(let course): checkCodes("team", ["\(course.team)"])
    case .onboardingProgrammeAdopted(let programme):
      codes.insert("programme \(programme.programme)")
      for step in programme.steps { codes.insert("programme step \(step.step)") }
    case .onboardingStarted(let start):
      checkCodes("programme", ["\(start.programme)"])
      check(onboarding[start.person] == nil, "starts twice")
      onboarding[start.person] = "started"
    case .onboardingPaused(let paused):
      check(onboarding[paused.person] == "started", "pauses what does not run")
      onboarding[paused.person] = "paused"
    case .onboardingResumed(let resumed):
      check(onboarding[resumed.person] == "paused", "resumes what is not paused")
      onboarding[resumed.person] = "started"
    case .onboardingStepCompleted(let step):
      checkCodes("programme step", ["\(step.step)"])
      check(onboarding[step.person] != nil, "was not started")
    case .onboardingEnded(let end): check(onboarding[end.person] == "started", "ends what does not run")
    case .gapIdentified(let gap): check(gap.from < gap.to, "is no gap")
    case .learningLineAdopted(let line):
      codes.insert("line \(line.line)")
      for module in line.modules { codes.insert("module \(module.module)") }
    case .learningLineStaged(let stage): checkCodes("line", ["\(stage.line)"])
    case .developmentAgreed(let agreed): checkCodes("line", [agreed.line?.description])
    case .moduleAssigned(let module): checkCodes("module", ["\(module.module)"])
    case .moduleCompleted(let module): checkCodes("module", ["\(module.module)"])
    case .exemptionGranted(let exemption): checkCodes("module", ["\(exemption.module)"])
    case .agreementEnded(let ended): checkCodes("line", ["\(ended.line)"])
    case .eventCorrected(let correction): correct(correction)
    case .eventRetracted(let retraction):
      check(events[retraction.event]?.isRetracted == false, "takes back what does not count")
      events[retraction.event]?.isRetracted = true
    case .eventReinstated(let reinstatement):
      check(events[reinstatement.event]?.isRetracted == true, "restores what was not taken back")
      events[reinstatement.event]?.isRetracted = false
    case .ledger(let entry): judge(entry, on: on)
    case .teamDissolved, .eventErased, .personForgotten, .reportIssued: check(false, "has no place in the example")
    }
  }

  /// A correction keeps whom and what the event is about, and the event still reads.
  private mutating func correct(_ correction: EventCorrected) {
    guard let target = events[correction.event], !target.isRetracted else {
      return check(false, "corrects what does not count")
    }
    let data = target.draft.contents.event.data
    guard case .object(let replaced) = correction.data?.json ?? .object([]) else { return }
    check(!replaced.contains { data.identity.contains($0.name) }, "changes what the event is about")
    check(!replaced.isEmpty || correction.on != nil, "corrects nothing")
    guard let on = correction.on else { return }
    events[correction.event]?.on = on
    for other in events.values {
      guard case .workshopAttended(let attended) = other.draft.contents.event, attended.workshop == correction.event
      else { continue }
      checkService([attended.person], on: on)
    }
  }

  private mutating func judge(_ entry: LedgerEntry, on: Day) {
    for (field, value) in zip(entry.row.fields, entry.values) {
      guard let text = value?.text else { continue }
      switch field.name {
      case "team", "college": checkCodes(field.name, [text])
      case "tool":
        if entry.type == "tool-listed" { codes.insert("tool \(text)") } else { checkCodes("tool", [text]) }
      case "manager", "owner": checkService([PersonCode(text)], on: on)
      case "goal": checkEvents([EventID(text)], "goal-set")
      case "experiment": checkEvents([EventID(text)], "experiment-started")
      case "workshop": checkEvents([EventID(text)], "workshop-held")
      case "follows": checkEvents([EventID(text)], "plan-adopted")
      case "signal": checkEvents([EventID(text)], "signal-raised")
      default: break
      }
    }
  }
}
