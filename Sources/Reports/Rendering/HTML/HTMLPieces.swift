import Domain

extension Markup {
  mutating func write(_ prose: Prose, in language: Language) {
    for span in prose.spans(in: language) {
      switch span.tone {
      case .plain: write(span.text)
      case .strong: element("strong") { $0.write(span.text) }
      case .quiet: element("span", [("class", "quiet")]) { $0.write(span.text) }
      case .code: element("code") { $0.write(span.text) }
      case .up: element("span", [("class", "up")]) { $0.write(span.text) }
      case .down: element("span", [("class", "down")]) { $0.write(span.text) }
      case .notShown:
        element("span", [("class", "quiet"), ("title", RendererWords.notShown[language])]) { $0.write(span.text) }
      case .level(let level): element("span", [("class", "level " + level.className)]) { $0.write(span.text) }
      }
    }
  }

  mutating func write(_ heading: Heading, in language: Language) {
    let name: StaticString =
      switch heading.rank {
      case .section: "h2"
      case .part: "h3"
      }
    block(name, [("id", heading.id)]) { page in
      page.number(heading.number)
      page.write(heading.text, in: language)
    }
  }

  mutating func number(_ number: Int?) {
    guard let number else { return }
    element("span", [("class", "number")]) { $0.write("\(number)") }
    write(" ")
  }

  mutating func list(
    _ name: StaticString, _ items: [Prose], in language: Language, attributes: [Attribute] = []
  ) {
    block(name, attributes) { page in
      page.newLine()
      for item in items {
        page.block("li") { $0.write(item, in: language) }
      }
    }
  }

  /// Terms and what belongs to them.
  mutating func pairs(_ className: String, _ pairs: [(Prose, Prose)], in language: Language) {
    block("dl", [("class", className)]) { page in
      page.newLine()
      for (term, meaning) in pairs {
        page.block("div") { page in
          page.element("dt") { $0.write(term, in: language) }
          page.element("dd") { $0.write(meaning, in: language) }
        }
      }
    }
  }

  mutating func writeLines(_ lines: [String]) {
    for (index, line) in lines.enumerated() {
      if index > 0 { newLine() }
      write(line)
    }
  }
}

extension Heading {
  /// The anchor without anything that does not belong in one.
  var id: String {
    String(
      decoding: anchor.utf8.filter { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
      }, as: UTF8.self)
  }
}

extension Level {
  var className: String {
    switch self {
    case .a1: "a1"
    case .a2: "a2"
    case .b1: "b1"
    case .b2: "b2"
    case .c1: "c1"
    case .c2: "c2"
    }
  }
}
