import Arguments

/// Everything that can be recorded, one form a family.
enum Log {
  static let command = Command<any Intent>(
    "log", "Records an activity.",
    examples: [
      Example("leerlijn log workshop 'Canvas basis' --on yesterday --who @zorg --minutes 120", "a workshop of a team"),
      Example("leerlijn log level p-k3m8qawe=B1 --method i-coach --on 2025-11-03", "a measurement"),
    ],
    sections: [
      .init(
        "Activities",
        [
          LogWorkshop.command, LogCoaching.command, LogCanvas.command, LogOnboarding.command, LogModule.command,
          LogAgreement.command, LogNeed.command, LogHelp.command,
        ]),
      .init("Measurements", [LogLevel.command, LogRound.command, LogContest.command, LogAmbition.command]),
      .init("Organisation", [LogPerson.command, LogTeam.command, LogRole.command, LogCollege.command]),
      .init("Everything else", [LogEvent.command]),
    ])
}
