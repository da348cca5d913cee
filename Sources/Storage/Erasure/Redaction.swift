public import Domain

/// What was done to finish the erasures of a log on this machine.
public struct Redaction: Hashable, Sendable {
  /// The events whose contents were wiped, by writer and number.
  public fileprivate(set) var events: [EventID] = []
  /// The people whose rows went from the register.
  public fileprivate(set) var people: [PersonCode] = []
}

extension Store {
  /// Wipes from this machine whatever the erasures in the log name: contents and salts in the segments of every writer,
  /// the rows of forgotten people in the register, and everything that may hold a copy of either.
  ///
  /// It may be broken off anywhere and be done again: what is recorded stays recorded, and every machine comes to the same
  /// bytes (DESIGN.md section 12). A log that is damaged is left as it is, since wiping would destroy the evidence.
  public func finishErasures(patience: Int = Journal.patience) throws(StorageError) -> Redaction {
    let outcome = try journal.read(verifyingHashes: true) { _ in }
    let unfinished = outcome.findings.filter { $0.fact == .unfinishedErasure }.compactMap(\.event)
    var redaction = Redaction()
    // Copies go first: after a crash, contents that still stand in a segment make the next command begin again.
    try Snapshots.deleteAll(in: path, on: disk, patience)
    for writer in try journal.names().writers {
      try journal.withLock(on: writer, patience) { (folder) throws(StorageError) in try folder.sweep() }
    }
    redaction.people = try journal.forget(outcome.forgotten.keys, patience)
    for (writer, events) in Dictionary(grouping: unfinished, by: \.writer).sorted(by: { $0.key < $1.key }) {
      try journal.withLock(on: writer, patience) { (_) throws(StorageError) in
        var redacting = SegmentRedaction(try journal.files(of: writer), erased: Set(events))
        try redacting.run()
      }
      redaction.events += events.sorted()
    }
    return redaction
  }
}

extension Journal {
  fileprivate func withLock(
    on writer: Writer, _ patience: Int, _ body: (borrowing Folder) throws(StorageError) -> Void
  ) throws(StorageError) {
    let folder = try system { () throws(SystemFailure) in try self.folder.folder(writer.description) }
    guard try system({ () throws(SystemFailure) in try folder.lock(waiting: patience) }) else {
      throw .locked(by: folder.lockHolder)
    }
    try body(folder)
  }

  /// Takes people out of the register, and gives those who were in it.
  fileprivate func forget(
    _ people: some Sequence<PersonCode>, _ patience: Int
  ) throws(StorageError) -> [PersonCode] {
    guard try system({ () throws(SystemFailure) in try self.folder.status(of: Register.folderName) }) != nil else {
      return []
    }
    let register = try register()
    let listed = people.filter { register[$0] != nil }.sorted()
    if !listed.isEmpty { try changeRegister { $0.remove(listed) } }
    let folder = try system { () throws(SystemFailure) in try self.folder.folder(Register.folderName) }
    guard try system({ () throws(SystemFailure) in try folder.lock(waiting: patience) }) else {
      throw .locked(by: folder.lockHolder)
    }
    try folder.sweep()
    return listed
  }
}

extension Folder {
  /// Takes away what may hold contents beside the files that are read: drafts that a crash left, residue set aside.
  fileprivate func sweep() throws(StorageError) {
    try system { () throws(SystemFailure) in
      for name in try names() where Folder.isDraft(name) { try remove(name) }
      if try status(of: TailRepair.tornName) != nil { try folder(TailRepair.tornName).empty() }
      try sync()
    }
  }

  /// Takes everything out that is a file, also from the folders inside.
  func empty(except kept: Set<String> = []) throws(SystemFailure) {
    for name in try names() where !kept.contains(name) {
      if try status(of: name)?.kind == .folder { try folder(name).empty() } else { try remove(name) }
    }
    try sync()
  }
}
