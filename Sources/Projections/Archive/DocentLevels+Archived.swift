import Domain
public import Wire

extension DocentLevels: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init()
    measurements = try reader.read()
    rules = try reader.read()
    contests = try reader.read()
    settlements = try reader.read()
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(measurements)
    writer.write(rules)
    writer.write(contests)
    writer.write(settlements)
  }
}

/// Who recorded it, then what was said.
extension Recorded: Archived where Said: Archived {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let by: PersonCode = try reader.read()
    self.init(try reader.read(), by: by)
  }

  func write(to writer: inout ArchiveWriter) {
    writer.write(by)
    writer.write(said)
  }

  static var leastSize: Int { PersonCode.leastSize + Said.leastSize }
  static var hasFixedSize: Bool { Said.hasFixedSize }
}
