import Domain

extension Tampering {
  private static func bytes(
    _ name: String, _ sign: Sign = .line(), _ change: @escaping @Sendable (inout [UInt8]) -> Void
  ) -> Tampering {
    Tampering(name, sign) { scene in
      guard let index = scene.index(where: { !$0.isErased }) else { return false }
      change(&scene.raw[index].bytes)
      return true
    }
  }

  /// Bytes that no line has.
  static let forms: [Tampering] = [
    bytes("CRLF") { $0.insert(0x0D, at: $0.count - 1) },
    Tampering("CRLF in a whole file", .line()) { scene in
      let path = scene.path
      for index in scene.raw.indices where scene.raw[index].path == path {
        scene.raw[index].bytes.insert(0x0D, at: scene.raw[index].bytes.count - 1)
      }
      return true
    },
    bytes("byte order mark") { $0 = [0xEF, 0xBB, 0xBF] + $0 },
    bytes("blank line") { $0 = [0x0A] + $0 },
    bytes("space at the end") { $0.insert(0x20, at: $0.count - 1) },
    bytes("space at the beginning") { $0.insert(0x20, at: 0) },
    bytes("tab within") { bytes in
      if let comma = bytes.firstIndex(of: UInt8(ascii: ",")) { bytes.insert(0x09, at: comma + 1) }
    },
    Tampering("lines glued", .line()) { scene in
      guard let index = scene.index() else { return false }
      let first = min(index, scene.raw.count - 2)
      guard scene.raw[first].path == scene.raw[first + 1].path else { return false }
      scene.raw[first].bytes.removeLast()
      scene.raw[first].bytes += scene.raw.remove(at: first + 1).bytes
      return true
    },
    bytes("conflict markers") { bytes in
      bytes = Array("<<<<<<< HEAD\n".utf8) + bytes + Array("=======\n>>>>>>> theirs\n".utf8)
    },
    bytes("NUL", .lineOrResidue) { $0.insert(0, at: $0.count / 2) },
    bytes("line of NULs", .lineOrResidue) { $0 = [UInt8](repeating: 0, count: $0.count) },
    bytes("invalid UTF-8") { bytes in
      if let mark = bytes.lastIndex(of: UInt8(ascii: "{")) { bytes.insert(0xC3, at: mark + 2) }
    },
    bytes("overlong UTF-8") { bytes in
      if let mark = bytes.lastIndex(of: UInt8(ascii: "{")) { bytes.insert(contentsOf: [0xC0, 0xAF], at: mark + 2) }
    },
    bytes("UTF-8 of a surrogate") { bytes in
      if let mark = bytes.lastIndex(of: UInt8(ascii: "{")) {
        bytes.insert(contentsOf: [0xED, 0xA0, 0x80], at: mark + 2)
      }
    },
    bytes("line of 64 KiB and more") { bytes in
      bytes.insert(contentsOf: [UInt8](repeating: 0x20, count: 70_000), at: bytes.count - 1)
    },
    bytes("text after the end") { $0.insert(contentsOf: Array(" # checked".utf8), at: $0.count - 1) },
  ]

  private static func spelling(
    _ name: String, _ fit: @escaping @Sendable (LogLine) -> Bool = { !$0.isErased },
    _ change: @escaping @Sendable (inout LogLine) -> Void
  ) -> Tampering {
    Tampering(name, .line()) { scene in
      guard let index = scene.index(where: fit) else { return false }
      scene.rewrite(index, change)
      return scene.raw != scene.original
    }
  }

  private static func isWorkshop(_ line: LogLine) -> Bool { line.type == "workshop-held" && !line.isErased }

  private static func respell(_ line: inout LogLine, _ old: String, _ new: String) {
    var head = line.head
    head.replace(old, with: new)
    line.otherHead = head
  }

  /// Lines in another spelling, hashed to the end so that nothing but the spelling tells.
  static let spellings: [Tampering] = [
    spelling("duplicate key") { $0.data = String($0.data.dropLast()) + #","reason":"a","reason":"b"}"# },
    spelling("duplicate key, escaped") { $0.data = String($0.data.dropLast()) + #","note":"a","n\u006fte":"b"}"# },
    spelling("keys of the envelope in another order") { line in
      respell(&line, #""type":"\#(line.type)","v":1"#, #""v":1,"type":"\#(line.type)""#)
    },
    spelling("unknown key in the envelope") { respell(&$0, #""v":1"#, #""v":1,"w":1"#) },
    spelling("number with a zero before it") { respell(&$0, #""v":1"#, #""v":01"#) },
    spelling("number as a fraction") { $0.data = String($0.data.dropLast()) + #","minutes":1.0}"# },
    spelling("number with an exponent") { $0.data = String($0.data.dropLast()) + #","minutes":1e2}"# },
    spelling("number beyond 2^53") { $0.data = String($0.data.dropLast()) + #","minutes":9007199254740993}"# },
    spelling("minus zero") { $0.data = String($0.data.dropLast()) + #","minutes":-0}"# },
    spelling("space between") { respell(&$0, #""v":1"#, #""v": 1"#) },
    spelling("escape that is not needed") { $0.data = String($0.data.dropLast()) + #","note":"\u0041"}"# },
    spelling("slash escaped") { $0.data = String($0.data.dropLast()) + #","note":"\/"}"# },
    spelling("lone surrogate") { $0.data = String($0.data.dropLast()) + #","note":"\ud800"}"# },
    spelling("null in the data") { $0.data = String($0.data.dropLast()) + #","x":null}"# },
    spelling("true in the data") { $0.data = String($0.data.dropLast()) + #","x":true}"# },
    spelling("empty list") { $0.data = String($0.data.dropLast()) + #","x":[]}"# },
    spelling("nested too deep") { line in
      line.data =
        String(line.data.dropLast()) + #","x":"# + String(repeating: "[", count: 9) + "1"
        + String(repeating: "]", count: 9) + "}"
    },
    spelling("moment without milliseconds") { respell(&$0, "\($0.recorded)", "\($0.recorded)".prefix(19) + "Z") },
    spelling("day that there is not") { respell(&$0, #""on":"\#($0.on)""#, #""on":"2025-02-30""#) },
    spelling("time back in the chain", { $0.number > 12 }) { line in
      respell(&line, "\(line.recorded)", "\(line.recorded.adding(milliseconds: -40 * 86_400_000 * 12))")
    },
  ]
}
