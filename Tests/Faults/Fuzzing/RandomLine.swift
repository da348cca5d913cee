import Domain
import Storage
import Wire

/// Lines as they may stand in a log, and such that only just may not.
enum RandomLine {
  /// The hash of the line before.
  static let previous: Digest = SHA256.hash(of: Array("before".utf8))

  /// Those who recorded the lines, and most of those whom they are about, are known by other codes.
  static let merges = Merges(
    zip(["p-7k2m9qxa", "p-x4c8tamb"], ["p-7k2m9qxb", "p-x4c8tamc"]).enumerated().compactMap { index, codes in
      guard let person = PersonCode(codes.0), let into = PersonCode(codes.1), let writer = Writer("west"),
        let moment = Moment(milliseconds: 0)
      else { return nil }
      return Fact(
        key: Key(recorded: moment, id: EventID(writer: writer, number: index + 1)), on: moment.utcDay, by: person,
        event: .personMerged(PersonMerged(person: person, into: into)))
    })

  static func bytes(_ random: inout FuzzRandom) -> [UInt8] {
    var bytes = valid(&random)
    if random.once(in: 400) { bytes = stretched(bytes, &random) }
    if random.once(in: 4) { return slipped(bytes, &random) }
    let changes = [0, 1, 1, 1, 1, 2, 2, 3, 5][random.below(9)]
    bytes = random.mutated(bytes, with: pieces, changes: changes)
    if random.once(in: 30) { bytes = spliced(bytes, valid(&random), &random) }
    return bytes
  }

  /// A lawful line whose hash fits, or one whose data are too deep or are erased.
  private static func valid(_ random: inout FuzzRandom) -> [UInt8] {
    var type = random.one(of: types)
    var data = JSON.object([])
    if random.once(in: 2) {
      let kind = random.one(of: EventKind.all)
      (type, data) = (kind.type.description, RandomEvent.data(of: kind, &random))
    } else {
      for _ in 0...random.below(4) { data[random.one(of: keys)] = value(&random, depth: 3) }
    }
    if type == "event-corrected" {
      data = ["event": "west-12", "data": ["level": random.once(in: 2) ? .null : "B2"], "reason": "typefout"]
    }
    let left = random.once(in: 3) ? #","left":\#(random.below(3) + 1)"# : ""
    let head =
      #"{"id":"\#(random.one(of: ids))","type":"\#(type)","v":1,"on":"\#(random.one(of: days))","recorded":""#
      + #"\#(random.one(of: moments))","by":"p-7k2m9qxa"\#(left),"data":"#
    if random.once(in: 12) { return Array((head + #"null,"erased":"\#(seals[1])","hash":"\#(seals[1])"}"#).utf8) }
    let unsealed = Array(head.utf8) + data.bytes + Array(#","salt":"\#(seals[0])","hash":"\#(seals[1])"}"#.utf8)
    guard let reading = LineReading(unsealed), let data = reading.data else { return unsealed }
    return reading.sealed(data, salt: seals[0], after: previous)
  }

  private static func value(_ random: inout FuzzRandom, depth: Int) -> JSON {
    let most = 9_007_199_254_740_991
    switch random.below(depth < 9 ? 9 : 6) {
    case 0: return .integer(random.one(of: [0, 1, -1, 10, 2025, most, -most]))
    case 1: return .integer(random.below(2_000) - 1_000)
    case 2, 3: return .string(random.text(atMost: 12))
    case 4, 5: return .string(random.one(of: ["B1", "i-coach", "2025-najaar", "west-12", "Zoë, \"ja\"", "a\u{301}"]))
    case 6, 7: return .array((0...random.below(3)).map { _ in value(&random, depth: depth + 1) })
    default:
      var object = JSON.object([])
      for _ in 0...random.below(random.once(in: 20) ? 24 : 3) {
        object[random.once(in: 2) ? random.one(of: keys) : random.text(atMost: 6)] = value(&random, depth: depth + 1)
      }
      return object
    }
  }

  /// A line of just about the greatest length.
  private static func stretched(_ bytes: [UInt8], _ random: inout FuzzRandom) -> [UInt8] {
    guard let place = bytes.firstRange(of: Array(#""data":{""#.utf8))?.upperBound else { return bytes }
    let missing = 65_535 - bytes.count + random.below(3) - 1
    return Array(bytes[..<place] + Array(repeating: UInt8(ascii: "x"), count: max(missing, 0)) + bytes[place...])
  }

  /// A line as another program might have written it: the same value in another spelling, or nearly so.
  private static func slipped(_ bytes: [UInt8], _ random: inout FuzzRandom) -> [UInt8] {
    let (right, wrong) = random.one(of: slips)
    let places = bytes.indices.filter { bytes[$0...].starts(with: right.utf8) }
    guard !places.isEmpty else { return bytes }
    let place = random.one(of: places)
    return bytes[..<place] + Array(wrong.utf8) + bytes[(place + right.utf8.count)...]
  }

  private static let slips = [
    ("}", ",}"), ("]", ",]"), (",", ", "), (":", ": "), ("{", "{ "), ("}", " }"), (":1", ":01"), (":1", ":+1"),
    (":1", ":1.0"), (":1", ":1e0"), (":0", ":-0"), ("\"", "'"), ("a", "\\u0061"), ("\\u00", "\\U00"), ("-", "\u{2212}"),
    ("1", "\u{661}"), ("/", "\\/"), ("\\n", "\\u000a"), ("\\u001f", "\\u001F"), (",\"data\"", ",\"x\":1,\"data\""),
    (",\"salt\"", ",\"salt\":\"\",\"salt\""), ("\"}", "\"} "), ("\"}", "\"}\r"), ("é", "e\u{301}"), ("T", " "),
    ("Z", "+00:00"),
    (".123", ""), ("west", "West"), ("p-", "P-"), ("\"v\":1,", ""), ("{\"id\"", "{\"type\""), ("null", "{}"),
    ("null", "\"\""),
  ]

  /// The beginning of one line and the end of another.
  private static func spliced(_ one: [UInt8], _ other: [UInt8], _ random: inout FuzzRandom) -> [UInt8] {
    Array(one.prefix(random.below(one.count + 1)) + other.suffix(random.below(other.count + 1)))
  }

  private static let types = [
    "level-measured", "event-corrected", "workshop-held", "workshop-attended", "person-joined", "goal-set",
    "level-rule-adopted", "drone-flown",
  ]
  private static let ids = ["west-1", "anna-42", "w2-9007199254740991", "abcdefghijklmnop-7", "west-100"]
  private static let days = ["2025-11-03", "2024-02-29", "0001-01-01", "9999-12-31", "2025-02-28", "1900-02-28"]
  private static let moments = [
    "2025-11-03T14:05:11.123Z", "2024-02-29T23:59:59.999Z", "0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z",
  ]
  private static let keys = [
    "person", "level", "method", "areas", "1.1", "note", "title", "minutes", "steps", "counts", "data", "salt", "hash",
    "erased",
  ]
  private static let seals = ["pB3k0yqPZ1mYw0Qm8b1xUg", "I_aLD5KM_xokIvsFkhCSyiVhwLi1C9VX92jtVEhzvgc"]

  /// What is put in whole: what other programs write, and what the one spelling leaves out.
  private static let pieces: [[UInt8]] =
    ([
      "-0", "00", "01", "+5", "1.0", "1e3", "1E400", "0x10", "2,5", "9007199254740992", "-9007199254740992",
      "99999999999999999999", "true", "false", "null", "NaN", "[]", "{}", "[[[[[[[[1]]]]]]]]", #"{"a":1}"#,
      #""a":1,"a":2"#, #""\u0061":1,"#, "\\u0041", "\\u001F", "\\u001f", "\\u000a", "\\u0000", "\\ud83d\\ude00",
      "\\ud800", "\\/", "\\b", "\\'", "\\x41", " ", "\n", "\r\n", "\t", ",", ",,", ",}", ",]", "}", "{", "\"", "\"\"",
      "\\", ":", #","left":0"#, #","left":1"#, #","data":"#, #","data":null"#, #","erased":""#, #","salt":""#,
      "\u{FEFF}",
      "2025-02-30", "2025-13-01", "24:00", ":60", "٢٠٢٥", "p-", "register-1", "West-1", "west-0", "west-01", "A-1",
      "//x",
      "/*x*/", "\u{7F}", "\u{80}", "\u{2028}",
    ] as [String]).map { Array($0.utf8) }
}
