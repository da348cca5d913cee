public import Wire

/// A level per area, for the areas that have one.
public struct AreaLevels: Hashable, Sendable {
  private var levels: [Level?]

  /// The levels of these areas.
  public init(_ levels: [Area: Level] = [:]) {
    self.levels = Area.allCases.map { levels[$0] }
  }

  /// The level of an area.
  public subscript(_ area: Area) -> Level? {
    get { levels[area.number - 1] }
    set { levels[area.number - 1] = newValue }
  }
}

/// What somebody scored per competence, 0 to 4, for the competences that were scored.
public struct Scores: Hashable, Sendable {
  private var scores: [Int?]

  /// The scores of these competences.
  public init(_ scores: [Competence: Int] = [:]) {
    self.scores = Competence.all.map { scores[$0] }
  }

  /// The score of a competence.
  public subscript(_ competence: Competence) -> Int? {
    get { scores[competence.index] }
    set { scores[competence.index] = newValue }
  }

  /// The sum over competences, or nil when one of them was not scored.
  public func sum(over competences: [Competence]) -> Int? {
    var sum = 0
    for competence in competences {
      guard let score = self[competence] else { return nil }
      sum += score
    }
    return sum
  }
}

/// How many people stand at each level.
public struct LevelCounts: Hashable, Sendable {
  private var counts: [Int]

  /// So many people at these levels, and nobody at the others.
  public init(_ counts: [Level: Int] = [:]) {
    self.counts = Level.allCases.map { counts[$0] ?? 0 }
  }

  /// The number of people at a level.
  public subscript(_ level: Level) -> Int {
    get { counts[level.rank] }
    set { counts[level.rank] = newValue }
  }

  /// The number of people at any level.
  public var total: Int { counts.reduce(0, +) }

  /// The number of people at a level or above it.
  public func atLeast(_ level: Level) -> Int { counts[level.rank...].reduce(0, +) }

  /// The level of the person in the middle, the lower one of two, or nil when nobody has a level.
  public var lowerMedian: Level? {
    guard total > 0 else { return nil }
    var below = 0
    return Level.allCases.first { level in
      below += self[level]
      return below * 2 >= total
    }
  }
}

extension AreaLevels: FieldValue {
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

extension Scores: FieldValue {
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

extension LevelCounts: FieldValue {
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
