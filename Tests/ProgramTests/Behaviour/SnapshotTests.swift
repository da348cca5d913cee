import Domain
import Testing

@testable import Program

@Suite struct `An answer on top of a snapshot` {
  private static let questions = [
    "teams", "teams --compare 2024-07-31", "teams zorg", "people", "people --not-measured", "people --out-of-date",
    "people --team ict", "onboarding", "onboarding --as-of 2024-11-30", "learning-line", "canvas",
    "canvas --as-of 2025-01-31", "head", "journal --team zorg --last 20", "journal --last 3", "status",
  ]

  @Test func `has the bytes that it has without, whatever was recorded since`() throws {
    let folder = try StoreFolder(writing: true)
    folder.machine.snapshotThreshold = 100
    // The first answer leaves one behind.
    _ = folder.program("head").afterwards()
    for step in [
      "log level p-wk7u546d=C1 --method i-coach --on 2026-01-29",
      "log coaching p-wk7u546d --coach p-hbwygf66 --on 2026-01-28 --minutes 30",
    ] {
      for question in Self.questions {
        for form in ["", " --json", " --names"] {
          let answer = folder.program(question + form + " -v")
          #expect(answer.answer == folder.answer(question + form + " --no-snapshot"), "\(question)\(form)")
        }
      }
      #expect(folder.program("teams -v").said.contains(", behind a snapshot of "))
      #expect(folder.program(step).exit == .done)
    }
  }
}
