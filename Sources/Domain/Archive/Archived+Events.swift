public import Wire

// What is kept whole of an event is kept as its data; these come seldom.
extension AdoptionRouteAdopted: ArchivedFields {}
extension CollegeOpened: ArchivedFields {}
extension ContestSettled: ArchivedFields {}
extension GapIdentified: ArchivedFields {}
extension LearningLineAdopted: ArchivedFields {}
extension LevelContested: ArchivedFields {}
extension LevelRule: ArchivedFields {}
extension PersonMerged: ArchivedFields {}
extension ProgrammeStep: ArchivedFields {}

// This is asked for every team.
extension AmbitionSet: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      ambition: try reader.read(), scope: try reader.read(), deadline: try reader.read(), clauses: try reader.read(),
      decision: try reader.read())
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(ambition)
    writer.write(scope)
    writer.write(deadline)
    writer.write(clauses)
    writer.write(decision)
  }

  public static var leastSize: Int { 18 }
}

/// The level, then in four bytes a share, or a number and the highest bit.
extension Clause: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let (level, word): (Level, UInt32) = (try reader.read(), try reader.halfWord())
    let (isCount, number) = (word &>> 31 == 1, Int(word & 0x7FFF_FFFF))
    guard number <= (isCount ? 100_000 : 100) else { throw .unlawful }
    self.init(level: level, atLeast: isCount ? .count(number) : .share(number))
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(level)
    switch atLeast {
    case .share(let percent): writer.write(number: UInt32(clamping: percent))
    case .count(let number): writer.write(number: UInt32(clamping: number) | 1 << 31)
    }
  }

  public static var leastSize: Int { 5 }
  public static var hasFixedSize: Bool { true }
}

// These come once for every team and for many people.
extension TeamFormed: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      team: try reader.read(), name: try reader.read(), college: try reader.read(), sector: try reader.read())
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(team)
    writer.write(name)
    writer.write(college)
    writer.write(sector)
  }

  public static var leastSize: Int { 9 }
}

extension RoleTaken: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      person: try reader.read(), role: try reader.read(), team: try reader.read(), college: try reader.read(),
      domain: try reader.read(), layer: try reader.read(), minutes: try reader.read())
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(person)
    writer.write(role)
    writer.write(team)
    writer.write(college)
    writer.write(domain)
    writer.write(layer)
    writer.write(minutes)
  }

  public static var leastSize: Int { 14 }
}

extension RoleEnded: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      person: try reader.read(), role: try reader.read(), team: try reader.read(), college: try reader.read())
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(person)
    writer.write(role)
    writer.write(team)
    writer.write(college)
  }

  public static var leastSize: Int { 11 }
}
