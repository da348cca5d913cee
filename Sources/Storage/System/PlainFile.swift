/// A file that is no part of a store: what is handed in, and what answers are written to.
public enum PlainFile {
  /// The greatest file that is read, far above any round or head.
  private static let limit = 64 << 20

  /// Reads a whole file.
  public static func read(_ path: String) throws(StorageError) -> [UInt8] {
    try system { () throws(SystemFailure) in
      let (folder, name) = split(path)
      let file = try Folder(at: folder).file(name)
      return try file.contents(atMost: min(try file.size(), limit))
    }
  }

  /// Writes a file whole, in place of the one that may be there, readable for its owner only.
  public static func write(_ bytes: [UInt8], to path: String) throws(StorageError) {
    try system { () throws(SystemFailure) in
      let (folder, name) = split(path)
      try Folder(at: folder).replace(name, with: bytes)
    }
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }
}
