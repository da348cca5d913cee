/// An object of any fields, kept as its canonical bytes: what a correction replaces, nulls included.
public struct RawObject: FieldValue, Hashable {
  /// The object in canonical form.
  public let bytes: [UInt8]

  /// The object as a tree.
  public let json: JSON

  /// Keeps an object that can stand in a line: with at least one member, and nothing in it that the log has not.
  public init?(_ json: JSON) {
    let bytes = json.bytes
    guard case .object = json, (try? JSONText(bytes, rules: .line)) != nil else { return nil }
    self.bytes = bytes
    self.json = json
  }

  public init?(reading value: FieldReader.Value) {
    self.init(JSON(value.json))
  }

  public static func == (left: RawObject, right: RawObject) -> Bool { left.bytes == right.bytes }

  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

  private init() {
    json = .object([])
    bytes = json.bytes
  }

  public func write(to writer: inout JSONWriter) { writer.raw(bytes) }

  public static var unread: RawObject { RawObject() }

  public static var expectation: Expectation { .anyObject }
}
