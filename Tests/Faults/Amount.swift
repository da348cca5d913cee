/// What a proof did: how much of it ran, what it found, and whether it finds what it is meant to find.
package struct Amount: Sendable {
  /// The row of the table of amounts (faults.md section 4).
  package var row: String
  package var ran: Int
  package var wanted: Int
  /// What was lost, served falsely, missed or alarming without reason; empty when all is well.
  package var failures: [String]
  /// The faults that were planted, and whether each was caught.
  package var controls: [Control]

  /// A planted fault, which a proof that is not blind must catch.
  package struct Control: Sendable {
    package var name: String
    package var isCaught: Bool

    package init(_ name: String, isCaught: Bool) {
      self.name = name
      self.isCaught = isCaught
    }
  }

  package init(_ row: String, ran: Int, wanted: Int, failures: [String] = [], controls: [Control] = []) {
    self.row = row
    self.ran = ran
    self.wanted = wanted
    self.failures = failures
    self.controls = controls
  }

  package var isGood: Bool { ran >= wanted && failures.isEmpty && controls.allSatisfy(\.isCaught) }

  /// The line from which the table of amounts is made; `place` is `swift test` or `.ci/run`.
  package func line(at place: String) -> String {
    let controls = controls.map { "\($0.name): \($0.isCaught ? "caught" : "MISSED")" }.joined(separator: "; ")
    return "amount: \(row) | \(place) | \(ran) | \(wanted) | \(failures.count) | \(controls)"
  }
}
