import Storage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A disk with what a running program holds of it: open files and locks.
struct OpenDisk: Sendable {
  var image: DiskImage
  /// The calls that changed the disk, nil where nobody wants to know.
  var operations: [DiskOperation]?
  var open: [Int32: OpenFile] = [:]
  private var nextDescriptor: Int32 = 100
  /// Which descriptor holds the lock of a folder.
  var locks: [DiskImage.Inode: Int32] = [:]

  struct OpenFile: Sendable {
    let inode: DiskImage.Inode
    let access: FileAccess
  }

  init(image: DiskImage, operations: [DiskOperation]?) {
    self.image = image
    self.operations = operations
  }

  mutating func apply(_ operation: DiskOperation) {
    image.apply(operation)
    operations?.append(operation)
  }

  mutating func add(_ inode: DiskImage.Inode, _ access: FileAccess = .read) -> Int32 {
    nextDescriptor += 1
    open[nextDescriptor] = OpenFile(inode: inode, access: access)
    return nextDescriptor
  }

  func inode(_ descriptor: Int32) throws(Errno) -> DiskImage.Inode {
    guard let inode = open[descriptor]?.inode else { throw Errno(code: EBADF) }
    return inode
  }

  func folder(_ descriptor: Int32) throws(Errno) -> DiskImage.Inode {
    let inode = try inode(descriptor)
    guard image.folders[inode] != nil else { throw Errno(code: ENOTDIR) }
    return inode
  }

  /// The file to which a descriptor may write.
  func writable(_ descriptor: Int32) throws(Errno) -> DiskImage.Inode {
    let inode = try inode(descriptor)
    guard open[descriptor]?.access != .read, image.files[inode] != nil else { throw Errno(code: EBADF) }
    return inode
  }

  /// What stands under a name in an open folder.
  func find(_ name: String, in descriptor: Int32) throws(Errno) -> DiskImage.Inode {
    let folder = try folder(descriptor)
    if name == "." { return folder }
    // The root is the folder above itself.
    if name == ".." { return image.folders.first { $0.value.values.contains(folder) }?.key ?? folder }
    guard let inode = image.name(name, in: folder) else { throw Errno(code: ENOENT) }
    return inode
  }

  /// The folder, if names in it may be changed.
  func changeable(_ descriptor: Int32) throws(Errno) -> DiskImage.Inode {
    let folder = try folder(descriptor)
    try demand(0o300, of: folder)
    return folder
  }

  /// Whether the owner has these rights.
  func demand(_ rights: UInt16, of inode: DiskImage.Inode) throws(Errno) {
    guard image.mode(of: inode) & rights == rights else { throw Errno(code: EACCES) }
  }

  func status(_ inode: DiskImage.Inode) -> FileStatus {
    let kind: FileKind =
      image.folders[inode] != nil
      ? .folder : image.files[inode] != nil ? .file : image.links[inode] != nil ? .link : .other
    return FileStatus(
      kind: kind, size: image.files[inode]?.count ?? 0, links: kind == .folder ? 2 : image.nameCount(of: inode),
      device: 1, inode: inode)
  }

  /// Forgets files without a name that nobody has open.
  mutating func sweep(_ inode: DiskImage.Inode) {
    if !open.values.contains(where: { $0.inode == inode }) { image.dropIfNameless(inode) }
  }
}
