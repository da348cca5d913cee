import Testing
import Wire

@Suite struct `A column of an archive` {
  private func column<Value: Archived>(_ values: [Value]) throws -> ArchivedColumn<Value> {
    var writer = ArchiveWriter()
    writer.write(column: values)
    writer.write(7 as UInt8)
    var reader = ArchiveReader(writer.bytes)
    let column = try ArchivedColumn<Value>(count: values.count, from: &reader)
    // It was gone past as a whole.
    #expect(try reader.read(UInt8.self) == 7)
    try reader.end()
    return column
  }

  @Test(arguments: [0, 1, 2, 33])
  func `gives each value in its place, of one size or of many`(count: Int) throws {
    let numbers = (0..<count).map { UInt32($0 * $0) }
    let texts = (0..<count).map { String(repeating: "é", count: $0 % 5) }
    let (column, wordy) = (try column(numbers), try column(texts))
    #expect((0..<count).map { column[$0] } == numbers)
    #expect((0..<count).map { wordy[$0] } == texts)
    #expect(column.archive.flaws.isEmpty && wordy.archive.flaws.isEmpty)
    #expect(column[count] == nil && wordy[-1] == nil)
    #expect(!column.archive.flaws.isEmpty && !wordy.archive.flaws.isEmpty)
  }

  @Test func `finds a value among values that rise`() throws {
    for count in 0...20 {
      let column = try column((0..<count).map { UInt32(2 * $0 + 1) })
      for number in 0...UInt32(2 * count + 1) {
        let expected = number % 2 == 1 && number / 2 < count ? Int(number / 2) : nil
        #expect(column.number(of: number) == expected)
      }
    }
  }

  @Test func `finds something or nothing among values that do not rise`() throws {
    var random = SplitMix64(seed: 1)
    for _ in 0..<200 {
      let values = (0..<9).map { _ in UInt32.random(in: 0..<9, using: &random) }
      let column = try column(values)
      for value in 0..<9 as Range<UInt32> {
        if let found = column.number(of: value) { #expect(values[found] == value) }
      }
    }
  }

  @Test func `that is cut is refused before anything in it is asked`() {
    var writer = ArchiveWriter()
    writer.write(column: ["a", "bc"])
    for count in 0..<writer.bytes.count {
      var reader = ArchiveReader(Array(writer.bytes.prefix(count)))
      #expect(throws: ArchiveError.endsEarly) { try ArchivedColumn<String>(count: 2, from: &reader) }
    }
    var reader = ArchiveReader([1, 2, 3])
    #expect(throws: ArchiveError.endsEarly) { try ArchivedColumn<UInt8>(count: 4, from: &reader) }
  }

  @Test func `notes what is none of its values, and gives nothing for it`() throws {
    var writer = ArchiveWriter()
    writer.write(column: ["a", "bc", "d"])
    for place in writer.bytes.indices {
      for bit in 0..<8 {
        var changed = writer.bytes
        changed[place] ^= 1 << UInt8(bit)
        var reader = ArchiveReader(changed)
        guard let column = try? ArchivedColumn<String>(count: 3, from: &reader) else { continue }
        let values = (0..<3).map { column[$0] }
        #expect(values != ["a", "bc", "d"])
        #expect(values.contains(nil) == !column.archive.flaws.isEmpty)
      }
    }
  }
}
