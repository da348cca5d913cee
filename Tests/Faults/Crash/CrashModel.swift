/// What is surely on a disk after a number of calls, and what a power cut may take, change or leave.
struct CrashModel {
  /// What a power cut cannot take any more: the names that were synced, and the bytes.
  private(set) var image: DiskImage
  /// What was written into files since they were synced.
  private(set) var files: [DiskImage.Inode: PendingFile] = [:]
  /// What was done to the names of folders since they were synced.
  private(set) var names: [DiskImage.Inode: [NameChange]] = [:]
  /// The disk as a running program sees it.
  private(set) var live: DiskImage

  /// A disk on which everything is safe.
  init(_ image: DiskImage) {
    self.image = image
    live = image
  }

  mutating func apply(_ operation: DiskOperation) {
    switch operation {
    case .makeFile(let inode, let name, let folder):
      image.addNamelessFile(inode)
      names[folder, default: []].append(NameChange(inode, to: name))
    case .makeFolder(let inode, let name, let folder):
      image.addNamelessFolder(inode)
      names[folder, default: []].append(NameChange(inode, to: name))
    case .rename(let old, let new, let folder):
      if let inode = live.name(old, in: folder) {
        names[folder, default: []].append(NameChange(inode, from: old, to: new))
      }
    case .remove(let name, let folder):
      if let inode = live.name(name, in: folder) { names[folder, default: []].append(NameChange(inode, from: name)) }
    case .write(let bytes, let offset, let inode):
      files[inode, default: PendingFile()].changes.append(.init(.write(bytes, at: offset)))
    case .truncate(let inode, let size):
      files[inode, default: PendingFile()].changes.append(.init(.truncate(to: size)))
    case .sync(let inode): sync(inode)
    case .giveUp(let inode): files[inode]?.giveUp()
    }
    live.apply(operation)
  }

  private mutating func sync(_ inode: DiskImage.Inode) {
    if let changes = names.removeValue(forKey: inode), var entries = image.folders[inode] {
      for change in changes { change.apply(to: &entries) }
      image.setNames(entries, of: inode)
    }
    guard var file = files[inode] else { return }
    image.setBytes(file.settle(image.files[inode] ?? []), of: inode)
    files[inode] = file.holes.isEmpty ? nil : file
  }
}

/// A file or folder that got a name, lost one, or both at once; it is always this one that the change is about, whatever
/// else had the name in the meantime.
struct NameChange {
  private let inode: DiskImage.Inode
  private let old: String?
  private let new: String?

  init(_ inode: DiskImage.Inode, from old: String? = nil, to new: String? = nil) {
    self.inode = inode
    self.old = old
    self.new = new
  }

  func apply(to names: inout [String: DiskImage.Inode]) {
    if let old, names[old] == inode { names[old] = nil }
    if let new { names[new] = inode }
  }
}

/// What was done to a file since its bytes were brought to the disk.
struct PendingFile {
  var changes: [Change] = []
  /// Places that a sync which failed left unwritten, though a later one succeeded.
  private(set) var holes: [Hole] = []

  struct Change {
    let kind: Kind
    /// Whether the system takes it for written, though it may not be.
    var isGivenUp = false

    init(_ kind: Kind) { self.kind = kind }

    enum Kind {
      case write([UInt8], at: Int)
      case truncate(to: Int)
    }

    func applied(to bytes: inout [UInt8]) {
      switch kind {
      case .write(let new, let offset):
        if offset > bytes.count { bytes += Array(repeating: 0, count: offset - bytes.count) }
        bytes.replaceSubrange(offset..<min(bytes.count, offset + new.count), with: new)
      case .truncate(let size):
        if size < bytes.count {
          bytes.removeLast(bytes.count - size)
        } else {
          bytes += Array(repeating: 0, count: size - bytes.count)
        }
      }
    }
  }

  struct Hole {
    let range: Range<Int>
    /// What stands there when the new bytes never came.
    let old: [UInt8]
  }

  mutating func giveUp() {
    for index in changes.indices { changes[index].isGivenUp = true }
  }

  /// The bytes of the file once all is brought to the disk that still can be.
  mutating func settle(_ base: [UInt8]) -> [UInt8] {
    var bytes = base
    for change in changes {
      switch change.kind {
      case .write(let new, let offset):
        let range = offset..<offset + new.count
        // What is written again comes to the disk; what was given up before and is not covered stays open.
        holes.removeAll { range.contains($0.range.lowerBound) && $0.range.upperBound <= range.upperBound }
        if change.isGivenUp {
          let known = range.clamped(to: bytes.indices)
          let old = Array(bytes[known]) + Array(repeating: 0, count: new.count - known.count)
          if old != new { holes.append(Hole(range: range, old: old)) }
        }
      case .truncate(let size):
        holes = holes.compactMap { hole in
          let range = hole.range.clamped(to: 0..<size)
          return range.isEmpty ? nil : Hole(range: range, old: Array(hole.old.prefix(range.count)))
        }
      }
      change.applied(to: &bytes)
    }
    changes = []
    return bytes
  }
}
