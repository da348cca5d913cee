import Domain
import Testing
import Wire

@testable import Storage

@Suite struct `Verifying many lines at once` {
  /// The first thing that a look line by line finds.
  private enum Found: Equatable {
    case unlawful(Int)
    case falseHash(Int)
    case nothing
  }

  private static let log = Vector.log.log

  /// A chain of lines of all lengths, some of them erased.
  private static func lines(_ count: Int, seed: UInt64) -> [[UInt8]] {
    var random = SplitMix64(seed: seed)
    var link = Chain.Link.log(log)
    return (1...count).map { number in
      let note = String(repeating: "é", count: Int.random(in: 0..<200, using: &random))
      let data = #"{"person":"p-x4c8tamb","method":"self","level":"B1","note":"x\#(note)"}"#
      let draft = LineDraft(
        id: "west-\(number)".event, type: "level-measured", version: 1, on: "2025-11-03".day,
        recorded: "2025-11-03T14:05:11.123Z".moment.adding(milliseconds: Int64(number)), by: "p-7k2m9qxa".person,
        left: 0,
        data: data.utf8Bytes)
      let line = draft.line(salt: Base64URL.encode(.random16(&random)), after: link)
      link = .line(line.hash)
      return Int.random(in: 0..<8, using: &random) == 0 ? erased(line.bytes) : line.bytes
    }
  }

  private static func erased(_ bytes: [UInt8]) -> [UInt8] {
    var parser = LineParser()
    let span = bytes.span.extracting(0..<bytes.count - 1)
    guard let line = try? parser.read(span), case .data(let data, let salt) = line.parts.seal else { return bytes }
    let commitment = Chain.commitment(salt: span.extracting(salt), data: span.extracting(data)).text
    let end = #","data":null,"erased":"\#(commitment)","hash":"\#(line.hash.text)"}"# + "\n"
    return bytes[line.parts.head] + end.utf8Bytes
  }

  /// What the reader of single lines says.
  private static func oneByOne(_ block: [UInt8], after link: Chain.Link) -> Found {
    var parser = LineParser()
    var (at, link) = (0, link)
    while at < block.count {
      let end = block[at...].firstIndex(of: Spelling.lineFeed) ?? block.count
      let span = block.span.extracting(at..<end)
      guard let line = try? parser.read(span) else { return .unlawful(at) }
      guard line.envelope.verifies(span, after: link) else { return .falseHash(at) }
      (link, at) = (.line(line.hash), end + 1)
    }
    return .nothing
  }

  private static func agrees(_ found: Int?, with expected: Found) -> Bool {
    switch expected {
    case .nothing: found == nil
    case .falseHash(let place): found == place
    case .unlawful(let place): found.map { $0 >= place } ?? true
    }
  }

  @Test(arguments: [1, 2, 7, 8, 9, 255, 256, 257, 700])
  func `finds nothing in a chain that holds`(count: Int) {
    let block = Self.lines(count, seed: UInt64(count)).flatMap { $0 }
    var verifier = ChainVerifier()
    #expect(Self.oneByOne(block, after: .log(Self.log)) == .nothing)
    #expect(verifier.firstFalse(in: block, after: .log(Self.log)) == nil)
    #expect(verifier.firstFalse(in: Array(block.dropLast()), after: .log(Self.log)) == nil)
    #expect(verifier.firstFalse(in: [], after: .log(Self.log)) == nil)
  }

  @Test func `goes on where another block ended`() throws {
    let lines = Self.lines(40, seed: 3)
    var verifier = ChainVerifier()
    var parser = LineParser()
    for cut in 1..<40 {
      let before = Array(lines[cut - 1].dropLast())
      let hash = try parser.read(before.span).hash
      let rest = lines[cut...].flatMap { $0 }
      #expect(verifier.firstFalse(in: rest, after: .line(hash)) == nil)
      #expect(verifier.firstFalse(in: rest, after: .log(Self.log)) == 0)
    }
  }

  @Test func `finds the line that comes first, wherever any byte was changed`() {
    var random = SplitMix64(seed: 5)
    let block = Self.lines(8, seed: 4).flatMap { $0 }
    var verifier = ChainVerifier()
    var (falseHashes, missed) = (0, 0)
    for _ in 0..<1000 {
      let place = Int.random(in: block.indices, using: &random)
      var changed = block
      changed[place] ^= [0x01, 0x02, 0x20, 0x80][Int.random(in: 0..<4, using: &random)]
      let expected = Self.oneByOne(changed, after: .log(Self.log))
      if case .falseHash = expected { falseHashes += 1 }
      if !Self.agrees(verifier.firstFalse(in: changed, after: .log(Self.log)), with: expected) { missed += 1 }
    }
    #expect(missed == 0)
    #expect(falseHashes > 100, "without lawful lines of a false hash nothing would be shown")
  }

  @Test(arguments: [(40, 40), (300, 6)])
  func `finds lines that were swapped, repeated, left out or cut anywhere`(count: Int, times: Int) {
    let lines = Self.lines(count, seed: 6)
    var verifier = ChainVerifier()
    var random = SplitMix64(seed: 7)
    for _ in 0..<times {
      var changed = lines
      let (place, other) = (
        Int.random(in: lines.indices, using: &random), Int.random(in: lines.indices, using: &random)
      )
      switch Int.random(in: 0..<4, using: &random) {
      case 0: changed.swapAt(place, other)
      case 1: changed.insert(lines[other], at: place)
      case 2: changed.remove(at: place)
      default: changed[place].removeSubrange(Int.random(in: 0..<changed[place].count, using: &random)...)
      }
      let block = changed.flatMap { $0 }
      let expected = Self.oneByOne(block, after: .log(Self.log))
      #expect(Self.agrees(verifier.firstFalse(in: block, after: .log(Self.log)), with: expected))
    }
  }

  @Test func `stops at what is no line, of whatever bytes`() {
    var random = SplitMix64(seed: 8)
    var verifier = ChainVerifier()
    let pieces = [
      #","data":"#, #"null,"erased":""#, #","salt":""#, #"","hash":""#, #""}"#, "\n", #"{"id":"west-1""#,
      String(repeating: "A", count: 43), String(repeating: "A", count: 22), "x",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      // Any answer will do that is a place of the block.
      let block = text.joined().utf8Bytes
      let found = verifier.firstFalse(in: block, after: .log(Self.log))
      #expect(found.map { block.indices.contains($0) } ?? true)
    }
  }
}

extension ChainVerifier {
  fileprivate mutating func firstFalse(in bytes: [UInt8], after link: Chain.Link) -> Int? {
    firstFalse(in: bytes.span, after: link)
  }
}
