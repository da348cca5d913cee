import Arguments

/// A seeded source of randomness (Steele, Lea and Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }

  mutating func chance(of one: Int) -> Bool { Int.random(in: 0..<one, using: &self) == 0 }

  /// A text that is hard on a parser, never empty and never blank.
  mutating func text() -> String {
    let parts = [
      "-", "--", "=", " ", "a", "ë", "e\u{301}", "\n", "'", "\"", "\\", "help", "--on", "-n", "@", "\0", "🇳🇱",
    ]
    let some = (0..<Int.random(in: 0...4, using: &self)).map { _ in pick(parts) }.joined()
    return some.allSatisfy(\.isWhitespace) ? "x" + some : some
  }

  mutating func some<Element>(_ make: (inout SplitMix64) -> Element) -> [Element] {
    (0..<Int.random(in: 0...3, using: &self)).map { _ in make(&self) }
  }

  mutating func maybe<Element>(_ make: (inout SplitMix64) -> Element) -> Element? { chance(of: 2) ? nil : make(&self) }
}

/// Words that belong together: an option with its value, or one plain word.
typealias Clump = [String]

extension SplitMix64 {
  /// Writes an option in one of the ways in which it can be.
  mutating func option(_ name: String, short: String? = nil, _ value: String) -> Clump {
    let name = short.map { pick([name, $0]) } ?? name
    return value.hasPrefix("-") || chance(of: 2) ? ["\(name)=\(value)"] : [name, value]
  }

  mutating func options(of globals: Globals) -> [Clump] {
    var clumps: [Clump] = []
    if let store = globals.store { clumps.append(option("--store", store)) }
    if globals.format != .text || chance(of: 2) { clumps.append(option("--format", globals.format.rawValue)) }
    if let speech = globals.speech { clumps.append(option("--lang", speech.rawValue)) }
    if globals.isDryRun { clumps.append([pick(["-n", "--dry-run"])]) }
    if globals.isVerbose { clumps.append([pick(["-v", "--verbose"])]) }
    return clumps
  }

  /// Puts options in any order anywhere among plain words, whose order stays; what looks like an option goes last.
  mutating func words(command: [String], arguments: [String], options: [Clump]) -> [String] {
    let plain = arguments.contains { $0.hasPrefix("-") } ? command : command + arguments
    var clumps = options.shuffled(using: &self)
    var place = 0
    for word in plain {
      place = Int.random(in: place...clumps.count, using: &self)
      clumps.insert([word], at: place)
      place += 1
    }
    return clumps.joined() + (plain.count == command.count ? ["--"] + arguments : [])
  }

  mutating func globals() -> Globals {
    Globals(
      store: maybe { $0.text() }, format: pick(Format.allCases), speech: maybe { $0.pick(Speech.allCases) },
      isDryRun: chance(of: 2), isVerbose: chance(of: 2))
  }

  mutating func workshop() -> LogWorkshop {
    LogWorkshop(
      title: text(), on: "2025-03-14", who: [text()] + some { $0.text() },
      minutes: Int.random(in: 1...600, using: &self),
      topic: maybe { $0.text() })
  }

  mutating func report() -> ReportYear {
    ReportYear(
      period: maybe { $0.text() }, output: maybe { $0.text() }, without: some { $0.text() }, issues: chance(of: 2))
  }
}
