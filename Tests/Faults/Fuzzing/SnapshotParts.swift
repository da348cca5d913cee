import Wire

/// The bytes of a snapshot taken apart, and sealed anew: what a forger would do who knows the program.
///
/// Written from what the file is said to be, and not with what reads it: a head of 16 bytes of name, 8 of format, 24 of log id, 8 of
/// the number of sections, 8 a section for its length, 8 of tag and 8 of checksum; then the sections in pages of 64 KiB that end with a checksum.
struct SnapshotParts {
  /// The name, the format and the log id.
  var prologue: [UInt8]
  var sections: [[UInt8]]

  private static let inPage = 65_528

  /// Takes a file apart, whatever its checksums; nil when its lengths do not fit.
  init?(unsealed bytes: [UInt8]) {
    func number(at place: Int) -> Int? {
      guard place + 8 <= bytes.count else { return nil }
      let number = (0..<8).reduce(0 as UInt64) { $0 | UInt64(bytes[place + $1]) << (8 * $1) }
      return number <= UInt64(bytes.count) ? Int(number) : nil
    }
    guard let count = number(at: 48), count > 0, 72 + 8 * count <= bytes.count else { return nil }
    prologue = Array(bytes[..<48])
    sections = []
    var place = 72 + 8 * count
    for section in 0..<count {
      guard let length = number(at: 56 + 8 * section) else { return nil }
      var (contents, left) = ([UInt8](), length)
      while left > 0 {
        let size = min(left, Self.inPage)
        guard place + size + 8 <= bytes.count else { return nil }
        contents += bytes[place..<place + size]
        (place, left) = (place + size + 8, left - size)
      }
      sections.append(contents)
    }
    guard place == bytes.count else { return nil }
  }

  /// Takes a file apart that is sealed rightly.
  init?(_ bytes: [UInt8]) {
    self.init(unsealed: bytes)
    guard sealed == bytes else { return nil }
  }

  /// The file with checksums that fit.
  var sealed: [UInt8] {
    let record = sections[0]
    let tag = XXH64.hash(of: record.span)
    var bytes = prologue
    append(UInt64(sections.count), to: &bytes)
    for section in sections { append(UInt64(section.count), to: &bytes) }
    append(tag, to: &bytes)
    append(XXH64.hash(of: bytes.span), to: &bytes)
    for (number, section) in sections.enumerated() {
      for (page, start) in stride(from: 0, to: section.count, by: Self.inPage).enumerated() {
        let contents = Array(section[start..<min(section.count, start + Self.inPage)])
        bytes += contents
        append(XXH64.hash(of: contents.span, seed: tag &+ UInt64(number) << 48 &+ UInt64(page)), to: &bytes)
      }
    }
    return bytes
  }

  private func append(_ number: UInt64, to bytes: inout [UInt8]) {
    for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }
}
