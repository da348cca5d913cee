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

/// In one byte nothing when it ended, else one more than the target, or seven without one; then the day, or a number that is
/// none.
extension LearningLines.Agreement: Archived {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let (byte, number) = (Int(try reader.byte()), Int32(bitPattern: try reader.halfWord()))
    switch byte {
    case 0:
      guard number == .min else { throw .unlawful }
      self = .ended
    case _:
      let (target, due) = (byte == 7 ? nil : try Level(place: byte - 1), Day(number: Int(number)))
      guard due != nil || number == .min else { throw .unlawful }
      self = .made(target: target, due: due)
    }
  }

  func write(to writer: inout ArchiveWriter) {
    switch self {
    case .made(let target, let due):
      writer.write(number: UInt8(target.map { $0.place + 1 } ?? 7))
      writer.write(number: due?.number ?? .min)
    case .ended:
      writer.write(number: 0 as UInt8)
      writer.write(number: Int32.min)
    }
  }

  static var leastSize: Int { 5 }
  static var hasFixedSize: Bool { true }
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

  static var leastSize: Int { 5 }
  static var hasFixedSize: Bool { true }
}
