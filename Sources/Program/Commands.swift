import Arguments
import Storage

/// The one table of commands: it feeds parsing and help alike.
enum Leerlijn {
  static let table = CommandTable<Globals, any Intent>(
    "leerlijn", root, globals: Globals.declared, exits: exits)

  private static let root = Command<any Intent>(
    "Tracks how the teachers of a college grow in teaching with ICT.",
    examples: [
      Example("leerlijn log workshop 'Canvas basis' --on yesterday --who @zorg --minutes 120", "records a workshop"),
      Example("leerlijn report year 2024-2025", "prints the yearly report"),
      Example("leerlijn audit p-k3m8qawe", "shows how the level of a docent came about"),
    ],
    sections: [
      .init(
        "Record",
        [
          .init("log", Log.command),
          .init("correct", Correct.command),
          .init("retract", Retract.command),
          .init("reinstate", Reinstate.command),
          .init("undo", Undo.command),
          .init("erase", Erase.command),
          .init("init", Init.command),
        ]),
      .init(
        "Ask",
        [
          .init("status", ShowStatus.command),
          .init("teams", ShowTeams.command),
          .init("onboarding", ShowOnboarding.command),
          .init("learning-line", ShowLearningLine.command),
          .init("canvas", ShowCanvas.command),
          .init("journal", ShowJournal.command),
          .init("audit", ShowAudit.command),
          .init("people", ShowPeople.command),
        ]),
      .init(
        "Account",
        [
          .init("report", Report.command),
          .init("check", Check.command),
          .init("head", ShowHead.command),
        ]),
      .init("Learn", [.init("explain", Explain.command), .init("version", ShowVersion.command)]),
    ])

  private static let exits = ExitCode.allCases.filter { $0 != .software }.map {
    Exit(Int($0.rawValue), $0.meaning)
  }
}
