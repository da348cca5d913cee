/// Reads our own pages strictly: every tag closes in order, every value is quoted, nothing is left of text but text.
enum MarkupReader {
  struct Fault: Error {
    let what: String
    let near: String
  }

  struct Element {
    let name: String
    var attributes: [(String, String)] = []
  }

  static func elements(of page: String) throws -> [Element] {
    var reader = Reader(rest: Substring(page))
    return try reader.read()
  }

  private struct Reader {
    var rest: Substring
    var open: [String] = []
    var elements: [Element] = []

    mutating func read() throws -> [Element] {
      if rest.hasPrefix("<!doctype html>") { rest = rest.dropFirst(15) }
      while let first = rest.first {
        if first == "<" {
          try readTag()
        } else {
          try readText()
        }
      }
      guard open.isEmpty else { throw fault("left open: \(open)") }
      return elements
    }

    private mutating func readText() throws {
      let end = rest.firstIndex(of: "<") ?? rest.endIndex
      let text = rest[..<end]
      if open.last != "style" {
        guard !text.contains(where: { ">\"'".contains($0) }) else { throw fault("markup in text") }
        try checkReferences(in: text)
        if open.isEmpty, text.contains(where: { $0 != "\n" }) { throw fault("text outside") }
      }
      rest = rest[end...]
    }

    private mutating func readTag() throws {
      rest = rest.dropFirst()
      if take("/") {
        let name = readName()
        guard open.popLast() == name, take(">") else { throw fault("closes out of turn") }
        return
      }
      guard open.last != "style" else { throw fault("tag in style") }
      var element = Element(name: readName())
      guard !element.name.isEmpty else { throw fault("no name") }
      while take(" ") { element.attributes.append(try readAttribute()) }
      elements.append(element)
      if take("/>") { return }
      guard take(">") else { throw fault("tag does not end") }
      open.append(element.name)
    }

    private mutating func readAttribute() throws -> (String, String) {
      let name = readName()
      guard !name.isEmpty, take("=\""), let end = rest.firstIndex(of: "\"") else { throw fault("attribute") }
      let value = rest[..<end]
      guard !value.contains(where: { "<>'".contains($0) }) else { throw fault("markup in value") }
      try checkReferences(in: value)
      rest = rest[end...].dropFirst()
      return (name, String(value))
    }

    private func checkReferences(in text: Substring) throws {
      for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
        guard ["amp;", "lt;", "gt;", "quot;", "#39;"].contains(where: part.hasPrefix) else { throw fault("reference") }
      }
    }

    private mutating func readName() -> String {
      let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
      rest = rest.dropFirst(name.count)
      return String(name)
    }

    private mutating func take(_ text: String) -> Bool {
      guard rest.hasPrefix(text) else { return false }
      rest = rest.dropFirst(text.count)
      return true
    }

    private func fault(_ what: String) -> Fault { Fault(what: what, near: String(rest.prefix(80))) }
  }
}
