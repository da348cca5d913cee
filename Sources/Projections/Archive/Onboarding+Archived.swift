import Domain
public import Wire

extension Onboarding: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init()
    programmes = try reader.read()
    starts = try reader.read()
    marks = try reader.read()
    completions = try reader.read()
    gaps = try reader.read()
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(programmes)
    writer.write(starts)
    writer.write(marks)
    writer.write(completions)
    writer.write(gaps)
  }
}

/// One byte: what was said of a run, an outcome being two more than its place.
extension Onboarding.Mark: Archived {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    switch try reader.byte() {
    case 0: self = .paused
    case 1: self = .resumed
    case let byte: self = .ended(try OnboardingOutcome(place: Int(byte) - 2))
    }
  }

  func write(to writer: inout ArchiveWriter) {
    switch self {
    case .paused: writer.write(number: 0 as UInt8)
    case .resumed: writer.write(number: 1 as UInt8)
    case .ended(let outcome): writer.write(number: UInt8(outcome.place + 2))
    }
  }

  static var hasFixedSize: Bool { true }
}
