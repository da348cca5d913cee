import Domain
import Testing
import Wire

@testable import Storage

@Suite struct `A line` {
  private let start = Chain.Link.log(Vector.log.log)

  private func read(_ text: String) throws -> Line {
    var parser = LineParser()
    return try parser.read(text.utf8.span)
  }

  private func verifies(_ text: String, after link: Chain.Link) throws -> Bool {
    try read(text).envelope.verifies(text.utf8.span, after: link)
  }

  @Test func `of the vector is read, and its hash verifies`() throws {
    let first = try read(Vector.first)
    #expect(first.id == "west-1".event && first.type == "level-measured" && first.version == 1 && first.left == 0)
    #expect(first.on == "2025-11-03".day && first.recorded == "2025-11-03T14:05:11.123Z".moment)
    #expect(first.by == "p-7k2m9qxa".person)
    #expect(try verifies(Vector.first, after: start))
    #expect(try verifies(Vector.second, after: .line(first.hash)))
    #expect(try !verifies(Vector.second, after: start))
  }

  @Test func `of the vector is written byte for byte`() throws {
    let lines = [(Vector.first, "pB3k0yqPZ1mYw0Qm8b1xUg"), (Vector.second, "EBESExQVFhcYGRobHB0eHw")]
    var link = start
    for (text, salt) in lines {
      let line = try read(text)
      let data = try #require(line.data)
      let draft = LineDraft(
        id: line.id, type: line.type, version: line.version, on: line.on, recorded: line.recorded, by: line.by,
        left: line.left, data: data.rawBytes)
      let written = draft.line(salt: salt, after: link)
      #expect(String(decoding: written.bytes, as: UTF8.self) == text + "\n")
      link = .line(written.hash)
    }
  }

  @Test func `that is erased keeps its hash, which still verifies`() throws {
    let erased = try read(Vector.erased)
    #expect(erased.data == nil)
    #expect(erased.hash == (try read(Vector.first)).hash)
    #expect(try verifies(Vector.erased, after: start))
  }

  @Test(arguments: [Vector.first, Vector.erased])
  func `with any one byte changed is not the same line any more`(text: String) throws {
    let bytes = Array(text.utf8)
    var missed = 0
    for index in bytes.indices {
      for change: UInt8 in [0x01, 0x20, 0x80, bytes[index]] {
        var changed = bytes
        changed[index] ^= change
        var parser = LineParser()
        guard let line = try? parser.read(changed.span) else { continue }
        if line.envelope.verifies(changed.span, after: start) { missed += 1 }
      }
    }
    #expect(missed == 0)
  }

  @Test(arguments: [
    (#"{"id""#, #"{"x":1,"id""#, #"{"x":1"#), (#""west-1""#, #""west-01""#, "west-01"),
    (#""west-1""#, #""West-1""#, "West"), (#""v":1"#, #""v":0"#, "0,"), (#""v":1"#, #""v":"1""#, #""1""#),
    (#""2025-11-03","rec"#, #""2025-02-30","rec"#, "2025-02-30"), ("T14:05", "T24:05", "2025-11-03T24"),
    (#""by":"p-"#, #""by":"q-"#, "q-"), (#","data":"#, #","left":0,"data":"#, "0,"),
    (#","data":{"#, #","x":1,"data":{"#, #","x""#), (#","salt""#, #","note":"x","salt""#, #","note""#),
    ("b1xUg", "b1xUh", "pB3k0"), ("hzvgc", "hzvgd", "I_aLD"), (#""method""#, #" "method""#, #" "method""#),
    (#""level":"B1""#, #""level":null"#, "null"), (#""level":"B1""#, #""level":[1,null]"#, "[1"),
    (#"{"person""#, #"[{"person""#, #":"pB3"#), ("vgc\"}", "vgc\"} ", " "),
  ])
  func `in another form is refused at the place of the error`(was: String, now: String, place: String) throws {
    let text = Vector.first.replacing(was, with: now, maxReplacements: 1)
    #expect(text != Vector.first)
    let error = #expect(throws: LineError.self) { try read(text) }
    let rest = String(decoding: Array(text.utf8)[(error?.offset ?? 0)...], as: UTF8.self)
    #expect(rest.hasPrefix(place), "\(rest)")
  }

  @Test func `may hold null only where a correction takes a field away`() throws {
    let removed = Vector.second.replacing(#""B2""#, with: "null")
    #expect(try read(removed).data != nil)
    let nested = Vector.second.replacing(#""B2""#, with: #"{"a":null}"#)
    #expect(throws: LineError.self) { try read(nested) }
    let reason = Vector.second.replacing(#"{"level":"B2"}"#, with: "null")
    #expect(throws: LineError.self) { try read(reason) }
  }
}
