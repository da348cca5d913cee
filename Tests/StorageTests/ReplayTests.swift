import Domain
import Testing
import Wire

@testable import Storage

@Suite struct `A replay` {
  private let folder: TemporaryFolder
  private var log = LogBuilder()
  private let measured = #"{"person":"p-x4c8tamb","method":"i-coach","level":"B1"}"#

  init() throws {
    folder = try TemporaryFolder()
  }

  private func time(_ minute: Int) -> String { "2025-11-03T14:\(minute < 10 ? "0" : "")\(minute):00.000Z" }

  @Test mutating func `of two writers is in the order of their moments`() throws {
    log.add("west", time(1), "level-measured", measured)
    log.add("anna", time(2), "level-measured", measured)
    log.add("west", time(3), "level-measured", measured)
    log.add("anna", time(3), "level-measured", measured)
    let (entries, outcome) = try log.store(in: folder).journal.entries()
    #expect(entries.map(\.id.description) == ["west-1", "anna-1", "anna-2", "west-2"])
    #expect(entries.map(\.place.line) == [1, 1, 2, 2])
    #expect(entries[1].place.file == "anna/2025-2026.jsonl")
    #expect(outcome.events == 4 && outcome.knownAt == time(3).moment)
    #expect(outcome.frontier.heads.mapValues(\.number) == ["anna".writer: 2, "west".writer: 2])
  }

  @Test mutating func `of an empty log knows nothing of any moment`() throws {
    let (entries, outcome) = try log.store(in: folder).journal.entries()
    #expect(entries.isEmpty && outcome.knownAt == nil && outcome.frontier == Frontier())
  }

  @Test mutating func `applies corrections in log order, whatever file they stand in`() throws {
    log.add("west", time(1), "level-measured", measured)
    log.add("zuid", time(2), "event-corrected", #"{"event":"west-1","data":{"level":"B2"},"reason":"x"}"#)
    log.add("anna", time(3), "event-corrected", #"{"event":"west-1","data":{"level":"C1"},"reason":"x"}"#)
    log.add("west", time(4), "event-corrected", #"{"event":"west-1","on":"2025-10-01","reason":"x"}"#)
    let journal = try log.store(in: folder).journal
    let entry = try #require(try journal.entries().entries.first)
    #expect(
      entry.contents?.event == .levelMeasured(LevelMeasured(person: "p-x4c8tamb".person, method: .iCoach, level: .c1)))
    #expect(
      entry.original?.event == .levelMeasured(LevelMeasured(person: "p-x4c8tamb".person, method: .iCoach, level: .b1)))
    #expect(entry.on == "2025-10-01".day && entry.recordedOn == "2025-11-03".day)
    #expect(entry.amendments.map(\.key.id.description) == ["zuid-1", "anna-1", "west-2"])
    let earlier = try #require(try journal.entries(knownAt: .moment(time(2).moment)).entries.first)
    #expect(
      earlier.contents?.event == .levelMeasured(LevelMeasured(person: "p-x4c8tamb".person, method: .iCoach, level: .b2))
    )
    #expect(earlier.on == "2025-11-03".day)
  }

  @Test mutating func `applies an amendment whose event comes later`() throws {
    log.add("anna", time(1), "event-retracted", #"{"event":"west-1","reason":"x"}"#)
    log.add("west", time(2), "level-measured", measured)
    let (entries, outcome) = try log.store(in: folder).journal.entries()
    #expect(entries.map(\.word) == ["amendment", "retracted"] && outcome.findings.isEmpty)
  }

  @Test mutating func `lets the last of retraction and reinstatement decide, and keeps corrections meanwhile`() throws {
    log.add("west", time(1), "level-measured", measured)
    log.add("west", time(2), "event-retracted", #"{"event":"west-1","reason":"x"}"#)
    log.add("west", time(3), "event-corrected", #"{"event":"west-1","data":{"level":"C2"},"reason":"x"}"#)
    log.add("west", time(4), "event-reinstated", #"{"event":"west-1","reason":"x"}"#)
    let journal = try log.store(in: folder).journal
    #expect(try journal.entries(knownAt: .moment(time(3).moment)).entries[0].word == "retracted")
    let entry = try journal.entries().entries[0]
    #expect(
      entry.fact?.event == .levelMeasured(LevelMeasured(person: "p-x4c8tamb".person, method: .iCoach, level: .c2)))
  }

  @Test mutating func `ignores whole what may not be amended, and says so`() throws {
    log.add("west", time(1), "level-measured", measured)
    log.add(
      "west", time(2), "event-corrected",
      #"{"event":"west-1","data":{"person":"p-x4c8tamc","level":"C2"},"reason":"x"}"#)
    log.add("west", time(3), "event-retracted", #"{"event":"west-2","reason":"x"}"#)
    log.add("west", time(4), "event-retracted", #"{"event":"west-99","reason":"x"}"#)
    let (entries, outcome) = try log.store(in: folder).journal.entries()
    #expect(entries[0].contents == entries[0].original)
    #expect(outcome.findings.map(\.fact).contains(.touchesIdentity(of: "west-1".event)))
    #expect(outcome.findings.map(\.fact).contains(.amendsAmendment("west-2".event)))
    #expect(outcome.findings.map(\.fact).contains(.amendsNothing("west-99".event)))
    #expect(outcome.findings.map(\.event) == ["west-3".event, "west-2".event, "west-4".event])
    #expect(outcome.findings.map(\.place?.line) == [3, 2, 4])
  }

  @Test mutating func `ignores unknown fields and does not count what is unreadable, and says so`() throws {
    log.add(
      "west", time(1), "level-measured", #"{"person":"p-x4c8tamb","method":"i-coach","level":"B1","mood":"good"}"#)
    log.add("west", time(2), "level-measured", #"{"person":"p-x4c8tamb","method":"dice","level":"B1"}"#)
    log.add("west", time(3), "level-measured", measured)
    log.add("west", time(4), "event-corrected", #"{"event":"west-3","data":{"method":null},"reason":"x"}"#)
    log.add("west", time(5), "event-retracted", #"{"event":"west-1"}"#)
    let (entries, outcome) = try log.store(in: folder).journal.entries()
    #expect(entries.map(\.word) == ["counts", "unreadable", "unreadable", "amendment", "unreadable"])
    #expect(entries[2].original != nil)
    #expect(outcome.findings.map(\.event) == ["west-1", "west-2", "west-3", "west-5"].map { $0.event })
  }

  @Test mutating func `keeps and counts what it does not know`() throws {
    log.add("west", time(1), "moon-observed", #"{"phase":"full"}"#)
    log.add("west".writer, at: time(2).moment, [.init(type: "level-measured", data: measured, version: 2)])
    log.add("west", time(3), "level-measured", measured)
    let (entries, outcome) = try log.store(in: folder).journal.entries()
    #expect(entries.map(\.word) == ["unknown", "unknown", "counts"])
    #expect(outcome.unknown == 2 && outcome.events == 3 && outcome.findings.isEmpty)
  }

  @Test mutating func `makes two codes one person everywhere, whatever the day, but closes no circle`() throws {
    log.add("west", time(1), "level-measured", measured)
    log.add("west", time(2), "person-merged", #"{"person":"p-x4c8tamb","into":"p-x4c8tamc"}"#)
    log.add("west", time(3), "person-merged", #"{"person":"p-x4c8tamc","into":"p-x4c8tamb"}"#)
    log.add("west".writer, at: time(4).moment, by: "p-x4c8tamb".person, [.init(type: "level-measured", data: measured)])
    let (entries, outcome) = try log.store(in: folder).journal.entries()
    #expect(entries[0].contents?.event.data.subject == "p-x4c8tamc".person)
    #expect(entries[0].original?.event.data.subject == "p-x4c8tamb".person)
    #expect(
      entries[1].contents?.event == .personMerged(PersonMerged(person: "p-x4c8tamb".person, into: "p-x4c8tamc".person)))
    #expect(entries[3].by == "p-x4c8tamc".person)
    #expect(
      outcome.findings == [
        Finding(.mergeCircle, event: "west-3".event, place: Place(file: "west/2025-2026.jsonl", line: 3))
      ])
  }

  @Test mutating func `knows no merge that was retracted or not yet recorded`() throws {
    log.add("west", time(1), "level-measured", measured)
    log.add("west", time(2), "person-merged", #"{"person":"p-x4c8tamb","into":"p-x4c8tamc"}"#)
    log.add("west", time(3), "event-retracted", #"{"event":"west-2","reason":"x"}"#)
    let journal = try log.store(in: folder).journal
    for (minute, person) in [(1, "p-x4c8tamb"), (2, "p-x4c8tamc"), (3, "p-x4c8tamb")] {
      let entries = try journal.entries(knownAt: .moment(time(minute).moment)).entries
      #expect(entries[0].contents?.event.data.subject == person.person)
    }
  }

  @Test mutating func `lets an erasure hold at every known-at`() throws {
    log.add("west", time(1), "level-measured", measured)
    log.add("west", time(2), "event-corrected", #"{"event":"west-1","data":{"level":"B2"},"reason":"x"}"#)
    log.add("west", time(3), "level-measured", measured)
    log.add("west", time(4), "event-retracted", #"{"event":"west-3","reason":"x"}"#)
    log.add("anna", time(5), "event-erased", #"{"event":"west-1","ground":"x"}"#)
    log.add("anna", time(6), "event-erased", #"{"event":"west-4","ground":"x"}"#)
    log.add("anna", time(7), "event-erased", #"{"event":"anna-1","ground":"x"}"#)
    let journal = try log.store(in: folder).journal
    for knownAt in [KnownAt.everything, .moment(time(4).moment)] {
      let (entries, outcome) = try journal.entries(knownAt: knownAt)
      #expect(entries.prefix(4).map(\.word) == ["erased", "amendment", "counts", "erased"])
      #expect(entries[0].contents == nil && entries[0].original == nil)
      #expect(
        outcome.findings.filter { $0.fact == .unfinishedErasure }.map(\.event) == ["west-1".event, "west-4".event])
    }
    let findings = try journal.entries().outcome.findings.map(\.fact)
    #expect(findings.contains(.amendsAmendment("anna-1".event)))
  }

  @Test mutating func `takes erased data with their erasure, and refuses them without`() throws {
    log.add("anna", time(1), "event-erased", #"{"event":"west-1","ground":"x"}"#)
    let store = try log.store(in: folder)
    try folder.write((Vector.erased + "\n").utf8Bytes, to: "store/EventLog/west/2025-2026.jsonl")
    let (entries, outcome) = try store.journal.entries()
    #expect(Set(entries.map(\.word)) == ["amendment", "erased"] && outcome.findings.isEmpty)
    let other = try TemporaryFolder()
    try other.write((Vector.erased + "\n").utf8Bytes, to: "store/EventLog/west/2025-2026.jsonl")
    let silent = try LogBuilder().store(in: other)
    let error = #expect(throws: StorageError.self) { try silent.journal.entries() }
    guard case .damaged(let damage) = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(damage.fact == .erasedSilently && damage.event == "west-1".event && damage.line == 1)
  }

  @Test mutating func `at a frontier holds the batches and writers that it names`() throws {
    let item = LogBuilder.Item(type: "level-measured", data: measured)
    log.add("west".writer, at: time(1).moment, [item, item])
    log.add("anna".writer, at: time(2).moment, [item])
    let journal = try log.store(in: folder).journal
    let asked = Frontier(["west".writer: try #require(try journal.entries().outcome.frontier.heads["west".writer])])
    log.add("west".writer, at: time(3).moment, [item])
    let later = try log.store(in: folder).journal
    let (entries, outcome) = try later.entries(knownAt: .frontier(asked))
    #expect(entries.map(\.id.description) == ["west-1", "west-2"])
    #expect(outcome.frontier == asked && outcome.knownAt == time(1).moment)
  }

  @Test mutating func `refuses a frontier that is no state of the log`() throws {
    let item = LogBuilder.Item(type: "level-measured", data: measured)
    log.add("west".writer, at: time(1).moment, [item, item])
    let journal = try log.store(in: folder).journal
    let hash = try #require(try journal.entries().outcome.frontier.heads["west".writer]).hash
    for (writer, number, mismatch) in [
      ("west", 1, StorageError.FrontierMismatch.withinBatch(1)), ("west", 3, .missing(3)), ("anna", 1, .missing(1)),
      ("west", 2, .otherHash(2)),
    ] {
      let head = Frontier.Head(number: number, hash: number == 2 ? String(hash.reversed()) : hash)
      #expect(throws: StorageError.frontier(writer.writer, mismatch)) {
        try journal.entries(knownAt: .frontier(Frontier([writer.writer: head])))
      }
    }
  }
}
