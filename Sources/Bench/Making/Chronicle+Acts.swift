import Storage

extension Chronicle {
  /// What can happen on a day, with how many of a thousand batches it is.
  private static let acts: [(weight: Int, act: @Sendable (inout Chronicle) throws(StorageError) -> Void)] = [
    (38, { (it) throws(StorageError) in try it.measureTeam() }),
    (230, { (it) throws(StorageError) in try it.measureOne() }),
    (42, { (it) throws(StorageError) in try it.holdWorkshop() }),
    (115, { (it) throws(StorageError) in try it.coach() }),
    (50, { (it) throws(StorageError) in try it.takeCanvasStep() }),
    (50, { (it) throws(StorageError) in try it.observeCourse() }),
    (130, { (it) throws(StorageError) in try it.goOnWithOnboarding() }),
    (30, { (it) throws(StorageError) in try it.assignModule() }),
    (95, { (it) throws(StorageError) in try it.completeModule() }),
    (40, { (it) throws(StorageError) in try it.agree() }),
    (50, { (it) throws(StorageError) in try it.help() }),
    (20, { (it) throws(StorageError) in try it.need() }),
    (12, { (it) throws(StorageError) in try it.takeRole() }),
    (8, { (it) throws(StorageError) in try it.measureTeamAsWhole() }),
    (50, { (it) throws(StorageError) in try it.spendHours() }),
    (37, { (it) throws(StorageError) in try it.tryTool() }),
    (3, { (it) throws(StorageError) in try it.amend() }),
  ]

  /// Does one of the things that can happen.
  mutating func act() throws(StorageError) {
    var rest = dice.below(1000)
    for (weight, act) in Self.acts {
      rest -= weight
      if rest < 0 { return try act(&self) }
    }
  }
}
