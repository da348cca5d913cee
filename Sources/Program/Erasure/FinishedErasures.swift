import Domain
import Storage

/// What came of finishing the erasures that the log holds, also those that came from another machine.
enum FinishedErasures {
  /// There was nothing to finish.
  case none
  case done(Redaction)
  /// It has to be done again, which the next command that records does.
  case failed(Failure)

  /// What to say about it after another command.
  var notices: [Phrase] {
    switch self {
    case .none: []
    case .done(let redaction): redaction.notices
    case .failed(let failure): [FinishedErasures.unfinished] + failure.problems.map(\.text)
    }
  }

  static let unfinished = Phrase(
    nl: "Een wissing is vastgelegd, maar nog niet overal uitgevoerd.",
    en: "An erasure is recorded, but not carried out everywhere yet.")
}

extension Redaction {
  fileprivate var notices: [Phrase] {
    let ids = events.map(\.description).joined(separator: ", ")
    let codes = people.map(\.description).joined(separator: ", ")
    var notices: [Phrase] = []
    if !events.isEmpty {
      notices.append(
        Phrase(
          nl: "Een eerdere wissing is hier nu ook uitgevoerd: \(ids).",
          en: "An earlier erasure is now carried out here too: \(ids)."))
    }
    if !people.isEmpty {
      notices.append(
        Phrase(
          nl: "Uit het register gehaald, want vergeten: \(codes).",
          en: "Taken out of the register, because forgotten: \(codes)."))
    }
    return notices
  }
}

extension Desk {
  /// Carries out the erasures that a read found unfinished, and takes forgotten people out of the register.
  func finishErasures(in store: Store, known outcome: ReadOutcome) -> FinishedErasures {
    guard outcome.hasUnfinishedErasures || !outcome.forgotten.isEmpty else { return .none }
    let listed = (try? names(in: store)) ?? [:]
    guard outcome.hasUnfinishedErasures || outcome.forgotten.keys.contains(where: { listed[$0] != nil }) else {
      return .none
    }
    do throws(Failure) { return .done(try finishErasures(in: store)) } catch { return .failed(error) }
  }

  /// Carries out every erasure that the log holds.
  func finishErasures(in store: Store) throws(Failure) -> Redaction {
    try storing { () throws(StorageError) in try store.finishErasures() }
  }
}
