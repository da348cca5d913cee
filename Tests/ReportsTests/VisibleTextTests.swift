import Testing

@testable import Reports

@Suite struct `Stored text` {
  @Test(arguments: [
    ("\u{1B}[31mrood", "^[[31mrood"), ("a\u{7}", "a^G"), ("\u{0}", "^@"), ("a\nb\tc\r", "a^Jb^Ic^M"), ("\u{7F}", "^?"),
    ("\u{9B}31m", "^[[31m"), ("\u{9D}0;x\u{9C}", "^[]0;x^[\\"),
  ])
  func `shows its controls as carets`(text: String, shown: String) {
    #expect(text.visible == shown)
  }

  @Test(arguments: [
    ("\u{202E}nelo", "‹U+202E›nelo"), ("a\u{200B}b", "a‹U+200B›b"), ("\u{FEFF}", "‹U+FEFF›"), ("\u{2028}", "‹U+2028›"),
    ("\u{2066}x\u{2069}", "‹U+2066›x‹U+2069›"), ("\u{E0041}", "‹U+E0041›"), ("\u{3164}", "‹U+3164›"),
  ])
  func `shows what is invisible or turns the line around`(text: String, shown: String) {
    #expect(text.visible == shown)
  }

  @Test(arguments: ["Zoë", "Danie\u{308}l", "Şükrü Çağlar", "李雷", "محمد", "’s-Hertogenbosch", "🙂", ""])
  func `keeps names as they are`(name: String) {
    #expect(Array(name.visible.unicodeScalars) == Array(name.unicodeScalars))
  }

  @Test func `never lets a control or format character through`() {
    let all =
      (0...0x2FFFF).compactMap { Unicode.Scalar($0 as UInt32) } + (0xE0000...0xE01FF).compactMap(Unicode.Scalar.init)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: all)
    let bad = String(text).visible.unicodeScalars.filter {
      switch $0.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
    #expect(bad.isEmpty)
  }

  @Test(arguments: [
    ("", 0), ("Zoë", 3), ("Danie\u{308}l", 6), ("李雷", 4), ("🙂", 2), ("한국", 4), ("ｱ", 1), ("Ａ", 2), ("–→▲", 3),
    ("░▒▓█", 4),
    ("e\u{301}\u{323}", 1),
  ])
  func `is measured in terminal cells`(text: String, cells: Int) {
    #expect(text.displayWidth == cells)
  }

  @Test func `of plain characters is as wide as its characters are many`() {
    var (random, plain) = (SplitMix64(seed: 4), 0)
    for _ in 0..<3000 {
      let text = random.text(upTo: 6) + (Bool.random(using: &random) ? "✓ ░→é–" : "")
      guard let width = text.utf8.span.plainWidth else { continue }
      #expect(width == text.displayWidth && text.visible == text)
      plain += 1
    }
    #expect((300..<2700).contains(plain))
    for value in (0...0x2FFFF as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      #expect(text.utf8.span.plainWidth == (scalar.isPlain ? 1 : nil))
      guard scalar.isPlain else { continue }
      #expect(text.displayWidth == 1)
    }
  }
}
