/// An open folder; everything inside of it is reached through its handle, never through a path.
struct Folder: ~Copyable {
  private let disk: any Disk
  private let descriptor: Int32
  /// Where it is, seen from a folder that was opened by its path, or from `EventLog` inside of that.
  let path: String

  /// Opens the folder that a path names.
  init(at path: String, on disk: any Disk) throws(SystemFailure) {
    descriptor = try attempt(.open, path) { () throws(Errno) in try disk.openFolder(path) }
    self.disk = disk
    self.path = ""
  }

  private init(descriptor: Int32, of disk: any Disk, path: String) {
    self.disk = disk
    self.descriptor = descriptor
    self.path = path
  }

  deinit { disk.close(descriptor) }

  /// Opens the folder that a path names, and makes it durably when there is none, with those above it if asked to.
  static func orNew(at path: String, withParents: Bool, on disk: any Disk) throws(SystemFailure) -> Folder {
    do throws(SystemFailure) {
      return try Folder(at: path, on: disk)
    } catch {
      guard error.reason == .notFound else { throw error }
      let (above, name) = split(path)
      guard !name.isEmpty, above != path else { throw error }
      let parent =
        try withParents ? orNew(at: above, withParents: true, on: disk) : Folder(at: above, on: disk)
      _ = try parent.folderOrNew(name)
      try parent.sync()
      return try Folder(at: path, on: disk)
    }
  }

  /// The path of the folder above, and the name inside of it.
  static func split(_ path: String) -> (folder: String, name: String) {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return (".", String(path)) }
    let folder = slash == path.startIndex ? "/" : path[..<slash]
    return (String(folder), String(path[path.index(after: slash)...]))
  }

  /// The path of something inside.
  func path(of name: String) -> String { path.isEmpty ? name : path + "/" + name }

  /// Opens a folder inside; a link is refused.
  func folder(_ name: String, knownAs path: String? = nil) throws(SystemFailure) -> Folder {
    let handle = try attempt(.open, self.path(of: name)) { () throws(Errno) in
      try disk.openFolder(name, in: descriptor)
    }
    return Folder(descriptor: handle, of: disk, path: path ?? self.path(of: name))
  }

  /// Makes a folder inside that only the user may enter, whatever the umask.
  func makeFolder(_ name: String) throws(SystemFailure) -> Folder {
    try attempt(.create, path(of: name)) { () throws(Errno) in try disk.makeFolder(name, in: descriptor) }
    let made = try folder(name)
    try attempt(.create, made.path) { () throws(Errno) in try disk.setMode(0o700, of: made.descriptor) }
    return made
  }

  /// Opens a file inside; what is no regular file is refused.
  func file(_ name: String, for access: FileAccess = .read) throws(SystemFailure) -> File {
    let file = try File(name, in: descriptor, of: disk, for: access, path: path(of: name))
    return file
  }

  /// Makes a file inside that only the user may read and write, whatever the umask.
  func makeFile(_ name: String) throws(SystemFailure) -> File {
    try file(name, for: .create)
  }

  /// What stands under a name, nil when nothing does.
  func status(of name: String) throws(SystemFailure) -> FileStatus? {
    do {
      return try disk.status(of: name, in: descriptor)
    } catch {
      guard error.reason != .notFound else { return nil }
      throw SystemFailure(.examine, path(of: name), error)
    }
  }

  /// The names inside, in the order of their bytes.
  func names() throws(SystemFailure) -> [String] {
    let names = try attempt(.list, path) { () throws(Errno) in try disk.names(in: descriptor) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func rename(_ old: String, to new: String) throws(SystemFailure) {
    try attempt(.rename, path(of: new)) { () throws(Errno) in try disk.rename(old, to: new, in: descriptor) }
  }

  func remove(_ name: String) throws(SystemFailure) {
    try attempt(.remove, path(of: name)) { () throws(Errno) in try disk.remove(name, in: descriptor) }
  }

  /// Brings the names inside to the disk: Posix promises nothing of a new file whose folder was not synced.
  func sync() throws(SystemFailure) {
    try attempt(.sync, path) { () throws(Errno) in try disk.sync(descriptor) }
  }

  /// Takes the lock of the folder, which is freed when it is closed; waits for it so many milliseconds at most.
  ///
  /// - Returns: false when somebody else still has it.
  func lock(waiting patience: Int) throws(SystemFailure) -> Bool {
    let end = Posix.elapsedMilliseconds() + patience
    while true {
      if try attempt(.lock, path, { () throws(Errno) in try disk.lock(descriptor) }) { return true }
      guard Posix.elapsedMilliseconds() < end else { return false }
      Posix.sleep(milliseconds: 5)
    }
  }

  /// The process that has the lock, as far as the system tells.
  var lockHolder: Int? { disk.lockHolder(of: descriptor) }
}

extension Folder {
  /// Puts a whole file in place of what stood under a name, so that a crash leaves the one or the other.
  func replace(_ name: String, with bytes: [UInt8]) throws(SystemFailure) {
    try replace(name) { (file) throws(SystemFailure) in try file.append(bytes) }
  }

  /// Puts a whole file in place of what stood under a name, written bit by bit.
  func replace(_ name: String, writing: (borrowing File) throws(SystemFailure) -> Void) throws(SystemFailure) {
    let draft = Folder.draftName(of: name)
    if try status(of: draft) != nil { try remove(draft) }
    do throws(SystemFailure) {
      let file = try makeFile(draft)
      try writing(file)
      try file.sync()
      try rename(draft, to: name)
    } catch {
      // A draft that stays behind is ignored by every reader, and in the way of nobody.
      try? remove(draft)
      throw error
    }
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
  _ operation: SystemFailure.Operation, _ path: String, _ call: () throws(Errno) -> Result
) throws(SystemFailure) -> Result {
  do { return try call() } catch { throw SystemFailure(operation, path, error) }
}
