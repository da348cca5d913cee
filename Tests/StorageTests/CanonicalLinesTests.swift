import Foundation
import Storage
import Testing

@Suite struct `A line that is spelt canonically` {
  /// The first line of the design's test vector.
  static let measured =
    #"{"id":"west-1","type":"level-measured","v":1,"on":"2025-11-03","recorded":"2025-11-03T14:05:11.123Z","#
    + #""by":"p-7k2m9qxa","data":{"person":"p-x4c8tamb","method":"i-coach","level":"B1","round":"2025-najaar"},"#
    + #""salt":"pB3k0yqPZ1mYw0Qm8b1xUg","hash":"I_aLD5KM_xokIvsFkhCSyiVhwLi1C9VX92jtVEhzvgc"}"#

  static let lines = [
    measured,
    measured.replacingOccurrences(of: #""level":"B1""#, with: #""areas":{"digitalResources":"B1","assessment":"A2"}"#),
    measured.replacingOccurrences(of: #"najaar""#, with: #"najaar","note":"Zoë zei \"ja\"""#),
    measured.replacingOccurrences(of: #"7k2m9qxa""#, with: #"7k2m9qxa","left":12"#),
    measured.replacingOccurrences(of: #"level-measured"#, with: "workshop-attended")
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

  static let others = [
    measured.replacingOccurrences(of: #""method":"i-coach","level":"B1""#, with: #""level":"B1","method":"i-coach""#),
    measured.replacingOccurrences(of: #""level":"B1""#, with: #""level":"B1","extra":1"#),
    measured.replacingOccurrences(of: #""level":"B1""#, with: #""level":"B3""#),
    measured.replacingOccurrences(of: #""person":"p-x4c8tamb","#, with: ""),
    measured.replacingOccurrences(of: "2025-11-03\"", with: "2025-02-30\""),
    measured.replacingOccurrences(of: "T14", with: "T24"),
    measured.replacingOccurrences(of: "hzvgc", with: "hzvgd"),
    measured.replacingOccurrences(of: "b1xUg", with: "b1xUh"),
    measured.replacingOccurrences(of: #""v":1"#, with: #""v":2"#),
    measured.replacingOccurrences(of: "west-1", with: "west-01"),
    measured.replacingOccurrences(of: "p-7k2m9qxa", with: "p-1k2m9qxa"),
    measured.replacingOccurrences(of: "level-measured", with: "drone-flown"),
    measured.replacingOccurrences(of: "{\"person", with: "{ \"person"),
  ]

  @Test(arguments: others) func `in any other form is left to the parser`(line: String) {
    #expect(EventReading(canonical: Array(line.utf8), before: []) == nil)
  }

  @Test func `is not read on into what stood in the block before`() {
    let bytes = Array(Self.measured.utf8)
    for cut in bytes.indices {
      #expect(EventReading(canonical: Array(bytes[..<cut]), before: Array(bytes[cut...])) == nil)
    }
  }
}
