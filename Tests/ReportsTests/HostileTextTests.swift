import Domain
import Testing

@testable import Reports

@Suite struct `Text that wants to be more` {
  @Test(arguments: hostileTexts)
  func `is only text on a page`(text: String) throws {
    let page = HTMLRenderer().render(document(full: text))
    let elements = try MarkupReader.elements(of: page)
    for element in elements {
      #expect(Self.elements.contains(element.name))
      for (name, value) in element.attributes {
        #expect(Self.attributes.contains(name))
        if name == "href" { #expect(value.first == "#") }
        if name == "id" || name == "class" {
          #expect(value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == " ") })
        }
      }
    }
    #expect(elements.count { $0.name == "h1" } == 1)
    #expect(elements.count { $0.name == "main" } == 1)
    #expect(elements.count { $0.name == "style" } == 1)
    #expect(!elements.contains { $0.name == "script" })
  }

  @Test func `is still found when it is written, not read`() {
    #expect(throws: MarkupReader.Fault.self) {
      try MarkupReader.elements(of: HTMLRenderer().render(document(full: "x")) + "<b>")
    }
    let elements = try? MarkupReader.elements(of: "<html><script>x</script></html>")
    #expect(elements?.map(\.name) == ["html", "script"])
  }

  @Test(arguments: hostileTexts)
  func `ends no string of the style sheet`(text: String) {
    let string = StyleSheet.string(text)
    #expect(string.hasPrefix("\"") && string.hasSuffix("\""))
    #expect(
      string.dropFirst().dropLast().allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "\\" || $0 == " ") }
    )
  }

  @Test(arguments: hostileTexts)
  func `moves nothing in a terminal`(text: String) {
    let document = document(full: text)
    let plain = TextRenderer(width: 80).render(document)
    #expect(plain.unicodeScalars.allSatisfy { $0 == "\n" || !$0.acts })
    var colored = Substring(TextRenderer(width: 80, color: true).render(document))
    var rest = ""
    while let escape = colored.firstIndex(of: "\u{1B}") {
      rest += colored[..<escape]
      let end = colored[escape...].firstIndex(of: "m") ?? colored.endIndex
      let code = colored[escape...].prefix(through: end)
      #expect(["\u{1B}[0m", "\u{1B}[1m", "\u{1B}[2m", "\u{1B}[33m", "\u{1B}[34m", "\u{1B}[36m"].contains(String(code)))
      colored = colored[colored.index(after: end)...]
    }
    #expect(rest + colored == plain)
  }

  @Test(arguments: hostileTexts)
  func `stays in its cell in Markdown and runs no formula in CSV`(text: String) {
    let document = document(full: text)
    let markdown = MarkdownRenderer().render(document)
    #expect(markdown.unicodeScalars.allSatisfy { $0 == "\n" || !$0.acts })
    let rows = markdown.split(separator: "\n").filter { $0.hasPrefix("| ") && $0 != text }
    #expect(rows.allSatisfy { Self.cells(of: $0) == 3 }, "\(rows)")
    let csv = CSVRenderer().render(document)
    #expect(csv.split(separator: "\n").allSatisfy { !$0.hasPrefix("=") && !$0.contains(",=") && !$0.contains(",@") })
  }

  @Test(arguments: [
    ("<b>x</b> & `x` | *y* _z_", #"\<b\>x\</b\> \& \`x\` \| \*y\* \_z\_"#), ("[a](b)", #"\[a\](b)"#),
    ("https://e.example www.e.example", #"https\://e.example www\.e.example"#), ("# kop", "\\# kop"),
    ("1. punt", #"1\. punt"#),
    ("- punt", #"\- punt"#), ("3. en 4.", #"3\. en 4."#), ("1.512 deelnames: 3", "1.512 deelnames: 3"),
    (#"a\b"#, #"a\\b"#),
  ])
  func `is escaped in Markdown where it would mean something`(text: String, escaped: String) {
    let document = Document(.nl, title: "T", blocks: [.paragraph(Prose(text))])
    #expect(MarkdownRenderer().render(document) == "# T\n\n\(escaped)\n")
  }

  @Test(arguments: [("a", "`a`"), ("a`b", "``a`b``"), ("`a", "`` `a ``"), (" ", "`   `")])
  func `keeps its back quotes as code`(code: String, written: String) {
    let document = Document(.nl, title: "T", blocks: [.paragraph(.code(code))])
    #expect(MarkdownRenderer().render(document) == "# T\n\n\(written)\n")
  }

  /// Bars that are not escaped stand between cells.
  private static func cells(of row: Substring) -> Int {
    var bars = 0
    var isEscaped = false
    for byte in row.utf8 {
      if byte == UInt8(ascii: "|"), !isEscaped { bars += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return bars - 1
  }

  private static let elements: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "h3", "p", "nav", "ol", "ul", "li",
    "main",
    "footer", "span", "strong", "code", "pre", "dl", "dt", "dd", "div", "table", "caption", "thead", "tbody", "tfoot",
    "tr",
    "th", "td", "figure", "figcaption", "details", "summary", "svg", "desc", "rect", "polyline", "polygon", "circle",
    "path",
    "text",
  ]

  private static let attributes: Set<String> = [
    "lang", "charset", "http-equiv", "content", "name", "class", "href", "id", "aria-label", "aria-labelledby", "title",
    "scope",
    "colspan", "rowspan", "role", "viewBox", "open", "x", "y", "width", "height", "cx", "cy", "r", "points", "d",
    "transform",
  ]
}

extension Unicode.Scalar {
  fileprivate var acts: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
