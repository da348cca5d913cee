import Domain

/// Random numbers that are the same on every run, one row of them for each case.
package struct FuzzRandom: RandomNumberGenerator {
  private var source: SplitMix64

  /// The numbers of a case.
  package init(seed: UInt64, number: Int = 0) {
    source = SplitMix64(seed: seed &+ UInt64(truncatingIfNeeded: number) &* 0xD134_2543_DE82_EF95)
    _ = next()
  }

  package mutating func next() -> UInt64 { source.next() }

  /// A number from 0 up to a bound.
  package mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(bound, 1), using: &self) }

  /// Whether something happens that happens once in so many times.
  package mutating func once(in times: Int) -> Bool { below(times) == 0 }

  /// One of these.
  package mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }

  /// A text of the scalars that are easily got wrong.
  package mutating func text(atMost count: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<below(count + 1) { text.append(one(of: Self.scalars)) }
    return String(text)
  }

  private static let scalars: [Unicode.Scalar] =
    Array("abzAZ059 _./:-'\"\\=+@,;\t\n\r|`*<>&".unicodeScalars) + [
      "\0", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1B}", "\u{1F}", "\u{7F}", "\u{80}", "\u{85}", "\u{9B}", "\u{A0}",
      "\u{AD}", "é", "\u{301}", "\u{34F}", "\u{661}", "\u{7FF}", "\u{800}", "\u{200B}", "\u{200D}", "\u{2028}",
      "\u{202E}", "\u{2066}", "\u{212A}", "\u{3164}", "\u{D7FF}", "\u{E000}", "\u{FEFF}", "\u{FF11}", "\u{FF1D}",
      "\u{FFFD}", "\u{FFFF}", "\u{10000}", "\u{1F600}", "\u{E0041}", "\u{10FFFF}",
    ]

  /// The bytes with a few changes; pieces are put in whole.
  package mutating func mutated(_ original: [UInt8], with pieces: [[UInt8]], changes: Int) -> [UInt8] {
    var bytes = original
    for _ in 0..<changes {
      let place = once(in: 2) ? below(bytes.count + 1) : joint(in: bytes)
      let end = min(bytes.count, place + 1 + below(once(in: 4) ? 40 : 4))
      switch below(9) {
      case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(below(8))
      case 1 where place < bytes.count: bytes[place] = one(of: Self.bytes)
      case 2: bytes.insert(one(of: Self.bytes), at: place)
      case 3: bytes.removeSubrange(place..<end)
      case 4: bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count + 1))
      case 5: bytes.replaceSubrange(place..<end, with: one(of: pieces))
      case 6: bytes.insert(contentsOf: one(of: pieces), at: place)
      case 7 where once(in: 4): bytes.removeSubrange(place...)
      case 8 where place < bytes.count && (0x30...0x39).contains(bytes[place]): bytes[place] = UInt8(0x30 + below(10))
      default: bytes.insert(contentsOf: one(of: Self.faults), at: place)
      }
    }
    return bytes
  }

  /// A place at which something begins or ends, where changes hurt most.
  private mutating func joint(in bytes: [UInt8]) -> Int {
    let start = below(bytes.count + 1)
    return bytes[start...].firstIndex { Self.joints.contains($0) } ?? bytes.count
  }

  private static let joints = Set("{}[]\":,;\n\t-".utf8)

  private static let bytes: [UInt8] =
    Array(#"{}[]":,;\/bfnrtu0123456789-+.eEadx"#.utf8) + Array("truefalsenull \n\r\t'=@".utf8) + [
      0x00, 0x01, 0x1B, 0x1F, 0x7F, 0x80, 0x9B, 0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xEF, 0xBB, 0xF0, 0xF4, 0xF5, 0xFF,
    ]

  /// Faults of UTF-8: overlong, surrogates, too far, cut off, and a byte-order mark.
  private static let faults: [[UInt8]] = [
    [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80],
    [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0x80],
    [0xC3, 0xA9], [0xE2, 0x80, 0xAE], [0xF0, 0x9F, 0x98, 0x80], [0xD9, 0xA1], [0xEF, 0xBC, 0x91],
  ]
}
