#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The system calls that the store needs, each once, typed and safe from outside: the only unsafe file of this floor.
///
/// Calls that a signal interrupted are made again; every other failure is thrown as the number that the system gives.
enum Posix {
  /// The number of a failure, `errno`.
  struct Errno: Error, Hashable, Sendable {
    let code: Int32
  }

  /// What the system knows of a file.
  struct Status {
    let kind: FileKind
    let size: Int
    let links: Int
    let device: UInt64
    let inode: UInt64
  }

  /// How a file is opened.
  enum Access {
    case read
    /// Reading, and writing at the end only.
    case append
    /// Reading, and writing anywhere.
    case update
    /// A new file, which must not exist yet.
    case create
  }

  // A file that is swapped for a FIFO must not block the open.
  private static let always = O_CLOEXEC | O_NONBLOCK

  /// Opens the file or folder that a path names; links on the way, and the last one too, are followed.
  static func openFolder(_ path: String) throws(Errno) -> Int32 {
    try checked { unsafe open(path, O_RDONLY | O_DIRECTORY | always) }
  }

  /// Opens a folder inside of another; no link is followed.
  static func openFolder(_ name: String, in folder: Int32) throws(Errno) -> Int32 {
    try checked { unsafe openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | always) }
  }

  /// Opens a file inside of a folder; no link is followed.
  static func openFile(_ name: String, in folder: Int32, for access: Access) throws(Errno) -> Int32 {
    let flags =
      switch access {
      case .read: O_RDONLY
      case .append: O_RDWR | O_APPEND
      case .update: O_RDWR
      case .create: O_RDWR | O_CREAT | O_EXCL
      }
    return try checked { unsafe openat(folder, name, flags | O_NOFOLLOW | always, 0o600) }
  }

  /// Makes a folder inside of another.
  static func makeFolder(_ name: String, in folder: Int32) throws(Errno) {
    try checked { unsafe mkdirat(folder, name, 0o700) }
  }

  /// Makes the folder that a path names.
  static func makeFolder(_ path: String) throws(Errno) {
    try checked { unsafe mkdir(path, 0o700) }
  }

  /// Sets the mode, which the umask has a say in when a file is made.
  static func setMode(_ mode: UInt16, of descriptor: Int32) throws(Errno) {
    try checked { fchmod(descriptor, mode_t(mode)) }
  }

  static func rename(_ old: String, to new: String, in folder: Int32) throws(Errno) {
    try checked { unsafe renameat(folder, old, folder, new) }
  }

  static func remove(_ name: String, in folder: Int32) throws(Errno) {
    try checked { unsafe unlinkat(folder, name, 0) }
  }

  /// What an open file is.
  static func status(of descriptor: Int32) throws(Errno) -> Status {
    var result = stat()
    try checked { unsafe fstat(descriptor, &result) }
    return Status(result)
  }

  /// What stands under a name; no link is followed.
  static func status(of name: String, in folder: Int32) throws(Errno) -> Status {
    var result = stat()
    try checked { unsafe fstatat(folder, name, &result, AT_SYMLINK_NOFOLLOW) }
    return Status(result)
  }

  /// Reads at most `count` bytes that stand at an offset of the file into a place of the buffer.
  static func read(
    _ descriptor: Int32, at offset: Int, into buffer: inout [UInt8], at start: Int, count: Int
  ) throws(Errno) -> Int {
    precondition(start >= 0 && count >= 0 && start + count <= buffer.count)
    var span = buffer.mutableSpan
    // Safe: the range was checked to lie within the buffer.
    return try unsafe span.withUnsafeMutableBytes { (bytes) throws(Errno) in
      try checked { unsafe pread(descriptor, bytes.baseAddress.map { unsafe $0 + start }, count, off_t(offset)) }
    }
  }

  /// Writes the bytes from a place on, and says how many were written.
  static func write(_ bytes: [UInt8], from start: Int, to descriptor: Int32) throws(Errno) -> Int {
    try unsafe bytes.span.extracting(droppingFirst: start).withUnsafeBytes { (bytes) throws(Errno) in
      try checked { unsafe systemWrite(descriptor, bytes.baseAddress, bytes.count) }
    }
  }

  /// Writes the bytes over what stands at an offset, and says how many were written.
  static func write(_ bytes: [UInt8], over offset: Int, of descriptor: Int32) throws(Errno) -> Int {
    try unsafe bytes.span.withUnsafeBytes { (bytes) throws(Errno) in
      try checked { unsafe pwrite(descriptor, bytes.baseAddress, bytes.count, off_t(offset)) }
    }
  }

  static func truncate(_ descriptor: Int32, to size: Int) throws(Errno) {
    try checked { ftruncate(descriptor, off_t(size)) }
  }

  /// Takes the lock of an open folder, or says that somebody else has it.
  static func lock(_ descriptor: Int32) throws(Errno) -> Bool {
    do {
      try checked { flock(descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      guard error.code == EWOULDBLOCK else { throw error }
      return false
    }
  }

  /// The names in a folder, in no order.
  static func names(in folder: Int32) throws(Errno) -> [String] {
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

  /// Milliseconds of a clock that nobody sets.
  static func elapsedMilliseconds() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  static func sleep(milliseconds: Int) {
    usleep(UInt32(milliseconds) * 1000)
  }

  /// The place of the first byte of this value from a place on.
  static func firstIndex(of byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    // Safe: memchr reads only the bytes of the span, and its answer points into them.
    return unsafe bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      guard let found = unsafe memchr(base + start, Int32(byte), bytes.count - start) else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// Makes a call until no signal interrupts it; −1 is a failure.
  @discardableResult
  static func checked<Result: BinaryInteger>(_ call: () -> Result) throws(Errno) -> Result {
    while true {
      let result = call()
      guard result == -1 else { return result }
      guard errno == EINTR else { throw Errno(code: errno) }
    }
  }
}

extension Posix.Status {
  fileprivate init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    links = Int(status.st_nlink)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
  }
}

extension Posix.Errno {
  /// A file that is not of the kind that stands under its name.
  static let wrongKind = Posix.Errno(code: ELOOP)

  /// What the number says, as far as a program or its user can do something about it.
  var reason: SystemFailure.Reason {
    switch code {
    case ENOENT: .notFound
    case EEXIST: .exists
    case EACCES, EPERM: .noPermission
    case EROFS: .readOnly
    case ENOSPC, EDQUOT, EFBIG: .full
    case ELOOP, ENOTDIR, ENXIO: .wrongKind
    default: .other
    }
  }

  /// What the system calls it.
  var message: String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}
