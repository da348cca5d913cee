import Testing
import Wire

private func bytes(_ value: some Archived) -> [UInt8] {
  var writer = ArchiveWriter()
  writer.write(value)
  return writer.bytes
}

private func value<Value: Archived>(_ type: Value.Type, _ bytes: [UInt8]) throws(ArchiveError) -> Value {
  var reader = ArchiveReader(bytes)
  let value = try reader.read(type)
  try reader.end()
  return value
}

/// What has one of everything that an archive can hold.
private struct Everything: Archived, Equatable {
  var small: UInt8 = 7
  var signed: Int32 = -5
  var number = -1
  var word = UInt64.max
  var flag = true
  var text = "zoë\u{301}"
  var maybe: String? = "x"
  var nothing: Int64?
  var list = ["b", "", "a"]
  var set: Set<String> = ["b", "a", "c"]
  var map: [String: [Int]] = ["b": [2], "a": [], "c": [1, 2, 3]]

  init() {}

  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    small = try reader.read()
    signed = try reader.read()
    number = try reader.read()
    word = try reader.read()
    flag = try reader.read()
    text = try reader.read()
    maybe = try reader.read()
    nothing = try reader.read()
    list = try reader.read()
    set = try reader.read()
    map = try reader.read()
  }

  func write(to writer: inout ArchiveWriter) {
    writer.write(small)
    writer.write(signed)
    writer.write(number)
    writer.write(word)
    writer.write(flag)
    writer.write(text)
    writer.write(maybe)
    writer.write(nothing)
    writer.write(list)
    writer.write(set)
    writer.write(map)
  }
}

@Suite struct `An archive` {
  @Test func `gives back what was written`() throws {
    #expect(try value(Everything.self, bytes(Everything())) == Everything())
  }

  @Test func `holds numbers with the lowest byte first`() {
    #expect(bytes(UInt32(0x0102_0304)) == [4, 3, 2, 1])
    #expect(bytes(Int32(-2)) == [0xFE, 0xFF, 0xFF, 0xFF])
    #expect(bytes("é") == [2, 0, 0, 0, 0xC3, 0xA9])
  }

  @Test func `of equal sets and maps is equal, however they came about`() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<50 {
      let words = (0..<20).map { "\($0 * 7)" }
      let members = Dictionary(uniqueKeysWithValues: words.shuffled(using: &random).map { ($0, $0.count) })
      #expect(bytes(members) == bytes(Dictionary(uniqueKeysWithValues: words.map { ($0, $0.count) })))
      #expect(bytes(Set(words.shuffled(using: &random))) == bytes(Set(words)))
    }
  }

  @Test func `that is cut anywhere, or goes on, is refused`() {
    let whole = bytes(Everything())
    for count in whole.indices {
      #expect(throws: ArchiveError.endsEarly) { try value(Everything.self, Array(whole.prefix(count))) }
    }
    #expect(throws: ArchiveError.goesOn) { try value(Everything.self, whole + [0]) }
  }

  @Test func `with changed bytes is refused, or says what writes the same bytes`() {
    let whole = bytes(Everything())
    var random = SplitMix64(seed: 2)
    for _ in 0..<5000 {
      var changed = whole
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        changed[Int.random(in: whole.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if let read = try? value(Everything.self, changed) { #expect(bytes(read) == changed) }
    }
  }

  @Test func `promises no more values than it has bytes for`() {
    #expect(throws: ArchiveError.endsEarly) {
      try value([UInt64].self, [2, 0, 0, 0] + [UInt8](repeating: 0, count: 15))
    }
    #expect(throws: ArchiveError.endsEarly) { try value([UInt8].self, [255, 255, 255, 255, 1]) }
  }

  @Test func `refuses what stands for nothing`() {
    #expect(throws: ArchiveError.unlawful) { try value(Bool.self, [2]) }
    #expect(throws: ArchiveError.unlawful) { try value(String.self, [1, 0, 0, 0, 0xFF]) }
  }

  @Test func `refuses members out of order and members twice`() {
    #expect(throws: ArchiveError.disordered) { try value(Set<UInt8>.self, [2, 0, 0, 0, 9, 8]) }
    #expect(throws: ArchiveError.disordered) { try value(Set<UInt8>.self, [2, 0, 0, 0, 8, 8]) }
    #expect(throws: ArchiveError.disordered) { try value([UInt8: UInt8].self, [2, 0, 0, 0, 8, 1, 8, 2]) }
    #expect((try? value([UInt8: UInt8].self, [2, 0, 0, 0, 8, 1, 9, 0])) == [8: 1, 9: 0])
  }
}
