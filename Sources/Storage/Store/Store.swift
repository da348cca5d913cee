import Domain

/// A folder that holds `EventLog/` and `Snapshots/`.
public final class Store: Sendable {
  /// The path by which it was found.
  public let path: String
  /// The events.
  public let journal: Journal
  /// What this machine remembers of the log, nil when it has no folder for that.
  public let state: WriterState?
  let disk: any Disk

  /// Opens the store in a folder; `state` is the user's folder for state.
  package init(at path: String, state: String? = nil, on disk: any Disk = PosixDisk()) throws(StorageError) {
    self.path = path
    self.disk = disk
    guard try system({ () throws(SystemFailure) in try Store.isStore(path, on: disk) }) else {
      throw .noStore(path: path)
    }
    let log = try system { () throws(SystemFailure) in
      let folder = try Folder(at: path, on: disk)
      return try folder.folder(Store.logName, knownAs: "")
    }
    let memory = { (log: LogID) in state.map { WriterState(in: $0, of: log, on: disk) } }
    journal = try Journal(log) { memory($0)?.known() ?? KnownHeads() }
    self.state = memory(journal.format.id)
  }

  /// Whether making a store in a folder was broken off before it was one: FORMAT comes last, and no writer before it.
  package static func isUnfinished(at path: String, on disk: any Disk = PosixDisk()) throws(StorageError) -> Bool {
    try system { () throws(SystemFailure) in
      guard try isStore(path, on: disk) else { return false }
      let log = try Folder(at: path, on: disk).folder(logName, knownAs: "")
      guard try log.status(of: Journal.formatName) == nil else { return false }
      return try log.names().allSatisfy { Writer($0) == nil }
    }
  }

  /// Finds the store as git finds its folder: the one asked for, the one of the environment, or the nearest upwards.
  ///
  /// `start` is the absolute path of the folder from which to look upwards.
  package static func find(
    option: String?, environment: String?, from start: String, state: String? = nil, on disk: any Disk = PosixDisk()
  ) throws(StorageError) -> Store {
    if let path = option ?? environment { return try Store(at: path, state: state, on: disk) }
    var path = start[...]
    while true {
      let folder = path.isEmpty ? "/" : String(path)
      if try system({ () throws(SystemFailure) in try isStore(folder, on: disk) }) { break }
      guard let slash = path.lastIndex(of: "/") else { throw .noStore(path: start) }
      path = path[..<slash]
    }
    return try Store(at: path.isEmpty ? "/" : String(path), state: state, on: disk)
  }

  /// The snapshots in a format; a fold that read more than so many events beyond the last one is worth a new one.
  public func snapshots(format: UInt64, worthwhileAfter threshold: Int = Snapshots.threshold) -> Snapshots {
    Snapshots(
      at: path, on: disk, SnapshotFile.Identity(format: format, log: journal.format.id), threshold: threshold)
  }

  /// The nearest folder, from the store upwards, that git keeps the history of; nil when there is none.
  public var enclosingRepository: String? {
    var path = path[...]
    while !path.isEmpty {
      if let folder = try? Folder(at: String(path), on: disk), (try? folder.status(of: ".git")) != nil {
        return String(path)
      }
      guard let slash = path.lastIndex(of: "/") else { return nil }
      path = path[..<slash]
    }
    return nil
  }

  /// Makes a store in a folder, which is made as well when it does not exist; the folder above it must.
  package static func create(
    at path: String, format: LogFormat, state: String? = nil, on disk: any Disk = PosixDisk()
  ) throws(StorageError) -> Store {
    let exists = try system { () throws(SystemFailure) in
      let folder = try Folder.orNew(at: path, withParents: false, on: disk)
      let log = try folder.folderOrNew(logName)
      // FORMAT comes last: without it, making the store was broken off and begins anew.
      if try log.status(of: Journal.formatName) != nil { return true }
      try log.replace(".gitattributes", with: Array("* -text -ident -working-tree-encoding -merge\n".utf8))
      try log.replace(".gitignore", with: Array("register/\n.torn/\n.sync/\n".utf8))
      _ = try log.folderOrNew(Register.folderName)
      _ = try Snapshots.folder(in: folder)
      // Once it is there the store counts, so that all above it has to be on the disk before, also when the command that
      // made it was killed.
      try folder.sync()
      try? Folder(at: Folder.split(path).folder, on: disk).sync()
      try log.replace(Journal.formatName, with: format.bytes)
      return false
    }
    guard !exists else { throw .storeExists(path: path) }
    return try Store(at: path, state: state, on: disk)
  }

  static let logName = "EventLog"

  /// Whether a folder holds a log; only where nothing stands there is none.
  private static func isStore(_ path: String, on disk: any Disk) throws(SystemFailure) -> Bool {
    do throws(SystemFailure) {
      return try Folder(at: path, on: disk).status(of: logName) != nil
    } catch {
      guard error.reason == .notFound || error.reason == .wrongKind else { throw error }
      return false
    }
  }
}
