public import Wire

/// Values by key, of which those that were there before are read in the bytes of an archive where they are asked for.
public struct ArchivedLookup<Key: LookupKey & Archived & Comparable, Value: Archived & Sendable>: Sendable {
  @usableFromInline var recent: Lookup<Key, Value>
  /// The keys in the archive, which rise, and the value of each.
  @usableFromInline var frozen: Optional<(keys: ArchivedColumn<Key>, values: ArchivedColumn<Value>)>

  /// No values yet.
  @inlinable
  public init() {
    recent = Lookup()
    frozen = nil
  }

  /// The value of a key, or nil when it was not met.
  @inlinable
  public subscript(key: Key) -> Value? {
    if let value = recent[key] { return value }
    guard let frozen, let number = frozen.keys.number(of: key) else { return nil }
    return frozen.values[number]
  }

  /// Gives a key a value, also where it had another one.
  @inlinable
  public mutating func set(_ value: Value, for key: Key) {
    let number = recent.number(of: key, addedWith: value)
    recent[number: number] = value
  }

  /// All keys, in no order that means anything.
  public var keys: [Key] {
    let recent = recent.entries.map(\.key)
    guard let frozen else { return recent }
    return recent + (0..<frozen.keys.count).compactMap { frozen.keys[$0] }.filter { self.recent.number(of: $0) == nil }
  }
}

/// The keys in their order and the value of each.
extension ArchivedLookup: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init()
    let count = Int(try reader.halfWord())
    let keys = try ArchivedColumn<Key>(count: count, from: &reader)
    let values = try ArchivedColumn<Value>(count: count, from: &reader)
    if count > 0 { frozen = (keys, values) }
  }

  public func write(to writer: inout ArchiveWriter) {
    let keys = keys.sorted()
    writer.write(count: keys.count)
    writer.write(column: keys)
    // A value that cannot be read is noted, and then nobody keeps what is written here.
    writer.write(column: keys.compactMap { self[$0] })
    guard let archived = frozen?.keys else { return }
    let there = (0..<archived.count).compactMap { archived[$0] }
    if !zip(there, there.dropFirst()).allSatisfy(<) { archived.archive.flaws.note(.disordered) }
  }

  public static var leastSize: Int { 4 }
}
