/// Writes the fields of one object, in the order of the calls.
public struct FieldWriter {
  /// Where the fields go.
  public var json = JSONWriter()

  init() {}

  /// Writes a field.
  @inlinable
  public mutating func write(_ name: String, _ value: some FieldValue) {
    json.name(name)
    value.write(to: &json)
  }

  /// Writes a field, or leaves it out when there is no value.
  @inlinable
  public mutating func write(_ name: String, _ value: (some FieldValue)?) {
    if let value { write(name, value) }
  }
}
