package import Domain

/// Writes the log of a new writer batch after batch, for logs that are made up and not recorded.
///
/// Every batch is encoded, tied to the one before and read back as by any append. What is missing is what makes an append
/// durable: nothing is locked, synced or remembered by the machine, so a log that was broken off has to be made anew.
package final class BulkAppend {
  /// Where the writer goes on.
  package private(set) var position: AppendPosition
  private let folder: Folder
  private var pending: [UInt8] = []
  /// The school year whose segment takes what is pending.
  private var year: SchoolYear

  private static let mostPending = 1 << 20

  init(_ folder: consuming Folder, at position: AppendPosition) {
    self.folder = folder
    self.position = position
    year = position.year
  }

  /// Adds a batch, recorded at a moment or just after the one before when that is later.
  package func append(
    _ drafts: [Draft], by: PersonCode, at moment: Moment, random: inout some RandomNumberGenerator
  ) throws(StorageError) {
    position.wait(until: moment)
    if position.year != year {
      try flush()
      year = position.year
    }
    let batch = try Batch(drafts, by: by, at: position, random: &random)
    guard let tip = batch.tip else { return }
    pending += batch.bytes
    position.move(behind: tip)
    if pending.count >= Self.mostPending { try flush() }
  }

  /// Writes what is pending.
  package func flush() throws(StorageError) {
    guard !pending.isEmpty else { return }
    let name = "\(year).jsonl"
    try system { () throws(SystemFailure) in
      let exists = try folder.status(of: name) != nil
      let file = exists ? try folder.file(name, for: .append) : try folder.makeFile(name)
      try file.append(pending)
    }
    pending.removeAll(keepingCapacity: true)
  }
}

extension Journal {
  /// Begins the log of a writer of whom there is nothing yet.
  package func beginBulk(as writer: Writer, at moment: Moment) throws(StorageError) -> BulkAppend {
    let folder = try system { () throws(SystemFailure) in try self.folder.makeFolder(writer.description) }
    let position = try AppendPosition(of: writer, in: format.id, after: nil, now: moment, others: [])
    return BulkAppend(folder, at: position)
  }
}
