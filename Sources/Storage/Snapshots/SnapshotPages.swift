import Wire

/// Sections of bytes in pages, each followed by the checksum of what stands in it and of where it stands.
enum SnapshotPages {
  /// How many bytes a page has with its checksum: few, since a question looks at a little here and there.
  static let size = 1 << 13
  private static let checksumSize = 8
  /// How many bytes of a section stand in a page.
  static let mostInside = size - checksumSize

  /// How many bytes a section takes with its checksums.
  static func storedSize(of length: Int) -> Int {
    length + (length + mostInside - 1) / mostInside * checksumSize
  }

  /// Appends a section to a file; the seed is its own.
  static func write(_ bytes: [UInt8], seed: UInt64, to file: borrowing File) throws(SystemFailure) {
    var writer = ArchiveWriter()
    var (page, start) = (0 as UInt64, 0)
    while start < bytes.count {
      let range = start..<min(bytes.count, start + mostInside)
      writer.write(bytes: bytes[range])
      writer.write(number: XXH64.hash(of: bytes.span.extracting(range), seed: seed &+ page))
      (page, start) = (page + 1, range.upperBound)
      if writer.bytes.count >= 1 << 20 || start == bytes.count {
        try file.append(writer.bytes)
        writer = ArchiveWriter()
      }
    }
  }

  /// Reads a page of a section that has so many bytes, and begins at an offset of the file.
  ///
  /// Every page is checked when it is read. The file is not mapped: one that somebody shortens would end the program.
  static func read(
    _ page: Int, from file: borrowing File, at offset: Int, length: Int, seed: UInt64
  ) throws(SnapshotFlaw) -> [UInt8] {
    let count = min(length - page * mostInside, mostInside)
    guard count > 0 else { throw .damaged }
    let stored = count + checksumSize
    var bytes = [UInt8](repeating: 0, count: stored)
    let read = try reading { () throws(SystemFailure) in
      try file.read(at: offset + page * size, into: &bytes, count: stored)
    }
    let sum = XXH64.hash(of: bytes.span.extracting(first: count), seed: seed &+ UInt64(page))
    guard read == stored, bytes.span.word(at: count) == sum else { throw .damaged }
    bytes.removeLast(checksumSize)
    return bytes
  }
}
