/// A JSON value as a tree, for answers and for merging fields; members keep their order.
public enum JSON: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  /// The same, of printable ASCII.
  case short(ShortText)
  case array([JSON])
  /// The same, made while it is written.
  case list(OnDemand<JSON>)
  case object([Member])

  /// A name and its value.
  public struct Member: Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSON

    /// A name and its value.
    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// The tree of a value that was read.
  public init(_ value: JSONValue) {
    switch value.kind {
    case .null: self = .null
    case .bool: self = .bool(value.bool ?? false)
    case .integer: self = .integer(value.integer ?? 0)
    case .string: self = .string(value.string ?? "")
    case .array: self = .array(value.elements.map { JSON($0) })
    case .object: self = .object(value.members.map { Member($0.name, JSON($0.value)) })
    }
  }

  /// The value in canonical form.
  public var bytes: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// The value in canonical form, as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The member of this name, its bytes compared one by one; setting nothing removes it.
  public subscript(name: String) -> JSON? {
    get {
      guard case .object(let members) = self else { return nil }
      return members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
    }
    set {
      guard case .object(var members) = self else { return }
      let index = members.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(name, value))
      case (nil, nil): break
      }
      self = .object(members)
    }
  }

  /// Writes the value in canonical form.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .bool(let bool): writer.bool(bool)
    case .integer(let integer): writer.integer(integer)
    case .string(let string): writer.string(string)
    case .short(let text): writer.string(text)
    case .array(let elements):
      writer.beginArray()
      for element in elements { element.write(to: &writer) }
      writer.endArray()
    case .list(let elements):
      writer.beginArray()
      for element in elements { element.write(to: &writer) }
      writer.endArray()
    case .object(let members):
      writer.beginObject()
      for member in members {
        writer.name(member.name)
        member.value.write(to: &writer)
      }
      writer.endObject()
    }
  }
}

extension JSON: Equatable {
  /// Equal when spelt the same: strings as bytes, not by canonical equivalence, and members in the same order.
  public static func == (lhs: JSON, rhs: JSON) -> Bool { lhs.bytes == rhs.bytes }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(nilLiteral: ()) { self = .null }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0, $1) })
  }
}
