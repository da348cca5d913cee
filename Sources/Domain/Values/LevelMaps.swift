public import Wire

/// A level per area, for the areas that have one.
public struct AreaLevels: Hashable, Sendable {
  /// Four bits an area: 0 for none, else one more than the rank of the level.
  @usableFromInline var packed: UInt32 = 0

  /// No levels.
  @inlinable
  public init() {}

  /// The levels of these areas.
  public init(_ levels: [Area: Level]) {
    for (area, level) in levels { self[area] = level }
  }

  /// The level of an area.
  public subscript(_ area: Area) -> Level? {
    get {
      let rank = Int(packed >> AreaLevels.shift(area) & 15) - 1
      return rank < 0 ? nil : Level(rank: rank)
    }
    set {
      let rank = newValue.map { UInt32($0.rank) + 1 } ?? 0
      packed = packed & ~(15 << AreaLevels.shift(area)) | rank << AreaLevels.shift(area)
    }
  }

  private static func shift(_ area: Area) -> UInt32 { UInt32(4 * area.number - 4) }
}

/// What somebody scored per competence, 0 to 4, for the competences that were scored.
public struct Scores: Hashable, Sendable {
  /// Four bits a competence: 0 for none, else one more than the score; the last six stand in a second word.
  @usableFromInline var first: UInt64 = 0
  @usableFromInline var second: UInt32 = 0

  /// No scores.
  @inlinable
  public init() {}

  /// The scores of these competences.
  public init(_ scores: [Competence: Int]) {
    for (competence, score) in scores { self[competence] = score }
  }

  /// The score of a competence.
  public subscript(_ competence: Competence) -> Int? {
    get { score(at: competence.index) }
    set {
      let score = newValue.map { UInt64(min(max($0, 0), 4)) + 1 } ?? 0
      let shift = UInt64(4 * (competence.index & 15))
      if competence.index < 16 {
        first = first & ~(15 << shift) | score << shift
      } else {
        second = second & ~(15 << UInt32(shift)) | UInt32(score << shift)
      }
    }
  }

  private func score(at index: Int) -> Int? {
    let packed = index < 16 ? first >> UInt64(4 * index) : UInt64(second) >> UInt64(4 * (index - 16))
    let score = Int(packed & 15) - 1
    return score < 0 ? nil : score
  }

  /// The sum over all competences, or over those of one area; nil when one of them was not scored.
  public func sum(in area: Area? = nil) -> Int? {
    var sum = 0
    for index in area?.places ?? 0..<Competence.all.count {
      guard let score = score(at: index) else { return nil }
      sum += score
    }
    return sum
  }
}

/// How many people stand at each level.
public struct LevelCounts: Sendable {
  private var counts = InlineArray<6, Int32>(repeating: 0)

  /// Nobody at any level.
  public init() {}

  /// So many people at these levels, and nobody at the others.
  public init(_ counts: [Level: Int]) {
    for (level, count) in counts { self[level] = count }
  }

  /// The number of people at a level.
  public subscript(_ level: Level) -> Int {
    get { Int(counts[level.rank]) }
    set { counts[level.rank] = Int32(clamping: newValue) }
  }

  /// The number of people at any level.
  public var total: Int { atLeast(.a1) }

  /// The number of people at a level or above it.
  public func atLeast(_ level: Level) -> Int {
    (level.rank..<counts.count).reduce(0) { $0 + Int(counts[$1]) }
  }

  /// The level of the person in the middle, the lower one of two, or nil when nobody has a level.
  public var lowerMedian: Level? { level(at: (total - 1) / 2) }

  /// The level of the person at a place, counted from 0 for the lowest, or nil when there are fewer people.
  func level(at place: Int) -> Level? {
    var below = 0
    for rank in counts.indices {
      below += Int(counts[rank])
      if place < below { return Level(rank: rank) }
    }
    return nil
  }
}

extension LevelCounts: Hashable {
  public static func == (left: LevelCounts, right: LevelCounts) -> Bool {
    left.counts.indices.allSatisfy { left.counts[$0] == right.counts[$0] }
  }

  public func hash(into hasher: inout Hasher) {
    for rank in counts.indices { hasher.combine(counts[rank]) }
  }
}

extension AreaLevels: FieldMap {
  public static let keys = Area.allCases.map { CanonicalToken(key: $0.rawValue) }
  public static var empty: AreaLevels { AreaLevels() }

  public mutating func take(_ level: Level, at place: Int) -> Bool {
    self[Area.allCases[place]] = level
    return true
  }

  public static var unread: AreaLevels { AreaLevels() }
  public static var expectation: Expectation {
    .map(keys: Area.expectation, of: Level.expectation)
  }

  public init?(reading value: FieldReader.Value) {
    self.init()
    guard value.readMap({ name, level in Area(rawValue: name).map { self[$0] = level } != nil }) else { return nil }
  }

  public func write(to writer: inout JSONWriter) {
    writer.map(Area.allCases.compactMap { area in self[area].map { (area.rawValue, $0) } })
  }
}

extension Scores: FieldMap {
  public static let keys = Competence.all.map { CanonicalToken(key: $0.code) }
  public static var empty: Scores { Scores() }

  public mutating func take(_ score: Int, at place: Int) -> Bool {
    guard (0...4).contains(score) else { return false }
    self[Competence.all[place]] = score
    return true
  }

  public static var unread: Scores { Scores() }
  public static var expectation: Expectation {
    .map(keys: Competence.expectation, of: .integer(0...4))
  }

  public init?(reading value: FieldReader.Value) {
    self.init()
    let complete = value.readMap { (name, score: Int) in
      guard let competence = Competence(name), (0...4).contains(score) else { return false }
      self[competence] = score
      return true
    }
    guard complete else { return nil }
  }

  public func write(to writer: inout JSONWriter) {
    writer.map(Competence.all.compactMap { competence in self[competence].map { (competence.code, $0) } })
  }
}

extension LevelCounts: FieldMap {
  public static let keys = Level.allCases.map { CanonicalToken(key: $0.rawValue) }
  public static var empty: LevelCounts { LevelCounts() }

  public mutating func take(_ count: Int, at place: Int) -> Bool {
    guard (0...100_000).contains(count) else { return false }
    self[Level.allCases[place]] = count
    return true
  }

  public static var unread: LevelCounts { LevelCounts() }
  public static var expectation: Expectation {
    .map(keys: Level.expectation, of: .integer(0...100_000))
  }

  public init?(reading value: FieldReader.Value) {
    self.init()
    let complete = value.readMap { (name, count: Int) in
      guard let level = Level(rawValue: name), (0...100_000).contains(count) else { return false }
      self[level] = count
      return true
    }
    guard complete else { return nil }
  }

  /// Writes every level, zeros too.
  public func write(to writer: inout JSONWriter) {
    writer.map(Level.allCases.map { ($0.rawValue, self[$0]) })
  }
}

extension FieldReader.Value {
  /// Reads every member of a map of at least one, false when it is none or a member is refused.
  func readMap<Element: FieldValue>(_ take: (String, Element) -> Bool) -> Bool {
    guard json.kind == .object, json.count > 0 else { return false }
    return members.allSatisfy { name, value in
      guard let element = Element(reading: value) else { return false }
      return take(name, element)
    }
  }
}

extension JSONWriter {
  /// Writes a map in the order given.
  mutating func map(_ members: [(String, some FieldValue)]) {
    beginObject()
    for (name, value) in members {
      self.name(name)
      value.write(to: &self)
    }
    endObject()
  }
}
