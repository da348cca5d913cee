public import Wire

extension Frontier.Head: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(number: try reader.read(), hash: try reader.read())
    guard EventNumberLimits.range.contains(number), hash.utf8.count == 43, Base64URL.decode(hash) != nil else {
      throw .unlawful
    }
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(number)
    writer.write(hash)
  }

  public static var leastSize: Int { 12 }
}
