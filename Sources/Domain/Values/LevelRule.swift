public import Wire

/// How a level follows from measurements (DESIGN.md section 8.1): the standard rule, or what a college adopted instead.
public struct LevelRule: Hashable, Sendable {
  /// How one level follows from the levels of six areas or from all scores.
  public enum Aggregator: String, CaseIterable, FieldChoice {
    case kOfSix = "k-of-6"
    case median
    case lowest
    case total

    public static let words = spelledWords
  }

  /// How the one level follows.
  public var aggregator: Aggregator
  /// How many areas must have reached the level, for `k-of-6`.
  public var k: Int
  /// Methods from the most to the least trusted; those in one rank are trusted alike, those in none the least.
  public var ranks: [[Method]]
  /// For how many months a measurement is valid.
  public var validity: Int
  /// The highest sums of scores for A1 to C1, per number of competences of an area.
  public var areaTable: [Int: [Int]]
  /// The highest sums of all 22 scores for A1 to C1.
  public var totalTable: [Int]

  /// The standard rule; its tables are those of the DigCompEdu CheckIn.
  public static let standard = LevelRule(
    aggregator: .kOfSix, k: 4, ranks: [[.iCoach, .manager], [.peer], [.selfAssessment]], validity: 12,
    areaTable: [3: [3, 5, 7, 9, 11], 4: [4, 7, 10, 13, 15], 5: [5, 8, 12, 16, 19]],
    totalTable: [19, 33, 49, 65, 80])

  /// Makes a rule of its parts.
  public init(
    aggregator: Aggregator, k: Int, ranks: [[Method]], validity: Int, areaTable: [Int: [Int]], totalTable: [Int]
  ) {
    self.aggregator = aggregator
    self.k = k
    self.ranks = ranks
    self.validity = validity
    self.areaTable = areaTable
    self.totalTable = totalTable
  }
}

extension LevelRule {
  /// The place of a method among the ranks, 0 for the most trusted.
  public func rank(of method: Method) -> Int {
    ranks.firstIndex { $0.contains(method) } ?? ranks.count
  }

  /// The last day on which a measurement of a day is valid: exactly so many months is still valid.
  public func lastValidDay(ofMeasurementOn day: Day) -> Day {
    // A measurement is valid on D when it is no earlier than D minus the months, cut to the month's end. D minus the months
    // never goes back while D goes on, so validity is one stretch: step on from the same date until it ends. Only the end of
    // a longer month needs a step, so 28 February is valid for a month until 31 March.
    var last = day.adding(months: validity)
    while last < .last, last.adding(days: 1).adding(months: -validity) <= day { last = last.adding(days: 1) }
    return last
  }

  /// The one level that a measurement says: the asserted one, else what follows from areas and scores, else none.
  public func holisticLevel(of measurement: Measurement) -> Level? {
    if let level = measurement.level { return level }
    if aggregator == .total {
      return measurement.scores.sum().map { LevelRule.level(of: $0, by: totalTable) }
    }
    var levels = LevelCounts()
    for number in 1...LevelRule.areas {
      guard let area = Area(number: number), let level = areaLevel(of: measurement, in: area) else { return nil }
      levels[level] += 1
    }
    return switch aggregator {
    case .kOfSix: levels.level(at: LevelRule.areas - min(max(k, 1), LevelRule.areas))
    case .median: levels.lowerMedian
    case .lowest, .total: levels.level(at: 0)
    }
  }

  /// The level in one area: the asserted one, else what follows from its scores when all of them are there, else none.
  public func areaLevel(of measurement: Measurement, in area: Area) -> Level? {
    if let level = measurement.areas[area] { return level }
    guard let table = areaTable[area.size] else { return nil }
    return measurement.scores.sum(in: area).map { LevelRule.level(of: $0, by: table) }
  }

  private static let areas = 6

  private static func level(of sum: Int, by table: [Int]) -> Level {
    Level(rank: table.firstIndex { sum <= $0 } ?? Level.allCases.count - 1)
  }
}

extension LevelRule: FieldObject {
  public static var unread: LevelRule { .standard }

  /// Reads a rule; a field left out has the standard value.
  public init(from fields: inout FieldReader) {
    let standard = LevelRule.standard
    let k: Within<AreaNumberLimits>? = fields.optional("k")
    let validity: Within<MonthLimits>? = fields.optional("validity")
    let areas: AreaTable? = fields.optional("areaTable")
    let total: Thresholds? = fields.optional("totalTable")
    self.init(
      aggregator: fields.optional("aggregator") ?? standard.aggregator, k: k?.value ?? standard.k,
      ranks: fields.optional("ranks") ?? standard.ranks, validity: validity?.value ?? standard.validity,
      areaTable: areas.map { standard.areaTable.merging($0.bySize) { $1 } } ?? standard.areaTable,
      totalTable: total?.sums ?? standard.totalTable)
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("aggregator", aggregator)
    fields.write("k", k)
    fields.write("ranks", ranks)
    fields.write("validity", validity)
    fields.write("areaTable", AreaTable(bySize: areaTable))
    fields.write("totalTable", Thresholds(sums: totalTable))
  }
}

/// The highest sums of scores for A1 to C1: five numbers, each at least the one before.
private struct Thresholds: FieldValue {
  var sums: [Int]

  static var unread: Thresholds { Thresholds(sums: []) }
  static var expectation: Expectation { .list(of: .integer(0...88)) }

  init(sums: [Int]) {
    self.sums = sums
  }

  init?(reading value: FieldReader.Value) {
    guard let sums = [Within<SumLimits>](reading: value)?.map(\.value), sums.count == 5, sums == sums.sorted() else {
      return nil
    }
    self.sums = sums
  }

  func write(to writer: inout JSONWriter) {
    sums.write(to: &writer)
  }
}

/// Thresholds per number of competences of an area.
private struct AreaTable: FieldValue {
  var bySize: [Int: [Int]]

  static var unread: AreaTable { AreaTable(bySize: [:]) }
  static var expectation: Expectation { .map(keys: .oneOf(sizes.map(String.init)), of: Thresholds.expectation) }
  static let sizes = [3, 4, 5]

  init(bySize: [Int: [Int]]) {
    self.bySize = bySize
  }

  init?(reading value: FieldReader.Value) {
    self.init(bySize: [:])
    let complete = value.readMap { (name, thresholds: Thresholds) in
      guard let size = AreaTable.sizes.first(where: { String($0) == name }) else { return false }
      bySize[size] = thresholds.sums
      return true
    }
    guard complete else { return nil }
  }

  func write(to writer: inout JSONWriter) {
    writer.map(AreaTable.sizes.compactMap { size in bySize[size].map { (String(size), Thresholds(sums: $0)) } })
  }
}

private enum AreaNumberLimits: Limits {
  static var range: ClosedRange<Int> { 1...6 }
}

private enum MonthLimits: Limits {
  static var range: ClosedRange<Int> { 1...1200 }
}

private enum SumLimits: Limits {
  static var range: ClosedRange<Int> { 0...88 }
}
