public import Domain

/// The right to append to one writer's log: it holds the lock until it goes away.
public struct AppendSession: ~Copyable {
  /// Where the writer goes on.
  public private(set) var position: AppendPosition
  private let journal: Journal
  /// The writer's folder, locked.
  private let folder: Folder
  private let state: WriterState?
  /// What this machine saw of other writers for the first time.
  private let others: Frontier

  init(
    _ journal: Journal, _ folder: consuming Folder, at position: AppendPosition, state: WriterState?, others: Frontier
  ) {
    self.others = others
    self.journal = journal
    self.folder = folder
    self.position = position
    self.state = state
  }

  /// Records the drafts as one batch, durably: all of them when it returns, none of them when it throws.
  public mutating func append(
    _ drafts: [Draft], by: PersonCode, random: inout some RandomNumberGenerator
  ) throws(StorageError) -> [Recorded] {
    let batch = try Batch(drafts, by: by, at: position, random: &random)
    guard let tip = batch.tip, !drafts.isEmpty else { return [] }
    try write(batch.bytes, to: "\(position.year).jsonl")
    position.move(behind: tip)
    if let state {
      do throws(SystemFailure) {
        try state.update(WriterState.Binding(writer: position.writer, head: tip.head))
      } catch {
        position.note(.stateNotWritten(error))
      }
      // Best effort: it is noted by a later command what this one could not.
      if !others.heads.isEmpty { try? state.note(others) }
    }
    return batch.recorded
  }

  /// One write and one sync.
  private func write(_ bytes: [UInt8], to name: String) throws(StorageError) {
    let file: File
    let isNew: Bool
    do throws(SystemFailure) {
      // A file without a byte may be one of which the name never came to the disk.
      let status = try folder.status(of: name)
      isNew = (status?.size ?? 0) == 0
      file = try status == nil ? folder.makeFile(name) : folder.file(name, for: .append)
    } catch {
      throw .nothingRecorded(error)
    }
    try file.appendDurably(bytes) { () throws(SystemFailure) in
      guard isNew else { return }
      try folder.sync()
      try journal.folder.sync()
    }
  }
}

extension File {
  /// Writes bytes at the end and brings them to the disk; what fails is taken back and never acknowledged.
  ///
  /// A sync that failed is not tried again: the kernel has given up on the bytes by then (faults.md section 1). Only that
  /// they are gone is synced.
  func appendDurably(
    _ bytes: [UInt8], alsoSyncing syncMore: () throws(SystemFailure) -> Void
  ) throws(StorageError) {
    let size: Int
    do { size = try self.size() } catch { throw .nothingRecorded(error) }
    do throws(SystemFailure) {
      try append(bytes)
      try sync()
      try syncMore()
    } catch {
      let failure = error
      do throws(SystemFailure) {
        try cut(to: size)
        try sync()
      } catch {
        throw .outcomeUnknown(failure)
      }
      throw .nothingRecorded(failure)
    }
  }
}

extension Journal {
  /// Takes the writer's lock, brings the end of its log in order, and finds out where it goes on.
  ///
  /// Waits for another process so many milliseconds at most. Without the state that this machine remembers, nothing
  /// guards against an old copy of the log.
  public func beginAppend(
    as writer: Writer, now: Moment, state: WriterState?, patience: Int = Journal.patience
  ) throws(StorageError) -> AppendSession {
    let folder = try system { () throws(SystemFailure) in
      // FORMAT has to be on the disk before a writer is, also when the command that made the store was killed.
      if try self.folder.status(of: writer.description) == nil { try self.folder.sync() }
      return try self.folder.folderOrNew(writer.description)
    }
    guard try system({ () throws(SystemFailure) in try folder.lock(waiting: patience) }) else {
      throw .locked(by: folder.lockHolder)
    }
    try system { () throws(SystemFailure) in try folder.settleReplacement() }
    // Only under the lock: until then another process may append.
    let binding = try state?.binding()
    if state != nil, binding?.writer != writer { throw .otherWriter(bound: binding?.writer) }
    // Until the first event the binding may not be on the disk, if the command that made it was killed.
    if let state, binding?.head.number == 0 { try state.bind(to: writer) }
    let known = KnownHeads(own: binding, others: self.known.others)
    let found = try files(of: writer, known: known)
    var repair = TailRepair(found, acknowledged: binding?.head)
    try repair.run()
    let files = found.tail.verdict == .sound ? found : try files(of: writer, known: known)
    let tip = try files.tip
    // What was acknowledged was verified and synced when it was written; anything else may have been left behind by an
    // append whose sync failed, and nothing is built on it before it is on the disk.
    if tip?.head != binding?.head {
      try files.verifyLastBatch()
      if binding != nil { try bringToDisk(files) }
    }
    let (listing, others) = look(for: writer)
    var position = try AppendPosition(
      of: writer, in: format.id, after: tip, now: now, others: others, listing: listing)
    for notice in repair.notices { position.note(notice) }
    return AppendSession(self, folder, at: position, state: state, others: seen(others))
  }

  /// Writes the last batch once more over itself: after a sync that failed the system takes its bytes for written, whether
  /// they are or not (faults.md section 1).
  private func bringToDisk(_ files: WriterFiles) throws(StorageError) {
    guard let segment = files.segments.last, !files.tail.lastBatch.isEmpty else { return }
    do throws(SystemFailure) {
      let file = try files.folder.file(segment.name, for: .update)
      var bytes = [UInt8](repeating: 0, count: files.tail.lastBatch.count)
      let count = try file.read(at: files.tail.lastBatch.lowerBound, into: &bytes, count: bytes.count)
      try file.overwrite(Array(bytes[..<count]), at: files.tail.lastBatch.lowerBound)
      try file.sync()
      try files.folder.sync()
      try folder.sync()
    } catch {
      throw .nothingRecorded(error)
    }
  }

  /// The last events of other writers that this machine did not know yet, as far as their last batch is what it says.
  private func seen(_ others: [WriterFiles]) -> Frontier {
    var news = Frontier()
    for files in others {
      guard let head = (try? files.tip)?.head, head.number > known[files.writer]?.number ?? 0 else { continue }
      if (try? files.verifyLastBatch()) != nil { news.heads[files.writer] = head }
    }
    return news
  }

  /// Where a writer would go on, found without writing anything: for showing what would be recorded.
  public func position(as writer: Writer, now: Moment) throws(StorageError) -> AppendPosition {
    guard try names().writers.contains(writer) else { return try position(of: writer, tip: nil, now: now) }
    let files = try files(of: writer)
    if case .damaged(let damage) = files.tail.verdict { throw .damaged(damage) }
    return try position(of: writer, tip: try files.tip, now: now)
  }

  private func position(of writer: Writer, tip: Tip?, now: Moment) throws(StorageError) -> AppendPosition {
    let (listing, others) = look(for: writer)
    return try AppendPosition(of: writer, in: format.id, after: tip, now: now, others: others, listing: listing)
  }

  /// The log as it stands, nil when something is wrong with it, and the files of the writers besides one.
  ///
  /// What is wrong with those is no reason not to write one's own; whoever reads the log will say what it is.
  private func look(for writer: Writer) -> (listing: Listing?, others: [WriterFiles]) {
    if let listing = try? list() { return (listing, listing.files.filter { $0.writer != writer }) }
    let writers = (try? names().writers) ?? []
    return (nil, writers.filter { $0 != writer }.compactMap { try? files(of: $0) })
  }
}
