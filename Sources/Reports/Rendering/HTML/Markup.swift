/// Writes elements, and nothing that is not one: tags always close, and text is always escaped.
///
/// Names of elements and attributes are static, so that no stored text can become one.
struct Markup {
  typealias Attribute = (name: StaticString, value: String)

  private(set) var text = ""

  /// An element with what stands in it.
  mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ content: (inout Markup) -> Void = { _ in }
  ) {
    open(name, attributes)
    text += ">"
    content(&self)
    text += "</"
    text += name.description
    text += ">"
  }

  /// An element on lines of its own, for whoever reads the source.
  mutating func block(
    _ name: StaticString, _ attributes: [Attribute] = [], _ content: (inout Markup) -> Void = { _ in }
  ) {
    element(name, attributes, content)
    text += "\n"
  }

  /// An element that stands for itself, such as `meta` or `rect`.
  mutating func void(_ name: StaticString, _ attributes: [Attribute] = []) {
    open(name, attributes)
    text += "/>"
  }

  mutating func write(_ text: String) {
    self.text += text.visible.markupEscaped
  }

  mutating func newLine() {
    text += "\n"
  }

  /// Rules of our own making; never text that somebody stored.
  mutating func style(_ rules: String) {
    text += "<style>\(rules)</style>\n"
  }

  /// The declaration that makes browsers keep to the standard.
  mutating func documentType() {
    text += "<!doctype html>\n"
  }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    text += "<"
    text += name.description
    for attribute in attributes {
      text += " "
      text += attribute.name.description
      text += "=\""
      text += attribute.value.visible.markupEscaped
      text += "\""
    }
  }
}

extension String {
  /// This text with every character that means something in HTML and SVG as a reference.
  fileprivate var markupEscaped: String {
    guard utf8.contains(where: { $0.isMarkup }) else { return self }
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension UInt8 {
  fileprivate var isMarkup: Bool {
    self == UInt8(ascii: "&") || self == UInt8(ascii: "<") || self == UInt8(ascii: ">") || self == UInt8(ascii: "\"")
      || self == UInt8(ascii: "'")
  }
}
