/// The calls that the store makes of a file system, so that a test can put a disk of its own in place of the machine's.
///
/// Folders and files are open descriptors; everything inside of a folder is reached through its descriptor.
package protocol Disk: Sendable {
  /// Opens the folder that a path names; links on the way, and the last one too, are followed.
  func openFolder(_ path: String) throws(Errno) -> Int32
  /// Opens a folder inside of another; no link is followed.
  func openFolder(_ name: String, in folder: Int32) throws(Errno) -> Int32
  /// Opens a file inside of a folder; no link is followed.
  func openFile(_ name: String, in folder: Int32, for access: FileAccess) throws(Errno) -> Int32
  /// Gives a descriptor back.
  func close(_ descriptor: Int32)

  /// Makes a folder inside of another.
  func makeFolder(_ name: String, in folder: Int32) throws(Errno)
  /// Sets the mode, which the umask has a say in when a file is made.
  func setMode(_ mode: UInt16, of descriptor: Int32) throws(Errno)
  /// Gives a file another name in its folder, and takes away what had that name.
  func rename(_ old: String, to new: String, in folder: Int32) throws(Errno)
  /// Takes a file out of its folder.
  func remove(_ name: String, in folder: Int32) throws(Errno)
  /// The names in a folder, in no order.
  func names(in folder: Int32) throws(Errno) -> [String]
  /// What an open file is.
  func status(of descriptor: Int32) throws(Errno) -> FileStatus
  /// What stands under a name; no link is followed.
  func status(of name: String, in folder: Int32) throws(Errno) -> FileStatus

  /// Reads at most `count` bytes that stand at an offset of the file into a place of the buffer.
  func read(
    _ descriptor: Int32, at offset: Int, into buffer: inout [UInt8], at start: Int, count: Int
  ) throws(Errno) -> Int
  /// Writes the bytes from a place on at the end of the file, and says how many were written.
  func write(_ bytes: [UInt8], from start: Int, to descriptor: Int32) throws(Errno) -> Int
  /// Writes the bytes over what stands at an offset, and says how many were written.
  func write(_ bytes: [UInt8], over offset: Int, of descriptor: Int32) throws(Errno) -> Int
  /// Takes away all bytes from a place on.
  func truncate(_ descriptor: Int32, to size: Int) throws(Errno)
  /// Brings the bytes of a file to the disk.
  func syncData(_ descriptor: Int32) throws(Errno)
  /// Brings a file or folder with all that is known of it to the disk.
  func sync(_ descriptor: Int32) throws(Errno)

  /// Takes the lock of an open folder, or says that somebody else has it.
  func lock(_ descriptor: Int32) throws(Errno) -> Bool
  /// The process that holds the lock of a folder, as far as the system tells.
  func lockHolder(of descriptor: Int32) -> Int?
}

/// The number of a failure, `errno`.
package struct Errno: Error, Hashable, Sendable {
  package let code: Int32

  package init(code: Int32) {
    self.code = code
  }
}

/// How a file is opened.
package enum FileAccess: Sendable {
  case read
  /// Reading, and writing at the end only.
  case append
  /// Reading, and writing anywhere.
  case update
  /// A new file, which must not exist yet.
  case create
}

/// What the system knows of a file.
package struct FileStatus: Sendable {
  package let kind: FileKind
  package let size: Int
  package let links: Int
  package let device: UInt64
  package let inode: UInt64

  package init(kind: FileKind, size: Int, links: Int, device: UInt64, inode: UInt64) {
    self.kind = kind
    self.size = size
    self.links = links
    self.device = device
    self.inode = inode
  }
}
