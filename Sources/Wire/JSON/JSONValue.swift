/// A value inside a JSON text: a cheap view, which keeps the text alive.
public struct JSONValue: Sendable {
  let text: JSONText
  let index: Int

  /// What JSON values there are.
  public enum Kind: UInt8, Sendable {
    case null, bool, integer, string, array, object
  }

  /// A null that stands in no text.
  public static let null = JSONText().root

  var node: JSONNode { text.nodes[index] }

  /// What it is.
  public var kind: Kind { node.kind }

  /// Whether it is null.
  public var isNull: Bool { kind == .null }

  /// What it says, when it is a Boolean.
  public var bool: Bool? {
    let node = node
    return node.kind == .bool ? node.flag : nil
  }

  /// The number, when it is an integer.
  public var integer: Int? {
    let node = node
    return node.kind == .integer ? node.number : nil
  }

  /// The text, when it is a string.
  public var string: String? {
    let node = node
    return node.kind == .string ? text.string(node) : nil
  }

  /// The text, when it is a string of 1 to 32 bytes of printable ASCII, spelt without escapes.
  public var shortText: ShortText? {
    let node = node
    guard node.kind == .string, !node.flag else { return nil }
    return ShortText(text.bytes.span.extracting(node.range))
  }

  /// Where it stands in the bytes of the text, with its quotes or brackets.
  public var range: Range<Int> {
    let node = node
    return node.kind == .string ? node.range.lowerBound - 1..<node.range.upperBound + 1 : node.range
  }

  /// Its exact bytes, as they were spelt.
  public var rawBytes: [UInt8] { Array(text.bytes[range]) }

  /// The number of elements or members; 0 for what is no array or object.
  public var count: Int {
    let node = node
    return node.kind == .array || node.kind == .object ? node.number : 0
  }

  /// Whether it is null, or null stands anywhere in it.
  ///
  /// - Complexity: linear in the number of values in it.
  public var containsNull: Bool {
    text.nodes[index..<max(Int(node.next), index + 1)].contains { $0.kind == .null }
  }

  /// The elements of an array, in order; none for anything else.
  public var elements: Elements { Elements(array: self) }

  /// The members of an object, in order; none for anything else.
  public var members: Members { Members(object: self) }

  /// The member of this name, its bytes compared one by one.
  ///
  /// - Complexity: linear in the number of members.
  public func member(named name: String) -> JSONValue? {
    guard kind == .object else { return nil }
    var key = index + 1
    while key < Int(node.next) {
      if text.isSpelt(key, name) { return JSONValue(text: text, index: key + 1) }
      key = Int(text.nodes[key + 1].next)
    }
    return nil
  }
}

extension JSONValue {
  /// The elements of an array.
  public struct Elements: Sequence, Sendable {
    let array: JSONValue

    public var underestimatedCount: Int { array.kind == .array ? array.count : 0 }

    public func makeIterator() -> Iterator {
      let isArray = array.kind == .array
      return Iterator(
        text: array.text, index: array.index + 1, end: isArray ? Int(array.node.next) : array.index)
    }

    /// Steps over the elements.
    public struct Iterator: IteratorProtocol {
      let text: JSONText
      var index: Int
      let end: Int

      public mutating func next() -> JSONValue? {
        guard index < end else { return nil }
        defer { index = Int(text.nodes[index].next) }
        return JSONValue(text: text, index: index)
      }
    }
  }

  /// The members of an object.
  public struct Members: Sequence, Sendable {
    let object: JSONValue

    public var underestimatedCount: Int { object.kind == .object ? object.count : 0 }

    public func makeIterator() -> Iterator {
      let isObject = object.kind == .object
      return Iterator(
        text: object.text, index: object.index + 1, end: isObject ? Int(object.node.next) : object.index)
    }

    /// Steps over the members.
    public struct Iterator: IteratorProtocol {
      let text: JSONText
      var index: Int
      let end: Int

      public mutating func next() -> (name: String, value: JSONValue)? {
        guard index < end else { return nil }
        defer { index = Int(text.nodes[index + 1].next) }
        return (text.string(text.nodes[index]), JSONValue(text: text, index: index + 1))
      }
    }
  }
}

extension JSONText {
  func string(_ node: JSONNode) -> String {
    guard node.flag else { return String(decoding: bytes[node.range], as: UTF8.self) }
    return String(decoding: JSONString.unescape(bytes.span, node.range), as: UTF8.self)
  }

  /// Whether a string or a key stands for exactly these bytes.
  func isSpelt(_ index: Int, _ string: String) -> Bool {
    let node = nodes[index]
    guard !node.flag else { return JSONString.unescape(bytes.span, node.range).elementsEqual(string.utf8) }
    let (start, count) = (Int(node.start), Int(node.end) - Int(node.start))
    let other = string.utf8.span
    guard other.count == count else { return false }
    for offset in 0..<count where bytes[start + offset] != other[offset] { return false }
    return true
  }
}
