extension DiskImage {
  /// A disk with these files and the folders that their paths name.
  package init(_ files: [String: [UInt8]]) {
    self.init()
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) { put(bytes, at: path) }
  }

  /// The bytes of every file by its path.
  package var filesByPath: [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    visit { path, inode in
      if let bytes = files[inode] { result[path] = bytes }
    }
    return result
  }

  /// Goes through all names from the root on, those of a folder in the order of their bytes.
  package func visit(_ body: (_ path: String, Inode) -> Void) {
    visit(DiskImage.root, "", body)
  }

  private func visit(_ folder: Inode, _ path: String, _ body: (String, Inode) -> Void) {
    for (name, inode) in (folders[folder] ?? [:]).sorted(by: { $0.key < $1.key }) {
      body(path + "/" + name, inode)
      if folders[inode] != nil { visit(inode, path + "/" + name, body) }
    }
  }

  /// What a path names, links followed; nil when nothing does.
  package func inode(at path: String) -> Inode? { walk(path, linksLeft: 40) }

  /// The bytes of a file, nil when there is none.
  package func bytes(at path: String) -> [UInt8]? { inode(at: path).flatMap { files[$0] } }

  /// Puts a file in place, and makes the folders above it.
  package mutating func put(_ bytes: [UInt8], at path: String) {
    let (folder, name) = folderOf(path)
    if let old = self.name(name, in: folder), files[old] != nil {
      setBytes(bytes, of: old)
    } else {
      place(.file(bytes), name, in: folder)
    }
  }

  /// Puts a symbolic link in place.
  package mutating func putLink(to target: String, at path: String) {
    let (folder, name) = folderOf(path)
    place(.link(to: target), name, in: folder)
  }

  /// Puts something in place that is neither file, folder nor link.
  package mutating func putDevice(at path: String) {
    let (folder, name) = folderOf(path)
    place(.other, name, in: folder)
  }

  /// Gives a file another name.
  package mutating func putHardLink(to target: String, at path: String) {
    guard let inode = inode(at: target) else { return }
    let (folder, name) = folderOf(path)
    place(.another(inode), name, in: folder)
  }

  /// Takes away what a path names, with all that is in it.
  package mutating func take(_ path: String) {
    let (folder, name) = folderOf(path)
    apply(.remove(name, in: folder))
  }

  /// Makes a folder, and those above it.
  @discardableResult
  package mutating func makeFolders(_ path: String) -> Inode {
    var folder = DiskImage.root
    for name in path.split(separator: "/").map(String.init) {
      if let next = self.name(name, in: folder) {
        folder = next
      } else {
        let next = nextInode
        apply(.makeFolder(next, name, in: folder))
        folder = next
      }
    }
    return folder
  }

  private mutating func folderOf(_ path: String) -> (folder: Inode, name: String) {
    let names = path.split(separator: "/").map(String.init)
    return (makeFolders(names.dropLast().joined(separator: "/")), names.last ?? "")
  }

  private func walk(_ path: String, linksLeft: Int) -> Inode? {
    var trail = [DiskImage.root]
    var names = path.split(separator: "/").map(String.init)[...]
    var linksLeft = linksLeft
    while let name = names.popFirst() {
      switch name {
      case ".": continue
      case "..": if trail.count > 1 { trail.removeLast() }
      default:
        guard let last = trail.last, let next = self.name(name, in: last) else { return nil }
        guard let target = links[next] else {
          trail.append(next)
          continue
        }
        guard linksLeft > 0 else { return nil }
        linksLeft -= 1
        if target.hasPrefix("/") { trail = [DiskImage.root] }
        names = target.split(separator: "/").map(String.init)[...] + names
      }
    }
    return trail.last
  }
}
