import Domain
import Foundation
import Program
import Testing

@Suite struct `The example store` {
  @Test func `is what init --demo writes, byte for byte`() throws {
    let folder = try temporaryFolder(withExampleStore: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = run(["init", "--demo"], in: .example(in: folder))
    #expect(outcome.exit == .done)
    let made = try files(in: folder.appending(path: "EventLog"))
    let kept = Session.root.appending(path: "EventLog")
    guard try files(in: kept) != made else { return }
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try? FileManager.default.removeItem(at: kept)
      for (path, contents) in made {
        let file = kept.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try contents.write(to: file)
      }
    }
    Issue.record("EventLog is not what 'init --demo' writes")
  }

  /// Every file below a folder but the register, which no store shares.
  private func files(in folder: URL) throws -> [String: Data] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    var contents: [String: Data] = [:]
    for path in paths where !path.hasPrefix("register") {
      contents[path] = FileManager.default.contents(atPath: folder.appending(path: path).path)
    }
    return contents.filter { !$0.value.isEmpty }
  }
}

extension Surroundings {
  /// A machine in a folder, with the clock and the seed of the example store.
  static func example(in folder: URL, _ more: [String: String] = [:]) -> Surroundings {
    var environment = [
      "LEERLIJN_NOW": "2026-02-02T09:00:00.000Z", "LEERLIJN_SEED": "1", "LEERLIJN_LANG": "en",
      "XDG_STATE_HOME": folder.appending(path: ".state").path,
    ]
    environment.merge(more) { $1 }
    return Surroundings(
      environment: environment, folder: folder.path,
      now: { Moment("2026-02-02T09:00:00.000Z") ?? Moment(startOfUTCDay: .first) }, input: { [] }, width: 100)
  }
}
