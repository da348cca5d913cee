// What the value at hand is made of, when that is a map or a list.
extension CanonicalFields {
  /// A map of which the keys are some of these, in their order.
  @inlinable
  mutating func map<Map: FieldMap>(_ type: Map.Type) -> Map? {
    guard let outer = enterMap() else { return nil }
    var map = Map.empty
    let keys = Map.keys
    for place in keys.indices where !isThrough {
      guard toValue(of: keys, at: place) else { continue }
      guard let element = Map.Element.value(in: &self), map.take(element, at: place) else {
        giveUp()
        break
      }
    }
    leave(to: outer)
    return map
  }

  /// A list of values of one type.
  @inlinable
  mutating func list<Element: FieldValue>(of type: Element.Type) -> [Element]? {
    guard let outer = enterList() else { return nil }
    var list: [Element] = []
    while !isThrough {
      toElement()
      guard let element = Element.value(in: &self) else {
        giveUp()
        break
      }
      list.append(element)
    }
    leave(to: outer)
    return list
  }

  /// Goes to the next element of a list.
  @usableFromInline
  mutating func toElement() { at &+= 1 }

  @usableFromInline
  mutating func enterMap() -> UInt8? { enter(ASCII.openBrace, closedBy: ASCII.closeBrace) }

  @usableFromInline
  mutating func enterList() -> UInt8? { enter(ASCII.openBracket, closedBy: ASCII.closeBracket) }

  /// Goes into the object or the list that stands there, and tells what closes what is around it.
  private mutating func enter(_ opener: UInt8, closedBy inner: UInt8) -> UInt8? {
    guard block[at] == opener else {
      giveUp()
      return nil
    }
    defer { closer = inner }
    return closer
  }

  /// Goes out of an object or a list behind its end.
  @usableFromInline
  mutating func leave(to outer: UInt8) {
    guard isThrough, !hasGivenUp else { return giveUp() }
    isThrough = false
    closer = outer
    pass(to: at &+ 1)
  }
}
