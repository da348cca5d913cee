import Domain
public import Wire

extension Activity: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init()
    workshops = try reader.read()
    coachings = try reader.read()
    workshopAttendances = try reader.read()
    coachingAttendances = try reader.read()
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(workshops)
    writer.write(coachings)
    writer.write(workshopAttendances)
    writer.write(coachingAttendances)
  }
}

extension Workshop: Archived {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    minutes = try reader.read()
    series = try reader.read()
  }

  func write(to writer: inout ArchiveWriter) {
    writer.write(minutes)
    writer.write(series)
  }

  static var leastSize: Int { 5 }
}

/// The person, then the minutes, or a number that is none where they were not recorded.
extension Attendance: Archived {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    person = try reader.read()
    let number = try reader.halfWord()
    minutes = number == .max ? nil : Minutes(Int(number))
    guard minutes != nil || number == .max else { throw .unlawful }
  }

  func write(to writer: inout ArchiveWriter) {
    writer.write(person)
    writer.write(number: minutes.map { UInt32(clamping: $0.value) } ?? .max)
  }

  static var leastSize: Int { 12 }
  static var hasFixedSize: Bool { true }
}
