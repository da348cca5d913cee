#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The disk of the machine: each system call once, typed and safe from outside.
///
/// Calls that a signal interrupted are made again; every other failure is thrown as the number that the system gives.
package struct PosixDisk: Disk {
  package init() {}

  // A file that is swapped for a FIFO must not block the open.
  private var always: Int32 { O_CLOEXEC | O_NONBLOCK }

  package func openFolder(_ path: String) throws(Errno) -> Int32 {
    try Posix.checked { unsafe open(path, O_RDONLY | O_DIRECTORY | always) }
  }

  package func openFolder(_ name: String, in folder: Int32) throws(Errno) -> Int32 {
    try Posix.checked { unsafe openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | always) }
  }

  package func openFile(_ name: String, in folder: Int32, for access: FileAccess) throws(Errno) -> Int32 {
    let flags =
      switch access {
      case .read: O_RDONLY
      case .append: O_RDWR | O_APPEND
      case .update: O_RDWR
      case .create: O_RDWR | O_CREAT | O_EXCL
      }
    return try Posix.checked { unsafe openat(folder, name, flags | O_NOFOLLOW | always, 0o600) }
  }

  package func makeFolder(_ name: String, in folder: Int32) throws(Errno) {
    try Posix.checked { unsafe mkdirat(folder, name, 0o700) }
  }

  package func setMode(_ mode: UInt16, of descriptor: Int32) throws(Errno) {
    try Posix.checked { fchmod(descriptor, mode_t(mode)) }
  }

  package func rename(_ old: String, to new: String, in folder: Int32) throws(Errno) {
    try Posix.checked { unsafe renameat(folder, old, folder, new) }
  }

  package func remove(_ name: String, in folder: Int32) throws(Errno) {
    try Posix.checked { unsafe unlinkat(folder, name, 0) }
  }

  package func status(of descriptor: Int32) throws(Errno) -> FileStatus {
    var result = stat()
    try Posix.checked { unsafe fstat(descriptor, &result) }
    return FileStatus(result)
  }

  package func status(of name: String, in folder: Int32) throws(Errno) -> FileStatus {
    var result = stat()
    try Posix.checked { unsafe fstatat(folder, name, &result, AT_SYMLINK_NOFOLLOW) }
    return FileStatus(result)
  }

  package func read(
    _ descriptor: Int32, at offset: Int, into buffer: inout [UInt8], at start: Int, count: Int
  ) throws(Errno) -> Int {
    precondition(start >= 0 && count >= 0 && start + count <= buffer.count)
    var span = buffer.mutableSpan
    // Safe: the range was checked to lie within the buffer.
    return try unsafe span.withUnsafeMutableBytes { (bytes) throws(Errno) in
      try Posix.checked { unsafe pread(descriptor, bytes.baseAddress.map { unsafe $0 + start }, count, off_t(offset)) }
    }
  }

  package func write(_ bytes: [UInt8], from start: Int, to descriptor: Int32) throws(Errno) -> Int {
    try unsafe bytes.span.extracting(droppingFirst: start).withUnsafeBytes { (bytes) throws(Errno) in
      try Posix.checked { unsafe Posix.systemWrite(descriptor, bytes.baseAddress, bytes.count) }
    }
  }

  package func write(_ bytes: [UInt8], over offset: Int, of descriptor: Int32) throws(Errno) -> Int {
    try unsafe bytes.span.withUnsafeBytes { (bytes) throws(Errno) in
      try Posix.checked { unsafe pwrite(descriptor, bytes.baseAddress, bytes.count, off_t(offset)) }
    }
  }

  package func truncate(_ descriptor: Int32, to size: Int) throws(Errno) {
    try Posix.checked { ftruncate(descriptor, off_t(size)) }
  }

  package func lock(_ descriptor: Int32) throws(Errno) -> Bool {
    do {
      try Posix.checked { flock(descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      guard error.code == EWOULDBLOCK else { throw error }
      return false
    }
  }

  package func names(in folder: Int32) throws(Errno) -> [String] {
    // The stream gets a descriptor of its own: it closes it, and it moves its place.
    let own = try openFolder(".", in: folder)
    guard let stream = unsafe fdopendir(own) else {
      let failure = Errno(code: errno)
      close(own)
      throw failure
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      // Safe: the system ends each name with a zero byte inside of the entry, which lives until the next call.
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw Errno(code: errno) }
    return names
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    let kind: FileKind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    self.init(
      kind: kind, size: Int(status.st_size), links: Int(status.st_nlink),
      device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(status.st_ino))
  }
}
