public import Domain
public import Wire

/// The snapshots of a store: folded state beside the log, in the format of one program.
///
/// They are only speed. Whatever is wrong with one is a reason to read the log instead, and deleting it changes no answer.
public struct Snapshots: Sendable {
  /// The path of the store.
  private let path: String
  private let disk: any Disk
  private let identity: SnapshotFile.Identity
  /// A fold that read more than so many events beyond the last snapshot is worth a new one.
  let threshold: Int

  /// How many events a fold reads in less time than writing a snapshot is worth (DESIGN.md section 9).
  public static let threshold = 20_000
  /// The folder beside the log.
  public static let folderName = "Snapshots"
  private static let ignoring = ".gitignore"
  private var name: String { "log-\(identity.log).snapshot" }

  init(at path: String, on disk: any Disk, _ identity: SnapshotFile.Identity, threshold: Int) {
    (self.path, self.disk, self.identity, self.threshold) = (path, disk, identity, threshold)
  }

  /// Opens the one that there is.
  func open() throws(SnapshotFlaw) -> SnapshotFile {
    let folder = try reading { () throws(SystemFailure) in
      try Folder(at: path, on: disk).folder(Self.folderName)
    }
    return try SnapshotFile.open(name, in: folder, identity)
  }

  /// Writes what was folded, when the log is still the one that was read.
  ///
  /// No snapshot that is older than an erasure stays: an erasure is recorded first, and then deletes all snapshots under
  /// the lock of their folder. This holds the same lock while it looks whether anything was recorded since the read began
  /// and while it writes. Was the erasure recorded before that look, then the log has changed and nothing is written. Was it
  /// recorded after, then its deletion comes after as well, since it waits for the lock, and takes what was written here.
  ///
  /// - Parameters:
  ///   - draft: what was folded.
  ///   - journal: the log.
  ///   - head: where a batch ends that this machine recorded since, which erases nothing; nil when it recorded none.
  /// - Returns: what became of it.
  public func keep(
    _ draft: SnapshotDraft<some ArchivedInParts & Sendable>, of journal: Journal, butFor head: Frontier.Head? = nil
  ) -> SnapshotKeeping {
    do throws(StorageError) {
      let folder = try system { () throws(SystemFailure) in try Self.folder(in: Folder(at: path, on: disk)) }
      guard try system({ () throws(SystemFailure) in try folder.lock(waiting: 0) }) else { return .locked }
      guard try !journal.hasChanged(since: draft.files, butFor: head) else { return .outdated }
      return try system { () throws(SystemFailure) in
        for name in try folder.names() where Folder.isDraft(name) { try folder.remove(name) }
        let sections = SnapshotFile.sections(draft.record, draft.index, draft.state)
        guard draft.flaws?.isEmpty ?? true else {
          try folder.remove(name)
          return .damaged
        }
        try SnapshotFile.write(name, in: folder, identity, sections: sections)
        return .kept(events: draft.record.events)
      }
    } catch {
      guard case .system(let failure) = error else { return .outdated }
      return .failed(failure)
    }
  }
}

extension Snapshots {
  /// The folder of snapshots in a store, made when there is none: git keeps it, and nothing in it.
  static func folder(in store: borrowing Folder) throws(SystemFailure) -> Folder {
    let folder = try store.folderOrNew(folderName)
    if try folder.status(of: ignoring) == nil { try folder.replace(ignoring, with: Array("*\n!\(ignoring)\n".utf8)) }
    return folder
  }

  /// Takes all snapshots out of the folder of a store, also those of other programs and what a crash left of one.
  static func deleteAll(in path: String, on disk: any Disk, _ patience: Int) throws(StorageError) {
    let store = try system { () throws(SystemFailure) in try Folder(at: path, on: disk) }
    guard try system({ () throws(SystemFailure) in try store.status(of: folderName) }) != nil else { return }
    let folder = try system { () throws(SystemFailure) in try store.folder(folderName) }
    // Whoever writes one has the lock while it compares its log with the one that is there (`Snapshots.keep`).
    guard try system({ () throws(SystemFailure) in try folder.lock(waiting: patience) }) else {
      throw .locked(by: folder.lockHolder)
    }
    try system { () throws(SystemFailure) in try folder.empty(except: [ignoring]) }
  }
}
