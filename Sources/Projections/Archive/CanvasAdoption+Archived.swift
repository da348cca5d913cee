public import Wire

extension CanvasAdoption: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init()
    routes = try reader.read()
    steps = try reader.read()
    courses = try reader.read()
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(routes)
    writer.write(steps)
    writer.write(courses)
  }
}
