public import Wire

extension Arrangements: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init()
    rounds = try reader.read()
    route = try reader.read()
    programmes = try reader.read()
    onboardings = try reader.read()
    lines = try reader.read()
    modules = try reader.read()
    agreements = try reader.read()
    ambitions = try reader.read()
    policies = try reader.read()
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(rounds)
    writer.write(route)
    writer.write(programmes)
    writer.write(onboardings)
    writer.write(lines)
    writer.write(modules)
    writer.write(agreements)
    writer.write(ambitions)
    writer.write(policies)
  }
}

extension RoundChange: Archived {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    switch try reader.byte() {
    case 0: self = .opened(until: try reader.read())
    case 1: self = .closed
    case _: throw .unlawful
    }
  }

  func write(to writer: inout ArchiveWriter) {
    switch self {
    case .opened(let until):
      writer.write(number: 0 as UInt8)
      writer.write(until)
    case .closed: writer.write(number: 1 as UInt8)
    }
  }
}

extension Said: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {}

  public func write(to writer: inout ArchiveWriter) {}

  public static var leastSize: Int { 0 }
  public static var hasFixedSize: Bool { true }
}
