import Domain
import Testing

/// The catalogue as DESIGN.md section 7 writes it: a kind and its fields, `?` after what may be left out, `|` between two
/// of which one must be there.
struct Catalogued: CustomTestStringConvertible {
  let type: EventType
  let fields: [(name: String, isRequired: Bool)]

  var testDescription: String { type.description }

  init?(_ line: Substring) {
    let parts = line.split(separator: ": ")
    guard parts.count == 2, let type = EventType(parts[0]) else { return nil }
    self.type = type
    fields = parts[1].split(separator: " ").flatMap { field in
      let names = field.split(separator: "|")
      return names.map { (String($0.last == "?" ? $0.dropLast() : $0), names.count == 1 && $0.last != "?") }
    }
  }

  static let all: [Catalogued] = text.split(separator: "\n").compactMap { Catalogued($0) }

  private static let text = """
    college-opened: college name institution? sector?
    team-formed: team name college sector?
    team-dissolved: team into?
    person-joined: person team function background? fte?
    person-moved: person team? function? fte?
    person-left: person reason?
    person-merged: person into
    role-taken: person role team? college? domain? layer? minutes?
    role-ended: person role team? college?
    level-rule-adopted: rule decision?
    ambition-set: ambition scope deadline clauses decision?
    ambition-endorsed: ambition team manager?
    round-opened: round scope until?
    round-closed: round
    level-measured: person method assessor? level? areas? scores? round? framework?
    team-level-measured: team method counts round?
    level-contested: person event reason
    contest-settled: contest outcome
    benchmark-recorded: source scope indicator value wave?
    study-day-held: title college goals?
    need-recorded: team topic competences? round? studyDay?
    workshop-held: title minutes facilitators? team? college? tools? competences? studyDay? series? needs?
    workshop-attended: workshop person minutes?
    workshop-evaluated: workshop responses score
    coaching-held: coach minutes team? topic? tools? competences? request? needs?
    coaching-attended: coaching person
    coaching-requested: person|team topic?
    help-given: helper helped|team topic minutes?
    exchange-held: title partners participants?
    adoption-route-adopted: route steps
    canvas-step-started: team step reason? evidence?
    canvas-step-completed: team step reason? evidence?
    canvas-step-reopened: team step reason? evidence?
    canvas-step-skipped: team step reason? evidence?
    canvas-course-observed: team course state students? source
    onboarding-programme-adopted: programme steps
    onboarding-started: person programme
    onboarding-paused: person
    onboarding-resumed: person
    onboarding-step-completed: person step
    onboarding-ended: person outcome reason?
    gap-identified: person area from to
    learning-line-adopted: line version modules decision?
    learning-line-staged: line stage
    development-agreed: person kind line? target? due? wishes? strengths?
    module-assigned: person module needs?
    module-completed: person module minutes?
    exemption-granted: person module reason?
    agreement-ended: person line outcome
    hours-granted: person|team minutes purpose schoolYear cause?
    hours-spent: person|team minutes purpose schoolYear cause?
    hours-lapsed: person|team minutes purpose schoolYear cause?
    plan-adopted: kind title scope period follows?
    vision-adopted: team subject version?
    policy-adopted: policy subject
    policy-translated: policy into
    goal-set: plan? title due owner? ground? precondition?
    goal-progressed: goal percent
    goal-stalled: goal cause
    goal-reviewed: goal outcome cause?
    experiment-started: kind person question goal?
    experiment-phase-reached: experiment phase
    experiment-shared: experiment audience product?
    tool-listed: tool title until?
    tool-withdrawn: tool
    toolkit-promoted: channel scope
    tool-tried: tool person|team
    precondition-rated: scope precondition score
    signal-raised: scope topic
    decision-taken: topic signal?
    consent-given: body subject scope
    statement-scored: person statement score method
    role-performed: person role layer activity?
    event-corrected: event data? on? reason
    event-retracted: event reason
    event-reinstated: event reason
    event-erased: event ground
    person-forgotten: person ground
    report-issued: period college? asOf frontier sha256 language
    """
}
