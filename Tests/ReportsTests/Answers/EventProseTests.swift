import Testing
import Wire

@testable import Domain
@testable import Reports

@Suite struct `A sentence of an event` {
  @Test(arguments: Language.allCases) func `says what it always said`(language: Language) throws {
    let prose = EventProse(language: language, names: Names([SampleCollege.noor: "Noor Bakker"]))
    let lines = Self.examples.map { type, data in
      guard let contents = contents(type, data) else { return "\(type): misspelt\n" }
      return prose.sentence(of: contents).plain(in: language) + "\n"
    }
    try expectGolden(lines.joined(), "Answers/sentences.\(language.rawValue).txt")
  }

  @Test func `exists for every kind with a shape of its own`() {
    let told = Self.examples.map(\.0)
    #expect(Event.kinds.map(\.type).filter { !told.contains($0) } == [])
  }

  private func contents(_ type: EventType, _ data: JSON) -> Contents? {
    guard let text = try? JSONText(data.bytes, rules: .line) else { return nil }
    return EventKind.named(type)?.read(text.root).contents
  }

  private static let examples: [(EventType, JSON)] = [
    ("college-opened", ["college": "west", "name": "College West"]),
    ("team-formed", ["team": "zorg", "name": "Zorg en Welzijn", "college": "west"]),
    ("team-dissolved", ["team": "horeca", "into": "zorg"]),
    ("person-joined", ["person": "p-nxxrbakk", "team": "zorg", "function": "docent"]),
    ("person-moved", ["person": "p-nxxrbakk", "team": "techniek", "function": "instructeur", "fte": 80]),
    ("person-left", ["person": "p-nxxrbakk", "reason": "pensioen"]),
    ("person-merged", ["person": "p-nxxrbakk", "into": "p-zxettmm3"]),
    ("role-taken", ["person": "p-nxxrbakk", "role": "canvas-coach", "team": "zorg", "minutes": 2400]),
    ("role-ended", ["person": "p-nxxrbakk", "role": "board"]),
    ("level-rule-adopted", ["rule": ["aggregator": "median", "validity": 18]]),
    (
      "ambition-set",
      [
        "ambition": "b1", "scope": "college:west", "deadline": "2027-07-31",
        "clauses": [["level": "B1", "atLeast": "share:50"], ["level": "C1", "atLeast": "count:2"]],
      ]
    ),
    ("round-opened", ["round": "2025-najaar", "scope": "team:zorg", "until": "2025-12-19"]),
    ("round-closed", ["round": "2025-najaar"]),
    ("level-measured", ["person": "p-nxxrbakk", "method": "self", "scores": ["1.1": 3]]),
    ("level-measured", ["person": "p-nxxrbakk", "method": "peer", "areas": ["assessment": "B1"]]),
    (
      "level-measured",
      ["person": "p-nxxrbakk", "method": "manager", "assessor": "p-zxettmm3", "level": "B2", "round": "2025-najaar"]
    ),
    ("team-level-measured", ["team": "zorg", "method": "i-coach", "counts": ["A2": 2, "B1": 5]]),
    ("level-contested", ["person": "p-nxxrbakk", "event": "west-12", "reason": "ik was ziek"]),
    ("contest-settled", ["contest": "west-13", "outcome": "opnieuw gemeten"]),
    ("need-recorded", ["team": "zorg", "topic": "feedback in Canvas"]),
    ("workshop-held", ["title": "Canvas basis", "minutes": 120, "facilitators": ["p-nxxrbakk"], "team": "zorg"]),
    ("workshop-attended", ["workshop": "west-20", "person": "p-nxxrbakk", "minutes": 60]),
    ("coaching-held", ["coach": "p-nxxrbakk", "minutes": 45, "team": "zorg", "topic": "toetsen"]),
    ("coaching-attended", ["coaching": "west-22", "person": "p-nxxrbakk"]),
    ("help-given", ["helper": "p-zxettmm3", "helped": "p-nxxrbakk", "topic": "video", "minutes": 1]),
    ("help-given", ["helper": "p-zxettmm3", "team": "zorg", "topic": "video"]),
    ("adoption-route-adopted", ["route": "canvas", "steps": [["step": "visie", "title": "Teamvisie"]]]),
    ("canvas-step-started", ["team": "zorg", "step": "visie"]),
    ("canvas-step-completed", ["team": "zorg", "step": "visie", "evidence": "https://example.org/visie"]),
    ("canvas-step-reopened", ["team": "zorg", "step": "visie", "reason": "nieuw team"]),
    ("canvas-step-skipped", ["team": "zorg", "step": "visie", "reason": "al gedaan"]),
    (
      "canvas-course-observed",
      ["team": "zorg", "course": "ZW-101", "state": "available", "students": 24, "source": "api"]
    ),
    (
      "onboarding-programme-adopted",
      ["programme": "start", "steps": [["step": "kennis", "title": "Kennismaken", "withinDays": 14]]]
    ),
    ("onboarding-started", ["person": "p-nxxrbakk", "programme": "start"]),
    ("onboarding-paused", ["person": "p-nxxrbakk"]),
    ("onboarding-resumed", ["person": "p-nxxrbakk"]),
    ("onboarding-step-completed", ["person": "p-nxxrbakk", "step": "kennis"]),
    ("onboarding-ended", ["person": "p-nxxrbakk", "outcome": "stopped", "reason": "andere baan"]),
    ("gap-identified", ["person": "p-nxxrbakk", "area": "assessment", "from": "A2", "to": "B1"]),
    (
      "learning-line-adopted",
      [
        "line": "digitaal", "version": 2,
        "modules": [
          [
            "module": "toetsen", "title": "Toetsen", "areas": ["assessment"], "from": "A2", "to": "B1", "minutes": 240,
          ]
        ],
      ]
    ),
    ("learning-line-staged", ["line": "digitaal", "stage": "offered"]),
    ("development-agreed", ["person": "p-nxxrbakk", "kind": "talk"]),
    (
      "development-agreed",
      ["person": "p-nxxrbakk", "kind": "plan", "line": "digitaal", "target": "B1", "due": "2026-07-31"]
    ),
    ("module-assigned", ["person": "p-nxxrbakk", "module": "toetsen"]),
    ("module-completed", ["person": "p-nxxrbakk", "module": "toetsen", "minutes": 200]),
    ("exemption-granted", ["person": "p-nxxrbakk", "module": "toetsen", "reason": "al eerder gevolgd"]),
    ("agreement-ended", ["person": "p-nxxrbakk", "line": "digitaal", "outcome": "gehaald"]),
    (
      "event-corrected",
      ["event": "west-12", "data": ["level": "B2", "round": nil], "on": "2025-11-04", "reason": "typefout"]
    ),
    ("event-corrected", ["event": "west-12", "data": ["method": "peer"], "reason": "typefout"]),
    ("event-retracted", ["event": "west-12", "reason": "dubbel"]),
    ("event-reinstated", ["event": "west-12", "reason": "toch goed"]),
    ("event-erased", ["event": "west-12", "ground": "verzoek"]),
    ("person-forgotten", ["person": "p-nxxrbakk", "ground": "verzoek"]),
    (
      "report-issued",
      [
        "period": "2024-2025", "asOf": "2025-07-31",
        "frontier": ["west": ["number": 12, "hash": "I_aLD5KM_xokIvsFkhCSyiVhwLi1C9VX92jtVEhzvgc"]],
        "sha256": "8f0d6b1c8f0d6b1c8f0d6b1c8f0d6b1c8f0d6b1c8f0d6b1c8f0d6b1c8f0d6b1c", "language": "nl",
      ]
    ),
    ("goal-stalled", ["goal": "west-30", "cause": "tijd", "note": "weer proberen na de zomer"]),
    ("hours-granted", ["team": "zorg", "minutes": 2400, "purpose": "bouwen", "schoolYear": "2025-2026"]),
  ]
}
