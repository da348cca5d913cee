import Wire

/// Random values, texts and bytes, rich in what is easily got wrong.
struct RandomTexts {
  var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }

  private static let scalars: [Unicode.Scalar] = [
    "\0", "\u{1}", "\u{8}", "\t", "\n", "\u{B}", "\u{C}", "\r", "\u{1F}", " ", "\"", "\\", "/", "'", "a", "B", "7", "=",
    "+",
    "-", "@", ",", ";", "\u{7F}", "\u{80}", "é", "e", "\u{301}", "\u{7FF}",
    "\u{800}",
    "\u{2028}", "\u{D7FF}", "\u{E000}", "\u{FEFF}", "\u{FF1D}", "\u{FFFD}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}",
  ]

  mutating func string() -> String {
    var view = String.UnicodeScalarView()
    for _ in 0..<below(12) { view.append(one(of: Self.scalars)) }
    return String(view)
  }

  /// A value that can stand in a line when it must: without Booleans, and with nothing empty.
  mutating func value(forLine: Bool, depth: Int = 0) -> JSON {
    let most = 9_007_199_254_740_991
    switch below(depth < 4 ? 8 : 5) {
    case 0: return .null
    case 1: return forLine ? .integer(one(of: [0, 1, -1, most, -most])) : .bool(below(2) == 0)
    case 2: return .integer(below(2_000) - 1_000)
    case 3, 4: return .string(string())
    case 5, 6:
      return .array((0..<below(4) + (forLine ? 1 : 0)).map { _ in value(forLine: forLine, depth: depth + 1) })
    default:
      var object = JSON.object([])
      // Setting a name twice replaces, so that no key stands twice.
      for _ in 0..<below(24) + 1 { object[string()] = value(forLine: forLine, depth: depth + 1) }
      return object
    }
  }

  private static let bytes: [UInt8] =
    Array(#"{}[]":,\/bfnrtu0123456789-+.eEadx"#.utf8) + Array("truefalsenull \n\r\t".utf8) + [
      0x00, 0x01, 0x1F, 0x7F, 0x80, 0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xEF, 0xBB, 0xF0, 0xF4, 0xF5, 0xFF,
    ]

  /// The bytes with a few changes.
  mutating func mutated(_ original: [UInt8]) -> [UInt8] {
    var bytes = original
    for _ in 0...below(3) {
      let place = below(bytes.count + 1)
      switch below(5) {
      case 0: bytes.insert(one(of: Self.bytes), at: place)
      case 1 where place < bytes.count: bytes.remove(at: place)
      case 2 where place < bytes.count: bytes[place] = one(of: Self.bytes)
      case 3: bytes.removeSubrange(place...)
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + below(8))], at: place)
      }
    }
    return bytes
  }
}
