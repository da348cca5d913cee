import Domain
import Storage
import Wire

// Checkers that lack something: a proof that does not notice is blind.
extension TamperingProof {
  /// Reads every line strictly and computes no hash.
  static let noHashes: Checker = { image, _ in
    do throws(StorageError) {
      _ = try Store(at: "/store", on: SimulatedDisk(image)).journal.read { _ in }
      return .sound
    } catch .damaged(let damage) {
      return CheckTold(damage)
    } catch {
      return .sound
    }
  }

  /// Looks whether each line is JSON and at nothing else.
  static let onlySpelling: Checker = { image, _ in
    for (path, bytes) in image.filesByPath where path.hasPrefix("/store/EventLog/") && path.hasSuffix(".jsonl") {
      for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().enumerated()
      where (try? JSONText(Array(line), rules: .line)) == nil {
        return CheckTold(file: String(path.dropFirst(16)), line: index + 1)
      }
    }
    return .sound
  }

  /// Looks whether the numbers go up by one, and believes the rest.
  static let numbersTrusted: Checker = { image, _ in
    var last: [String: Int] = [:]
    let files = image.filesByPath.filter { $0.key.hasPrefix("/store/EventLog/") && $0.key.hasSuffix(".jsonl") }
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let writer = String(path.dropFirst(16).prefix { $0 != "/" })
      for (index, line) in bytes.split(separator: 0x0A).enumerated() {
        let id = String(decoding: line, as: UTF8.self).split(separator: "\"").dropFirst(2).dropFirst().first ?? ""
        guard id == "\(writer)-\(last[writer, default: 0] + 1)" else {
          return CheckTold(file: String(path.dropFirst(16)), line: index + 1)
        }
        last[writer, default: 0] += 1
      }
    }
    return .sound
  }

  /// The real command, to which nothing is handed that was kept elsewhere.
  static let noWitness: Checker = { image, _ in program(image, nil) }

  /// The real command, were it to tell every line as the one after it.
  static let oneLineOff: Checker = { image, witness in
    var told = program(image, witness)
    for index in told.findings.indices { told.findings[index].line = told.findings[index].line.map { $0 + 1 } }
    return told
  }
}

extension CheckTold {
  /// What a checker tells that found damage in a place.
  fileprivate init(file: String, line: Int?, event: String? = nil) {
    self.init(
      exit: 79, verdict: "damaged",
      findings: [Finding(code: "damaged", file: file, line: line, event: event, evidence: "chain")])
  }

  fileprivate init(_ damage: Damage) {
    self.init(file: damage.file, line: damage.line, event: damage.event?.description)
    findings[0].evidence = damage.evidence.rawValue
  }
}
