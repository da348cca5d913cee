import Domain
import Testing
import Wire

func bytes(_ values: any Archived...) -> [UInt8] {
  var writer = ArchiveWriter()
  for value in values { value.write(to: &writer) }
  return writer.sealed
}

func value<Value: Archived>(_ type: Value.Type = Value.self, of bytes: [UInt8]) throws(ArchiveError) -> Value {
  var reader = try ArchiveReader(sealed: ArchivePages(bytes))
  let value = try reader.read(type)
  try reader.end()
  return value
}

private let west = ("west-1" as EventID).writer

@Suite struct `A value kept as bytes` {
  private func check<Value: Archived & Equatable>(_ values: [Value], _ location: SourceLocation = #_sourceLocation) {
    #expect((try? value([Value].self, of: bytes(values))) == values, sourceLocation: location)
    for one in values { #expect((try? value(Value.self, of: bytes(one))) == one, sourceLocation: location) }
    for one in values {
      var writer = ArchiveWriter()
      writer.write(one)
      #expect(writer.bytes.count >= Value.leastSize, sourceLocation: location)
      if Value.hasFixedSize { #expect(writer.bytes.count == Value.leastSize, sourceLocation: location) }
    }
  }

  @Test func `holds no place in the log that a history cannot hold`() throws {
    func key(_ number: Int) -> Key { Key(recorded: fact(1).key.recorded, id: EventID(writer: west, number: number)) }
    #expect(try value(of: bytes(key(Int(Int32.max)))) == key(Int(Int32.max)))
    #expect(throws: ArchiveError.unlawful) { try value(Key.self, of: bytes(key(Int(Int32.max) + 1))) }
  }

  @Test func `is the same value when it is read`() throws {
    check([PersonCode.anna, "p-23456789", "p-zyxwvuts"])
    check(["west-1", "anna-9007199254740991", "a123456789012345-2", "west-3"] as [EventID])
    check([TeamCode("zorg"), TeamCode("a-very-long-code-of-32-letters-x"), TeamCode("zorg")].compactMap(\.self))
    check([Day.first, "1969-12-31", "1970-01-01", "2025-11-03", Day.last])
    check([Moment(startOfUTCDay: .first), Moment(startOfUTCDay: .last).adding(milliseconds: .max)])
    check([fact(1).turn, fact(2, on: .last).turn])
    check([Scope.team("zorg"), .college("west")])
    check([Hundredths(0), Hundredths(200)].compactMap(\.self))
    check([Place(file: "west/2025-2026.jsonl", line: 1)])
    check([Label("é"), Label(" ")].compactMap(\.self))
  }

  @Test func `is the same choice when it is read`() {
    check(Level.allCases)
    check(Method.allCases)
    check(Function.allCases)
    check(Background.allCases)
    check(Role.allCases)
    check(CanvasStepChanged.State.allCases)
  }

  @Test func `is refused beyond the calendar, the alphabet or the limits`() throws {
    var before = bytes(Day.first)
    before[0] &-= 1
    #expect(throws: ArchiveError.unlawful) { try value(Day.self, of: before) }
    var after = bytes(Day.last)
    after[0] &+= 1
    #expect(throws: ArchiveError.unlawful) { try value(Day.self, of: after) }
    for moment in [-62_135_596_800_001, 253_402_300_800_000] {
      #expect(throws: ArchiveError.unlawful) { try value(Moment.self, of: bytes(moment)) }
    }
    #expect(throws: ArchiveError.unlawful) { try value(Hundredths.self, of: bytes(UInt32(201))) }
    #expect(throws: ArchiveError.unlawful) { try value(Level.self, of: bytes(UInt8(6))) }
  }

  /// A number and the number of a name, then the name and how many names and codes there are.
  @Test func `is an event only with a number, and the name of a writer that stands in the archive`() {
    let written = bytes("west-1" as EventID)
    #expect(written.count == 12 + 16 + 8)
    // No number, one beyond the limit, another name, no letter, a capital, another number of names and of codes.
    for (place, byte) in [(0, 0), (6, 0x20), (8, 1), (19, 0x31), (18, 0x45), (28, 0), (28, 2), (32, 1)] {
      var changed = written
      changed[place] = UInt8(byte)
      #expect(throws: ArchiveError.self, "\(place)") { try value(EventID.self, of: changed) }
    }
  }

  @Test func `is a code only as it stands in the archive, and lawful there`() {
    let written = bytes("zorg" as TeamCode)
    #expect(written.count == 4 + 32 + 8)
    for (place, byte) in [(0, 1), (4, 0x2D), (4, 0), (7, 0x2D), (9, 0x61), (4, 0x5A), (40, 0), (40, 2), (36, 1)] {
      var changed = written
      changed[place] = UInt8(byte)
      #expect(throws: ArchiveError.self, "\(place)") { try value(TeamCode.self, of: changed) }
    }
  }

  /// Of every character whether a code may have it, in each of the eight places.
  @Test func `is a person only with characters of the alphabet`() {
    for place in 0..<8 {
      for byte in UInt8.min...UInt8.max {
        var written = bytes(PersonCode.anna)
        written[place] = byte
        #expect(((try? value(PersonCode.self, of: written)) != nil) == PersonCode.alphabet.contains(byte))
      }
    }
  }

  @Test func `is levels and scores only with as many as there are`() throws {
    var said = LevelMeasured(person: .anna, method: .iCoach)
    said.areas = AreaLevels(Dictionary(uniqueKeysWithValues: zip(Area.allCases, Level.allCases)))
    said.scores = Scores(Dictionary(uniqueKeysWithValues: Competence.all.map { ($0, $0.index % 5) }))
    let measurement = Measurement(said)
    let written = bytes(measurement)
    #expect(try value(Measurement.self, of: written) == measurement)
    for bit in 0..<8 * written.count {
      var changed = written
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      if let read = try? value(Measurement.self, of: changed) { #expect(bytes(read) == changed) }
    }
  }
}

@Suite struct `What recording has to know, kept as bytes` {
  let college: SmallCollege

  init() throws {
    college = try SmallCollege()
  }

  private func arrangements(_ entries: some Sequence<Entry>) -> Arrangements {
    var arrangements = Arrangements()
    for fact in entries.compactMap(\.fact) { arrangements.apply(fact) }
    return arrangements
  }

  @Test func `is the same in whatever order it was recorded, and when it is read`() throws {
    let written = bytes(arrangements(college.entries))
    #expect(bytes(arrangements(college.entries.reversed())) == written)
    #expect(bytes(try value(Arrangements.self, of: written)) == written)
    #expect(bytes(arrangements(college.entries.filter { $0.type != "round-opened" })) != written)
  }

  @Test func `is refused when it is cut or no order`() {
    let written = bytes(arrangements(college.entries))
    for count in written.indices {
      #expect(throws: ArchiveError.self) { try value(Arrangements.self, of: Array(written.prefix(count))) }
    }
  }

  @Test func `refuses codes that are merged in a circle, however long`() throws {
    let chain: [PersonCode: PersonCode] = [.anna: .bram, .bram: .cees, .daan: .bram]
    let circle = chain.merging([.cees: .daan]) { $1 }
    #expect(try value(Merges.self, of: bytes(chain, [EventID]())).person(.daan) == .cees)
    #expect(throws: ArchiveError.unlawful) { try value(Merges.self, of: bytes(circle, [EventID]())) }
    #expect(throws: ArchiveError.unlawful) {
      try value(Merges.self, of: bytes([PersonCode.anna: PersonCode.anna], [EventID]()))
    }
  }
}
