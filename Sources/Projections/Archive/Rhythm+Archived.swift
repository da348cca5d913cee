public import Wire

extension Rhythm: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init()
    sessions = try reader.read()
    helped = try reader.read()
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(sessions)
    writer.write(helped)
  }
}

extension Happening: Archived {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {}

  func write(to writer: inout ArchiveWriter) {}

  static var leastSize: Int { 0 }
  static var hasFixedSize: Bool { true }
}
