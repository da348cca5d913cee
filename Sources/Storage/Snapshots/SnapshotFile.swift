import Wire

/// A snapshot on the disk: a head that says what it is, and sections in pages.
///
/// All numbers are little-endian and of a fixed size. The head has a checksum of its own, and every page another one. They
/// tell what was torn or changed by accident; against a forger nothing that lies beside the log helps, so that every count
/// and every value is checked as well, and `check` compares the whole with the log.
struct SnapshotFile: ~Copyable {
  private let file: File
  private let head: Head

  /// Which state of the program's types its bytes spell, and of which log it is.
  struct Identity: Equatable {
    /// Another one whenever the same bytes would mean something else.
    let format: UInt64
    let log: LogID
  }

  /// The sections, in the order in which they stand.
  enum Section: Int, CaseIterable {
    /// What it says of the log (`SnapshotRecord`).
    case record
    /// The folded state.
    case state
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
      (try file.size(), try file.contents(atMost: Head.size))
    }
    let head = try Head(bytes, identity)
    guard head.storedSize == size else { throw .damaged }
    return SnapshotFile(file, head)
  }

  /// The value that a section holds.
  func read<Value: Archived>(_ section: Section, as type: Value.Type = Value.self) throws(SnapshotFlaw) -> Value {
    let bytes = try SnapshotPages.read(
      from: file, at: head.offset(of: section), length: head.lengths[section.rawValue], seed: head.seed(of: section))
    var reader = ArchiveReader(bytes)
    do throws(ArchiveError) {
      let value = try reader.read(Value.self)
      try reader.end()
      return value
    } catch {
      throw .damaged
    }
  }

  /// Puts a snapshot in place of the one with that name.
  static func write(
    _ name: String, in folder: borrowing Folder, _ identity: Identity, record: some Archived, state: some Archived
  ) throws(SystemFailure) {
    let sections = [ArchiveWriter.bytes(of: record), ArchiveWriter.bytes(of: state)]
    let head = Head(identity, sections)
    try folder.replace(name) { (file) throws(SystemFailure) in
      try file.append(head.bytes)
      for section in Section.allCases {
        try SnapshotPages.write(sections[section.rawValue], seed: head.seed(of: section), to: file)
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

  private static let magic = Array("leerlijn-snap 1\n".utf8)
  private static let logSize = 22
  static let size = magic.count + 8 + logSize + 2 + 8 * SnapshotFile.Section.allCases.count + 8 + 8

  init(_ identity: SnapshotFile.Identity, _ sections: [[UInt8]]) {
    self.identity = identity
    lengths = sections.map(\.count)
    let record = sections[SnapshotFile.Section.record.rawValue]
    tag = XXH64.hash(of: record.span)
  }

  init(_ bytes: [UInt8], _ wanted: SnapshotFile.Identity) throws(SnapshotFlaw) {
    guard bytes.count == Self.size, bytes.starts(with: Self.magic) else { throw .damaged }
    let (format, log, padding, sum): (UInt64, ArraySlice<UInt8>, ArraySlice<UInt8>, UInt64)
    var lengths: [Int] = []
    do throws(ArchiveError) {
      var reader = ArchiveReader(bytes)
      _ = try reader.bytes(Self.magic.count)
      (format, log, padding) = (try reader.word(), try reader.bytes(Self.logSize), try reader.bytes(2))
      for _ in SnapshotFile.Section.allCases { lengths.append(Int(clamping: try reader.word())) }
      (tag, sum) = (try reader.word(), try reader.word())
    } catch {
      throw .damaged
    }
    // Lengths are far beyond what fits into memory, and far below what cannot be added up.
    guard sum == Self.sum(of: bytes), padding.allSatisfy({ $0 == 0 }), lengths.allSatisfy({ $0 < 1 << 40 }) else {
      throw .damaged
    }
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
    writer.write(number: 0 as UInt16)
    for length in lengths { writer.write(number: UInt64(length)) }
    writer.write(number: tag)
    writer.write(number: 0 as UInt64)
    let sum = Self.sum(of: writer.bytes)
    var bytes = writer.bytes
    for place in 0..<8 { bytes[Self.size - 8 + place] = UInt8(truncatingIfNeeded: sum >> (8 * place)) }
    return bytes
  }

  private static func sum(of bytes: [UInt8]) -> UInt64 { XXH64.hash(of: bytes.span.extracting(0..<size - 8)) }

  /// How many bytes the whole file has.
  var storedSize: Int { lengths.reduce(Self.size) { $0 + SnapshotPages.storedSize(of: $1) } }

  func offset(of section: SnapshotFile.Section) -> Int {
    lengths[..<section.rawValue].reduce(Self.size) { $0 + SnapshotPages.storedSize(of: $1) }
  }

  func seed(of section: SnapshotFile.Section) -> UInt64 { tag &+ UInt64(section.rawValue) << 48 }
}

extension ArchiveWriter {
  /// The bytes of one value.
  static func bytes(of value: some Archived) -> [UInt8] {
    var writer = ArchiveWriter()
    writer.write(value)
    return writer.bytes
  }
}

/// Makes calls of the system to read a snapshot.
func reading<Result: ~Copyable>(_ body: () throws(SystemFailure) -> Result) throws(SnapshotFlaw) -> Result {
  do { return try body() } catch { throw error.reason == .notFound ? .absent : .unreadable(error) }
}
