import Domain

extension EventProse {
  func canvas(_ data: any EventData) -> Prose? {
    switch data {
    case let adopted as AdoptionRouteAdopted:
      say(
        "De Canvas-route \(adopted.route.description) is vastgesteld: ",
        "The Canvas route \(adopted.route.description) was adopted: ")
        + .joined(adopted.steps.map { Prose($0.title) }, by: ", ") + "."
    case let changed as CanvasStepChanged: sentence(changed)
    case let observed as CanvasCourseObserved:
      say(
        "Cursus \(quoted(observed.course.text)) van team \(observed.team.description) stond in Canvas op \(code: observed.state.rawValue)",
        "Course \(quoted(observed.course.text)) of team \(observed.team.description) was in Canvas as \(code: observed.state.rawValue)"
      )
        + part(observed.students) { say(", met \($0.value) studenten", ", with \($0.value) students") } + "."
    default: nil
    }
  }

  private func sentence(_ changed: CanvasStepChanged) -> Prose {
    let team = changed.team.description
    let step = changed.step.description
    let said =
      switch changed.state {
      case .started: say("Team \(team) is begonnen aan Canvas-stap \(step)", "Team \(team) started Canvas step \(step)")
      case .completed:
        say("Team \(team) heeft Canvas-stap \(step) afgerond", "Team \(team) completed Canvas step \(step)")
      case .reopened:
        say("Team \(team) heeft Canvas-stap \(step) heropend", "Team \(team) reopened Canvas step \(step)")
      case .skipped: say("Team \(team) slaat Canvas-stap \(step) over", "Team \(team) skips Canvas step \(step)")
      }
    return said + because(changed.reason) + part(changed.evidence) { " (\(Prose.code($0)))" } + "."
  }

  func onboarding(_ data: any EventData) -> Prose? {
    switch data {
    case let adopted as OnboardingProgrammeAdopted:
      say(
        "Het onboardingprogramma \(adopted.programme.description) is vastgesteld: ",
        "The onboarding programme \(adopted.programme.description) was adopted: ")
        + .joined(adopted.steps.map { Prose($0.title) }, by: ", ") + "."
    case let started as OnboardingStarted:
      say(
        "\(name(started.person)) is begonnen aan onboarding \(started.programme.description).",
        "\(name(started.person)) started onboarding \(started.programme.description).")
    case let paused as OnboardingPaused:
      say("De onboarding van \(name(paused.person)) staat stil.", "The onboarding of \(name(paused.person)) is paused.")
    case let resumed as OnboardingResumed:
      say(
        "De onboarding van \(name(resumed.person)) gaat weer verder.",
        "The onboarding of \(name(resumed.person)) goes on again.")
    case let completed as OnboardingStepCompleted:
      say(
        "\(name(completed.person)) heeft onboardingstap \(completed.step.description) afgerond.",
        "\(name(completed.person)) completed onboarding step \(completed.step.description).")
    case let ended as OnboardingEnded:
      say(
        "De onboarding van \(name(ended.person)) is \(ended.outcome == .completed ? "afgerond" : "gestopt")",
        "The onboarding of \(name(ended.person)) was \(ended.outcome == .completed ? "completed" : "stopped")")
        + because(ended.reason) + "."
    case let gap as GapIdentified:
      say(
        "\(name(gap.person)) heeft in \(gap.area.label.nl) een stap te zetten, van \(gap.from) naar \(gap.to).",
        "\(name(gap.person)) has a step to take in \(gap.area.label.en), from \(gap.from) to \(gap.to).")
    default: nil
    }
  }

  func learningLine(_ data: any EventData) -> Prose? {
    switch data {
    case let adopted as LearningLineAdopted:
      say(
        "Leerlijn \(adopted.line.description), versie \(adopted.version.description), is vastgesteld met \(adopted.modules.count) \(adopted.modules.count == 1 ? "module" : "modules").",
        "Learning line \(adopted.line.description), version \(adopted.version.description), was adopted with \(adopted.modules.count) \(adopted.modules.count == 1 ? "module" : "modules")."
      )
    case let staged as LearningLineStaged:
      say(
        "Leerlijn \(staged.line.description) is \(staged.stage.word.nl).",
        "Learning line \(staged.line.description) is \(staged.stage.word.en).")
    case let agreed as DevelopmentAgreed: sentence(agreed)
    case let assigned as ModuleAssigned:
      say(
        "\(name(assigned.person)) gaat module \(assigned.module.description) volgen.",
        "\(name(assigned.person)) is to take module \(assigned.module.description).")
    case let completed as ModuleCompleted:
      say(
        "\(name(completed.person)) heeft module \(completed.module.description) afgerond",
        "\(name(completed.person)) completed module \(completed.module.description)") + lasting(completed.minutes) + "."
    case let granted as ExemptionGranted:
      say(
        "\(name(granted.person)) is vrijgesteld van module \(granted.module.description)",
        "\(name(granted.person)) is exempt from module \(granted.module.description)") + because(granted.reason) + "."
    case let ended as AgreementEnded:
      say(
        "De afspraak met \(name(ended.person)) over leerlijn \(ended.line.description) is beëindigd: \(ended.outcome)",
        "The agreement with \(name(ended.person)) about learning line \(ended.line.description) ended: \(ended.outcome)"
      )
    default: nil
    }
  }

  private func sentence(_ agreed: DevelopmentAgreed) -> Prose {
    let kind =
      switch agreed.kind {
      case .talk: say("Gesprek met \(name(agreed.person))", "Talk with \(name(agreed.person))")
      case .plan: say("Plan van \(name(agreed.person))", "Plan of \(name(agreed.person))")
      }
    let parts: [Prose?] = [
      agreed.line.map { say("leerlijn \($0.description)", "learning line \($0.description)") },
      agreed.target.map { say("naar \($0)", "to \($0)") },
      agreed.due.map { say("klaar op \($0)", "due on \($0)") },
    ]
    let list = Prose.joined(parts.compactMap(\.self), by: ", ")
    return kind + (list.isEmpty ? "." : ": \(list).")
  }
}
