public import Domain

/// The segments of one writer as they stood at one moment: what is appended later is not seen.
final class WriterFiles: Sendable {
  let writer: Writer
  let log: LogID
  let known: KnownHeads
  let folder: Folder
  let segments: [Segment]
  let tail: Tail
  /// What stands in the folder and was not read.
  let findings: [Finding]

  /// One file of a writer: what it recorded in one school year.
  struct Segment: Equatable {
    let year: SchoolYear
    /// Which file it was.
    let identity: FileIdentity
    /// The number of bytes that count: in the last segment, up to the end of the last whole batch.
    let length: Int
    /// The number of bytes that the file has.
    let size: Int

    var name: String { "\(year).jsonl" }

    /// Reads the name of a segment, nil when it is not exactly that of one.
    static func year(of name: String) -> SchoolYear? {
      guard name.hasSuffix(".jsonl"), let year = SchoolYear(name.dropLast(6)), "\(year).jsonl" == name else {
        return nil
      }
      return year
    }
  }

  init(
    of writer: Writer, in eventLog: borrowing Folder, log: LogID, known: KnownHeads
  ) throws(StorageError) {
    self.writer = writer
    self.log = log
    self.known = known
    let status = try system { () throws(SystemFailure) in try eventLog.status(of: writer.description) }
    if let status, status.kind != .folder {
      throw .damaged(Damage(file: writer.description, fact: .wrongKind(status.kind)))
    }
    let folder = try system { () throws(SystemFailure) in try eventLog.folder(writer.description) }
    let (all, findings) = try WriterFiles.list(folder)
    // An empty file is what a crash leaves that came before the first byte.
    let filled = all.filter { $0.size > 0 }
    tail = try WriterFiles.tail(
      of: filled[...], folder, Succession(of: writer, in: log), acknowledged: known.acknowledged(by: writer))
    if let last = filled.last {
      let cut = Segment(year: last.year, identity: last.identity, length: tail.lastBatch.upperBound, size: last.size)
      segments = filled.dropLast() + [cut]
    } else {
      segments = []
    }
    self.folder = folder
    self.findings = findings
  }

  /// The end of the last segment; segments before it are looked at only when it has no whole batch.
  private static func tail(
    of segments: ArraySlice<Segment>, _ folder: borrowing Folder, _ succession: Succession,
    acknowledged: Frontier.Head? = nil
  ) throws(StorageError) -> Tail {
    guard let last = segments.last else { return Tail() }
    let file = try open(last, in: folder)
    return try Tail(
      of: file, size: last.size, in: last.year, succession: succession, acknowledged: acknowledged
    ) { () throws(StorageError) in
      try tail(of: segments.dropLast(), folder, succession).tip
    }
  }

  private static func open(_ segment: Segment, in folder: borrowing Folder) throws(StorageError) -> File {
    let file = try system { () throws(SystemFailure) in try folder.file(segment.name) }
    // An erasure puts another file in its place, of another length: half of each would look like damage.
    let identity = try system { () throws(SystemFailure) in try file.identity() }
    guard identity == segment.identity else { throw .changedWhileRead(file.path) }
    return file
  }

  /// Whether the writer's folder holds other bytes by now, or others than those of batches up to a head.
  func haveChanged(in eventLog: borrowing Folder, butFor head: Frontier.Head? = nil) throws(StorageError) -> Bool {
    let now = try WriterFiles(of: writer, in: eventLog, log: log, known: known)
    guard let head, try now.tip?.head == head else { return now.segments != segments }
    guard let last = segments.last else { return false }
    // Whatever rewrites a segment puts another file in its place.
    let grown = now.segments.dropFirst(segments.count - 1).first
    return !now.segments.starts(with: segments.dropLast()) || grown?.identity != last.identity
  }

  private static func list(_ folder: borrowing Folder) throws(StorageError) -> ([Segment], [Finding]) {
    var (segments, findings): ([Segment], [Finding]) = ([], [])
    for name in try system({ () throws(SystemFailure) in try folder.names() }) where name != ".torn" {
      let status = try system { () throws(SystemFailure) in try folder.status(of: name) }
      guard let status else { continue }
      guard let year = Segment.year(of: name) else {
        if !Folder.isDraft(name) { findings.append(Finding(.foreignName(folder.path(of: name)))) }
        continue
      }
      guard status.kind == .file else {
        throw .damaged(Damage(file: folder.path(of: name), fact: .wrongKind(status.kind)))
      }
      if status.links > 1 { findings.append(Finding(.hardLink(folder.path(of: name)))) }
      segments.append(Segment(year: year, identity: FileIdentity(status), length: status.size, size: status.size))
    }
    return (segments, findings)
  }

  /// The last event that counts.
  var tip: Tip? {
    get throws(StorageError) {
      if let tip = tail.tip { return tip }
      return try tip(before: segments.endIndex - 1)
    }
  }

  /// The last event of the segments before one.
  func tip(before index: Int) throws(StorageError) -> Tip? {
    try WriterFiles.tail(of: segments.prefix(max(0, index)), folder, Succession(of: writer, in: log)).tip
  }

  /// What a crash left at the end, or what is being appended right now; nil when there is nothing.
  var residue: Residue? {
    guard let last = segments.last, tail.verdict == .residue || tail.verdict == .lacksLineFeed else { return nil }
    return Residue(
      writer: writer, file: folder.path(of: last.name), offset: last.length, count: last.size - last.length)
  }

  /// A reader of the lines of a segment that count.
  func lines(of segment: Segment) -> LineReader {
    LineReader(0..<segment.length, takingRest: takesRest(of: segment))
  }

  /// Whether what stands after the last line feed of a segment is a line.
  func takesRest(of segment: Segment) -> Bool {
    segment.year == segments.last?.year && tail.verdict == .lacksLineFeed
  }

  func open(_ segment: Segment) throws(StorageError) -> File {
    try WriterFiles.open(segment, in: folder)
  }

  func path(of segment: Segment) -> String { folder.path(of: segment.name) }
}

/// Bytes at the end of a segment that belong to no whole batch: the rest of a crash, or an append under way.
public struct Residue: Hashable, Sendable {
  public let writer: Writer
  /// The file, seen from `EventLog`.
  public let file: String
  /// Where the bytes begin, and how many they are: none when only the line feed of the last line is missing.
  public let offset: Int
  public let count: Int
}
