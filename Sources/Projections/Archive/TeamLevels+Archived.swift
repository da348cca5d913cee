import Domain
public import Wire

extension TeamLevels: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init()
    ambitions = try reader.read()
    measurements = try reader.read()
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(ambitions)
    writer.write(measurements)
  }
}

extension TeamLevels.Measured: Archived {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    method = try reader.read()
    counts = try reader.read()
  }

  func write(to writer: inout ArchiveWriter) {
    writer.write(method)
    writer.write(counts)
  }

  static var leastSize: Int { 25 }
  static var hasFixedSize: Bool { true }
}
