import Dispatch
import Domain
import Foundation
import Synchronization
import Testing
import Wire

@testable import Storage

@Suite struct `An append` {
  private let folder: TemporaryFolder
  private let store: Store
  private let coach = "p-7k2m9qxa".person
  private let now = "2025-11-03T14:05:11.123Z".moment

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.create(at: folder.path + "/store", format: LogFormat(id: Vector.log.log, isTest: true))
  }

  private func measured(_ person: String, _ level: Level, on day: String) -> Draft {
    Draft(on: day.day, .levelMeasured(LevelMeasured(person: person.person, method: .iCoach, level: level)))
  }

  @discardableResult
  private func append(_ drafts: [Draft], as writer: String = "west", at moment: Moment) throws -> [Recorded] {
    var random = SplitMix64(seed: 1)
    var session = try store.journal.beginAppend(as: writer.writer, now: moment, state: nil)
    return try session.append(drafts, by: coach, random: &random)
  }

  private var one: [Draft] { [measured("p-x4c8tamb", .b1, on: "2025-11-03")] }

  @Test func `is read back as it was said`() throws {
    let drafts = one + [measured("p-x4c8tamc", .a2, on: "2025-11-02")]
    let recorded = try append(drafts, at: now)
    #expect(recorded.map(\.id) == ["west-1".event, "west-2".event])
    let (entries, outcome) = try store.journal.entries()
    #expect(entries.map(\.contents) == drafts.map(\.contents))
    #expect(entries.map(\.on) == drafts.map(\.on))
    #expect(outcome.events == 2 && outcome.findings.isEmpty && outcome.residue.isEmpty)
    #expect(outcome.knownAt == now)
    #expect(try store.journal.verify().verdict == .sound)
    let lines = try folder.bytes("store/EventLog/west/2025-2026.jsonl").split(separator: 0x0A)
    #expect(recorded.map { Array($0.line.utf8) } == lines.map { Array($0) })
  }

  @Test func `may hold events that name each other`() throws {
    var random = SplitMix64(seed: 1)
    var session = try store.journal.beginAppend(as: "west".writer, now: now, state: nil)
    let workshop = EventID(writer: "west".writer, number: session.position.nextNumber)
    let held = WorkshopHeld(title: "Toetsen", minutes: 90.read { Minutes($0) })
    let drafts = [
      Draft(on: "2025-11-03".day, .workshopHeld(held)),
      Draft(
        on: "2025-11-03".day, .workshopAttended(WorkshopAttended(workshop: workshop, person: "p-x4c8tamb".person))),
      Draft(on: "2020-01-01".day, .eventRetracted(EventRetracted(event: workshop, reason: "x"))),
    ]
    let preview = try session.position.preview(drafts, by: coach, random: &random)
    let recorded = try session.append(drafts, by: coach, random: &random)
    #expect(recorded.first?.id == workshop)
    let entries = try store.journal.entries().entries
    #expect(entries.map(\.word) == ["retracted", "counts", "amendment"])
    #expect(entries.last?.on == now.utcDay, "an amendment happens when it is recorded")
    for (shown, line) in zip(preview, recorded.map(\.line)) {
      let end = #","salt":"-","hash":"-"}"#
      #expect(shown.hasSuffix(end) && line.dropLast(86) == shown.dropLast(end.count))
    }
    #expect(session.position.nextNumber == 4 && session.position.recorded == now.adding(milliseconds: 1))
    #expect(try session.append([], by: coach, random: &random).isEmpty)
  }

  @Test func `begins a new segment with the school year of the moment in UTC`() throws {
    try append(one, at: "2025-07-31T23:59:59.999Z".moment)
    try append(one, at: "2025-07-31T23:59:59.999Z".moment)
    #expect(folder.names("store/EventLog/west") == ["2024-2025.jsonl", "2025-2026.jsonl"])
    let entries = try store.journal.entries().entries
    #expect(entries.map(\.key.recorded.description) == ["2025-07-31T23:59:59.999Z", "2025-08-01T00:00:00.000Z"])
    #expect(entries.map(\.id.number) == [1, 2])
  }

  @Test func `comes after everything recorded, but not after a clock that is far ahead`() throws {
    try append(one, as: "anna", at: now.adding(milliseconds: 599_000))
    #expect(try store.journal.position(as: "west".writer, now: now).recorded == now.adding(milliseconds: 599_001))
    let ahead = now.adding(milliseconds: 3_600_000)
    try append(one, as: "anna", at: ahead)
    let position = try store.journal.position(as: "west".writer, now: now)
    #expect(position.notices == [.clockAhead("anna".writer, ahead)])
    #expect(position.recorded == now.adding(milliseconds: 599_001), "what anna recorded before still counts")
    #expect(throws: StorageError.ownClockAhead(last: ahead, now: now)) { try append(one, as: "anna", at: now) }
    #expect(throws: StorageError.ownClockAhead(last: ahead, now: now)) {
      try store.journal.position(as: "anna".writer, now: now)
    }
    let soon = ahead.adding(milliseconds: -600_000)
    #expect(try append(one, as: "anna", at: soon).count == 1)
  }

  @Test func `of what cannot be a line is refused whole, and nothing is written`() throws {
    let title = String(repeating: "é", count: 40_000)
    let long = Draft(on: "2025-11-03".day, .workshopHeld(WorkshopHeld(title: title, minutes: 90.read { Minutes($0) })))
    let refused = StorageError.unwritable(draft: 1, .json(.tooLong(limit: 65_535)))
    #expect(throws: refused) { try append(one + [long], at: now) }
    let position = try store.journal.position(as: "west".writer, now: now)
    var random = SplitMix64(seed: 1)
    #expect(throws: refused) { try position.preview(one + [long], by: coach, random: &random) }
    #expect(folder.names("store/EventLog/west").isEmpty)
  }

  @Test func `waits for the lock and then says who has it`() throws {
    let journal = store.journal
    let session = try journal.beginAppend(as: "west".writer, now: now, state: nil)
    let error = #expect(throws: StorageError.self) {
      _ = try journal.beginAppend(as: "west".writer, now: now, state: nil, patience: 30)
    }
    #if os(Linux)
      #expect(error == .locked(by: Int(ProcessInfo.processInfo.processIdentifier)))
    #else
      #expect(error == .locked(by: nil))
    #endif
    #expect(session.position.nextNumber == 1)
    _ = try journal.beginAppend(as: "anna".writer, now: now, state: nil, patience: 30)
  }

  @Test func `of many at once loses nothing`() throws {
    let (path, drafts, coach, now) = (store.path, one, coach, now)
    let failures = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 8) { worker in
      var random = SplitMix64(seed: UInt64(worker))
      for round in 0..<10 {
        do {
          let store = try Store(at: path)
          let writer = worker % 2 == 0 ? "west".writer : "anna".writer
          let later = now.adding(milliseconds: Int64(round))
          var session = try store.journal.beginAppend(as: writer, now: later, state: nil)
          _ = try session.append(drafts + drafts, by: coach, random: &random)
          let read = try store.journal.read { _ in }
          if read.events % 2 != 0 { failures.withLock { $0 += 1 } }
        } catch {
          failures.withLock { $0 += 1 }
        }
      }
    }
    #expect(failures.withLock { $0 } == 0)
    let outcome = try store.journal.entries().outcome
    #expect(outcome.events == 160 && outcome.frontier.heads.values.map(\.number) == [80, 80])
    #expect(try store.journal.verify().verdict == .sound)
  }

  @Test func `to a folder that may not be written says so`() throws {
    try append(one, at: now)
    let file = folder.path + "/store/EventLog/west/2025-2026.jsonl"
    try FileManager.default.removeItem(atPath: file)
    try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: true)
    let error = StorageError.damaged(Damage(file: "west/2025-2026.jsonl", fact: .wrongKind(.folder)))
    #expect(throws: error) { try append(one, at: now) }
  }
}

extension Int {
  fileprivate func read<Value>(_ make: (Int) -> Value?) -> Value {
    guard let value = make(self) else { fatalError("out of range: \(self)") }
    return value
  }
}
