#if os(Linux)
  import Foundation
  import Testing

  /// A little of what the stages of `.ci` do to the program as it is built, by the same scripts (faults.md section 4).
  @Suite(.serialized) struct `The real program` {
    @Test(arguments: [
      ["40-concurrent-writers", "8", "200", "1"], ["60-kills", "20", "1"], ["70-machines-by-git", "3", "5", "1"],
    ])
    func `loses nothing when it is crowded, killed or shared`(words: [String]) throws {
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      let built = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      let stage = Process()
      stage.executableURL = URL(filePath: "/usr/bin/env")
      stage.arguments = ["python3", "-B", root.appending(path: ".ci/stages/\(words[0])").path] + words.dropFirst()
      stage.environment = ProcessInfo.processInfo.environment.merging([
        "LEERLIJN_PROGRAM": built.appending(path: "leerlijn").path, "AMOUNT_AT": "swift test",
      ]) { $1 }
      stage.standardInput = FileHandle.nullDevice
      try stage.run()
      stage.waitUntilExit()
      #expect(stage.terminationStatus == 0, "\(words.joined(separator: " ")): what it printed says why")
    }
  }
#endif
