/// A file that is no part of a store: what is handed in, and what answers are written to.
package enum PlainFile {
  /// The greatest file that is read, far above any round or head.
  private static let limit = 64 << 20

  /// Whether a path names a folder.
  package static func isFolder(_ path: String, on disk: any Disk) -> Bool {
    guard let folder = try? Folder(at: path, on: disk) else { return false }
    return folder.path.isEmpty
  }

  /// Reads a whole file.
  package static func read(_ path: String, on disk: any Disk) throws(StorageError) -> [UInt8] {
    try system { () throws(SystemFailure) in
      let (folder, name) = Folder.split(path)
      let file = try Folder(at: folder, on: disk).file(name)
      return try file.contents(atMost: min(try file.size(), limit))
    }
  }

  /// Writes a file whole, in place of the one that may be there, readable for its owner only.
  package static func write(_ bytes: [UInt8], to path: String, on disk: any Disk) throws(StorageError) {
    try system { () throws(SystemFailure) in
      let (folder, name) = Folder.split(path)
      try Folder(at: folder, on: disk).replace(name, with: bytes)
    }
  }
}
