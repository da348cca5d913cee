import Domain
import Reports

/// The same numbers from the same seed (Steele, Lea and Flood, "Fast splittable pseudorandom number generators").
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SplitMix64 {
  /// A text of the kinds that are hard to measure, of up to `length` characters.
  mutating func text(upTo length: Int) -> String {
    let alphabet = ["a", "b", "é", "e\u{308}", "漢", "🙂", " ", "-", "Zoë", "\u{1B}", "W", "0", "\u{200B}"]
    return (0..<Int.random(in: 0...length, using: &self)).map { _ in
      alphabet.randomElement(using: &self) ?? ""
    }.joined()
  }

  /// A cell with a value of any kind.
  mutating func cell() -> Prose {
    let number = Int.random(in: -9999...99999, using: &self)
    let day = Day(number: number) ?? .first
    let levels = Level.allCases
    let level = levels[abs(number) % levels.count]
    let cells: [Prose] = [
      .number(number), .percent(number), .change(number), .shift(.numbers(3, number)), .level(level), .day(day),
      .code(text(upTo: 9)), .strong(text(upTo: 9)), .quiet("x"), .notShown, .empty, "\(day), \(number)",
      .name(TeamCode("zorg-\(abs(number))")), .person("p-x4c8tamb"),
    ]
    return cells[Int.random(in: cells.indices, using: &self)]
  }
}
