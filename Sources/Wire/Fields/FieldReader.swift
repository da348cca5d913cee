/// Reads the fields of one object in any order, and gathers every problem instead of stopping at the first.
///
/// Fields are looked for where the last one ended, so that asking in canonical order costs one comparison a field.
public struct FieldReader {
  @usableFromInline let object: JSONValue
  private let substitutes: [String: String]
  @usableFromInline let isDescribing: Bool
  @usableFromInline var findings = FieldFindings()
  private var seen = Ordinals()
  /// The node of the key to try first, and its place among the members.
  private var nextKey: Int
  private var nextOrdinal = 0
  /// Whether the fields are read from canonical bytes, without a list of values, and where they stand there.
  @usableFromInline private(set) var isCanonical = false
  @usableFromInline var canonical = CanonicalFields()
  /// Every field asked for, when the reader was made to describe a type.
  public private(set) var asked: [FieldShape] = []

  /// Reads an object; strings that are a key of `substitutes` can be read as its value.
  public init(_ object: JSONValue, substitutes: [String: String] = [:]) {
    self.object = object
    self.substitutes = substitutes
    isDescribing = false
    nextKey = object.index + 1
  }

  /// Finds out which fields a type asks for, by letting it read nothing.
  public init(describing read: (inout FieldReader) -> Void) {
    object = .null
    substitutes = [:]
    isDescribing = true
    nextKey = 0
    read(&self)
  }

  /// Reads fields that are spelt canonically straight from the bytes of a block; each object has to be begun.
  ///
  /// Behind the bytes that count there must be `canonicalMargin` others. The keys are those of all objects that will be begun.
  /// An object with a text that is to be read as another is read so, or has to be read otherwise.
  public init(canonical block: [UInt8], keys: [CanonicalToken], substitutes: Substitutes, isSubstituting: Bool) {
    self.init(.null)
    isCanonical = true
    canonical = CanonicalFields(
      block: block, keys: keys, substitutes: substitutes, isSubstituting: isSubstituting)
  }

  /// How many bytes of a block may be loaded beyond the last one that counts.
  public static let canonicalMargin = 128

  /// Goes to the object that begins at a place of the block and ends before another, of which the fields have these of the
  /// keys, in this order.
  public mutating func begin(at offset: Int, before limit: Int, keys: Range<Int>) {
    canonical.begin(at: offset, before: limit, keys: keys)
  }

  /// Whether no field of a canonical object follows.
  @inlinable public var isThrough: Bool { canonical.isThrough }

  /// Where the object ends, when all of it was read and there was nothing to note; nil when it has to be read otherwise.
  public mutating func end() -> Int? {
    guard findings.problems.isEmpty, findings.unknown.isEmpty else {
      findings = FieldFindings()
      return nil
    }
    return canonical.end()
  }

  /// Reads a field that must be there.
  @inlinable
  public mutating func required<V: FieldValue>(_ name: String) -> V {
    if isCanonical {
      guard canonical.toNextValue(), let value = V.value(in: &canonical) else {
        canonical.giveUp()
        return .unread
      }
      return value
    }
    if isDescribing { describe(name, isRequired: true, V.expectation) }
    guard let value = find(name) else {
      refuse(name, because: .missing(V.expectation))
      return .unread
    }
    return findings.within(name) { V.read(value, noting: &$0) } ?? .unread
  }

  /// Reads a field that may be left out.
  @inlinable
  public mutating func optional<V: FieldValue>(_ name: String) -> V? {
    if isCanonical {
      guard canonical.toNextValue() else { return nil }
      let value = V.value(in: &canonical)
      if value == nil { canonical.giveUp() }
      return value
    }
    if isDescribing { describe(name, isRequired: false, V.expectation) }
    guard let value = find(name) else { return nil }
    return findings.within(name) { V.read(value, noting: &$0) }
  }

  /// Reads a field of which only the table that names it knows what it holds.
  @inlinable
  public mutating func value<V>(
    _ name: String, required: Bool, expecting expectation: @autoclosure () -> Expectation, read: (Value) -> V?,
    canonical readCanonical: (inout CanonicalFields) -> V?
  ) -> V? {
    if isCanonical {
      guard canonical.toNextValue() else {
        if required { canonical.giveUp() }
        return nil
      }
      let value = readCanonical(&canonical)
      if value == nil { canonical.giveUp() }
      return value
    }
    if isDescribing { describe(name, isRequired: required, expectation()) }
    guard let value = find(name) else {
      if required { refuse(name, because: .missing(expectation())) }
      return nil
    }
    guard let read = read(value) else {
      findings.within(name) { $0.unreadable(expectation(), value) }
      return nil
    }
    return read
  }

  /// Notes what is wrong with a field, or between it and another, which each by itself were read.
  public mutating func refuse(_ name: String, because fact: @autoclosure () -> FieldProblem.Fact) {
    guard !isCanonical else {
      canonical.giveUp()
      return
    }
    // Nothing is there, and nothing is wrong with that.
    guard !isDescribing else { return }
    let fact = fact()
    findings.problems.append(FieldProblem(path: name, offset: object.range.lowerBound, fact: fact))
  }

  /// Every field that could not be read, those inside of others with their path.
  public var problems: [FieldProblem] { findings.problems }

  /// The fields that nothing asked for, those inside of others first.
  public var unknown: [UnknownField] {
    guard seen.count < object.count, object.kind == .object else { return findings.unknown }
    var unknown = findings.unknown
    for (ordinal, member) in object.members.enumerated() where !seen.contains(ordinal) {
      unknown.append(UnknownField(path: member.name, offset: member.value.range.lowerBound))
    }
    return unknown
  }

  @usableFromInline
  mutating func describe(_ name: String, isRequired: Bool, _ expectation: Expectation) {
    asked.append(FieldShape(name: name, isRequired: isRequired, expectation: expectation))
  }

  /// Looks for a member from the place where the last one was found, once around.
  @usableFromInline
  mutating func find(_ name: String) -> Value? {
    guard object.kind == .object else { return nil }
    let first = object.index + 1
    let end = Int(object.node.next)
    for _ in 0..<object.count {
      if nextKey >= end { (nextKey, nextOrdinal) = (first, 0) }
      let (key, ordinal) = (nextKey, nextOrdinal)
      nextKey = Int(object.text.nodes[key + 1].next)
      nextOrdinal += 1
      if object.text.isSpelt(key, name) {
        seen.insert(ordinal)
        return Value(JSONValue(text: object.text, index: key + 1), substitutes: substitutes)
      }
    }
    return nil
  }
}

extension FieldReader {
  /// A small set of places among the members of an object.
  private struct Ordinals {
    private var low: UInt64 = 0
    private var high: Set<Int> = []

    var count: Int { low.nonzeroBitCount + high.count }

    mutating func insert(_ ordinal: Int) {
      if ordinal < 64 { low |= 1 << UInt64(ordinal) } else { high.insert(ordinal) }
    }

    func contains(_ ordinal: Int) -> Bool {
      ordinal < 64 ? low & (1 << UInt64(ordinal)) != 0 : high.contains(ordinal)
    }
  }
}
