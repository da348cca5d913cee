/// A value that is kept in parts, of which each can be read without the others.
public protocol ArchivedInParts: Archived {
  /// The parts, in the order in which they are kept.
  associatedtype Part: CaseIterable & Hashable & Sendable

  /// A value of which every part is empty.
  init()
  /// Writes one part.
  func write(_ part: Part, to writer: inout ArchiveWriter)
  /// Reads one part.
  mutating func read(_ part: Part, from reader: inout ArchiveReader) throws(ArchiveError)
}

extension ArchivedInParts {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init()
    for part in Part.allCases { try read(part, from: &reader) }
  }

  public func write(to writer: inout ArchiveWriter) {
    for part in Part.allCases { write(part, to: &writer) }
  }
}
