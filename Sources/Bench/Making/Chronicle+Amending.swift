import Domain
import Storage
import Wire

extension Chronicle {
  /// Corrects or retracts a measurement, retracts an attendance, or contests a measurement and settles that.
  ///
  /// Only what other programs are asked to follow as well (Tests/Peers/README.md): a corrected level or day, a retraction.
  mutating func amend() throws(StorageError) {
    let reason = dice.pick(Phrases.reasons)
    switch dice.below(10) {
    case ..<4:
      guard let measured = recent.takeMeasured(throwing: &dice) else { return }
      try record([Draft(on: today, .eventCorrected(correction(of: measured, because: reason)))])
    case ..<7:
      guard let measured = recent.takeMeasured(throwing: &dice) else { return }
      try record([Draft(on: today, .eventRetracted(EventRetracted(event: measured.id, reason: reason)))])
    case ..<9:
      guard let attended = recent.takeAttended(throwing: &dice) else { return }
      try record([Draft(on: today, .eventRetracted(EventRetracted(event: attended, reason: reason)))])
    default:
      guard let measured = recent.takeMeasured(throwing: &dice) else { return }
      let contested = LevelContested(person: measured.person, event: measured.id, reason: "herken ik niet")
      let contest = id()
      try record([Draft(on: today, .levelContested(contested))])
      try record([Draft(on: today, .contestSettled(ContestSettled(contest: contest, outcome: "blijft staan")))])
    }
  }

  private func correction(of measured: Recent.Measured, because reason: String) -> EventCorrected {
    guard let truth = measured.truth else {
      let day = max(measured.joined, measured.on.adding(days: -1))
      return EventCorrected(event: measured.id, on: day, reason: reason)
    }
    let data = RawObject(JSON.object([JSON.Member("level", .string(truth.rawValue))]))
    return EventCorrected(event: measured.id, data: Bench.written(data), reason: reason)
  }
}
