import Domain

extension Tampering {
  private static func isMeasurement(_ line: LogLine) -> Bool { line.type == "level-measured" && !line.isErased }

  private static func editing(
    _ name: String, _ fit: @escaping @Sendable (LogLine) -> Bool = { _ in true },
    _ edit: @escaping @Sendable (LogLine) -> (old: String, new: String)
  ) -> Tampering {
    Tampering(name, .line()) { scene in
      guard let index = scene.index(where: fit) else { return false }
      let (old, new) = edit(scene.lines[index])
      return scene.replace(index, old, new)
    }
  }

  /// A line is changed and nothing is hashed again.
  static let edits: [Tampering] = [
    editing("level edited", isMeasurement) { line in
      (#""level":""#, line.data.contains("A1") ? #""level":"B2","x":""# : #""level":"A1","x":""#)
    },
    editing("one letter edited", isMeasurement) { _ in ("i-coach", "i-coash") },
    editing("type edited", isMeasurement) { _ in ("level-measured", "level-estimated") },
    editing("version edited") { _ in (#""v":1"#, #""v":2"#) },
    editing("day edited") { line in ("\(line.on)", "\(line.on.adding(days: -1))") },
    editing("recorder edited") { _ in ("p-hbwygf66", "p-hbwygf67") },
    editing("moment edited") { line in ("\(line.recorded)", "\(line.recorded.adding(milliseconds: 1))") },
    editing("number edited") { line in (line.id, "\(line.writer)-\(line.number + 1)") },
    editing("writer edited") { line in (line.id, "noord-\(line.number)") },
    editing("left edited", { $0.left > 0 }) { line in (#","left":\#(line.left)"#, #","left":\#(line.left + 1)"#) },
    editing("left removed", { $0.left > 0 }) { line in (#","left":\#(line.left)"#, "") },
    editing("hash edited") { line in
      (line.hash, String(line.hash.dropLast(9)) + (line.hash.contains("AAAAAAAA") ? "BBBBBBBB" : "AAAAAAAA") + "A")
    },
    editing("salt edited", { !$0.isErased }) { line in (line.salt, "AAAA" + line.salt.dropFirst(4)) },
  ]

  private static func exchanging(
    _ name: String, _ fit: @escaping @Sendable (LogLine) -> Bool,
    _ exchange: @escaping @Sendable (inout LogLine, inout LogLine) -> Void
  ) -> Tampering {
    Tampering(name, .line()) { scene in
      var lines = scene.lines
      let fitting = lines.indices.filter { fit(lines[$0]) }
      guard let index = scene.index(where: fit), fitting.count > 1,
        let other = fitting.filter({ $0 != index }).randomElement(using: &scene.random)
      else { return false }
      var (one, two) = (lines[index], lines[other])
      exchange(&one, &two)
      (lines[index], lines[other]) = (one, two)
      scene.render(lines)
      return scene.raw != scene.original
    }
  }

  /// A line is changed so that it fits again, or parts of lines change places.
  static let rewrites: [Tampering] = [
    Tampering("edited and rehashed", .line(after: 1)) { scene in
      guard let index = scene.index(where: isMeasurement) else { return false }
      var lines = scene.lines
      lines[index].data.replace("i-coach", with: "manager")
      lines[index].seal(after: index > 0 ? lines[index - 1].hash : scene.log.id)
      scene.render(lines)
      return true
    },
    Tampering("edited and rehashed to the end", .outside) { scene in
      guard let index = scene.index(where: isMeasurement) else { return false }
      scene.rewrite(index) { $0.data.replace("i-coach", with: "manager") }
      return true
    },
    Tampering("day edited and rehashed to the end", .outside) { scene in
      guard let index = scene.index() else { return false }
      scene.rewrite(index) { $0.on = $0.on.adding(days: -1) }
      return true
    },
    exchanging("salts exchanged", { !$0.isErased }) { one, two in swap(&one.salt, &two.salt) },
    exchanging("data exchanged", isMeasurement) { one, two in
      swap(&one.data, &two.data)
      // Two people may have the same level.
      if one.data == two.data { one.data.replace("i-coach", with: "peer") }
    },
    exchanging("data and salts exchanged", isMeasurement) { one, two in
      swap(&one.data, &two.data)
      swap(&one.salt, &two.salt)
    },
    exchanging("hashes exchanged", { _ in true }) { one, two in
      let hash = one.hash
      one.bear(two.hash)
      two.bear(hash)
    },
    Tampering("commitment exchanged", .line()) { scene in
      guard let index = scene.index(where: \.isErased) else { return false }
      let other = scene.lines.first { $0.commitment != scene.lines[index].commitment }
      return scene.replace(index, scene.lines[index].commitment, other?.commitment ?? "")
    },
    Tampering("erased silently", .line()) { scene in
      // An erasure that is erased would leave the line that it names without one.
      guard let index = scene.index(where: { !$0.isErased && $0.type != "event-erased" }) else { return false }
      var lines = scene.lines
      lines[index].isErased = true
      scene.render(lines)
      return true
    },
    Tampering("erased data made up", .line()) { scene in
      guard let index = scene.index(where: \.isErased) else { return false }
      var lines = scene.lines
      lines[index].isErased = false
      // No log of ours has a note, so that this is never what stood there.
      lines[index].data = #"{"person":"p-aaaaaaaa","method":"i-coach","level":"C2","note":"made up"}"#
      scene.render(lines)
      return true
    },
    Tampering("erased data put back", .finding("unfinished-erasure")) { scene in
      guard let index = scene.index(where: \.isErased) else { return false }
      var lines = scene.lines
      lines[index].isErased = false
      scene.render(lines)
      return true
    },
  ]

  /// Lines are in another order, more or fewer.
  static let orders: [Tampering] = [
    Tampering("two lines swapped", .line()) { scene in
      guard let index = scene.index() else { return false }
      let first = min(index, scene.raw.count - 2)
      let (one, two) = (scene.raw[first].bytes, scene.raw[first + 1].bytes)
      (scene.raw[first].bytes, scene.raw[first + 1].bytes) = (two, one)
      return true
    },
    Tampering("line moved", .line()) { scene in
      guard let index = scene.index() else { return false }
      let line = scene.raw.remove(at: index)
      let target = (index + Int.random(in: 2..<scene.raw.count - 1, using: &scene.random)) % scene.raw.count
      scene.raw.insert(RawLine(path: scene.raw[target].path, bytes: line.bytes), at: target)
      return scene.raw != scene.original
    },
    Tampering("line repeated", .line()) { scene in
      guard let index = scene.index() else { return false }
      scene.raw.insert(scene.raw[index], at: index + 1)
      return true
    },
    Tampering("line removed", .line()) { scene in
      guard let index = scene.index() else { return false }
      scene.raw.remove(at: index)
      return true
    },
    Tampering("line inserted", .line(after: 1)) { scene in
      // A lawful line after the last one is an append: only its writer can say that it was not.
      let count = scene.lines.count
      guard let index = scene.index(where: { $0.left == 0 && $0.number < count }) else { return false }
      let before = scene.lines[index]
      var line = before
      line.number += 1
      line.recorded = line.recorded.adding(milliseconds: 1)
      (line.type, line.isErased) = ("level-measured", false)
      line.data = #"{"person":"p-aaaaaaaa","method":"i-coach","level":"C2"}"#
      line.seal(after: before.hash)
      scene.raw.insert(RawLine(path: before.path, bytes: line.bytes), at: index + 1)
      return true
    },
    Tampering("second successor of one line", .line(after: 1)) { scene in
      guard let index = scene.index(where: isMeasurement) else { return false }
      var line = scene.lines[index]
      line.data.replace("i-coach", with: "manager")
      line.seal(after: index > 0 ? scene.lines[index - 1].hash : scene.log.id)
      // The true line comes after the forged one, which fits as well as it does.
      scene.raw.insert(RawLine(path: line.path, bytes: line.bytes), at: index)
      return true
    },
    Tampering("line of another log inserted", .line()) { scene in
      guard let index = scene.index() else { return false }
      let other = RandomLog(seed: UInt64.random(in: 1 << 40...1 << 41, using: &scene.random))
      guard let line = other.lines[scene.writer]?[index % (other.lines[scene.writer]?.count ?? 1)] else { return false }
      scene.raw.insert(RawLine(path: scene.raw[index].path, bytes: line.bytes), at: index)
      return true
    },
    Tampering("line replaced by one of another log", .line()) { scene in
      guard let index = scene.index() else { return false }
      let other = RandomLog(seed: UInt64.random(in: 1 << 40...1 << 41, using: &scene.random))
      guard let line = other.lines[scene.writer]?[index % (other.lines[scene.writer]?.count ?? 1)] else { return false }
      scene.raw[index].bytes = line.bytes
      return true
    },
    Tampering("line of another writer inserted", .line()) { scene in
      guard let index = scene.index(), let line = scene.log.lines[RandomLog.writers[2]]?.first else { return false }
      scene.raw.insert(RawLine(path: scene.raw[index].path, bytes: line.bytes), at: index)
      return true
    },
    Tampering("line replaced by one of another writer", .line()) { scene in
      guard let index = scene.index(), let line = scene.log.lines[RandomLog.writers[2]]?.last else { return false }
      scene.raw[index].bytes = line.bytes
      return true
    },
  ]
}
