/// An open regular file.
struct File: ~Copyable, Sendable {
  private let disk: any Disk
  private let descriptor: Int32
  /// Where it is, seen from the store.
  let path: String

  init(
    _ name: String, in folder: Int32, of disk: any Disk, for access: FileAccess, path: String
  ) throws(SystemFailure) {
    let operation = access == .create ? SystemFailure.Operation.create : .open
    descriptor = try attempt(operation, path) { () throws(Errno) in
      let descriptor = try disk.openFile(name, in: folder, for: access)
      do throws(Errno) {
        guard try disk.status(of: descriptor).kind == .file else { throw Errno.wrongKind }
        if access == .create { try disk.setMode(0o600, of: descriptor) }
        return descriptor
      } catch {
        disk.close(descriptor)
        throw error
      }
    }
    self.disk = disk
    self.path = path
  }

  deinit { disk.close(descriptor) }

  /// The number of bytes.
  func size() throws(SystemFailure) -> Int {
    try attempt(.examine, path) { () throws(Errno) in try disk.status(of: descriptor).size }
  }

  /// Which file it is, whatever name it has by now.
  func identity() throws(SystemFailure) -> FileIdentity {
    FileIdentity(try attempt(.examine, path) { () throws(Errno) in try disk.status(of: descriptor) })
  }

  /// Reads bytes from an offset of the file into a place of the buffer, fewer only at the end of the file.
  func read(at offset: Int, into buffer: inout [UInt8], at start: Int = 0, count: Int) throws(SystemFailure) -> Int {
    var total = 0
    while total < count {
      let read = try attempt(.read, path) { () throws(Errno) in
        try disk.read(descriptor, at: offset + total, into: &buffer, at: start + total, count: count - total)
      }
      guard read > 0 else { break }
      total += read
    }
    return total
  }

  /// Writes all bytes at the end.
  func append(_ bytes: [UInt8]) throws(SystemFailure) {
    var written = 0
    while written < bytes.count {
      written += try attempt(.write, path) { () throws(Errno) in
        try disk.write(bytes, from: written, to: descriptor)
      }
    }
  }

  /// Writes bytes over those that stand at a place.
  func overwrite(_ bytes: [UInt8], at offset: Int = 0) throws(SystemFailure) {
    var written = 0
    while written < bytes.count {
      let rest = written == 0 ? bytes : Array(bytes[written...])
      written += try attempt(.write, path) { () throws(Errno) in
        try disk.write(rest, over: offset + written, of: descriptor)
      }
    }
  }

  /// Takes away all bytes from a place on.
  func cut(to size: Int) throws(SystemFailure) {
    try attempt(.cut, path) { () throws(Errno) in try disk.truncate(descriptor, to: size) }
  }

  /// Brings the bytes to the disk.
  func sync() throws(SystemFailure) {
    try attempt(.sync, path) { () throws(Errno) in try disk.syncData(descriptor) }
  }

  /// All bytes, of a file that is meant to be small.
  func contents(atMost limit: Int) throws(SystemFailure) -> [UInt8] {
    let size = min(try size(), limit)
    var bytes = [UInt8](repeating: 0, count: size)
    let count = try read(at: 0, into: &bytes, count: size)
    return Array(bytes[..<count])
  }
}

/// What tells a file from every other on the machine, also when another one took its name.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64

  init(_ status: FileStatus) {
    device = status.device
    inode = status.inode
  }
}
