import Program
import Wire

/// What `check --json` told.
struct CheckTold: Sendable {
  var exit: Int32
  var verdict: String
  var findings: [Finding]

  /// One row of what it told.
  struct Finding: Sendable {
    var code: String
    /// The path below `EventLog`, or that of `EventLog` itself.
    var file: String?
    var line: Int?
    var event: String?
    var evidence: String?
  }

  /// What a checker tells that finds nothing.
  static let sound = CheckTold(exit: 0, verdict: "sound", findings: [])

  init(exit: Int32, verdict: String, findings: [Finding]) {
    self.exit = exit
    self.verdict = verdict
    self.findings = findings
  }

  /// Reads the answer of the program.
  init(_ outcome: Outcome) {
    exit = outcome.exit.rawValue
    let text = try? JSONText(Array(outcome.output.dropLast()), rules: .free)
    verdict = text?.root.member(named: "verdict")?.string ?? "no answer: \(outcome.said)"
    findings = (text?.root.member(named: "findings")).map { $0.elements.map { Finding($0) } } ?? []
  }
}

extension CheckTold.Finding {
  init(_ value: JSONValue) {
    func text(_ name: String) -> String? { value.member(named: name)?.string }
    code = text("code") ?? ""
    file = text("file").map { $0.hasPrefix("EventLog/") ? String($0.dropFirst(9)) : $0 }
    line = value.member(named: "line")?.integer
    event = text("event")
    evidence = text("evidence")
  }
}

extension CheckTold: CustomStringConvertible {
  var description: String {
    let told = findings.map { finding in
      "\(finding.code) \(finding.file ?? "-"):\(finding.line ?? 0) \(finding.event ?? "-") \(finding.evidence ?? "-")"
    }
    return "\(exit) \(verdict) [\(told.joined(separator: "; "))]"
  }
}
