import Domain
import Wire

/// A snapshot on the disk: a head that says what it is, and sections in pages.
///
/// All numbers are little-endian and of a fixed size. The head has a checksum of its own, and every page another one. They
/// tell what was torn or changed by accident; against a forger nothing that lies beside the log helps, so that every count
/// and every value is checked as well, and `check` compares the whole with the log. It is open as long as a state stands on
/// it: a page is read when something in it is asked for.
final class SnapshotFile: Sendable {
  private let file: File
  private let head: Head
  /// What is met late in what was read of it.
  let flaws = ArchiveFlaws()

  /// Which state of the program's types its bytes spell, and of which log it is.
  struct Identity: Equatable {
    /// Another one whenever the same bytes would mean something else.
    let format: UInt64
    let log: LogID
  }

  private init(_ file: consuming File, _ head: Head) {
    self.file = file
    self.head = head
  }

  /// Opens the snapshot with a name, when it is what this program wrote of this log.
  static func open(_ name: String, in folder: borrowing Folder, _ identity: Identity) throws(SnapshotFlaw)
    -> SnapshotFile
  {
    let file = try reading { () throws(SystemFailure) in try folder.file(name) }
    let (size, bytes) = try reading { () throws(SystemFailure) in
      (try file.size(), try file.contents(atMost: Head.mostSize))
    }
    let head = try Head(bytes, identity)
    guard head.storedSize == size else { throw .damaged }
    return SnapshotFile(file, head)
  }

  /// What it says of the log, which is its first section.
  func record() throws(SnapshotFlaw) -> SnapshotRecord {
    try read(section: 0) { (reader) throws(ArchiveError) in try reader.read() }
  }

  /// Reads by what events are found.
  func index() throws(SnapshotFlaw) -> EventIndex {
    var index = EventIndex()
    try read(Set(EventIndex.Part.allCases), of: &index, from: 1)
    return index
  }

  /// Reads parts of the state, of which each is a section of its own; what is in them may be read when it is asked for.
  func read<State: ArchivedInParts>(
    _ parts: Set<State.Part>, of state: inout State
  ) throws(SnapshotFlaw) {
    let first = 1 + EventIndex.Part.allCases.count
    guard head.lengths.count == first + State.Part.allCases.count else { throw .damaged }
    let lengths = zip(State.Part.allCases, head.lengths.dropFirst(first)).map { parts.contains($0) ? $1 : 0 }
    Posix.useHugePages(for: lengths.reduce(0, +))
    try read(parts, of: &state, from: first)
  }

  private func read<Whole: ArchivedInParts>(
    _ parts: Set<Whole.Part>, of whole: inout Whole, from first: Int
  ) throws(SnapshotFlaw) {
    for (number, part) in Whole.Part.allCases.enumerated() where parts.contains(part) {
      try read(section: first + number) { (reader) throws(ArchiveError) in try whole.read(part, from: &reader) }
    }
  }

  private func read<Value>(
    section: Int, _ body: (inout ArchiveReader) throws(ArchiveError) -> Value
  ) throws(SnapshotFlaw) -> Value {
    let pages = ArchivePages(count: head.lengths[section], size: SnapshotPages.mostInside) { number in
      try? self.page(number, of: section)
    }
    do throws(ArchiveError) {
      var reader = try ArchiveReader(sealed: pages, flaws: flaws)
      let value = try body(&reader)
      try reader.end()
      return value
    } catch {
      throw .damaged
    }
  }

  private func page(_ number: Int, of section: Int) throws(SnapshotFlaw) -> [UInt8] {
    try SnapshotPages.read(
      number, from: file, at: head.offset(of: section), length: head.lengths[section], seed: head.seed(of: section))
  }

  /// The sections of a snapshot: what it says of the log, by what events are found, and the parts of the state.
  static func sections<State: ArchivedInParts>(
    _ record: SnapshotRecord, _ index: EventIndex, _ state: State
  ) -> [[UInt8]] {
    [ArchiveWriter.bytes(of: record)] + parts(of: index) + parts(of: state)
  }

  private static func parts<Whole: ArchivedInParts>(of whole: Whole) -> [[UInt8]] {
    Whole.Part.allCases.map { part in
      var writer = ArchiveWriter()
      whole.write(part, to: &writer)
      return writer.sealed
    }
  }

  /// Puts sections in place of the snapshot with that name.
  static func write(
    _ name: String, in folder: borrowing Folder, _ identity: Identity, sections: [[UInt8]]
  ) throws(SystemFailure) {
    let head = Head(identity, sections)
    try folder.replace(name) { (file) throws(SystemFailure) in
      try file.append(head.bytes)
      for (number, section) in sections.enumerated() {
        try SnapshotPages.write(section, seed: head.seed(of: number), to: file)
      }
    }
  }
}

/// What stands at the beginning of a snapshot.
private struct Head {
  let identity: SnapshotFile.Identity
  /// How many bytes each section has.
  let lengths: [Int]
  /// The hash of what it says of the log: pages of an older snapshot do not fit into a younger one.
  let tag: UInt64

  private static let magic = Array("leerlijn-snap 2\n".utf8)
  private static let logSize = 22
  /// That of a head of far more sections than any state has parts.
  static let mostSize = size(of: 256)

  private static func size(of count: Int) -> Int { magic.count + 8 + logSize + 2 + 8 + 8 * count + 8 + 8 }

  private var size: Int { Self.size(of: lengths.count) }

  init(_ identity: SnapshotFile.Identity, _ sections: [[UInt8]]) {
    self.identity = identity
    lengths = sections.map(\.count)
    let record = sections[0]
    tag = XXH64.hash(of: record.span)
  }

  init(_ bytes: [UInt8], _ wanted: SnapshotFile.Identity) throws(SnapshotFlaw) {
    guard bytes.count >= Self.magic.count, bytes.starts(with: Self.magic.dropLast(2)) else { throw .damaged }
    guard bytes.starts(with: Self.magic) else { throw .otherFormat }
    let (format, log, padding, count, sum): (UInt64, ArraySlice<UInt8>, ArraySlice<UInt8>, Int, UInt64)
    var lengths: [Int] = []
    do throws(ArchiveError) {
      var reader = ArchiveReader(bytes)
      _ = try reader.bytes(Self.magic.count)
      (format, log, padding) = (try reader.word(), try reader.bytes(Self.logSize), try reader.bytes(2))
      count = Int(clamping: try reader.word())
      // The record is always there.
      guard count > 0, count <= reader.left / 8 else { throw ArchiveError.endsEarly }
      for _ in 0..<count { lengths.append(Int(clamping: try reader.word())) }
      (tag, sum) = (try reader.word(), try reader.word())
    } catch {
      throw .damaged
    }
    // Lengths are far beyond what fits into memory, and far below what cannot be added up.
    guard sum == Self.sum(of: bytes, sections: count), padding.allSatisfy({ $0 == 0 }),
      lengths.allSatisfy({ $0 < 1 << 40 })
    else { throw .damaged }
    guard format == wanted.format else { throw .otherFormat }
    guard log.elementsEqual(wanted.log.text.utf8) else { throw .otherLog }
    self.lengths = lengths
    identity = wanted
  }

  var bytes: [UInt8] {
    var writer = ArchiveWriter()
    writer.write(bytes: Self.magic)
    writer.write(number: identity.format)
    writer.write(bytes: identity.log.text.utf8)
    writer.write(bytes: [0, 0])
    writer.write(number: UInt64(lengths.count))
    for length in lengths { writer.write(number: UInt64(length)) }
    writer.write(number: tag)
    writer.write(number: Self.sum(of: writer.bytes, sections: lengths.count))
    return writer.bytes
  }

  private static func sum(of bytes: [UInt8], sections count: Int) -> UInt64 {
    XXH64.hash(of: bytes.span.extracting(0..<size(of: count) - 8))
  }

  /// How many bytes the whole file has.
  var storedSize: Int { offset(of: lengths.count) }

  /// Where a section begins.
  func offset(of section: Int) -> Int {
    lengths[..<section].reduce(size) { $0 + SnapshotPages.storedSize(of: $1) }
  }

  func seed(of section: Int) -> UInt64 { tag &+ UInt64(section) << 48 }
}

extension ArchiveWriter {
  /// The bytes of one value.
  static func bytes(of value: some Archived) -> [UInt8] {
    var writer = ArchiveWriter()
    writer.write(value)
    return writer.sealed
  }
}

/// Makes calls of the system to read a snapshot.
func reading<Result: ~Copyable>(_ body: () throws(SystemFailure) -> Result) throws(SnapshotFlaw) -> Result {
  do { return try body() } catch { throw error.reason == .notFound ? .absent : .unreadable(error) }
}
