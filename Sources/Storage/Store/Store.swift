/// A folder that holds `EventLog/` and `Snapshots/`.
public final class Store: Sendable {
  /// The path by which it was found.
  public let path: String
  /// The events.
  public let journal: Journal

  /// Opens the store in a folder.
  public init(at path: String) throws(StorageError) {
    self.path = path
    guard Store.isStore(path) else { throw .noStore(path: path) }
    let log = try system { () throws(SystemFailure) in
      let folder = try Folder(at: path)
      return try folder.folder(Store.logName, knownAs: "")
    }
    journal = try Journal(log)
  }

  /// Finds the store as git finds its folder: the one asked for, the one of the environment, or the nearest upwards.
  ///
  /// `start` is the absolute path of the folder from which to look upwards.
  public static func find(
    option: String?, environment: String?, from start: String
  ) throws(StorageError) -> Store {
    if let path = option ?? environment { return try Store(at: path) }
    var path = start[...]
    while !isStore(path.isEmpty ? "/" : String(path)) {
      guard let slash = path.lastIndex(of: "/") else { throw .noStore(path: start) }
      path = path[..<slash]
    }
    return try Store(at: path.isEmpty ? "/" : String(path))
  }

  /// Makes a store in a folder, which is made as well when it does not exist; the folder above it must.
  public static func create(at path: String, format: LogFormat) throws(StorageError) -> Store {
    try system { () throws(SystemFailure) in
      do throws(SystemFailure) {
        _ = try Folder(at: path)
      } catch {
        guard error.reason == .notFound else { throw error }
        try Folder.make(at: path)
      }
    }
    let exists = try system { () throws(SystemFailure) in
      let folder = try Folder(at: path)
      let log = try folder.folderOrNew(logName)
      // FORMAT comes last: without it, making the store was broken off and begins anew.
      if try log.status(of: Journal.formatName) != nil { return true }
      try log.replace(".gitattributes", with: Array("* -text -ident -working-tree-encoding -merge\n".utf8))
      try log.replace(".gitignore", with: Array("register/\n.torn/\n.sync/\n".utf8))
      _ = try log.folderOrNew(Register.folderName)
      let snapshots = try folder.folderOrNew("Snapshots")
      try snapshots.replace(".gitignore", with: Array("*\n!.gitignore\n".utf8))
      try log.replace(Journal.formatName, with: format.bytes)
      try folder.sync()
      return false
    }
    guard !exists else { throw .storeExists(path: path) }
    return try Store(at: path)
  }

  private static let logName = "EventLog"

  private static func isStore(_ path: String) -> Bool {
    guard let folder = try? Folder(at: path) else { return false }
    return (try? folder.status(of: logName)) != nil
  }
}
