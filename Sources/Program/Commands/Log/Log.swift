import Arguments

/// Everything that can be recorded, one form a family.
enum Log {
  static let command = Command<any Intent>(
    "Records an activity.",
    examples: [
      Example("leerlijn log workshop 'Canvas basis' --on yesterday --who @zorg --minutes 120", "a workshop of a team"),
      Example("leerlijn log level p-k3m8qawe=B1 --method i-coach --on 2025-11-03", "a measurement"),
    ],
    sections: [
      .init(
        "Activities",
        [
          .init("workshop", LogWorkshop.command),
          .init("coaching", LogCoaching.command),
          .init("canvas", LogCanvas.command),
          .init("onboarding", LogOnboarding.command),
          .init("module", LogModule.command),
          .init("agreement", LogAgreement.command),
          .init("need", LogNeed.command),
          .init("help", LogHelp.command),
        ]),
      .init(
        "Measurements",
        [
          .init("level", LogLevel.command),
          .init("round", LogRound.command),
          .init("contest", LogContest.command),
          .init("ambition", LogAmbition.command),
        ]),
      .init(
        "Organisation",
        [
          .init("person", LogPerson.command),
          .init("team", LogTeam.command),
          .init("role", LogRole.command),
          .init("college", LogCollege.command),
        ]),
      .init("Everything else", [.init("event", LogEvent.command)]),
    ])
}
