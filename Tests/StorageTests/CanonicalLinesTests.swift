import Domain
import Foundation
import Storage
import Testing

@Suite struct `A line that is spelt canonically` {
  /// The first line of the design's test vector.
  static let measured =
    #"{"id":"west-1","type":"level-measured","v":1,"on":"2025-11-03","recorded":"2025-11-03T14:05:11.123Z","#
    + #""by":"p-7k2m9qxa","data":{"person":"p-x4c8tamb","method":"i-coach","level":"B1","round":"2025-najaar"},"#
    + #""salt":"pB3k0yqPZ1mYw0Qm8b1xUg","hash":"I_aLD5KM_xokIvsFkhCSyiVhwLi1C9VX92jtVEhzvgc"}"#

  private static func changed(_ old: String, with new: String) -> String {
    measured.replacingOccurrences(of: old, with: new)
  }

  static let lines: [String] = [
    measured,
    changed(#""level":"B1""#, with: #""areas":{"digitalResources":"B1","assessment":"A2"}"#),
    changed(#"najaar""#, with: #"najaar","note":"Zoë zei \"ja\"""#),
    changed(#"7k2m9qxa""#, with: #"7k2m9qxa","left":12"#),
    changed(
      #""level":"B1""#,
      with: #""areas":{"professionalEngagement":"A1","facilitatingLearnersDigitalCompetence":"C2"},"scores":{"1.1":4}"#),
    changed(#"level-measured"#, with: "workshop-attended")
      .replacingOccurrences(
        of:
          #"{"person":"p-x4c8tamb","method":"i-coach","level":"B1","round":"2025-najaar"}"#,
        with: #"{"workshop":"west-1","person":"p-x4c8tamb","minutes":45,"key":"hr:2025/12"}"#),
  ]

  @Test(arguments: lines) func `is read at once, and says what the parser says`(line: String) throws {
    let bytes = Array(line.utf8)
    let quick = try #require(EventReading(canonical: bytes, before: []))
    #expect(quick == EventReading(bytes))
  }

  /// Who was recorded as the person and as the one who recorded it is somebody else.
  private static let merges = Merges([
    Fact(
      key: Key(recorded: "2025-11-04T08:00:00.000Z".moment, id: "west-2".event), on: "2025-11-04".day,
      by: "p-7k2m9qxa".person,
      event: .personMerged(PersonMerged(person: "p-x4c8tamb".person, into: "p-x4c8tamc".person))),
    Fact(
      key: Key(recorded: "2025-11-04T08:00:00.001Z".moment, id: "west-3".event), on: "2025-11-04".day,
      by: "p-7k2m9qxa".person,
      event: .personMerged(PersonMerged(person: "p-7k2m9qxa".person, into: "p-7k2m9qxb".person))),
  ])

  @Test(arguments: lines) func `about somebody with two codes is read at once as the parser reads it`(line: String)
    throws
  {
    let bytes = Array(line.utf8)
    let quick = try #require(EventReading(canonical: bytes, before: [], merges: Self.merges))
    #expect(quick == EventReading(bytes, merges: Self.merges))
    #expect(quick != EventReading(bytes))
    #expect(quick.fact.by == "p-7k2m9qxb".person && quick.fact.event.data.subject == "p-x4c8tamc".person)
  }

  @Test(arguments: lines) func `about somebody with two codes is left to the parser where both have to be told`(
    line: String
  ) {
    let bytes = Array(line.utf8)
    #expect(EventReading(canonical: bytes, before: [], merges: Self.merges, holdingOriginal: true) == nil)
    #expect(EventReading(canonical: bytes, before: [], holdingOriginal: true) != nil)
  }

  static let others: [String] = [
    changed(#""method":"i-coach","level":"B1""#, with: #""level":"B1","method":"i-coach""#),
    changed(#""level":"B1""#, with: #""level":"B1","extra":1"#),
    changed(#""level":"B1""#, with: #""level":"B3""#),
    changed(#""person":"p-x4c8tamb","#, with: ""),
    changed("2025-11-03\"", with: "2025-02-30\""),
    changed("T14", with: "T24"),
    changed("hzvgc", with: "hzvgd"),
    changed("b1xUg", with: "b1xUh"),
    changed(#""v":1"#, with: #""v":2"#),
    changed("west-1", with: "west-01"),
    changed("p-7k2m9qxa", with: "p-1k2m9qxa"),
    changed("level-measured", with: "drone-flown"),
    changed("{\"person", with: "{ \"person"),
    changed(#","method""#, with: #"{"method""#),
    changed(#""level":"B1""#, with: #""areas":{"assessment":"A2","digitalResources":"B1"}"#),
    changed(#""level":"B1""#, with: #""areas":{"digitalResources":"B9"}"#),
    changed(#""level":"B1""#, with: #""scores":{"1.1":5}"#),
  ]

  @Test(arguments: others) func `in any other form is left to the parser`(line: String) {
    #expect(EventReading(canonical: Array(line.utf8), before: []) == nil)
  }

  /// What a line is made of, and what it is not.
  private static let bytes: [UInt8] = Array("{}[]\":,\\0159azAZ-_ \n\0\u{7F}é".utf8)

  @Test(arguments: lines) func `with any one byte changed says what the parser says, or is left to it`(line: String) {
    let bytes = Array(line.utf8)
    var (differing, read) = (0, 0)
    for place in bytes.indices {
      for byte in Self.bytes {
        var changed = bytes
        changed[place] = byte
        guard let quick = EventReading(canonical: changed, before: []) else { continue }
        read += 1
        if quick != EventReading(changed) { differing += 1 }
      }
    }
    #expect(differing == 0)
    #expect(read > 0)
  }

  @Test func `is not read on into what stood in the block before`() {
    let bytes = Array(Self.measured.utf8)
    for cut in bytes.indices {
      #expect(EventReading(canonical: Array(bytes[..<cut]), before: Array(bytes[cut...])) == nil)
    }
  }
}
