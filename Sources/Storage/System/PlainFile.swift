/// A file that is no part of a store: what is handed in, and what answers are written to.
package enum PlainFile {
  /// The most bytes of anything that is handed in, far above any round, roster or head.
  package static let mostBytes = 32 << 20

  /// Whether a path names a folder.
  package static func isFolder(_ path: String, on disk: any Disk) -> Bool {
    guard let folder = try? Folder(at: path, on: disk) else { return false }
    return folder.path.isEmpty
  }

  /// Reads a whole regular file, or one byte more than the most that is taken.
  package static func read(_ path: String, on disk: any Disk) throws(StorageError) -> [UInt8] {
    try system { () throws(SystemFailure) in
      let (folder, name) = Folder.split(path)
      return try Folder(at: folder, on: disk).file(name).contents(atMost: mostBytes + 1)
    }
  }

  /// Writes a file whole, in place of the regular one that may be there, readable for its owner only.
  package static func write(_ bytes: [UInt8], to path: String, on disk: any Disk) throws(StorageError) {
    try system { () throws(SystemFailure) in
      let (folder, name) = Folder.split(path)
      let place = try Folder(at: folder, on: disk)
      // Renaming over a device or a link would take it away from everybody else.
      if let status = try place.status(of: name), status.kind != .file {
        throw SystemFailure(.create, path, .wrongKind)
      }
      try place.replace(name, with: bytes)
    }
  }

  /// Whether a file under this path would lie in a log, found by handles: a path can name one folder in many ways.
  package static func isInLog(_ path: String, on disk: any Disk) -> Bool {
    guard let folder = try? Folder(at: Folder.split(path).folder, on: disk) else { return false }
    return folder.liesInLog(upTo: 200)
  }
}

extension Folder {
  fileprivate func liesInLog(upTo steps: Int) -> Bool {
    if isLog { return true }
    guard steps > 0, let above = try? folder(".."), !above.isSame(as: self) else { return false }
    return above.liesInLog(upTo: steps - 1)
  }

  private var isLog: Bool {
    guard let bytes = try? file(Journal.formatName).contents(atMost: 256) else { return false }
    return LogFormat(bytes) != nil
  }

  private func isSame(as other: borrowing Folder) -> Bool {
    guard let own = try? status(of: "."), let theirs = try? other.status(of: ".") else { return true }
    return own.device == theirs.device && own.inode == theirs.inode
  }
}
