import Domain

/// The worked example: two and a half years of a college that does not exist, told as values.
///
/// The same seed tells the same story, on every machine; there is no clock and no other source of chance. People, plans and
/// turns of fate are written out by theme; how many came, who grew and when somebody sat down to record it is thrown.
enum Demo {
  /// What one command recorded: its events, by whom, on which machine and when.
  struct Batch: Hashable {
    let at: Moment
    let writer: Writer
    let by: PersonCode
    let drafts: [Draft]
  }

  /// The register: code, name and address of everybody in the story.
  static let people: [(code: PersonCode, name: String, email: String)] =
    Cast.everybody.map { ($0.code, $0.name, $0.email) } + [(Cast.double.code, Cast.double.name, Cast.double.email)]

  /// The seed of the story that the repository carries.
  static let seed: UInt64 = 2023

  /// The last day of the story.
  static let lastDay: Day = .known(2026, 1, 31)

  /// Everything that was recorded, in the order in which it was.
  static func batches(seed: UInt64 = seed) -> [Batch] {
    var world = World(seed: seed)
    world.openCollege()
    world.agreeOnPolicy()
    world.adoptProgrammes()
    world.pursueGoals()
    for term in Term.all {
      world.changeStaff(in: term)
      world.listTools(in: term)
      world.assessThemselves(in: term)
      world.holdStudyDays(in: term)
      world.holdWorkshops(in: term)
      world.coach(in: term)
      world.helpEachOther(in: term)
      world.adoptCanvas(in: term)
      world.welcomeNewcomers(in: term)
      world.live(through: term)
      world.measure(in: term)
      world.talk(in: term)
      world.grantHours(in: term)
      world.lookBack(on: term)
    }
    world.amend()
    return world.diary.batches
  }
}
