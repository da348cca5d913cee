package import Storage
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A disk in memory that behaves as Posix says, and notes each call that changes it.
package final class SimulatedDisk: Disk {
  private let world: Mutex<OpenDisk>

  /// A disk that holds this; with `noting`, the calls that change it are noted.
  package init(_ image: DiskImage = DiskImage(), noting: Bool = false) {
    world = Mutex(OpenDisk(image: image, operations: noting ? [] : nil))
  }

  /// A disk with these files.
  package convenience init(files: [String: [UInt8]]) { self.init(DiskImage(files)) }

  /// What the disk holds now, for whoever runs on it; setting it leaves open files open.
  package var image: DiskImage {
    get { world.withLock { $0.image } }
    set { world.withLock { $0.image = newValue } }
  }

  /// The bytes of every file by its path.
  package var files: [String: [UInt8]] { image.filesByPath }

  /// The calls that changed the disk since it was made.
  package var operations: [DiskOperation] { world.withLock { $0.operations ?? [] } }

  /// Another disk that holds the same.
  package func copy() -> SimulatedDisk { SimulatedDisk(image) }

  /// How many files are open: a program that ended leaves none.
  package var openCount: Int { world.withLock { $0.open.count } }

  /// Does to the disk what no call of the program did.
  package func perform(_ operation: DiskOperation) { world.withLock { $0.apply(operation) } }

  /// The inode behind an open descriptor.
  package func inode(of descriptor: Int32) -> DiskImage.Inode? { world.withLock { $0.open[descriptor]?.inode } }
}

extension SimulatedDisk {
  package func openFolder(_ path: String) throws(Errno) -> Int32 {
    try world.withLock { (world) throws(Errno) in
      guard let inode = world.image.inode(at: path) else { throw Errno(code: ENOENT) }
      guard world.image.folders[inode] != nil else { throw Errno(code: ENOTDIR) }
      try world.demand(0o400, of: inode)
      return world.add(inode)
    }
  }

  package func openFolder(_ name: String, in folder: Int32) throws(Errno) -> Int32 {
    try world.withLock { (world) throws(Errno) in
      let inode = try world.find(name, in: folder)
      guard world.image.links[inode] == nil else { throw Errno(code: ELOOP) }
      guard world.image.folders[inode] != nil else { throw Errno(code: ENOTDIR) }
      try world.demand(0o400, of: inode)
      return world.add(inode)
    }
  }

  package func openFile(_ name: String, in folder: Int32, for access: FileAccess) throws(Errno) -> Int32 {
    try world.withLock { (world) throws(Errno) in
      guard access == .create else {
        let inode = try world.find(name, in: folder)
        guard world.image.links[inode] == nil else { throw Errno(code: ELOOP) }
        guard access == .read || world.image.folders[inode] == nil else { throw Errno(code: EISDIR) }
        try world.demand(access == .read ? 0o400 : 0o600, of: inode)
        return world.add(inode, access)
      }
      let parent = try world.changeable(folder)
      guard world.image.name(name, in: parent) == nil else { throw Errno(code: EEXIST) }
      let inode = world.image.nextInode
      world.apply(.makeFile(inode, name, in: parent))
      return world.add(inode, access)
    }
  }

  package func close(_ descriptor: Int32) {
    world.withLock { world in
      guard let file = world.open.removeValue(forKey: descriptor) else { return }
      if world.locks[file.inode] == descriptor { world.locks[file.inode] = nil }
      world.sweep(file.inode)
    }
  }

  package func makeFolder(_ name: String, in folder: Int32) throws(Errno) {
    try world.withLock { (world) throws(Errno) in
      let parent = try world.changeable(folder)
      guard world.image.name(name, in: parent) == nil else { throw Errno(code: EEXIST) }
      world.apply(.makeFolder(world.image.nextInode, name, in: parent))
    }
  }

  package func setMode(_ mode: UInt16, of descriptor: Int32) throws(Errno) {
    try world.withLock { (world) throws(Errno) in world.image.setMode(mode, of: try world.inode(descriptor)) }
  }

  package func rename(_ old: String, to new: String, in folder: Int32) throws(Errno) {
    try world.withLock { (world) throws(Errno) in
      let parent = try world.changeable(folder)
      let inode = try world.find(old, in: folder)
      let gone = world.image.name(new, in: parent)
      if let gone, world.image.folders[gone] != nil { throw Errno(code: EISDIR) }
      guard gone != inode else { return }
      world.apply(.rename(old, to: new, in: parent))
      if let gone { world.sweep(gone) }
    }
  }

  package func remove(_ name: String, in folder: Int32) throws(Errno) {
    try world.withLock { (world) throws(Errno) in
      let parent = try world.changeable(folder)
      let inode = try world.find(name, in: folder)
      guard world.image.folders[inode] == nil else { throw Errno(code: EISDIR) }
      world.apply(.remove(name, in: parent))
      world.sweep(inode)
    }
  }

  package func names(in folder: Int32) throws(Errno) -> [String] {
    try world.withLock { (world) throws(Errno) in
      Array(world.image.folders[try world.folder(folder)]?.keys ?? [:].keys)
    }
  }

  package func status(of descriptor: Int32) throws(Errno) -> FileStatus {
    try world.withLock { (world) throws(Errno) in world.status(try world.inode(descriptor)) }
  }

  package func status(of name: String, in folder: Int32) throws(Errno) -> FileStatus {
    try world.withLock { (world) throws(Errno) in world.status(try world.find(name, in: folder)) }
  }

  package func read(
    _ descriptor: Int32, at offset: Int, into buffer: inout [UInt8], at start: Int, count: Int
  ) throws(Errno) -> Int {
    let bytes = try world.withLock { (world) throws(Errno) in
      guard let bytes = world.image.files[try world.inode(descriptor)] else { throw Errno(code: EISDIR) }
      return bytes
    }
    let count = max(0, min(count, bytes.count - offset))
    if count > 0 { buffer.replaceSubrange(start..<start + count, with: bytes[offset..<offset + count]) }
    return count
  }

  package func write(_ bytes: [UInt8], from start: Int, to descriptor: Int32) throws(Errno) -> Int {
    try world.withLock { (world) throws(Errno) in
      let inode = try world.writable(descriptor)
      world.apply(.write(Array(bytes[start...]), at: world.image.files[inode]?.count ?? 0, of: inode))
      return bytes.count - start
    }
  }

  package func write(_ bytes: [UInt8], over offset: Int, of descriptor: Int32) throws(Errno) -> Int {
    try world.withLock { (world) throws(Errno) in
      world.apply(.write(bytes, at: offset, of: try world.writable(descriptor)))
      return bytes.count
    }
  }

  package func truncate(_ descriptor: Int32, to size: Int) throws(Errno) {
    try world.withLock { (world) throws(Errno) in
      world.apply(.truncate(try world.writable(descriptor), to: size))
    }
  }

  package func syncData(_ descriptor: Int32) throws(Errno) { try sync(descriptor) }

  package func sync(_ descriptor: Int32) throws(Errno) {
    try world.withLock { (world) throws(Errno) in world.apply(.sync(try world.inode(descriptor))) }
  }

  package func lock(_ descriptor: Int32) throws(Errno) -> Bool {
    try world.withLock { (world) throws(Errno) in
      let inode = try world.inode(descriptor)
      if let holder = world.locks[inode] { return holder == descriptor }
      world.locks[inode] = descriptor
      return true
    }
  }

  package func lockHolder(of descriptor: Int32) -> Int? { nil }
}
