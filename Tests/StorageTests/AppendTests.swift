import Domain
import Testing
import Wire

@testable import Storage

@Suite struct `An append` {
  private let folder: TemporaryFolder
  private let store: Store
  private let coach = "p-7k2m9qxa".person

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.create(at: folder.path + "/store", format: LogFormat(id: Vector.log.log, isTest: true))
  }

  private func measured(_ person: String, _ level: Level, on day: String) -> Draft {
    Draft(on: day.day, .levelMeasured(LevelMeasured(person: person.person, method: .iCoach, level: level)))
  }

  @Test func `is read back as it was said`() throws {
    var random = SplitMix64(seed: 1)
    var session = try store.journal.beginAppend(as: "west".writer, now: "2025-11-03T14:05:11.123Z".moment, state: nil)
    #expect(session.position.nextNumber == 1)
    let drafts = [measured("p-x4c8tamb", .b1, on: "2025-11-03"), measured("p-x4c8tamc", .a2, on: "2025-11-02")]
    let recorded = try session.append(drafts, by: coach, random: &random)
    #expect(recorded.map(\.id) == ["west-1".event, "west-2".event])
    var entries: [Entry] = []
    let outcome = try store.journal.read(verifyingHashes: true) { entries.append($0) }
    #expect(entries.map(\.contents) == drafts.map(\.contents))
    #expect(entries.map(\.on) == drafts.map(\.on))
    #expect(outcome.events == 2 && outcome.findings.isEmpty && outcome.residue.isEmpty)
    #expect(outcome.knownAt == "2025-11-03T14:05:11.123Z".moment)
    #expect(try store.journal.verify().verdict == .sound)
  }
}
