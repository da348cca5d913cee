import Domain
import Testing
import Wire

/// Reads JSON as a kind of event.
func read(_ json: String, as type: EventType, merged: [String: String] = [:]) throws -> DataReading {
  let kind = try #require(EventKind.named(type))
  return kind.read(try JSONText(Array(json.utf8), rules: .free).root, merged: merged)
}

/// Reads JSON as an event that is there without a problem.
func event(_ json: String, as type: EventType) throws -> Event {
  let reading = try read(json, as: type)
  return try #require(reading.contents, "\(reading.problems)").event
}

/// The members of a JSON object.
func members(_ json: String) throws -> [JSON.Member] {
  guard case .object(let members) = JSON(try JSONText(Array(json.utf8), rules: .free).root) else { return [] }
  return members
}

/// The field of one value, as it is read from JSON.
func value<Value: FieldValue>(_ json: String, as type: Value.Type = Value.self) -> Value? {
  guard let text = try? JSONText(Array(json.utf8), rules: .free) else { return nil }
  return Value(reading: FieldReader.Value(text.root))
}

/// A value as it is written to JSON.
func written(_ value: some FieldValue) -> String {
  var writer = JSONWriter()
  value.write(to: &writer)
  return String(decoding: writer.bytes, as: UTF8.self)
}
