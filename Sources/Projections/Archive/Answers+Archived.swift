public import Wire

extension Answers: ArchivedInParts {
  /// One of the projections, which questions need in twos and threes.
  public enum Part: CaseIterable, Sendable {
    case organisation, docentLevels, teamLevels, onboarding, learningLines, canvasAdoption, activity, rhythm
    case arrangements
  }

  public mutating func read(_ part: Part, from reader: inout ArchiveReader) throws(ArchiveError) {
    switch part {
    case .organisation: organisation = try reader.read()
    case .docentLevels: docentLevels = try reader.read()
    case .teamLevels: teamLevels = try reader.read()
    case .onboarding: onboarding = try reader.read()
    case .learningLines: learningLines = try reader.read()
    case .canvasAdoption: canvasAdoption = try reader.read()
    case .activity: activity = try reader.read()
    case .rhythm: rhythm = try reader.read()
    case .arrangements: arrangements = try reader.read()
    }
  }

  public func write(_ part: Part, to writer: inout ArchiveWriter) {
    switch part {
    case .organisation: writer.write(organisation)
    case .docentLevels: writer.write(docentLevels)
    case .teamLevels: writer.write(teamLevels)
    case .onboarding: writer.write(onboarding)
    case .learningLines: writer.write(learningLines)
    case .canvasAdoption: writer.write(canvasAdoption)
    case .activity: writer.write(activity)
    case .rhythm: writer.write(rhythm)
    case .arrangements: writer.write(arrangements)
    }
  }
}

extension Answers {
  /// Another number whenever the bytes of a folded state mean something else than before, or would be others.
  ///
  /// A test compares the hash of a state that holds something of everything with one beside it.
  public static let archiveFormat: UInt64 = 6
}
