/// The long run of one fuzzer, asked for on a command line.
package struct FuzzRun {
  private let kind: FuzzKind
  private var seconds = 300
  private var seed: UInt64 = 1
  private var first = 0
  private var only: Int?
  private var emitted: Int?
  private var step = 1024

  /// `KIND [--seconds N] [--seed N] [--from CASE] [--only CASE] [--emit N] [--step N]`.
  package init?(_ words: [String]) {
    guard let kind = words.first.flatMap(FuzzKind.init) else { return nil }
    self.kind = kind
    var rest = words.dropFirst()
    while let option = rest.popFirst() {
      guard let number = rest.popFirst().flatMap({ Int($0) }), number >= 0 else { return nil }
      switch option {
      case "--seconds": seconds = number
      case "--seed": seed = UInt64(number)
      case "--from": first = number
      case "--only": only = number
      case "--emit": emitted = number
      case "--step": step = max(number, 1)
      default: return nil
      }
    }
  }

  /// Runs it, and gives the exit code; `write` takes each line at once, and `talk` the numbers of cases that are begun,
  /// so that a case that crashes can be found.
  package func run(write: (String) -> Void, talk: (String) -> Void) -> Int32 {
    if let only { return show(only, write) }
    if let emitted { return emit(emitted, write) }
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    let report = kind.fuzzer.run(seed: seed, from: first, noting: { if $0 % step == 0 { talk("\($0)") } }) { _ in
      clock.now >= end
    }
    for finding in report.findings { write("FOUND \(kind.rawValue), seed \(seed), \(finding)") }
    let ran = Int((clock.now - end).components.seconds) + seconds
    write("\(kind.rawValue): \(report.cases) cases, some \(report.accepted) accepted, seed \(seed), \(ran) s")
    let isBlind = report.accepted == 0 || report.accepted >= report.cases + 4
    let failures = report.findings.map(\.description) + (isBlind ? ["all cases came out the same way"] : [])
    let amount = Amount(
      "fuzzing \(kind.rawValue)", ran: ran, wanted: seconds, failures: failures,
      controls: kind.controls(seed: seed, cases: 20_000))
    write(amount.line(at: ".ci/run"))
    return amount.isGood ? 0 : 1
  }

  /// One case alone: its bytes, and what is wrong with them.
  private func show(_ number: Int, _ write: (String) -> Void) -> Int32 {
    let bytes = kind.fuzzer.input(seed: seed, number: number)
    write("case \(number): \(literal(bytes))")
    let complaint = kind.fuzzer.complaint(bytes)
    write(complaint ?? "nothing is wrong with it")
    return complaint == nil ? 0 : 1
  }

  /// Cases in hexadecimal behind what the program says of them: `+` accepted, `-` refused.
  private func emit(_ count: Int, _ write: (String) -> Void) -> Int32 {
    let fuzzer = kind.fuzzer
    let digits = Array("0123456789abcdef".utf8)
    for number in first..<first + count {
      let bytes = fuzzer.input(seed: seed, number: number)
      let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
      write((fuzzer.accepts(bytes) ? "+ " : "- ") + String(decoding: text, as: UTF8.self))
    }
    return 0
  }
}
