public import Domain

/// The right to append to one writer's log: it holds the lock until it goes away.
public struct AppendSession: ~Copyable {
  /// Where the writer goes on.
  public private(set) var position: AppendPosition
  private let journal: Journal
  /// The writer's folder, locked.
  private let folder: Folder
  private let state: WriterState?

  init(
    _ journal: Journal, _ folder: consuming Folder, at position: AppendPosition, state: WriterState?
  ) {
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
    }
    return batch.recorded
  }

  /// One write and one sync; what fails is taken back, synced once more and never acknowledged.
  ///
  /// A sync that failed is not tried again: the kernel has given up on the bytes by then (faults.md section 1).
  private func write(_ bytes: [UInt8], to name: String) throws(StorageError) {
    let isNew = try system { () throws(SystemFailure) in try folder.status(of: name) == nil }
    let file = try open(name, isNew: isNew)
    let size = try system { () throws(SystemFailure) in try file.size() }
    do throws(SystemFailure) {
      try file.append(bytes)
      try file.sync()
      if isNew {
        try folder.sync()
        try journal.folder.sync()
      }
    } catch {
      throw takenBack(file, to: size, because: error)
    }
  }

  private func open(_ name: String, isNew: Bool) throws(StorageError) -> File {
    do {
      return try isNew ? folder.makeFile(name) : folder.file(name, for: .append)
    } catch {
      throw .nothingRecorded(error)
    }
  }

  private func takenBack(
    _ file: borrowing File, to size: Int, because failure: SystemFailure
  ) -> StorageError {
    do throws(SystemFailure) {
      try file.cut(to: size)
      try file.sync()
    } catch {
      return .outcomeUnknown(failure)
    }
    return .nothingRecorded(failure)
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
    let folder = try system { () throws(SystemFailure) in try self.folder.folderOrNew(writer.description) }
    guard try system({ () throws(SystemFailure) in try folder.lock(waiting: patience) }) else {
      throw .locked(by: folder.lockHolder)
    }
    // Only under the lock: until then another process may append.
    let binding = try state?.binding()
    if state != nil, binding?.writer != writer { throw .otherWriter(bound: binding?.writer) }
    var repair = TailRepair(try files(of: writer), acknowledged: binding?.head)
    try repair.run()
    let files = try files(of: writer)
    let tip = try files.tip
    // What was acknowledged was verified when it was written.
    if tip?.head != binding?.head { try files.verifyLastBatch() }
    var position = try position(of: writer, tip: tip, now: now)
    for notice in repair.notices { position.note(notice) }
    return AppendSession(self, folder, at: position, state: state)
  }

  /// Where a writer would go on, found without writing anything: for showing what would be recorded.
  public func position(as writer: Writer, now: Moment) throws(StorageError) -> AppendPosition {
    guard try names().writers.contains(writer) else { return try position(of: writer, tip: nil, now: now) }
    let files = try files(of: writer)
    if case .damaged(let damage) = files.tail.verdict { throw .damaged(damage) }
    return try position(of: writer, tip: try files.tip, now: now)
  }

  private func position(of writer: Writer, tip: Tip?, now: Moment) throws(StorageError) -> AppendPosition {
    let others = try names().writers.filter { $0 != writer }.compactMap { try? files(of: $0) }
    return try AppendPosition(of: writer, in: format.id, after: tip, now: now, others: others)
  }
}
