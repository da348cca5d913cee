package import Domain
import Program
import Storage
package import Wire

/// What reads the small files: the program, or readers with a planted fault.
package struct FileReaders: Sendable {
  package var name: String
  package var head: @Sendable ([UInt8]) -> Frontier? = { HandedIn.head($0) }
  package var format: @Sendable ([UInt8]) -> [UInt8]? = { LogFormat($0)?.bytes }
  package var binding: @Sendable ([UInt8]) -> [UInt8]? = { WriterState.Binding($0[...])?.bytes }
  package var json: @Sendable ([UInt8]) -> JSON? = { (try? JSONText($0, rules: .free)).map { JSON($0.root) } }

  /// The program's readers.
  package static let ours = FileReaders(name: "ours")

  /// Readers with a fault that must be caught.
  static let planted: [FileReaders] = [
    FileReaders(name: "head with a sign", head: { ours.head($0) ?? ours.head($0.filter { $0 != 0x2B }) }),
    FileReaders(name: "head of a hash too short", head: { ours.head($0) ?? ours.head($0 + [0x41]) }),
    FileReaders(name: "FORMAT with a line more", format: { LogFormat($0)?.bytes ?? LogFormat($0.dropLast())?.bytes }),
    FileReaders(name: "state without its check", binding: { $0.count == 96 ? $0.dropLast(8) : nil }),
    FileReaders(name: "JSON whose last key counts", json: { ours.json($0).map { lenient($0) } }),
  ]

  private static func lenient(_ value: JSON) -> JSON {
    guard case .object(let members) = value, let last = members.last else { return value }
    return .object(members.dropLast() + [last, last])
  }
}

extension Fuzzer {
  /// Kept heads, FORMAT, the state of a machine, and data as JSON.
  package static func files(_ readers: FileReaders = .ours) -> Fuzzer {
    Fuzzer(
      make: { random in file(&random) },
      accepts: { bytes in
        readers.head(bytes) != nil || readers.format(bytes) != nil || readers.binding(bytes) != nil
          || readers.json(bytes) != nil
      },
      complaint: { bytes in
        complaint(head: bytes, readers) ?? complaint(json: bytes, readers)
          ?? (readers.format(bytes).map { $0 != bytes } == true ? "FORMAT in another spelling is accepted" : nil)
          ?? (readers.binding(bytes).map { $0 != bytes } == true ? "a state in another spelling is accepted" : nil)
      })
  }

  private static func complaint(head bytes: [UInt8], _ readers: FileReaders) -> String? {
    guard let frontier = readers.head(bytes) else { return nil }
    if frontier.heads.isEmpty { return "a head of nothing is accepted" }
    let lines = frontier.heads.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.number) \($0.value.hash)\n" }
    if readers.head(Array(lines.joined().utf8)) != frontier { return "the head, printed, reads as another one" }
    let text = String(decoding: bytes, as: UTF8.self)
    let isPage = text.utf8.split(separator: 0x0A).contains { line in
      line.contains(UInt8(ascii: ",")) || Substring(line).split(whereSeparator: \.isWhitespace).count > 3
    }
    guard !bytes.contains(UInt8(ascii: "{")) else { return nil }
    if isPage {
      // A page has other words beside, and each hash stands in it as it is.
      let isThere = frontier.heads.values.allSatisfy { bytes.firstRange(of: Array($0.hash.utf8)) != nil }
      return isThere ? nil : "a head is read that does not stand in the page"
    }
    // A head in lines has exactly these words.
    let words = text.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    let triples = stride(from: 0, to: words.count - 2, by: 3).map {
      Array(words[$0..<$0 + 3].joined(separator: [0x20]))
    }
    let expected = lines.map { Array($0.utf8.dropLast()) }
    return triples.sorted { $0.lexicographicallyPrecedes($1) }
      == expected.sorted { $0.lexicographicallyPrecedes($1) } && words.count % 3 == 0
      ? nil : "a head in another spelling is accepted"
  }

  private static func complaint(json bytes: [UInt8], _ readers: FileReaders) -> String? {
    guard let value = readers.json(bytes) else { return nil }
    guard value.bytes.count < 1 << 20 else { return nil }
    guard let again = FileReaders.ours.json(value.bytes) else { return "the JSON, written again, cannot be read" }
    if again.bytes != value.bytes { return "the JSON, written again, reads as another value" }
    guard let text = try? JSONText(value.bytes, rules: .free) else { return nil }
    for kind in kinds {
      // What the log takes of it, it must give back.
      guard let contents = kind.read(text.root).contents else { continue }
      guard let line = try? JSONText(contents.bytes, rules: .line) else { continue }
      if kind.read(line.root).contents != contents { return "\(kind.type), written, reads as something else" }
    }
    return nil
  }

  private static let kinds = EventKind.all

  private static func file(_ random: inout FuzzRandom) -> [UInt8] {
    let changes = random.below(4)
    switch random.below(3) {
    case 0: return random.mutated(Array(random.one(of: heads).utf8), with: pieces, changes: changes)
    case 1: return random.mutated(random.one(of: states), with: pieces, changes: changes)
    default: return random.mutated(Array(random.one(of: data).utf8), with: pieces, changes: changes)
    }
  }

  private static let hash = "I_aLD5KM_xokIvsFkhCSyiVhwLi1C9VX92jtVEhzvgc"

  private static let heads = [
    "west 1042 \(hash)\n", "west 1 \(hash)\nanna 7 \(hash)\n", "  west\t1042   \(hash)  \r\n\r\n",
    "west +1042 \(hash)\n", "west 1042 \(hash.dropLast())\n", "west 01 \(hash)\n",
    #"{"frontier":{"west":{"number":1042,"hash":"\#(hash)"}}}"# + "\n", #"{"west":{"number":1,"hash":"\#(hash)"}}"#,
    "leerlijn-log 1\nAAECAwQFBgcICQoLDA0ODw\n", "leerlijn-log 1\nAAECAwQFBgcICQoLDA0ODw\ntest\n",
  ]

  private static let states: [[UInt8]] = ["west", "anna"].compactMap(Writer.init).map { writer in
    WriterState.Binding(writer: writer, head: Frontier.Head(number: 1042, hash: hash)).bytes
  }

  private static let data = [
    #"{"person":"p-x4c8tamb","method":"i-coach","level":"B1","round":"2025-najaar"}"#,
    #"{"person":"p-x4c8tamb","method":"self","areas":{"professionalEngagement":"B1"},"scores":{"1.1":3}}"#,
    #"{"team":"zorg","minutes":2400,"purpose":"canvas","schoolYear":"2025-2026"}"#,
    #"{"event":"west-1","data":{"level":null,"note":"x"},"on":"2025-11-03","reason":"typefout"}"#,
    #"{"title":"Zoë","minutes":60,"facilitators":["p-x4c8tamb"],"tools":["canvas"],"competences":["1.1"]}"#,
    #"{"programme":"start","steps":[{"step":"a","title":"b","withinDays":30,"area":"assessment"}]}"#,
    #"{"rule":{"aggregator":"k-of-6","k":4,"ranks":[["i-coach"],["self"]],"validity":12,"totalTable":[1,2,3,4,5]}}"#,
    #"{"team":"zorg","method":"self","counts":{"A1":1,"C2":0}}"#,
    #"{"period":"2024-2025","asOf":"2025-07-31","frontier":{"west":{"number":1,"hash":"\#(hash)"}},"sha256":"x","language":"nl"}"#,
    #"{"scope":"college:west","ambition":"a","deadline":"2026-01-01","clauses":[{"level":"B1","atLeast":"share:50"}]}"#,
  ]

  private static let pieces: [[UInt8]] =
    ([
      "+5", "-1", "0", "01", "1e3", "1.5", "9007199254740993", "99999999999999999999", "true", "null", "[]", "{}",
      #""a":1,"#, #""person":"x","#, "\\u0041", "\\ud800", "\\u0000", " ", "\n", "\r", "\t", ",", "}", "\"", "register",
      "west", hash, "\u{FEFF}", "\u{A0}", "\0", "share:101", "count:-1", "2025-02-30", "test\n", "\n\n", "[[[[[[",
    ] as [String]).map { Array($0.utf8) }
}
