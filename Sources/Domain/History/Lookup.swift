/// Values by key, kept in the order in which the keys were met: what folds find everything in.
///
/// Open addressing over a table at most half full, keys compared exactly. The place comes from the high bits of a product,
/// which depend on every bit of the key (speed.md: one bad hash cost half of the speed).
public struct Lookup<Key: LookupKey, Value: Sendable>: Sendable {
  /// One key with its value.
  public struct Entry: Sendable {
    public let key: Key
    public var value: Value

    @inlinable
    init(key: Key, value: Value) {
      self.key = key
      self.value = value
    }
  }

  @usableFromInline var list: [Entry]
  /// For each place the number of the entry that stands there, from 1, below the mark of its key; or 0.
  ///
  /// The mark tells nearly every other key apart without a look at the entry.
  @usableFromInline var places: [UInt64]
  @usableFromInline var shift: UInt64

  /// No values yet.
  @inlinable
  public init() {
    // Said here, where the types are known: a value beside a property is made by way of them, which takes a program that
    // starts longer than all else.
    (list, places, shift) = ([], [], 64)
  }

  /// All entries; the numbers by which they are found are their places here.
  @inlinable public var entries: [Entry] { list }

  /// The number of a key, or nil when it was not met.
  @inlinable
  public func number(of key: Key) -> Int? {
    guard !places.isEmpty else { return nil }
    let number = number(at: place(of: key))
    return number < 0 ? nil : number
  }

  /// The number of a key, with this value when it was not met before.
  @inlinable
  public mutating func number(of key: Key, addedWith value: @autoclosure () -> Value) -> Int {
    if list.count * 2 >= places.count { grow() }
    let place = place(of: key)
    if places[place] != 0 { return number(at: place) }
    list.append(Entry(key: key, value: value()))
    places[place] = home(of: key).mark | UInt64(list.count)
    return list.count - 1
  }

  /// The value of a key, or nil when it was not met.
  @inlinable
  public subscript(key: Key) -> Value? { number(of: key).map { list[$0].value } }

  /// The value with a number.
  @inlinable
  public subscript(number number: Int) -> Value {
    get { list[number].value }
    _modify { yield &list[number].value }
  }

  /// The place where a key stands, or would stand.
  @inlinable
  func place(of key: Key) -> Int {
    var (place, mark) = home(of: key)
    place = self.place(of: mark, from: place)
    while places[place] != 0, list[number(at: place)].key != key {
      place = self.place(of: mark, from: (place &+ 1) & (places.count &- 1))
    }
    return place
  }

  /// The first place from one on at which nothing stands, or a key with a mark.
  @inlinable
  func place(of mark: UInt64, from place: Int) -> Int {
    var place = place
    while case let found = places[place], found != 0, (found ^ mark) &>> 32 != 0 {
      place = (place &+ 1) & (places.count &- 1)
    }
    return place
  }

  /// The number of the entry at a place, or -1.
  @inlinable
  func number(at place: Int) -> Int { Int(places[place] & 0xFFFF_FFFF) &- 1 }

  /// The place where a key stands unless others stood there before, and its mark.
  @inlinable
  func home(of key: Key) -> (place: Int, mark: UInt64) {
    let product = key.bits.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    let mixed = product.high ^ product.low
    return (Int(truncatingIfNeeded: mixed &>> shift), mixed &<< 32)
  }

  @inlinable
  mutating func grow() { makePlaces(max(16, places.count * 2)) }

  @inlinable
  mutating func makePlaces(_ count: Int) {
    places = [UInt64](repeating: 0, count: count)
    shift = UInt64(64 - count.trailingZeroBitCount)
    for number in list.indices {
      let (place, mark) = home(of: list[number].key)
      // All keys are different: none has to be looked at.
      var free = place
      while places[free] != 0 { free = (free &+ 1) & (places.count &- 1) }
      places[free] = mark | UInt64(number &+ 1)
    }
  }

  /// Makes room for so many keys at once.
  @inlinable
  mutating func reserveCapacity(_ count: Int) {
    var room = 16
    while room <= count * 2 { room *= 2 }
    if room > places.count { makePlaces(room) }
    list.reserveCapacity(count)
  }
}

extension Lookup {
  /// A key that is looked for together with others.
  public struct Sought: Sendable {
    public let key: Key
    /// The number that a first look found, or -1.
    @usableFromInline var found: Int32 = -1

    @inlinable
    public init(_ key: Key) { self.key = key }
  }

  /// Takes a first look at many keys, of which none waits for what memory says about another (speed.md, queues).
  @inlinable
  public func look(for all: inout [Sought]) {
    guard !places.isEmpty else { return }
    for index in all.indices {
      let (place, mark) = home(of: all[index].key)
      all[index].found = Int32(truncatingIfNeeded: number(at: self.place(of: mark, from: place)))
    }
    for index in all.indices where all[index].found >= 0 {
      if list[Int(all[index].found)].key != all[index].key { all[index].found = -1 }
    }
  }

  /// The number of a key that was looked for, or nil when it was not met.
  @inlinable
  public func number(of sought: Sought) -> Int? {
    sought.found >= 0 ? Int(sought.found) : number(of: sought.key)
  }

  /// The number of a key that was looked for, with this value when it was not met before.
  @inlinable
  public mutating func number(of sought: Sought, addedWith value: @autoclosure () -> Value) -> Int {
    sought.found >= 0 ? Int(sought.found) : number(of: sought.key, addedWith: value())
  }
}
