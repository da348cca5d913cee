public import Wire

/// Why an event cannot be recorded: facts, with the codes involved; words are found elsewhere.
public enum Refusal: Equatable, Sendable {
  /// The day lies ahead of today.
  case inFuture(Day, today: Day)
  /// There is no such thing; `candidates` are those that there are.
  case unknown(noun: String, code: String, candidates: [String])
  /// The thing is known, but not on that day.
  case notOnDay(noun: String, code: String, Day)
  /// There is such a thing already.
  case alreadyThere(noun: String, code: String)
  /// The person is not in service on that day.
  case notInService(PersonCode, Day)
  /// The person is in service already, with this team.
  case alreadyInService(PersonCode, TeamCode, since: Day)
  /// The event that is pointed at is of another kind.
  case wrongKind(EventID, is: EventType, expected: [EventType])
  /// What is pointed at happened later.
  case before(EventID, on: Day, Day)
  /// The step is none of the route or programme.
  case foreignStep(StepCode, of: String, candidates: [String])
  /// The person has no onboarding that runs.
  case notOnboarding(PersonCode)
  /// The person has no agreement about the line.
  case noAgreement(PersonCode, LineCode)
  /// A measurement says nothing: no level, no areas, no scores.
  case emptyMeasurement
  /// The measurement is somebody else's.
  case othersMeasurement(EventID, of: PersonCode)
  /// A step is skipped for a reason, which is missing.
  case reasonMissing
  /// Nothing would change.
  case nothingChanges
  /// Two codes cannot be merged: they are one already.
  case alreadyOne(PersonCode, PersonCode)
  /// The same import key was recorded before.
  case keyUsed(ImportKey, by: EventID)
  /// An amendment cannot be amended.
  case isAmendment(EventID)
  /// The event is retracted already.
  case alreadyRetracted(EventID)
  /// The event does not read as its kind, so that it does not count: neither can it be retracted.
  case doesNotRead(EventID, [FieldProblem])
  /// The kind or version of the event is not known to this program, which cannot tell what an amendment would do.
  case unknownKind(EventID, EventType)
  /// The event was not retracted, so that it cannot be reinstated.
  case notRetracted(EventID)
  /// The contents of the event were erased.
  case erased(EventID)
  /// The event is an erasure, which nothing amends, undoes or erases.
  case isErasure(EventID)
  /// An erasure says on what ground.
  case groundMissing
  /// A correction touches a field that says whom or what the event is about.
  case touchesIdentity(EventID, field: String)
  /// With the correction, the event would not read as its kind.
  case wouldNotRead(EventID, [FieldProblem])
  /// A correction names fields that the kind does not have.
  case foreignField(EventID, field: String, candidates: [String])
}

/// Something that does not stand in the way, but that whoever records should know.
public enum Notice: Hashable, Sendable {
  /// The person belongs to another team than the one for which it was held, or to none.
  case guest(PersonCode, from: TeamCode?)
  /// The round was not open on that day.
  case roundNotOpen(RoundCode, Day)
  /// Somebody who did something in it had left by that day, or had not yet come.
  case actorNotInService(PersonCode, Day)
}
