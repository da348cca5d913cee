/// What a disk holds, as a value: files, folders and links by their inode numbers.
///
/// A copy costs nothing until it is changed, and then as much as the list of files: bytes are shared.
package struct DiskImage: Sendable {
  package typealias Inode = UInt64

  package static let root: Inode = 1

  package private(set) var files: [Inode: [UInt8]] = [:]
  package private(set) var folders: [Inode: [String: Inode]] = [root: [:]]
  /// Where symbolic links lead.
  package private(set) var links: [Inode: String] = [:]
  /// FIFOs, sockets and devices.
  package private(set) var others: Set<Inode> = []
  private(set) var modes: [Inode: UInt16] = [:]
  /// How many names a file has, where it is not one.
  private var nameCounts: [Inode: Int] = [:]
  private(set) var nextInode: Inode = 2

  /// An empty disk.
  package init() {}

  func name(_ name: String, in folder: Inode) -> Inode? { folders[folder]?[name] }

  func mode(of inode: Inode) -> UInt16 { modes[inode] ?? (folders[inode] == nil ? 0o600 : 0o700) }

  func nameCount(of inode: Inode) -> Int { nameCounts[inode] ?? 1 }

  /// Does what a call did; what does not fit, as in a state in which an earlier call was lost, is left out.
  package mutating func apply(_ operation: DiskOperation) {
    switch operation {
    case .makeFile(let inode, let name, let folder):
      guard folders[folder] != nil else { return }
      files[inode] = files[inode] ?? []
      enter(name, inode, in: folder)
    case .makeFolder(let inode, let name, let folder):
      guard folders[folder] != nil else { return }
      folders[inode] = folders[inode] ?? [:]
      enter(name, inode, in: folder)
    case .rename(let old, let new, let folder):
      guard let inode = folders[folder]?.removeValue(forKey: old) else { return }
      if let gone = folders[folder]?.updateValue(inode, forKey: new) { nameCounts[gone] = nameCount(of: gone) - 1 }
    case .remove(let name, let folder):
      guard let gone = folders[folder]?.removeValue(forKey: name) else { return }
      nameCounts[gone] = nameCount(of: gone) - 1
    case .write(let bytes, let offset, let inode): write(bytes, at: offset, of: inode)
    case .truncate(let inode, let size): truncate(inode, to: size)
    case .sync, .giveUp: break
    }
  }

  private mutating func enter(_ name: String, _ inode: Inode, in folder: Inode) {
    folders[folder]?[name] = inode
    nextInode = max(nextInode, inode + 1)
  }

  private mutating func write(_ bytes: [UInt8], at offset: Int, of inode: Inode) {
    guard let size = files[inode]?.count else { return }
    if offset > size { files[inode]?.append(contentsOf: repeatElement(0, count: offset - size)) }
    let overlap = max(0, min(size - offset, bytes.count))
    if overlap > 0 { files[inode]?.replaceSubrange(offset..<offset + overlap, with: bytes[..<overlap]) }
    files[inode]?.append(contentsOf: bytes[overlap...])
  }

  private mutating func truncate(_ inode: Inode, to size: Int) {
    guard let old = files[inode]?.count else { return }
    if size < old {
      files[inode]?.removeLast(old - size)
    } else {
      files[inode]?.append(contentsOf: repeatElement(0, count: size - old))
    }
  }
}

extension DiskImage {
  mutating func setMode(_ mode: UInt16, of inode: Inode) { modes[inode] = mode }

  /// Puts other bytes into a file.
  mutating func setBytes(_ bytes: [UInt8], of inode: Inode) { files[inode] = bytes }

  /// Adds an empty file that has no name yet.
  mutating func addNamelessFile(_ inode: Inode) {
    files[inode] = []
    nextInode = max(nextInode, inode + 1)
  }

  /// Adds an empty folder that has no name yet.
  mutating func addNamelessFolder(_ inode: Inode) {
    folders[inode] = [:]
    nextInode = max(nextInode, inode + 1)
  }

  /// Puts other names into a folder.
  mutating func setNames(_ names: [String: Inode], of folder: Inode) { folders[folder] = names }

  /// The disk without what has no name any more, as the check of a file system leaves it.
  func swept() -> DiskImage {
    var reachable: Set<Inode> = [DiskImage.root]
    visit { _, inode in reachable.insert(inode) }
    var result = self
    result.files = files.filter { reachable.contains($0.key) }
    result.folders = folders.filter { reachable.contains($0.key) }
    return result
  }

  /// Forgets a file that has no name any more.
  mutating func dropIfNameless(_ inode: Inode) {
    guard nameCount(of: inode) < 1 else { return }
    files[inode] = nil
    links[inode] = nil
    others.remove(inode)
    modes[inode] = nil
    nameCounts[inode] = nil
  }

  /// Puts something under a name: for tests that set a disk up.
  mutating func place(_ thing: Placed, _ name: String, in folder: Inode) {
    if case .another(let inode) = thing {
      nameCounts[inode] = nameCount(of: inode) + 1
      return enter(name, inode, in: folder)
    }
    let inode = nextInode
    switch thing {
    case .file(let bytes): files[inode] = bytes
    case .link(let target): links[inode] = target
    case .other: others.insert(inode)
    case .another: break
    }
    enter(name, inode, in: folder)
  }

  /// What can be put under a name.
  enum Placed {
    case file([UInt8])
    case link(to: String)
    case other
    /// One more name of a file.
    case another(Inode)
  }
}
