import Domain
import Wire

extension SnapshotRecord: Archived {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    reaches = try reader.read()
    (events, unknown) = (try reader.read(), try reader.read())
    (merges, forgettings, findings) = (try reader.read(), try reader.read(), try reader.read())
    guard events >= 0, unknown >= 0, zip(reaches, reaches.dropFirst()).allSatisfy({ $0.writer < $1.writer }) else {
      throw .disordered
    }
  }

  func write(to writer: inout ArchiveWriter) {
    writer.write(reaches)
    writer.write(events)
    writer.write(unknown)
    writer.write(merges)
    writer.write(forgettings)
    writer.write(findings)
  }
}

extension SnapshotRecord.Reach: Archived {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    (writer, end) = (try reader.read(), try reader.read())
    (earlier, known) = (try reader.read(), try reader.read())
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(writer)
    archive.write(end)
    archive.write(earlier)
    archive.write(known)
  }
}

extension SnapshotRecord.Reach.Segment: Archived {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    (year, size) = (try reader.year(), try reader.read())
  }

  func write(to writer: inout ArchiveWriter) {
    writer.write(year.description)
    writer.write(size)
  }
}

extension Bookmark: Archived {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let (year, offset, line): (SchoolYear, Int, Int) = (try reader.year(), try reader.read(), try reader.read())
    let (number, recorded): (Int, Moment) = (try reader.read(), try reader.read())
    let hash = try reader.bytes(HashText.count)
    guard let hash = HashText(Array(hash).span), EventNumberLimits.range.contains(number), offset > 0, line > 0 else {
      throw .unlawful
    }
    // A snapshot ends between batches.
    self.init(
      year: year, offset: offset, line: line, tip: Tip(number: number, recorded: recorded, hash: hash), lacking: 0)
  }

  func write(to writer: inout ArchiveWriter) {
    writer.write(year.description)
    writer.write(offset)
    writer.write(line)
    writer.write(tip.number)
    writer.write(tip.recorded)
    writer.write(bytes: tip.head.hash.utf8)
  }
}

extension ArchiveReader {
  fileprivate mutating func year() throws(ArchiveError) -> SchoolYear {
    guard let year = SchoolYear(try read(String.self)) else { throw .unlawful }
    return year
  }
}
