import Domain

extension Tampering {
  /// Segments and folders are changed as a whole.
  static let segments: [Tampering] = [
    Tampering("segment cut within a line", .line()) { scene in
      guard let index = lastIndex(of: innerPath(scene), scene) else { return false }
      scene.raw[index].bytes.removeLast(scene.raw[index].bytes.count / 2)
      return true
    },
    Tampering("segment cut between lines", .line()) { scene in
      guard let index = lastIndex(of: innerPath(scene), scene) else { return false }
      scene.raw.remove(at: index)
      return true
    },
    Tampering("segment without its last line feed", .line()) { scene in
      guard let index = lastIndex(of: innerPath(scene), scene) else { return false }
      scene.raw[index].bytes.removeLast()
      return true
    },
    Tampering("segment removed", .line()) { scene in
      let path = scene.path
      scene.raw.removeAll { $0.path == path }
      return true
    },
    Tampering("segment emptied", .line()) { scene in
      let path = scene.path
      scene.raw.removeAll { $0.path == path }
      scene.deeds.append { $0.put([], at: "/store/EventLog/" + path) }
      return true
    },
    Tampering("segment renamed", .line()) { scene in
      let (path, writer) = (scene.path, scene.writer)
      for index in scene.raw.indices where scene.raw[index].path == path {
        scene.raw[index].path = "\(writer)/2031-2032.jsonl"
      }
      scene.raw =
        scene.raw.filter { $0.path != "\(writer)/2031-2032.jsonl" }
        + scene.raw.filter { $0.path == "\(writer)/2031-2032.jsonl" }
      return true
    },
    Tampering("segments exchanged", .line()) { scene in
      let (paths, raw) = (scene.paths, scene.raw)
      guard paths.count > 1, let target = paths.filter({ $0 != scene.path }).randomElement(using: &scene.random) else {
        return false
      }
      let path = scene.path
      scene.raw = paths.flatMap { place in
        let source = place == path ? target : place == target ? path : place
        return raw.filter { $0.path == source }.map { RawLine(path: place, bytes: $0.bytes) }
      }
      return true
    },
    Tampering("cut between batches", .outside) { scene in
      guard let index = scene.index(where: { $0.left == 0 && $0.number > 1 }) else { return false }
      let end = min(index, scene.lines.count - 2)
      guard let last = scene.lines[...end].lastIndex(where: { $0.left == 0 }) else { return false }
      scene.raw.removeLast(scene.raw.count - last - 1)
      return true
    },
    Tampering("cut below what others name", .mention) { scene in
      let others = scene.log.lines.filter { $0.key != scene.writer }.values.joined().filter { !$0.isErased }
      let named = scene.lines.indices.filter { index in
        others.contains { $0.data.contains(#"{"event":"\#(scene.lines[index].id)""#) }
      }
      guard let index = named.last, let last = scene.lines[..<index].lastIndex(where: { $0.left == 0 }) else {
        return false
      }
      scene.raw.removeLast(scene.raw.count - last - 1)
      return true
    },
    Tampering("rewritten below what an issued report names", .mention) { scene in
      let others = scene.log.lines.filter { $0.key != scene.writer }.values.joined()
      guard others.contains(where: { $0.data.contains(#""\#(scene.writer)":{"number""#) }) else { return false }
      scene.rewrite(0) { $0.on = $0.on.adding(days: -1) }
      return true
    },
    Tampering("writer removed", .outside) { scene in
      scene.raw = []
      return true
    },
    Tampering("last batch cut within a line", .residue) { scene in
      scene.raw[scene.raw.count - 1].bytes.removeLast(Int.random(in: 2...40, using: &scene.random))
      return true
    },
    Tampering("last batch cut between its lines", .residue) { scene in
      guard let last = scene.lines.last, scene.lines.dropLast().last?.left == 1, last.left == 0 else { return false }
      scene.raw.removeLast()
      return true
    },
  ]

  /// A segment that another one follows, nil when the writer has only one.
  private static func innerPath(_ scene: Scene) -> String? {
    scene.path == scene.paths.last ? scene.paths.dropLast().last : scene.path
  }

  private static func lastIndex(of path: String?, _ scene: Scene) -> Int? {
    scene.original.lastIndex { $0.path == path }
  }

  /// Something else stands in the place of a file or folder.
  static let others: [Tampering] = [
    Tampering("symbolic link in place of a segment", .file("segment")) { scene in
      replacing(&scene, scene.path) { $0.putLink(to: "/kept/copy/EventLog/" + $1, at: "/store/EventLog/" + $1) }
    },
    Tampering("FIFO in place of a segment", .file("segment")) { scene in
      replacing(&scene, scene.path) { $0.putDevice(at: "/store/EventLog/" + $1) }
    },
    Tampering("folder in place of a segment", .file("segment")) { scene in
      replacing(&scene, scene.path) { $0.makeFolders("/store/EventLog/" + $1) }
    },
    Tampering("symbolic link in place of a writer", .file("writer")) { scene in
      replacing(&scene, scene.writer) { $0.putLink(to: "/kept/copy/EventLog/" + $1, at: "/store/EventLog/" + $1) }
    },
    Tampering("file in place of a writer", .file("writer")) { scene in
      replacing(&scene, scene.writer) { $0.put([0x0A], at: "/store/EventLog/" + $1) }
    },
    Tampering("copy of a writer under another name", .file("kopie/")) { scene in
      let raw = scene.raw
      let writer = scene.writer
      scene.deeds.append { image in
        var files: [String: [UInt8]] = [:]
        for line in raw { files[line.path, default: []] += line.bytes }
        for (path, bytes) in files { image.put(bytes, at: "/store/EventLog/kopie" + path.dropFirst(writer.count)) }
      }
      return true
    },
    Tampering("foreign file beside a segment", .finding("foreign-name", file: "conflict")) { scene in
      let path = scene.path.dropLast(6) + " (conflict).jsonl"
      scene.deeds.append { $0.put([0x7B], at: "/store/EventLog/" + path) }
      return true
    },
    Tampering("hard link to a segment", .finding("hard-link")) { scene in
      let path = scene.path
      scene.deeds.append { $0.putHardLink(to: "/store/EventLog/" + path, at: "/kept/again") }
      return true
    },
    Tampering("id of the log edited", .file("")) { scene in
      let other = RandomLog(seed: 1 << 42).format
      scene.deeds.append { $0.put(other, at: "/store/EventLog/FORMAT") }
      return true
    },
    Tampering("FORMAT edited", .file("FORMAT")) { scene in
      let format = scene.log.format
      scene.deeds.append { $0.put(format + [0x0A], at: "/store/EventLog/FORMAT") }
      return true
    },
    Tampering("FORMAT of another version", .file("FORMAT")) { scene in
      let format = Array("leerlijn-log 2\n\(scene.log.id)\n".utf8)
      scene.deeds.append { $0.put(format, at: "/store/EventLog/FORMAT") }
      return true
    },
    Tampering("FORMAT removed", .file("FORMAT")) { scene in
      scene.deeds.append { $0.take("/store/EventLog/FORMAT") }
      return true
    },
    Tampering("symbolic link in place of FORMAT", .file("FORMAT")) { scene in
      scene.deeds.append { image in
        image.take("/store/EventLog/FORMAT")
        image.putLink(to: "/kept/copy/EventLog/FORMAT", at: "/store/EventLog/FORMAT")
      }
      return true
    },
  ]

  private static func replacing(
    _ scene: inout Scene, _ path: String, _ put: @escaping @Sendable (inout DiskImage, String) -> Void
  ) -> Bool {
    scene.deeds.append { image in
      image.take("/store/EventLog/" + path)
      put(&image, path)
    }
    return true
  }
}
