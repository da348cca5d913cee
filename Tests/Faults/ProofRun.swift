/// A proof that was asked for on a command line: its name, and numbers by the names of options.
package struct ProofRun {
  private let name: String
  private var numbers: [String: Int] = [:]

  /// Every proof by its name; what it is given are the numbers.
  private static let proofs: [String: @Sendable (ProofRun) -> [Amount]] = [
    "tampering": { run in
      [
        TamperingProof.tampering(logs: run.number("logs", or: 50), seed: run.seed, wanted: 30 * 4 * 50),
        TamperingProof.untouched(logs: run.number("untouched", or: 10_000), seed: run.seed, wanted: 10_000),
      ]
    },
    "crashes": { run in
      [crashStates(run.number("states", or: 1_000_000), seed: run.seed, isThorough: run.number("thorough", or: 1) == 1)]
    },
  ]

  package init(_ words: [String]) {
    name = words.first ?? ""
    var rest = words.dropFirst()
    while let option = rest.popFirst(), let word = rest.popFirst() {
      if option.hasPrefix("--"), let number = Int(word) { numbers[String(option.dropFirst(2))] = number }
    }
  }

  /// The number of an option, or the one that it has otherwise.
  func number(_ option: String, or usual: Int) -> Int { numbers[option] ?? usual }

  /// The seed of all that is random.
  var seed: UInt64 { UInt64(truncatingIfNeeded: number("seed", or: 1)) }

  /// Runs the proof and prints its amounts and failures; gives the exit code.
  package func run() -> Int32 {
    guard let proof = ProofRun.proofs[name] else {
      print("usage: leerlijn-proof (\(ProofRun.proofs.keys.sorted().joined(separator: "|"))) [--OPTION NUMBER]...")
      return 64
    }
    let amounts = proof(self)
    for amount in amounts {
      for failure in amount.failures.prefix(20) { print("FAILED \(amount.row): \(failure)") }
      print(amount.line(at: ".ci/run"))
    }
    return amounts.allSatisfy(\.isGood) ? 0 : 1
  }
}
