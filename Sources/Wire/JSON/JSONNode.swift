/// One value, or one key, in the flat list that a text is read into.
///
/// An object is followed by its keys, each followed by its value; an array by its elements.
struct JSONNode: Sendable {
  var kind: JSONValue.Kind
  /// Whether a string holds an escape, or what a Boolean says.
  var flag = false
  /// The bytes of the value: without the quotes for a string.
  var start: UInt32
  var end: UInt32
  /// The node after this one and all that is inside; while a container is open, the container around it.
  var next: Int32
  /// The integer, or the number of elements or members.
  var number: Int

  static let nothing = JSONNode(kind: .null, start: 0, end: 0, next: 1, number: 0)

  var range: Range<Int> { Int(start)..<Int(end) }
}
