/// An open folder; everything inside of it is reached through its handle, never through a path.
struct Folder: ~Copyable {
  private let descriptor: Int32
  /// Where it is, seen from a folder that was opened by its path, or from `EventLog` inside of that.
  let path: String

  /// Opens the folder that a path names.
  init(at path: String) throws(SystemFailure) {
    descriptor = try attempt(.open, path) { () throws(Posix.Errno) in try Posix.openFolder(path) }
    self.path = ""
  }

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { Posix.close(descriptor) }

  /// Makes the folder that a path names, for the user alone whatever the umask.
  static func make(at path: String) throws(SystemFailure) {
    try attempt(.create, path) { () throws(Posix.Errno) in
      try Posix.makeFolder(path)
      let descriptor = try Posix.openFolder(path)
      defer { Posix.close(descriptor) }
      try Posix.setMode(0o700, of: descriptor)
    }
  }

  /// Opens the folder that a path names, and makes it, and those above it, when there is none.
  static func orNew(at path: String) throws(SystemFailure) -> Folder {
    do throws(SystemFailure) {
      return try Folder(at: path)
    } catch {
      guard error.reason == .notFound else { throw error }
      guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { throw error }
      _ = try orNew(at: String(path[..<slash]))
      try make(at: path)
      return try Folder(at: path)
    }
  }

  /// The path of something inside.
  func path(of name: String) -> String { path.isEmpty ? name : path + "/" + name }

  /// Opens a folder inside; a link is refused.
  func folder(_ name: String, knownAs path: String? = nil) throws(SystemFailure) -> Folder {
    let handle = try attempt(.open, self.path(of: name)) { () throws(Posix.Errno) in
      try Posix.openFolder(name, in: descriptor)
    }
    return Folder(descriptor: handle, path: path ?? self.path(of: name))
  }

  /// Makes a folder inside that only the user may enter, whatever the umask.
  func makeFolder(_ name: String) throws(SystemFailure) -> Folder {
    try attempt(.create, path(of: name)) { () throws(Posix.Errno) in try Posix.makeFolder(name, in: descriptor) }
    let made = try folder(name)
    try attempt(.create, made.path) { () throws(Posix.Errno) in try Posix.setMode(0o700, of: made.descriptor) }
    return made
  }

  /// Opens a file inside; what is no regular file is refused.
  func file(_ name: String, for access: Posix.Access = .read) throws(SystemFailure) -> File {
    let file = try File(name, in: descriptor, for: access, path: path(of: name))
    return file
  }

  /// Makes a file inside that only the user may read and write, whatever the umask.
  func makeFile(_ name: String) throws(SystemFailure) -> File {
    try file(name, for: .create)
  }

  /// What stands under a name, nil when nothing does.
  func status(of name: String) throws(SystemFailure) -> Posix.Status? {
    do {
      return try Posix.status(of: name, in: descriptor)
    } catch {
      guard error.reason != .notFound else { return nil }
      throw SystemFailure(.examine, path(of: name), error)
    }
  }

  /// The names inside, in the order of their bytes.
  func names() throws(SystemFailure) -> [String] {
    let names = try attempt(.list, path) { () throws(Posix.Errno) in try Posix.names(in: descriptor) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func rename(_ old: String, to new: String) throws(SystemFailure) {
    try attempt(.rename, path(of: new)) { () throws(Posix.Errno) in try Posix.rename(old, to: new, in: descriptor) }
  }

  func remove(_ name: String) throws(SystemFailure) {
    try attempt(.remove, path(of: name)) { () throws(Posix.Errno) in try Posix.remove(name, in: descriptor) }
  }

  /// Brings the names inside to the disk: POSIX promises nothing of a new file whose folder was not synced.
  func sync() throws(SystemFailure) {
    try attempt(.sync, path) { () throws(Posix.Errno) in try Posix.sync(descriptor) }
  }

  /// Takes the lock of the folder, which is freed when it is closed; waits for it so many milliseconds at most.
  ///
  /// - Returns: false when somebody else still has it.
  func lock(waiting patience: Int) throws(SystemFailure) -> Bool {
    let end = Posix.elapsedMilliseconds() + patience
    while true {
      if try attempt(.lock, path, { () throws(Posix.Errno) in try Posix.lock(descriptor) }) { return true }
      guard Posix.elapsedMilliseconds() < end else { return false }
      Posix.sleep(milliseconds: 5)
    }
  }

  /// The process that has the lock, as far as the system tells.
  var lockHolder: Int? { Posix.lockHolder(of: descriptor) }
}

extension Folder {
  /// Puts a whole file in place of what stood under a name, so that a crash leaves the one or the other.
  func replace(_ name: String, with bytes: [UInt8]) throws(SystemFailure) {
    let draft = Folder.draftName(of: name)
    if try status(of: draft) != nil { try remove(draft) }
    let file = try makeFile(draft)
    try file.append(bytes)
    try file.sync()
    try rename(draft, to: name)
    try sync()
  }

  private static func draftName(of name: String) -> String { ".\(name).new" }

  /// Whether a name is that of a file that a crash kept from taking its place.
  static func isDraft(_ name: String) -> Bool { name.hasPrefix(".") && name.hasSuffix(".new") }

  /// The folder of a name, made when there is none.
  func folderOrNew(_ name: String) throws(SystemFailure) -> Folder {
    // Where nothing may be written, making what exists already would be refused.
    if try status(of: name) != nil { return try folder(name) }
    do throws(SystemFailure) {
      return try makeFolder(name)
    } catch {
      guard error.reason == .exists else { throw error }
      return try folder(name)
    }
  }
}

/// Makes calls of the system, and says of a failure what was tried on what.
func attempt<Result>(
  _ operation: SystemFailure.Operation, _ path: String, _ call: () throws(Posix.Errno) -> Result
) throws(SystemFailure) -> Result {
  do { return try call() } catch { throw SystemFailure(operation, path, error) }
}
