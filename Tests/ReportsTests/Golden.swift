import Foundation
import Testing

/// Compares with the file of that name in `Goldens`; `RECORD_GOLDENS=1` rewrites it and fails, so that it cannot slip
/// through.
func expectGolden(_ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
    try Data(actual.utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  guard expected != actual else { return }
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
  let was = line < old.count ? old[line] : "(end)"
  let now = line < new.count ? new[line] : "(end)"
  Issue.record("\(name), line \(line + 1):\n- \(was)\n+ \(now)", sourceLocation: sourceLocation)
}
