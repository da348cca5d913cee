/// One JSON text, read in one strict pass into a flat list of its values.
///
/// A text can be read again and again: it refills its own buffers, so that a million lines cost no allocation each.
public struct JSONText: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var nodes: [JSONNode] = [.nothing]

  /// An empty text, whose root is null.
  public init() {}

  /// Reads the bytes.
  public init(_ bytes: [UInt8], rules: Rules) throws(JSONError) {
    self.bytes = bytes
    try scan(rules)
  }

  /// Reads the value that begins at a place among other bytes, and finds its end.
  static func part(
    of bytes: [UInt8], from start: Int, rules: Rules
  ) throws(JSONError) -> (text: JSONText, end: Int) {
    var scanner = JSONScanner(rules: rules, from: start)
    let end = try scanner.scanValue(bytes.span)
    var text = JSONText()
    text.bytes = bytes
    text.nodes = scanner.nodes
    return (text, end)
  }

  /// Reads the bytes in place of what was read before; after an error the text is empty.
  public mutating func read(_ source: Span<UInt8>, rules: Rules) throws(JSONError) {
    fill(source)
    try scan(rules)
  }

  /// The value that the text is.
  public var root: JSONValue { JSONValue(text: self, index: 0) }

  private mutating func fill(_ source: Span<UInt8>) {
    if bytes.count > source.count {
      bytes.removeLast(bytes.count - source.count)
    } else if bytes.count < source.count {
      bytes.append(contentsOf: repeatElement(0, count: source.count - bytes.count))
    }
    var copy = bytes.mutableSpan
    for index in source.indices { copy[index] = source[index] }
  }

  private mutating func scan(_ rules: Rules) throws(JSONError) {
    var scanner = JSONScanner(rules: rules)
    swap(&scanner.nodes, &nodes)
    scanner.nodes.removeAll(keepingCapacity: true)
    do {
      try scanner.scan(bytes.span)
      swap(&scanner.nodes, &nodes)
    } catch {
      self = JSONText()
      throw error
    }
  }
}

extension JSONText {
  /// How strictly a text is read.
  public struct Rules: Sendable {
    var mostBytes: Int
    var mostDepth: Int
    /// One spelling only: no white space, no needless escape, nothing empty, neither true nor false.
    var isCanonical: Bool

    /// The one spelling of the log: 65,536 bytes with the line feed, depth 8.
    public static let line = Rules(mostBytes: 65_535, mostDepth: 8, isCanonical: true)
    /// RFC 8259 to the letter, with integers only and no key twice: 1 MiB, depth 64.
    public static let free = Rules(mostBytes: 1 << 20, mostDepth: 64, isCanonical: false)
  }
}
