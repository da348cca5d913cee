import Arguments
import Storage

/// The one table of commands: it feeds parsing and help alike.
enum Leerlijn {
  static let table = CommandTable<Globals, any Intent>(root, globals: Globals.declared, exits: exits)

  private static let root = Command<any Intent>(
    "leerlijn", "Tracks how the teachers of a college grow in teaching with ICT.",
    examples: [
      Example("leerlijn log workshop 'Canvas basis' --on yesterday --who @zorg --minutes 120", "records a workshop"),
      Example("leerlijn report year 2024-2025", "prints the yearly report"),
      Example("leerlijn audit p-k3m8qawe", "shows how the level of a docent came about"),
    ],
    sections: [
      .init(
        "Record",
        [
          Log.command, Correct.command, Retract.command, Reinstate.command, Undo.command, Erase.command, Init.command,
        ]),
      .init(
        "Ask",
        [
          ShowStatus.command, ShowTeams.command, ShowOnboarding.command, ShowLearningLine.command,
          ShowCanvas.command, ShowJournal.command, ShowAudit.command, ShowPeople.command,
        ]),
      .init("Account", [Report.command, Check.command, ShowHead.command]),
      .init("Learn", [Explain.command, ShowVersion.command]),
    ])

  private static let exits = ExitCode.allCases.filter { $0 != .software }.map {
    Exit(Int($0.rawValue), $0.meaning)
  }
}
