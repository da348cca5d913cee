import Domain
import Projections
import Reports
import Testing
import Wire

@Suite struct `The answer of audit` {
  private var log = SampleCollege().log

  private static let noor = SampleCollege.noor
  private static let chain = Frontier([
    "west": Frontier.Head(number: 26, hash: "I_aLD5KM_xokIvsFkhCSyiVhwLi1C9VX92jtVEhzvgc")
  ])

  init() {
    // The measurement of February was mistyped, the one of June was somebody else's, and Noor disagrees with November.
    log.record(
      "2025-02-10",
      .eventCorrected(
        EventCorrected(
          event: event(of: Self.noor, "2025-02-03"), data: RawObject(["level": "A2", "round": nil]), on: "2025-02-04",
          reason: "typefout, zie \"notitie\"")))
    let peer = log.record(
      "2025-06-17", .levelMeasured(LevelMeasured(person: Self.noor, method: .peer, level: .b2)), by: SampleCollege.zoe)
    log.record("2025-06-18", .eventRetracted(EventRetracted(event: peer, reason: "ging over Zoë")))
    log.record(
      "2025-12-01",
      .levelContested(
        LevelContested(
          person: Self.noor, event: event(of: Self.noor, "2025-11-14"), reason: "ik was die dag ziek")),
      by: Self.noor)
    var rule = LevelRule.standard
    rule.validity = 18
    log.record("2026-01-10", .levelRuleAdopted(LevelRuleAdopted(rule: rule)))
    log.record(
      "2026-02-01",
      .levelMeasured(
        LevelMeasured(
          person: Self.noor, method: .selfAssessment,
          areas: AreaLevels([
            .professionalEngagement: .b1, .digitalResources: .b2, .teachingAndLearning: .b2, .assessment: .b2,
            .empoweringLearners: .b2, .facilitatingLearnersDigitalCompetence: .a2,
          ]))), by: Self.noor)
    log.record(
      "2026-03-01",
      .eventCorrected(
        EventCorrected(
          event: event(of: Self.noor, "2025-11-14"), data: RawObject(["level": "B2"]), reason: "verkeerd overgenomen")))
  }

  private func event(of person: PersonCode, _ on: Day) -> EventID {
    log.entries.first { entry in
      guard case .levelMeasured(let measured)? = entry.contents?.event else { return false }
      return measured.person == person && entry.on == on
    }?.id ?? "west-1"
  }

  func answer(of person: PersonCode, on day: Day = "2026-07-31", names: Names = .none) -> AuditAnswer {
    let audit = log.answers.docentLevels.audit(of: person, on: day, retracted: log.retracted)
    let earlier = AuditAnswer.lastCorrection(of: audit, among: log.entries).map { amendment in
      let before = log.known(at: AuditAnswer.moment(before: amendment))
      return AuditAnswer.Earlier(
        before: amendment,
        level: before.answers.docentLevels.audit(of: person, on: day, retracted: before.retracted).level)
    }
    return AuditAnswer(
      audit, entries: log.entries, earlier: earlier, chain: Self.chain, names: names, knownAt: log.knownAt)
  }

  @Test(arguments: Language.allCases) func `reads as it always did`(language: Language) throws {
    let text = TextRenderer(width: 80)
    try expectGolden(
      text.render(answer(of: Self.noor).document(in: language)), "Answers/audit.\(language.rawValue).txt")
    try expectGolden(
      text.render(
        answer(of: SampleCollege.sem, on: "2026-12-31", names: Names(SampleCollege.names)).document(in: language)),
      "Answers/audit-old.\(language.rawValue).txt")
    try expectGolden(
      text.render(answer(of: SampleCollege.mila).document(in: language)),
      "Answers/audit-never.\(language.rawValue).txt")
  }

  @Test func `is one line for programs`() throws {
    try expectGolden(answer(of: Self.noor).json.text + "\n", "Answers/audit.json")
    #expect(
      answer(of: SampleCollege.coach, on: "2025-01-01", names: Names(SampleCollege.names)).json.text
        == #"{"person":"p-7k2m9qxa","name":"Anna Coster","asOf":"2025-01-01","knownAt":"2026-03-02T08:00:00.000Z","level":null,"outOfDate":false,"decidedBy":null,"steps":[],"forgotten":null,"erased":[]}"#
    )
  }

  @Test func `knows which correction was the last one that counts`() {
    let audit = log.answers.docentLevels.audit(of: Self.noor, on: "2026-07-31", retracted: log.retracted)
    let last = AuditAnswer.lastCorrection(of: audit, among: log.entries)
    #expect(last?.reason == "verkeerd overgenomen")
    #expect(AuditAnswer.lastCorrection(of: audit, among: []) == nil)
  }
}
