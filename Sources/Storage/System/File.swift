/// An open regular file.
struct File: ~Copyable {
  private let descriptor: Int32
  /// Where it is, seen from the store.
  let path: String

  init(_ name: String, in folder: Int32, for access: Posix.Access, path: String) throws(SystemFailure) {
    let operation = access == .create ? SystemFailure.Operation.create : .open
    descriptor = try attempt(operation, path) { () throws(Posix.Errno) in
      let descriptor = try Posix.openFile(name, in: folder, for: access)
      do throws(Posix.Errno) {
        guard try Posix.status(of: descriptor).kind == .file else { throw Posix.Errno.wrongKind }
        if access == .create { try Posix.setMode(0o600, of: descriptor) }
        return descriptor
      } catch {
        Posix.close(descriptor)
        throw error
      }
    }
    self.path = path
  }

  deinit { Posix.close(descriptor) }

  /// The number of bytes.
  func size() throws(SystemFailure) -> Int {
    try attempt(.examine, path) { () throws(Posix.Errno) in try Posix.status(of: descriptor).size }
  }

  /// Reads bytes from an offset of the file into a place of the buffer, fewer only at the end of the file.
  func read(at offset: Int, into buffer: inout [UInt8], at start: Int = 0, count: Int) throws(SystemFailure) -> Int {
    var total = 0
    while total < count {
      let read = try attempt(.read, path) { () throws(Posix.Errno) in
        try Posix.read(descriptor, at: offset + total, into: &buffer, at: start + total, count: count - total)
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
      written += try attempt(.write, path) { () throws(Posix.Errno) in
        try Posix.write(bytes, from: written, to: descriptor)
      }
    }
  }

  /// Writes a few bytes over the beginning, in one call.
  func overwrite(_ bytes: [UInt8]) throws(SystemFailure) {
    _ = try attempt(.write, path) { () throws(Posix.Errno) in try Posix.write(bytes, over: 0, of: descriptor) }
  }

  /// Takes away all bytes from a place on.
  func cut(to size: Int) throws(SystemFailure) {
    try attempt(.cut, path) { () throws(Posix.Errno) in try Posix.truncate(descriptor, to: size) }
  }

  /// Brings the bytes to the disk.
  func sync() throws(SystemFailure) {
    try attempt(.sync, path) { () throws(Posix.Errno) in try Posix.syncData(descriptor) }
  }

  /// All bytes, of a file that is meant to be small.
  func contents(atMost limit: Int) throws(SystemFailure) -> [UInt8] {
    let size = min(try size(), limit)
    var bytes = [UInt8](repeating: 0, count: size)
    let count = try read(at: 0, into: &bytes, count: size)
    return Array(bytes[..<count])
  }
}
