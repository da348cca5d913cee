import Foundation
import Testing

@Suite struct `Golden sessions` {
  @Test(arguments: Session.files) func `show what the program writes`(_ file: String) throws {
    var session = try Session(Session.root.appending(path: file))
    let folder = try temporaryFolder(withExampleStore: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let replayed = try session.replayed(in: folder)
    guard replayed != session.text else { return }
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try replayed.write(to: session.url, atomically: true, encoding: .utf8)
    }
    Issue.record("\(file) says otherwise:\n\(difference(from: session.text, to: replayed))")
  }

  @Test func `are noticed when the program writes something else`() throws {
    let folder = try temporaryFolder(withExampleStore: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appending(path: "wrong.md")
    try "```console\n$ leerlijn version\nleerlijn 0.0.0\n```\n".write(to: url, atomically: true, encoding: .utf8)
    var session = try Session(url)
    #expect(try session.replayed(in: folder) != session.text)
  }
}

extension Session {
  /// The root of the repository.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every session: the README, and all files beside this one.
  static let files: [String] =
    ["README.md"]
    + ((try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? [])
    .filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }

  private static let folder = "Tests/ProgramTests/Sessions"
}

/// A new folder, with a copy of the example store when asked for.
func temporaryFolder(withExampleStore: Bool) throws -> URL {
  let files = FileManager.default
  let folder = files.temporaryDirectory.appending(path: "leerlijn-\(UUID().uuidString)")
  try files.createDirectory(at: folder, withIntermediateDirectories: true)
  if withExampleStore {
    try files.copyItem(at: Session.root.appending(path: "EventLog"), to: folder.appending(path: "EventLog"))
  }
  return folder
}

/// The lines that differ, those of the one marked with − and those of the other with +.
func difference(from old: String, to new: String) -> String {
  let old = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let new = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  return new.difference(from: old).prefix(40).map { change in
    switch change {
    case .remove(let offset, let line, _): "− \(offset + 1): \(line)"
    case .insert(let offset, let line, _): "+ \(offset + 1): \(line)"
    }
  }.joined(separator: "\n")
}
