import Program
import Wire

extension Fuzzer {
  /// Command lines, their words joined by zero bytes, which no word can hold.
  package static func arguments(_ answerer: Answerer = .ours) -> Fuzzer {
    let store = CommandStore()
    return Fuzzer(
      make: { random in
        Array(store.words(&random).map { Array($0.utf8.filter { $0 != 0 }) }.joined(separator: [0]))
      },
      accepts: { store.outcome(of: $0, answerer).outcome.exit == .done },
      complaint: { bytes in
        let (words, outcome, disk) = store.outcome(of: bytes, answerer)
        return complaint(words, outcome) ?? complaint(words, outcome, store, disk)
          ?? complaint(outcome, again: store.outcome(of: bytes, answerer).outcome)
      })
  }

  private static func complaint(_ words: [String], _ outcome: Outcome) -> String? {
    let isAnswer = outcome.exit == .done || outcome.exit == .no
    if outcome.exit == .software { return "the program says it is wrong itself" }
    if !isAnswer, outcome.talk.isEmpty { return "a refusal (\(outcome.exit.rawValue)) that says nothing" }
    if !isAnswer, !outcome.output.isEmpty, outcome.exit != .damaged { return "a refusal with an answer" }
    let mayColor = words.contains { $0.hasPrefix("--color") }
    if let byte = control(in: outcome.output, mayColor: mayColor) ?? control(in: outcome.talk, mayColor: mayColor) {
      return "a control character is written: \(byte)"
    }
    let isJSON = words.contains("--json") && outcome.output.first == UInt8(ascii: "{")
    if isJSON, isAnswer, FileReaders.ours.json(outcome.output.dropLast()) == nil, outcome.output.count < 1 << 20 {
      return "an answer that is no JSON"
    }
    return nil
  }

  /// What was recorded before stands there still; a refusal and a dry run record nothing.
  private static func complaint(
    _ words: [String], _ outcome: Outcome, _ store: CommandStore, _ disk: SimulatedDisk
  ) -> String? {
    if disk.openCount > 0 { return "\(disk.openCount) files are left open" }
    let isDry = words.prefix { $0 != "--" }.contains { $0 == "-n" || $0 == "--dry-run" }
    for (path, before) in store.segments {
      let after = disk.files[path] ?? []
      if !after.starts(with: before) { return "\(path) was changed" }
      // An answer that cannot be written takes nothing back of what was recorded, and says so.
      let isTold = outcome.exit == .done || outcome.exit == .unknownOutcome
      if after.count > before.count, !isTold || isDry { return "\(path) grew" }
      let added = after.dropFirst(before.count).split(separator: 0x0A).map(Array.init)
      if added.contains(where: { ComparedReader.strict.read($0) == nil }) { return "a line was recorded that is none" }
    }
    return nil
  }

  private static func complaint(_ outcome: Outcome, again: Outcome) -> String? {
    let isSame =
      outcome.exit == again.exit && outcome.output == again.output && outcome.talk == again.talk
    return isSame ? nil : "the same words, answered twice, are answered differently"
  }

  /// The first character that a terminal would obey; colours are our own.
  private static func control(in bytes: [UInt8], mayColor: Bool) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return "no UTF-8" }
    var isEscape = false
    for scalar in text.unicodeScalars {
      if isEscape {
        if scalar == "m" {
          isEscape = false
        } else if !"[0123456789;".unicodeScalars.contains(scalar) {
          return "escape"
        }
      } else if mayColor, scalar.value == 0x1B {
        isEscape = true
      } else if acts(scalar) {
        return "U+" + String(scalar.value, radix: 16)
      }
    }
    return nil
  }

  private static func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
