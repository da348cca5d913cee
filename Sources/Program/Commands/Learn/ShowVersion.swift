import Arguments
import Wire

/// Says which program this is.
struct ShowVersion: Intent {
  /// The version of the program, which says nothing about the log: its format has a number of its own.
  static let number = "1.0.0"

  static let command = Command<any Intent>(
    "Says which version of the program this is.",
    examples: [Example("leerlijn version", "the version")],
    action: { ShowVersion() })

  func run(at desk: Desk) -> Reply {
    Reply(plain: "leerlijn \(ShowVersion.number)\n") { ["version": .string(ShowVersion.number), "log": 1] }
  }
}
