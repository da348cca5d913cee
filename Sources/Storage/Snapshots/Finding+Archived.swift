import Domain
public import Wire

// Of what a read brings up, a snapshot keeps what the events say; names in folders are looked at every time.

extension Finding: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(try reader.read(), event: try reader.read(), place: try reader.read())
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(fact)
    writer.write(event)
    writer.write(place)
  }
}

extension Finding.Fact: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    switch try reader.byte() {
    case 0: self = .amendsNothing(try reader.read())
    case 1: self = .amendsAmendment(try reader.read())
    case 2: self = .touchesIdentity(of: try reader.read())
    case 3: self = .mergeCircle
    case 4: self = .unknownFields(try reader.read())
    case 5: self = .unreadable(try reader.read())
    case _: throw .unlawful
    }
  }

  public func write(to writer: inout ArchiveWriter) {
    switch self {
    case .amendsNothing(let target):
      writer.write(0 as UInt8)
      writer.write(target)
    case .amendsAmendment(let target):
      writer.write(1 as UInt8)
      writer.write(target)
    case .touchesIdentity(let target):
      writer.write(2 as UInt8)
      writer.write(target)
    case .mergeCircle: writer.write(3 as UInt8)
    case .unknownFields(let fields):
      writer.write(4 as UInt8)
      writer.write(fields)
    case .unreadable(let problems):
      writer.write(5 as UInt8)
      writer.write(problems)
    // None of an event, or never kept: this says so to whoever reads it.
    case .foreignName, .hardLink, .unfinishedErasure: writer.write(UInt8.max)
    }
  }
}
