import Domain
public import Wire

extension LearningLines: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init()
    lines = try reader.read()
    stages = try reader.read()
    agreements = try reader.read()
    modules = try reader.read()
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(lines)
    writer.write(stages)
    writer.write(agreements)
    writer.write(modules)
  }
}

extension LearningLines.Agreement: Archived {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    switch try reader.byte() {
    case 0: self = .made(target: try reader.read(), due: try reader.read())
    case 1: self = .ended
    case _: throw .unlawful
    }
  }

  func write(to writer: inout ArchiveWriter) {
    switch self {
    case .made(let target, let due):
      writer.write(number: 0 as UInt8)
      writer.write(target)
      writer.write(due)
    case .ended: writer.write(number: 1 as UInt8)
    }
  }
}

extension LearningLines.ModuleMark.Kind: ArchivedChoice {}

extension LearningLines.ModuleMark: Archived {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    module = try reader.read()
    kind = try reader.read()
  }

  func write(to writer: inout ArchiveWriter) {
    writer.write(module)
    writer.write(kind)
  }

  static var leastSize: Int { 3 }
}
