package import Storage
package import Wire

/// Something that reads lines: the program's strict reader, one to compare with it, or one with a planted fault.
package struct ComparedReader: Sendable {
  package var name: String
  /// What the line says, nil when it is no lawful line.
  package var read: @Sendable ([UInt8]) -> LineReading?
  /// Whether the hash is that of the line, after a line with another one.
  package var verifies: @Sendable ([UInt8], Digest) -> Bool

  /// A reader under a name; without a way of its own it verifies as the program does.
  package init(
    _ name: String, read: @escaping @Sendable ([UInt8]) -> LineReading?,
    verifies: @escaping @Sendable ([UInt8], Digest) -> Bool = { LineReading.verifies($0, after: $1) }
  ) {
    self.name = name
    self.read = read
    self.verifies = verifies
  }

  /// The program's reader.
  package static let strict = ComparedReader("strict") { LineReading($0) }

  /// Every reader of the program: each must say the same of every line.
  package static let all = [strict]

  /// Readers with a fault that must be caught.
  static let planted: [ComparedReader] = [
    ComparedReader("trailing comma") { LineReading($0) ?? LineReading(replacing($0, ",}", "}")) },
    ComparedReader("white space") { LineReading($0) ?? LineReading($0.filter { ![0x20, 0x09, 0x0D].contains($0) }) },
    ComparedReader("byte-order mark") { LineReading($0) ?? LineReading(replacing($0, "\u{FEFF}", "")) },
    ComparedReader("number with a zero in front") { LineReading($0) ?? LineReading(replacing($0, ":0", ":")) },
    ComparedReader("escaped slash") { LineReading($0) ?? LineReading(replacing($0, "\\/", "/")) },
    ComparedReader("hash that is not looked at", read: { LineReading($0) }, verifies: { _, _ in true }),
  ]

  /// A second reader that takes more than the first.
  static let apart: [(name: String, fuzzer: Fuzzer)] = [
    ("second reader that takes more", .line([strict, ComparedReader("x") { LineReading($0.filter { $0 != 0x20 }) }])),
    (
      "canonical reader that passes over a comma",
      .line(canonical: { bytes, _, _ in EventReading(replacing(bytes, ",}", "}")) })
    ),
    (
      "canonical reader that knows nobody by another code",
      .line(canonical: { bytes, rest, _ in EventReading(canonical: bytes, before: rest) })
    ),
  ]

  /// The bytes with every occurrence of a text replaced.
  private static func replacing(_ bytes: [UInt8], _ old: String, _ new: String) -> [UInt8] {
    let (old, new) = (Array(old.utf8), Array(new.utf8))
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at...].starts(with: old) {
        result += new
        at += old.count
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return result
  }
}
