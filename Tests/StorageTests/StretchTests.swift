import Domain
import Testing
import Wire

@testable import Storage

/// Takes one line at a time.
private struct OneLine: LineSink {
  var line: String?
  var isFull: Bool { line != nil }

  mutating func take(
    _ fact: consuming Fact, _ remarks: Remarks, of line: CanonicalLine, in bytes: Swift.Span<UInt8>,
    at place: @autoclosure () -> Place
  ) {
    hold(line, place())
  }
  mutating func pass(_ line: CanonicalLine) {}
  mutating func take(_ line: Line, at place: Place) { hold(line.envelope, place) }

  private mutating func hold(_ line: some Successor, _ place: Place) {
    self.line = "\(line.key) \(line.hash.text) \(place)"
  }
}

@Suite struct `A stretch of a writer's log` {
  /// What a cursor gives of a stretch, and what ends it.
  private struct Reading: Equatable {
    var lines: [String] = []
    /// Where the log stands behind each line.
    var bookmarks: [Bookmark] = []
    var error: StorageError?

    init(_ stretch: Stretch, isCanonical: Bool = true) {
      var cursor = WriterCursor(
        stretch, verifyingHashes: true, reading: isCanonical ? CanonicalLines(of: stretch.files.writer) : nil)
      do throws(StorageError) {
        var sink = OneLine()
        while try cursor.read(into: &sink) {
          if let line = sink.line { lines.append(line) }
          cursor.bookmark.map { bookmarks.append($0) }
          sink.line = nil
        }
      } catch {
        self.error = error
      }
    }
  }

  private static func files(_ store: Store) throws -> [WriterFiles] {
    try store.journal.names().writers.map { try store.journal.files(of: $0) }
  }

  @Test(arguments: 1...UInt64(3))
  func `gives from behind any line just what the whole log gives there`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let store = try RandomHistory(seed: seed).log(writers: ["west", "anna"], seed: seed).store(in: folder)
    var random = SplitMix64(seed: seed)
    for files in try Self.files(store) {
      let whole = Reading(Stretch(files))
      #expect(whole.error == nil && whole.bookmarks.count == whole.lines.count && !whole.lines.isEmpty)
      for (index, place) in whole.bookmarks.enumerated() {
        #expect(try files.holds(place))
        let rest = Reading(Stretch(files, from: place), isCanonical: index.isMultiple(of: 2))
        #expect(rest.error == nil && rest.lines == Array(whole.lines[(index + 1)...]))
        #expect(rest.bookmarks == Array(whole.bookmarks[(index + 1)...]))
        let begun = Reading(Stretch(files, to: place))
        #expect(begun.error == nil && begun.lines == Array(whole.lines[...index]) && begun.bookmarks.last == place)
        if let later = whole.bookmarks[index...].randomElement(using: &random) {
          let middle = Reading(Stretch(files, from: place, to: later))
          #expect(middle.error == nil && middle.lines.count == later.tip.number - place.tip.number)
          #expect(middle.bookmarks.last ?? place == later)
        }
      }
    }
  }

  @Test(arguments: 1...UInt64(3))
  func `brings up the damage that the whole log has behind it`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let log = RandomHistory(seed: seed).log(writers: ["west"], seed: seed)
    let sound = Reading(Stretch(try Self.files(try log.store(in: folder))[0])).bookmarks
    var random = SplitMix64(seed: seed)
    var found = 0
    for (name, bytes) in log.files.sorted(by: { $0.key < $1.key }) {
      for _ in 0..<20 {
        var changed = bytes
        let offset = Int.random(in: bytes.indices, using: &random)
        changed[offset] ^= [0x01, 0x02, 0x20, 0x80][Int.random(in: 0..<4, using: &random)]
        try folder.write(changed, to: "store/EventLog/" + name)
        guard let files = try? Self.files(try Store(at: folder.path + "/store"))[0] else { continue }
        let whole = Reading(Stretch(files))
        let isBefore = { (place: Bookmark) in
          let segment = "west/\(place.year).jsonl"
          return segment < name || segment == name && place.offset <= offset
        }
        for place in sound.filter(isBefore) {
          guard (try? files.holds(place)) == true else { continue }
          let rest = Reading(Stretch(files, from: place), isCanonical: place.line.isMultiple(of: 2))
          #expect(
            rest.error == whole.error && rest.lines == Array(whole.lines[min(place.tip.number, whole.lines.count)...]))
          if rest.error != nil { found += 1 }
        }
      }
      try folder.write(bytes, to: "store/EventLog/" + name)
    }
    #expect(found > 20, "without damage nothing would be shown")
  }

  @Test(arguments: 1...UInt64(3))
  func `is surveyed apart as the whole is surveyed`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let store = try RandomHistory(seed: seed).log(writers: ["west", "anna"], seed: seed).store(in: folder)
    for files in try Self.files(store) {
      var whole = AmendmentSurvey()
      try whole.read(Stretch(files), .all, head: nil)
      for place in Reading(Stretch(files)).bookmarks {
        var parts = AmendmentSurvey()
        try parts.read(Stretch(files, to: place), .all, head: nil)
        try parts.read(Stretch(files, from: place), .all, head: nil)
        #expect(parts.amendments == whole.amendments && parts.merges.map(\.key) == whole.merges.map(\.key))
        #expect(parts.places == whole.places && parts.amending == whole.amending)
      }
    }
  }

  @Test func `is found by an offset at the line before it`() throws {
    let folder = try TemporaryFolder()
    let store = try RandomHistory(seed: 3).log(writers: ["west"], seed: 3).store(in: folder)
    let files = try Self.files(store)[0]
    let places = Reading(Stretch(files)).bookmarks
    for segment in files.segments {
      for offset in stride(from: 0, through: segment.length + 2, by: 7) {
        let expected = places.last { $0.year == segment.year && $0.offset <= offset }
        #expect(try files.bookmark(in: segment, notAfter: offset) == expected)
      }
    }
  }

  @Test(arguments: 1...UInt64(3))
  func `is read by way of a buffer that held other lines as by way of a new one`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let store = try RandomHistory(seed: seed).log(writers: ["west", "anna"], seed: seed).store(in: folder)
    let old = Array(String(repeating: "{\"id\":\"west-1\"}\n", count: 20_000).utf8)
    for files in try Self.files(store) {
      for segment in files.segments {
        func lines(into buffer: [UInt8]) throws -> [String] {
          let file = try files.open(segment)
          var reader = try Stretch(files).lines(of: segment, into: buffer)
          var lines: [String] = []
          while let piece = try reader.next(from: file) {
            if case .line(let range) = piece { lines.append(String(decoding: reader.buffer[range], as: UTF8.self)) }
          }
          #expect(buffer.isEmpty || reader.letGo().count == buffer.count, "it is the same buffer")
          return lines
        }
        #expect(try lines(into: old) == lines(into: []) && !lines(into: []).isEmpty)
      }
    }
  }

  @Test func `is refused where another log ended`() throws {
    let folder = try TemporaryFolder()
    let history = RandomHistory(seed: 4)
    let files = try Self.files(try history.log(writers: ["west"], seed: 4).store(in: folder))[0]
    let last = try #require(Reading(Stretch(files)).bookmarks.last)
    let changes: [(Bookmark) -> Bookmark] = [
      { $0.with(offset: $0.offset - 1) }, { $0.with(offset: $0.offset + 1) }, { $0.with(offset: 0) },
      { $0.with(line: $0.line + 1) }, { $0.with(number: $0.tip.number + 1) }, { $0.with(offset: 1 << 40) },
    ]
    #expect(try files.holds(last))
    for change in changes { #expect(try !files.holds(change(last))) }
    let beyond = Reading(Stretch(files, from: last.with(offset: 1 << 40)))
    #expect(beyond.error != nil && beyond.lines.isEmpty)
  }
}

extension Bookmark {
  fileprivate func with(offset: Int? = nil, line: Int? = nil, number: Int? = nil) -> Bookmark {
    Bookmark(
      year: year, offset: offset ?? self.offset, line: line ?? self.line,
      tip: Tip(number: number ?? tip.number, recorded: tip.recorded, hash: tip.hash), lacking: lacking)
  }
}
