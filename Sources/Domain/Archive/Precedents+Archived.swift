public import Wire

/// What was recorded, wanting no entries: those have to be read from the log.
extension Precedents: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init()
    others = try reader.read()
    keys = try reader.read()
    merging = try reader.read([MergeFact].self).map(\.fact)
    guard zip(merging, merging.dropFirst()).allSatisfy({ $0.key < $1.key }) else { throw .disordered }
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(circumstances)
    writer.write(keys)
    writer.write(merging.sorted { $0.key < $1.key }.compactMap(MergeFact.init))
  }
}

/// A fact that two codes are one person.
private struct MergeFact: Archived {
  let fact: Fact

  init?(_ fact: Fact) {
    guard case .personMerged = fact.event else { return nil }
    self.fact = fact
  }

  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    fact = Fact(
      key: try reader.read(), on: try reader.read(), by: try reader.read(), event: .personMerged(try reader.read()))
  }

  func write(to writer: inout ArchiveWriter) {
    guard case .personMerged(let merge) = fact.event else { return }
    writer.write(fact.key)
    writer.write(fact.on)
    writer.write(fact.by)
    writer.write(merge)
  }
}

extension Circumstances: Archived {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init()
    organisation = try reader.read()
    rounds = try reader.read()
    route = try reader.read()
    programmes = try reader.read()
    onboardings = try reader.read()
    lines = try reader.read()
    modules = try reader.read()
    agreements = try reader.read()
    ambitions = try reader.read()
    policies = try reader.read()
    born = try reader.read()
  }

  func write(to writer: inout ArchiveWriter) {
    writer.write(organisation)
    writer.write(rounds)
    writer.write(route)
    writer.write(programmes)
    writer.write(onboardings)
    writer.write(lines)
    writer.write(modules)
    writer.write(agreements)
    writer.write(ambitions)
    writer.write(policies)
    writer.write(born)
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

extension Birth: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    type = try reader.read()
    guard Pointer.targets.contains(type) else { throw .unlawful }
    on = try reader.read()
    subject = try reader.read()
    team = try reader.read()
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(type)
    writer.write(on)
    writer.write(subject)
    writer.write(team)
  }

  public static var leastSize: Int { 8 }
}
