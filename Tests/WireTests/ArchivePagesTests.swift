import Synchronization
import Testing
import Wire

@Suite struct `An archive in pages` {
  /// Which pages were read, in which order.
  private final class Readings: Sendable {
    let pages = Mutex<[Int]>([])

    func pages(of bytes: [UInt8], size: Int, lacking: Set<Int> = []) -> ArchivePages {
      ArchivePages(count: bytes.count, size: size) { number in
        self.pages.withLock { $0.append(number) }
        guard !lacking.contains(number) else { return nil }
        return Array(bytes[number * size..<min(bytes.count, (number + 1) * size)])
      }
    }
  }

  private let values = ["", "a", "zoë\u{301}", String(repeating: "x", count: 40), "b"]

  private var written: [UInt8] {
    var writer = ArchiveWriter()
    writer.write(values)
    writer.write(column: values)
    writer.write(7 as UInt64)
    return writer.sealed
  }

  private func archive(_ pages: ArchivePages, _ flaws: ArchiveFlaws = ArchiveFlaws()) throws -> Archive {
    try Archive(sealed: pages, flaws: flaws, isName: { _ in true }, isCode: { _ in true })
  }

  @Test func `says the same wherever a page ends`() throws {
    for size in 1...written.count + 1 {
      var reader = ArchiveReader(try archive(Readings().pages(of: written, size: size)))
      #expect(try reader.read([String].self) == values)
      let column = try ArchivedColumn<String>(count: values.count, from: &reader)
      #expect(try reader.read(UInt64.self) == 7)
      try reader.end()
      #expect(values.indices.reversed().map { column[$0] } == values.reversed())
    }
  }

  @Test func `reads a page when something in it is asked for, and once`() throws {
    let readings = Readings()
    var writer = ArchiveWriter()
    writer.write(column: (0..<100).map { UInt64($0) })
    var reader = ArchiveReader(try archive(readings.pages(of: writer.sealed, size: 80)))
    let column = try ArchivedColumn<UInt64>(count: 100, from: &reader)
    // How many names and codes there are stands at the end.
    #expect(readings.pages.withLock { $0 } == [10])
    for _ in 0..<3 { #expect(column[31] == 31 && column[39] == 39) }
    #expect(readings.pages.withLock { $0 } == [10, 3])
    #expect(column.number(of: 42) == 42)
    // In half, then in quarters, and so on.
    #expect(readings.pages.withLock { $0.count } < 10)
  }

  @Test func `notes a page that cannot be read, and gives nothing of what stands in it`() throws {
    var writer = ArchiveWriter()
    writer.write(column: (0..<100).map { UInt64($0) })
    let flaws = ArchiveFlaws()
    var reader = ArchiveReader(try archive(Readings().pages(of: writer.sealed, size: 84, lacking: [3]), flaws))
    let column = try ArchivedColumn<UInt64>(count: 100, from: &reader)
    #expect(column[0] == 0 && column[99] == 99 && flaws.isEmpty)
    // Also of what only begins or ends in it.
    #expect((0..<100).filter { column[$0] == nil } == Array(31...41))
    #expect(!flaws.isEmpty && flaws.haveUnread)
  }

  @Test func `is refused when the page with its names cannot be read`() {
    for count in [0, 1, 7] {
      #expect(throws: ArchiveError.endsEarly) { try archive(ArchivePages([UInt8](repeating: 0, count: count))) }
    }
    #expect(throws: ArchiveError.unread) { try archive(ArchivePages(count: 100, size: 10) { _ in nil }) }
    // Fewer bytes than there should be are none.
    #expect(throws: ArchiveError.unread) { try archive(ArchivePages(count: 100, size: 10) { _ in [0, 0] }) }
  }
}
