/// Whether the keys of an object are all different, as the bytes they stand for.
enum JSONKeys {
  /// Up to here every key is compared with each before it; objects with more are checked at their end, by sorting.
  private static let few = 16

  /// Compares the last key, which has no value yet, with the ones before it.
  static func checkLast(_ nodes: [JSONNode], of object: Int, _ bytes: Span<UInt8>) throws(JSONError) {
    guard nodes[object].number < few else { return }
    let last = nodes[nodes.count - 1]
    var index = object + 1
    while index < nodes.count - 1 {
      guard !isSame(nodes[index], last, bytes) else { throw duplicate(last, bytes) }
      index = Int(nodes[index + 1].next)
    }
  }

  /// Checks the keys of an object with many of them, at its end.
  static func check(_ nodes: [JSONNode], of object: Int, _ bytes: Span<UInt8>) throws(JSONError) {
    guard nodes[object].number > few else { return }
    var keys: [(name: [UInt8], node: JSONNode)] = []
    var index = object + 1
    while index < nodes.count {
      keys.append((JSONString.unescape(bytes, nodes[index].range), nodes[index]))
      index = Int(nodes[index + 1].next)
    }
    keys.sort { $0.name != $1.name ? $0.name.lexicographicallyPrecedes($1.name) : $0.node.start < $1.node.start }
    let repeated = zip(keys, keys.dropFirst()).filter { $0.name == $1.name }.map(\.1.node)
    guard let first = repeated.min(by: { $0.start < $1.start }) else { return }
    throw duplicate(first, bytes)
  }

  private static func isSame(_ lhs: JSONNode, _ rhs: JSONNode, _ bytes: Span<UInt8>) -> Bool {
    if lhs.flag || rhs.flag {
      return JSONString.unescape(bytes, lhs.range) == JSONString.unescape(bytes, rhs.range)
    }
    let (first, second) = (lhs.range, rhs.range)
    guard first.count == second.count else { return false }
    for offset in 0..<first.count where bytes[first.lowerBound + offset] != bytes[second.lowerBound + offset] {
      return false
    }
    return true
  }

  private static func duplicate(_ key: JSONNode, _ bytes: Span<UInt8>) -> JSONError {
    let name = String(decoding: JSONString.unescape(bytes, key.range), as: UTF8.self)
    return JSONError(.duplicateKey(name), at: Int(key.start) - 1)
  }
}
