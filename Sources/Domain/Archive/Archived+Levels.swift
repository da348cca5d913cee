public import Wire

extension Level: ArchivedChoice {}
extension Area: ArchivedChoice {}
extension Method: ArchivedChoice {}
extension Function: ArchivedChoice {}
extension Background: ArchivedChoice {}
extension CourseState: ArchivedChoice {}
extension LearningLineStage: ArchivedChoice {}
extension OnboardingOutcome: ArchivedChoice {}
extension OrganisationLayer: ArchivedChoice {}
extension Role: ArchivedChoice {}
extension SupportDomain: ArchivedChoice {}
extension CanvasStepChanged.State: ArchivedChoice {}

extension Level {
  /// The level at a place among all.
  @inlinable
  public init(place: Int) throws(ArchiveError) {
    switch place {
    case 0: self = .a1
    case 1: self = .a2
    case 2: self = .b1
    case 3: self = .b2
    case 4: self = .c1
    case 5: self = .c2
    case _: throw .unlawful
    }
  }
}

extension Method {
  /// The method at a place among all.
  @inlinable
  public init(place: Int) throws(ArchiveError) {
    switch place {
    case 0: self = .selfAssessment
    case 1: self = .peer
    case 2: self = .manager
    case 3: self = .iCoach
    case _: throw .unlawful
    }
  }
}

/// Who measured, then in four bytes areas, method and level, then the scores, all zero when there are none.
extension Measurement: Archived {
  @inlinable @inline(__always)
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let assessor = try reader.personOrNobody()
    let word = try reader.halfWord()
    let (method, level) = (try Method(place: Int(word &>> 24 & 7)), Int(word &>> 27 & 7))
    guard let areas = AreaLevels(checking: word & 0xFF_FFFF), word &>> 30 == 0 else { throw .unlawful }
    self.init(
      assessor: assessor, method: method, level: level == 0 ? nil : try Level(place: level &- 1), areas: areas,
      scores: try reader.read())
  }

  @inlinable
  public func write(to writer: inout ArchiveWriter) {
    writer.write(personOrNobody: assessor)
    let (method, level) = (UInt32(method.place), UInt32(level.map { $0.place + 1 } ?? 0))
    writer.write(number: areas.packed | method << 24 | level << 27)
    writer.write(scores)
  }

  @inlinable public static var leastSize: Int { 12 + Scores.leastSize }
  @inlinable public static var hasFixedSize: Bool { true }
}

extension AreaLevels {
  /// Takes levels as they are packed, or nothing when they are not those of six areas.
  @inlinable
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

  @inlinable
  public func write(to writer: inout ArchiveWriter) {
    writer.write(number: first)
    writer.write(number: second)
  }

  /// Takes scores as they are packed, or nothing when they are not those of 22 competences.
  @inlinable
  init?(checking first: UInt64, _ second: UInt32) {
    // Four bits a competence, 0 to 5: two more let no bit run over.
    let (high, two): (UInt64, UInt64) = (0x8888_8888_8888_8888, 0x2222_2222_2222_2222)
    let (wide, isShort) = (UInt64(second), second < 1 << 24)
    guard isShort, (first | wide) & high == 0, ((first &+ two) | (wide &+ two)) & high == 0 else { return nil }
    (self.first, self.second) = (first, second)
  }

  @inlinable public static var leastSize: Int { 12 }
  @inlinable public static var hasFixedSize: Bool { true }
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
  public static var hasFixedSize: Bool { true }
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

  public static var leastSize: Int { 5 }
  public static var hasFixedSize: Bool { true }
}

extension Pair: Archived where First: Archived, Second: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(try reader.read(), try reader.read())
  }

  @inlinable
  public func write(to writer: inout ArchiveWriter) {
    writer.write(first)
    writer.write(second)
  }

  @inlinable public static var leastSize: Int { First.leastSize + Second.leastSize }
  @inlinable public static var hasFixedSize: Bool { First.hasFixedSize && Second.hasFixedSize }
}
