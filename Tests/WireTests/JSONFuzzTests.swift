import Foundation
import Testing
import Wire

@Suite struct `Whatever the bytes are` {
  private static let seeds =
    canonicalTexts.map { Array($0.utf8) } + [
      Array(#" { "a" : [ true , false , null ] , "b\u00e9\ud83d\ude00" : { } , "c" : [ -12 , 0 ] } "#.utf8)
    ]

  @Test func `an error lies inside of them, and nothing crashes`() {
    var texts = RandomTexts(seed: 2)
    var accepted = 0
    for _ in 0..<100_000 {
      let bytes = texts.mutated(texts.one(of: Self.seeds))
      for rules in [JSONText.Rules.line, .free] {
        guard let error = problem(bytes, rules) else {
          accepted += 1
          continue
        }
        #expect((0...bytes.count).contains(error.offset))
      }
    }
    #expect(accepted > 1_000)
  }

  @Test func `what the log accepts is written again byte for byte, and people may hand it in`() throws {
    var texts = RandomTexts(seed: 3)
    var accepted = 0
    for _ in 0..<30_000 {
      let bytes = texts.mutated(texts.one(of: Self.seeds))
      guard problem(bytes, .line) == nil else { continue }
      accepted += 1
      #expect(try JSON(JSONText(bytes, rules: .line).root).bytes == bytes)
      #expect(problem(bytes, .free) == nil)
    }
    #expect(accepted > 1_000)
  }

  @Test func `Foundation reads the same, save for known differences`() throws {
    var texts = RandomTexts(seed: 4)
    var compared = (accepted: 0, refused: 0)
    for _ in 0..<20_000 {
      let bytes = texts.mutated(texts.one(of: Self.seeds))
      // Foundation takes a zero among the first bytes for UTF-16 or UTF-32.
      guard !bytes.prefix(4).contains(0), let difference = difference(bytes, from: foundation(bytes)) else { continue }
      #expect(difference == .none, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      if problem(bytes, .free) == nil { compared.accepted += 1 } else { compared.refused += 1 }
    }
    #expect(compared.accepted > 1_000)
    #expect(compared.refused > 1_000)
  }

  @Test func `a difference would be noticed`() {
    #expect(difference(Array("1".utf8), from: nil) == .verdict)
    #expect(difference(Array("1x".utf8), from: 1) == .verdict)
    #expect(difference(Array("[1]".utf8), from: [2]) == .value)
    #expect(difference(Array("[1]".utf8), from: [1]) == Difference.none)
  }

  private enum Difference { case none, verdict, value }

  /// What Foundation reads, or nothing when it refuses.
  private func foundation(_ bytes: [UInt8]) -> Any? {
    try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
  }

  /// How we differ from what they read, or nothing where we are known to.
  private func difference(_ bytes: [UInt8], from theirs: Any?) -> Difference? {
    do {
      let ours = try JSON(JSONText(bytes, rules: .free).root)
      guard let theirs else { return .verdict }
      return same(ours, theirs) ? Difference.none : .value
    } catch {
      if isKnown(error, bytes) { return nil }
      return theirs == nil ? Difference.none : .verdict
    }
  }

  /// Foundation takes other numbers, merges double keys, drops a byte-order mark, and takes trailing commas.
  private func isKnown(_ error: JSONError, _ bytes: [UInt8]) -> Bool {
    switch error.fact {
    case .number, .duplicateKey, .byteOrderMark, .tooDeep, .tooLong: return true
    case .unexpected(0x5D), .unexpected(0x7D):
      let before = bytes[..<error.offset].last { ![0x20, 0x0A, 0x0D, 0x09].contains($0) }
      return before == 0x2C
    default: return false
    }
  }

  private func same(_ ours: JSON, _ theirs: Any) -> Bool {
    switch ours {
    case .null: theirs is NSNull
    case .bool(let bool): theirs as? Bool == bool
    case .integer(let integer): (theirs as? NSNumber)?.int64Value == Int64(integer)
    case .string(let string): (theirs as? String).map { $0.utf8.elementsEqual(string.utf8) } ?? false
    // Only made for writing, never read.
    case .short, .list: false
    case .array(let elements):
      (theirs as? [Any]).map { $0.count == elements.count && zip(elements, $0).allSatisfy { same($0, $1) } } ?? false
    case .object(let members):
      (theirs as? [String: Any]).map { dictionary in
        // Names that are canonically equivalent are one in a dictionary.
        dictionary.count == Set(members.map(\.name)).count
          && members.allSatisfy { member in
            let doubles = members.filter { $0.name == member.name }
            return dictionary[member.name].map { theirs in doubles.contains { same($0.value, theirs) } } ?? false
          }
      } ?? false
    }
  }
}
