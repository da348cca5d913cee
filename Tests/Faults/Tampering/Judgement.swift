/// Whether what a checker told of a log fits what was done to it.
struct Judgement {
  private let scene: Scene
  private let sign: Tampering.Sign
  let witness: Witness?
  private let deviation: Int

  /// What was kept elsewhere and is handed to the checker.
  enum Witness: String, CaseIterable {
    case head = "given-head"
    case copy = "given-copy"
    case state = "state-folder"
    case snapshot

    var words: [String] {
      switch self {
      case .head: ["--against", "/kept/head.txt"]
      case .copy: ["--against", "/kept/copy"]
      case .state, .snapshot: []
      }
    }
  }

  /// What must be told; `round` chooses among the witnesses where one is needed.
  init(_ scene: Scene, _ tampering: Tampering, round: Int) {
    self.scene = scene
    sign = tampering.sign
    deviation = scene.deviation
    let isEnd =
      switch tampering.sign {
      case .line(let after): deviation + after >= scene.raw.count
      case .lineOrResidue: deviation >= scene.raw.count
      case .outside: true
      case .mention, .residue, .finding, .file: false
      }
    witness = isEnd ? Witness.allCases[round % Witness.allCases.count] : nil
  }

  /// Why the tampering counts as missed, nil when it was found where it is.
  func miss(_ told: CheckTold) -> String? {
    if let witness { return fits(told, damaged: { isNamed($0, by: witness) }) }
    switch sign {
    case .line(let after): return fits(told) { isAt(deviation + after, $0) }
    case .lineOrResidue:
      return told.verdict == "residue" ? residue(told) : fits(told) { isAt(deviation, $0) }
    case .outside: return "no witness"
    case .mention: return fits(told) { $0.evidence == "mention" && isOfWriter($0) && $0.event != nil }
    case .residue: return residue(told)
    case .finding(let code, let file):
      let expected = file ?? scene.raw[safe: deviation]?.path ?? scene.path
      let found = told.findings.contains { finding in
        guard finding.code == code, finding.file?.contains(expected) == true else { return false }
        return finding.line == nil || isAt(deviation, finding)
      }
      return found && told.exit == 1 ? nil : "told \(told)"
    case .file(let name):
      let file = name == "segment" ? scene.path : name == "writer" ? scene.writer : name
      return fits(told) { $0.evidence == "chain" && $0.file?.hasPrefix(file) == true }
    }
  }

  private func fits(_ told: CheckTold, damaged isRight: (CheckTold.Finding) -> Bool) -> String? {
    let isFound = told.exit == 79 && told.verdict == "damaged" && told.findings.contains { isRight($0) }
    return isFound ? nil : "told \(told)"
  }

  private func residue(_ told: CheckTold) -> String? {
    let isFound = told.findings.contains { $0.code == "residue" && $0.file == scene.original.last?.path }
    return isFound && told.exit == 1 && told.verdict == "residue" ? nil : "told \(told)"
  }

  /// Whether a finding is about a line as it stands there now.
  private func isAt(_ index: Int, _ finding: CheckTold.Finding) -> Bool {
    guard finding.evidence == "chain" || finding.evidence == "next-segment" || finding.code != "damaged" else {
      return false
    }
    // Where a batch is cut at the end of a segment, the last line that is there is told.
    let places = finding.evidence == "next-segment" ? [index, index - 1] : [index]
    return places.contains { place in
      guard let line = scene.raw[safe: place] else { return false }
      return finding.file == line.path && finding.line == Scene.lineNumber(of: place, in: scene.raw)
        && (finding.event == nil || finding.event == line.id)
    }
  }

  /// Whether a finding of what was kept elsewhere is about the writer, and not before what was tampered with.
  private func isNamed(_ finding: CheckTold.Finding, by witness: Witness) -> Bool {
    guard finding.evidence == witness.rawValue, isOfWriter(finding), finding.event != nil else { return false }
    guard let path = finding.file, let line = finding.line else { return scene.raw.isEmpty }
    var start = deviation
    // What is left of a batch does not count.
    while start > 0, scene.lines[safe: start - 1]?.left ?? 0 > 0 { start -= 1 }
    guard let first = scene.original[safe: start] ?? scene.original.last else { return false }
    let from = Scene.lineNumber(of: min(start, scene.original.count - 1), in: scene.original)
    switch witness {
    case .copy: return path == first.path && (from...from + deviation - start).contains(line)
    case .head, .state, .snapshot:
      // Of a segment that is gone, the end of the one before is told.
      return path > first.path || (path == first.path && line >= from) || start == scene.raw.count
    }
  }

  private func isOfWriter(_ finding: CheckTold.Finding) -> Bool {
    finding.file == scene.writer || finding.file?.hasPrefix(scene.writer + "/") == true
  }
}

extension RawLine {
  /// The id that stands at the beginning of the line.
  fileprivate var id: String? {
    let parts = String(decoding: bytes.prefix(60), as: UTF8.self).split(separator: "\"")
    return parts.count > 3 ? String(parts[3]) : nil
  }
}

extension Array {
  /// The element at a place, nil where there is none.
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
