import Domain
import Reports
import Testing
import Wire

@testable import Reports

@Suite struct `The answer of journal` {
  private static let noor = SampleCollege.noor
  private var log = SampleLog()

  init() {
    log.record("2025-09-01", .personJoined(PersonJoined(person: Self.noor, team: "zorg", function: .docent)))
    let workshop = log.record(
      "2025-09-04",
      .workshopHeld(
        WorkshopHeld(title: "Canvas basis", minutes: 120, facilitators: [SampleCollege.coach], team: "zorg")))
    log.record("2025-09-04", .workshopAttended(WorkshopAttended(workshop: workshop, person: Self.noor)))
    let level = log.record(
      "2025-09-10",
      .levelMeasured(
        LevelMeasured(
          person: Self.noor, method: .iCoach, assessor: SampleCollege.coach, level: .b1, round: "2025-najaar")),
      note: "na een lesbezoek")
    log.record(
      "2025-09-11",
      .eventCorrected(EventCorrected(event: level, data: RawObject(["level": "B2", "round": nil]), reason: "typefout")))
    let step = log.record(
      "2025-09-12",
      .canvasStepChanged(CanvasStepChanged(state: .skipped, team: "zorg", step: "pilot", reason: "al gedaan")))
    log.record("2025-09-13", .eventRetracted(EventRetracted(event: step, reason: "te vroeg")))
    let gap = log.record(
      "2025-09-14", .gapIdentified(GapIdentified(person: Self.noor, area: .assessment, from: .a2, to: .b1)))
    log.record("2025-09-15", .eventErased(EventErased(event: gap, ground: "verzoek")))
    log.record("2025-09-16", ledger("goal-set", ["title": "Toetsen in Canvas", "due": "2026-07-31"]))
  }

  func answer(names: Names = .none) -> JournalAnswer {
    JournalAnswer(log.entries, filter: "--team zorg", names: names, asOf: "2025-10-01", knownAt: log.knownAt)
  }

  @Test(arguments: Language.allCases) func `reads as it always did`(language: Language) throws {
    let text = TextRenderer(width: 80)
    try expectGolden(
      text.render(answer(names: Names(SampleCollege.names)).document(in: language)),
      "Answers/journal.\(language.rawValue).txt")
  }

  @Test func `is one line for programs`() throws {
    try expectGolden(answer().json.text + "\n", "Answers/journal.json")
  }

  @Test func `without events says so`() {
    let none = JournalAnswer([], asOf: "2025-10-01", knownAt: nil)
    #expect(none.json.text == #"{"asOf":"2025-10-01","knownAt":null,"events":[]}"#)
    #expect(TextRenderer().render(none.document(in: .en)).contains("Nothing was recorded"))
  }

  @Test func `knows what every field of the catalogue is called`() {
    for field in EventKind.all.flatMap(\.fields) {
      #expect(FieldWords[field.name] != nil, "\(field.name)")
    }
  }

  private func ledger(_ type: EventType, _ data: JSON) -> Event {
    let read = EventKind.named(type)?.read((try? JSONText(data.bytes, rules: .line))?.root ?? JSONText().root)
    return read?.contents?.event ?? .roundClosed(RoundClosed(round: "misspelt"))
  }
}
