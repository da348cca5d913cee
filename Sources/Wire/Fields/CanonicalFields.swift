/// Walks through the fields of an object that is spelt canonically: every key in its place, no byte too many.
///
/// What it meets otherwise it does not judge: it gives up, and the object has to be read by the general scanner, which
/// alone says what is lawful. What it reads, the general scanner reads alike.
public struct CanonicalFields: Sendable {
  @usableFromInline let block: [UInt8]
  /// Texts that are to be read as others, and whether they are, or are left to the general scanner.
  @usableFromInline let substitutes: Substitutes
  let isSubstituting: Bool
  /// The keys of all objects, those of one object behind each other, and the place among them of the key that is asked for
  /// next: the list is held once, because every object would otherwise have to hold its own and let go of it.
  @usableFromInline let keys: [CanonicalToken]
  @usableFromInline var nextKey = 0
  @usableFromInline var lastKey = 0
  /// The place of the brace or comma in front of the next key, or of the brace that closes the object.
  ///
  /// Once its key is passed, the place of a value. In a list it is the same with brackets and elements.
  @usableFromInline var at = 0
  /// What closes the object or the list.
  @usableFromInline var closer = ASCII.closeBrace
  /// Where the bytes end that count.
  @usableFromInline var limit = 0
  @usableFromInline var hasGivenUp = true
  /// Whether no field follows, or none that is looked for any more.
  @usableFromInline var isThrough = true
  /// The value that was found last, by what was found.
  @usableFromInline var text = ShortText.none
  @usableFromInline var integer = 0
  @usableFromInline var other = FieldReader.Value(0)

  /// What stands in a field.
  @usableFromInline
  enum Found: Sendable {
    case nothing, text, integer, other
  }

  init(
    block: [UInt8] = [], keys: [CanonicalToken] = [], substitutes: Substitutes = Substitutes(),
    isSubstituting: Bool = false
  ) {
    self.block = block
    self.keys = keys
    self.substitutes = substitutes
    self.isSubstituting = isSubstituting
  }

  mutating func begin(at offset: Int, before limit: Int, keys: Range<Int>) {
    (nextKey, lastKey) = (keys.lowerBound, keys.upperBound)
    (at, self.limit, closer) = (offset, limit, ASCII.closeBrace)
    hasGivenUp = offset >= limit || block[offset] != ASCII.openBrace
    isThrough = hasGivenUp
  }

  /// Leaves the object to the general scanner.
  @inlinable
  public mutating func giveUp() { (hasGivenUp, isThrough) = (true, true) }

  /// Where the object ends, when all of it was read.
  func end() -> Int? { hasGivenUp || !isThrough ? nil : at + 1 }

  /// Goes to the value of the next key, false when that is left out.
  ///
  /// It goes by the order alone: a type asks for its fields in one order, whatever it finds.
  @inlinable @inline(__always)
  mutating func toNextValue() -> Bool {
    guard !isThrough else { return false }
    guard nextKey < lastKey else {
      giveUp()
      return false
    }
    let place = nextKey
    nextKey &+= 1
    // Asked in its place: to take it out would cost more than to compare it.
    guard keys[place].stands(in: block.span, at: at &+ 1) else { return false }
    at &+= 1 &+ keys[place].count
    return true
  }

  /// Goes to the value of the key at a place of a list when that stands next.
  @inlinable @inline(__always)
  mutating func toValue(of keys: [CanonicalToken], at place: Int) -> Bool {
    guard keys[place].stands(in: block.span, at: at &+ 1) else { return false }
    at &+= 1 &+ keys[place].count
    return true
  }

  /// Goes behind a value: to the comma in front of what follows, or to the end of the object.
  @inlinable @inline(__always)
  mutating func pass(to end: Int) {
    at = end
    guard end < limit else { return giveUp() }
    let next = block[end]
    if next == closer { isThrough = true } else if next != 0x2C { giveUp() }
  }
}
