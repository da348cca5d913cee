import Domain
import Wire

/// A line of a log as its parts, hashed by a reading of the format of its own (DESIGN.md section 4).
struct LogLine: Sendable {
  var writer: String
  var number: Int
  var type: String
  var version = 1
  var on: Day
  var recorded: Moment
  var by: String
  var left = 0
  var data: String
  var salt: String
  var isErased = false
  private(set) var hash = ""
  /// What stands in place of the head that the parts make, for lines that are spelled otherwise.
  var otherHead: String?

  var id: String { "\(writer)-\(number)" }

  /// The segment in which it stands, below `EventLog`.
  var path: String { "\(writer)/\(SchoolYear(of: recorded.utcDay)).jsonl" }

  var head: String {
    if let otherHead { return otherHead }
    let rest = left > 0 ? #","left":\#(left)"# : ""
    return
      #"{"id":"\#(id)","type":"\#(type)","v":\#(version),"on":"\#(on)","recorded":"\#(recorded)","by":"\#(by)"\#(rest)"#
  }

  var commitment: String { LogLine.digest("leerlijn-data-1\n\(salt)\n\(data)") }

  /// The line with its line feed.
  var text: String {
    let seal = isErased ? #"null,"erased":"\#(commitment)""# : #"\#(data),"salt":"\#(salt)""#
    return head + #","data":"# + seal + #","hash":"\#(hash)"}"# + "\n"
  }

  var bytes: [UInt8] { Array(text.utf8) }

  /// Ties the line to the hash of the one before it, or to the id of the log.
  mutating func seal(after link: String) {
    hash = LogLine.digest("leerlijn-line-1\n\(link)\n\(head)\n\(commitment)")
  }

  /// Puts another hash in place, whether it fits or not.
  mutating func bear(_ hash: String) { self.hash = hash }

  private static func digest(_ text: String) -> String { SHA256.hash(of: Array(text.utf8)).text }
}

/// Random numbers that are the same on every run.
struct TamperRandom: RandomNumberGenerator, Sendable {
  private var source: SplitMix64

  init(seed: UInt64) {
    source = SplitMix64(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678)
  }

  mutating func next() -> UInt64 { source.next() }

  /// The base64url text of 16 random bytes, as ids and salts are.
  mutating func text16() -> String {
    Base64URL.encode((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &self) })
  }
}
