public import Wire

/// The codes that are read as another, each with the one that it was merged into.
extension Merges: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let pairs: [PersonCode: PersonCode] = try reader.read()
    self.init()
    circles = try reader.read()
    into.reserveCapacity(pairs.count)
    for (from, to) in pairs.sorted(by: { $0.key < $1.key }) { _ = into.number(of: from, addedWith: to) }
    guard Merges.endEverywhere(pairs) else { throw .unlawful }
  }

  /// Whether following from any code comes to an end.
  private static func endEverywhere(_ pairs: [PersonCode: PersonCode]) -> Bool {
    var ending: Set<PersonCode> = []
    // Most were merged into a code that is read as no other.
    for (start, into) in pairs where pairs[into] != nil {
      var (path, next): (Set<PersonCode>, PersonCode) = ([], start)
      while let following = pairs[next], !ending.contains(next) {
        guard path.insert(next).inserted else { return false }
        next = following
      }
      ending.formUnion(path)
    }
    return true
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(Dictionary(uniqueKeysWithValues: into.entries.map { ($0.key, $0.value) }))
    writer.write(circles)
  }

  public static var leastSize: Int { 8 }
}

extension Forgetting: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    person = try reader.read()
    key = try reader.read()
    by = try reader.read()
    on = try reader.read()
    ground = try reader.read()
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(person)
    writer.write(key)
    writer.write(by)
    writer.write(on)
    writer.write(ground)
  }

  public static var leastSize: Int { 40 }
}

extension Place: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(file: try reader.read(), line: try reader.read())
    guard line > 0 else { throw .unlawful }
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(file)
    writer.write(line)
  }

  public static var leastSize: Int { 12 }
}
