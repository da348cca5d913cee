@testable import Domain
import Testing
import Wire

@Suite struct `What a fold keeps of every fact` {
  @Test func `is small: a name of an event 24 bytes, its place in the log 32, its place in history 36`() {
    #expect(MemoryLayout<Writer>.size == 16)
    #expect(MemoryLayout<EventID>.size == 24)
    #expect(MemoryLayout<Key>.size == 32)
    #expect(MemoryLayout<Turn>.size == 36)
    #expect(MemoryLayout<PersonCode>.size == 8)
  }

  @Test func `is smaller still in a history: 24 bytes beside what was said`() {
    #expect(MemoryLayout<History<PersonCode, Happened>.Row>.size == 24)
    #expect(MemoryLayout<History<EventID, Minutes>.Row>.size == 28)
  }

  @Test func `keeps a measurement in 28 bytes, and levels, scores and counts without an allocation`() {
    #expect(MemoryLayout<Measurement>.size == 28)
    #expect(MemoryLayout<AreaLevels>.size == 4)
    #expect(MemoryLayout<Scores>.size == 12)
    #expect(MemoryLayout<LevelCounts>.size == 24)
  }
}

/// That something happened, and nothing more.
private struct Happened: Archived {
  init() {}
  init(from reader: inout ArchiveReader) {}
  func write(to writer: inout ArchiveWriter) {}
  static let leastSize = 0
}
