public import Wire

extension Answers: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init()
    organisation = try reader.read()
    docentLevels = try reader.read()
    teamLevels = try reader.read()
    onboarding = try reader.read()
    learningLines = try reader.read()
    canvasAdoption = try reader.read()
    activity = try reader.read()
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(organisation)
    writer.write(docentLevels)
    writer.write(teamLevels)
    writer.write(onboarding)
    writer.write(learningLines)
    writer.write(canvasAdoption)
    writer.write(activity)
  }
}

extension Answers {
  /// Another number whenever the bytes of a folded state mean something else than before, or would be others.
  ///
  /// A test compares the hash of a state that holds something of everything with one beside it.
  public static let archiveFormat: UInt64 = 1
}
