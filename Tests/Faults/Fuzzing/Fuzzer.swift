/// Tries one kind of input with ever new cases: each case follows from the seed and its number alone.
package struct Fuzzer: Sendable {
  /// Makes a case.
  package var make: @Sendable (inout FuzzRandom) -> [UInt8]
  /// Says what is wrong with what the program makes of the bytes, nil when nothing is.
  package var complaint: @Sendable ([UInt8]) -> String?
  /// Whether the program accepts the bytes: cases that are all refused would prove nothing.
  package var accepts: @Sendable ([UInt8]) -> Bool

  /// A fuzzer of one kind of input.
  package init(
    make: @escaping @Sendable (inout FuzzRandom) -> [UInt8], accepts: @escaping @Sendable ([UInt8]) -> Bool,
    complaint: @escaping @Sendable ([UInt8]) -> String?
  ) {
    self.make = make
    self.accepts = accepts
    self.complaint = complaint
  }

  /// The case of a number.
  package func input(seed: UInt64, number: Int) -> [UInt8] {
    var random = FuzzRandom(seed: seed, number: number)
    return make(&random)
  }

  /// Tries cases from a number on until `isOver`, which is asked after each, or until ten are wrong.
  package func run(
    seed: UInt64, from first: Int = 0, noting note: (Int) -> Void = { _ in }, until isOver: (Int) -> Bool
  ) -> FuzzReport {
    var report = FuzzReport(seed: seed)
    var number = first
    repeat {
      note(number)
      let bytes = input(seed: seed, number: number)
      report.cases += 1
      if number % 4 == 0, accepts(bytes) { report.accepted += 4 }
      if let complaint = complaint(bytes) {
        let smaller = smaller(bytes)
        report.findings.append(
          FuzzReport.Finding(number: number, input: smaller, complaint: self.complaint(smaller) ?? complaint))
      }
      number += 1
    } while report.findings.count < 10 && !isOver(report.cases)
    return report
  }

  /// Tries so many cases.
  package func run(seed: UInt64, cases: Int) -> FuzzReport { run(seed: seed) { $0 >= cases } }

  /// Whether something is found wrong within so many cases.
  package func finds(seed: UInt64, within cases: Int) -> Bool {
    (0..<cases).contains { complaint(input(seed: seed, number: $0)) != nil }
  }

  /// The bytes without as much as can be left out while something is still wrong.
  package func smaller(_ bytes: [UInt8]) -> [UInt8] {
    var best = bytes
    var width = max(best.count / 2, 1)
    var tries = 0
    while tries < 2_000 {
      var start = 0
      var isSmaller = false
      while start < best.count, tries < 2_000 {
        var shorter = best
        shorter.removeSubrange(start..<min(start + width, best.count))
        tries += 1
        if complaint(shorter) != nil {
          best = shorter
          isSmaller = true
        } else {
          start += width
        }
      }
      if width == 1, !isSmaller { break }
      width = max(width / 2, 1)
    }
    return best
  }
}

/// What came of trying.
package struct FuzzReport: Sendable {
  /// The seed from which every case follows.
  package var seed: UInt64
  /// How many cases were tried.
  package var cases = 0
  /// How many of them the program accepted, estimated from every fourth.
  package var accepted = 0
  /// What was wrong.
  package var findings: [Finding] = []

  /// One case that is wrong.
  package struct Finding: Sendable, CustomStringConvertible {
    /// The number of the case.
    package var number: Int
    /// The bytes, made as small as they could be.
    package var input: [UInt8]
    /// What is wrong.
    package var complaint: String

    package var description: String { "case \(number): \(complaint): \(literal(input))" }
  }
}

/// Bytes as an escaped literal that any terminal and any mail can hold.
package func literal(_ bytes: [UInt8]) -> String {
  let most = 4096
  let shown = bytes.prefix(most).map { byte in
    switch byte {
    case 0x22: "\\\""
    case 0x5C: "\\\\"
    case 0x20...0x7E: String(UnicodeScalar(byte))
    default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
  return "\"" + shown.joined() + "\"" + (bytes.count > most ? " and \(bytes.count - most) more bytes" : "")
}
