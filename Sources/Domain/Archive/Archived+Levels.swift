public import Wire

extension Level: ArchivedChoice {}
extension Area: ArchivedChoice {}
extension Method: ArchivedChoice {}
extension Function: ArchivedChoice {}
extension Background: ArchivedChoice {}
extension CourseState: ArchivedChoice {}
extension LearningLineStage: ArchivedChoice {}
extension OnboardingOutcome: ArchivedChoice {}
extension CanvasStepChanged.State: ArchivedChoice {}

/// The person who measured or zeros, then in one word what is asserted, then the scores when there are any.
extension Measurement: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let person = try reader.word()
    let word = try reader.word()
    let (level, scored) = (UInt8(truncatingIfNeeded: word &>> 40), UInt8(truncatingIfNeeded: word &>> 48))
    let method = try Method(place: Int(UInt8(truncatingIfNeeded: word &>> 32)))
    guard let areas = AreaLevels(checking: UInt32(truncatingIfNeeded: word)), word &>> 48 <= 1 else { throw .unlawful }
    var scores = Scores()
    if scored == 1 { scores = try reader.read() }
    self.init(
      assessor: try PersonCode?(orZero: person), method: method,
      level: level == 0 ? nil : try Level(place: Int(level) - 1),
      areas: areas, scores: scores)
  }

  public func write(to writer: inout ArchiveWriter) {
    let hasScores = scores != Scores()
    writer.write(number: assessor?.packed ?? 0)
    let (method, level) = (UInt64(method.place), UInt64(level.map { $0.place + 1 } ?? 0))
    writer.write(number: UInt64(areas.packed) | method << 32 | level << 40 | (hasScores ? 1 << 48 : 0))
    if hasScores { writer.write(scores) }
  }

  @inlinable public static var leastSize: Int { 16 }
}

extension PersonCode? {
  /// A code, or nothing for zeros.
  @inlinable
  init(orZero packed: UInt64) throws(ArchiveError) {
    self = PersonCode(checking: packed)
    guard self != nil || packed == 0 else { throw .unlawful }
  }
}

extension AreaLevels {
  /// Takes levels as they are packed, or nothing when they are not those of six areas.
  @usableFromInline
  init?(checking packed: UInt32) {
    // Four bits an area, 0 to 6: one more lets no bit run over.
    guard packed < 1 << 24, packed & 0x88_8888 == 0, (packed &+ 0x11_1111) & 0x88_8888 == 0 else { return nil }
    self.packed = packed
  }
}

extension Scores: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let (first, second) = (try reader.word(), try reader.halfWord())
    guard let scores = Scores(checking: first, second) else { throw .unlawful }
    self = scores
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(number: first)
    writer.write(number: second)
  }

  /// Takes scores as they are packed, or nothing when they are not those of 22 competences.
  @usableFromInline
  init?(checking first: UInt64, _ second: UInt32) {
    // Four bits a competence, 0 to 5: two more let no bit run over.
    let (high, two): (UInt64, UInt64) = (0x8888_8888_8888_8888, 0x2222_2222_2222_2222)
    let (wide, isShort) = (UInt64(second), second < 1 << 24)
    guard isShort, (first | wide) & high == 0, ((first &+ two) | (wide &+ two)) & high == 0 else { return nil }
    (self.first, self.second) = (first, second)
  }

  @inlinable public static var leastSize: Int { 12 }
}

/// The number of people at each level.
extension LevelCounts: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init()
    for level in Level.allCases {
      let count = Int(try reader.halfWord())
      guard count <= 100_000 else { throw .unlawful }
      self[level] = count
    }
  }

  public func write(to writer: inout ArchiveWriter) {
    for level in Level.allCases { writer.write(number: UInt32(clamping: self[level])) }
  }

  public static var leastSize: Int { 24 }
}

/// What comes before a code tells of what it is one.
extension Scope: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    switch try reader.byte() {
    case 0: self = .college(try reader.read())
    case 1: self = .team(try reader.read())
    case _: throw .unlawful
    }
  }

  public func write(to writer: inout ArchiveWriter) {
    switch self {
    case .college(let college):
      writer.write(number: 0 as UInt8)
      writer.write(college)
    case .team(let team):
      writer.write(number: 1 as UInt8)
      writer.write(team)
    }
  }

  public static var leastSize: Int { 3 }
}

extension Pair: Archived where First: Archived, Second: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(try reader.read(), try reader.read())
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(first)
    writer.write(second)
  }

  @inlinable public static var leastSize: Int { First.leastSize + Second.leastSize }
}
