/// What can be told apart and found again fast: a person, a team, an event, or two of them together.
public protocol Internable: Hashable, Sendable {
  /// Bits that nearly always differ between two values; which of them differ does not matter.
  var bits: UInt64 { get }
}

/// Gives every value a number, from 0, in the order in which the values were met.
///
/// Open addressing over a table at most half full, keys compared exactly. The place comes from the high bits of a product,
/// which depend on every bit of the value (speed.md: one bad hash cost half of the speed).
public struct Interner<Key: Internable>: Sendable {
  @usableFromInline var met: [Key] = []
  /// For each place the number of the value that stands there, or -1.
  @usableFromInline var places: [Int32] = []
  @usableFromInline var shift: UInt64 = 64

  /// No values yet.
  @inlinable
  public init() {}

  /// Every value that was met, in order.
  @inlinable public var keys: [Key] { met }

  /// The number of a value, or nil when it was not met.
  @inlinable
  public func number(of key: Key) -> Int? {
    guard !places.isEmpty else { return nil }
    let number = Int(places[place(of: key)])
    return number < 0 ? nil : number
  }

  /// The number of a value, a new one when it was not met before.
  @inlinable
  public mutating func intern(_ key: Key) -> Int {
    if met.count * 2 >= places.count { grow() }
    let place = place(of: key)
    if places[place] >= 0 { return Int(places[place]) }
    let number = met.count
    places[place] = Int32(truncatingIfNeeded: number)
    met.append(key)
    return number
  }

  /// The place where a value stands, or would stand.
  @inlinable
  func place(of key: Key) -> Int {
    let product = key.bits.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    var place = Int(truncatingIfNeeded: (product.high ^ product.low) &>> shift)
    while places[place] >= 0, met[Int(places[place])] != key {
      place = (place &+ 1) & (places.count &- 1)
    }
    return place
  }

  @inlinable
  mutating func grow() {
    let count = max(16, places.count * 2)
    places = [Int32](repeating: -1, count: count)
    shift = UInt64(64 - count.trailingZeroBitCount)
    for number in met.indices { places[place(of: met[number])] = Int32(truncatingIfNeeded: number) }
  }
}
