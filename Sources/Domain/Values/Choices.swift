public import Wire

/// How a level was measured.
public enum Method: String, CaseIterable, FieldChoice {
  case selfAssessment = "self"
  case peer
  case manager
  case iCoach = "i-coach"

  public static let words = spelledWords
}

/// What somebody is employed for.
public enum Function: String, CaseIterable, FieldChoice {
  case docent
  case instructeur
  case supporter
  case manager
  case staff

  public static let words = spelledWords

  /// Whether people with this function are counted as members of their team (DESIGN.md section 8.2).
  public var teaches: Bool { self == .docent || self == .instructeur }
}

/// How somebody became a teacher.
public enum Background: String, CaseIterable, FieldChoice {
  case teacherTraining = "teacher-training"
  case pdg
  case sideEntrant = "side-entrant"
  case other

  public static let words = spelledWords
}

/// A role that somebody takes beside the work in the team.
public enum Role: String, CaseIterable, FieldChoice {
  case board
  case director
  case manager
  case hrAdviser = "hr-adviser"
  case ictService = "ict-service"
  case iCoach = "i-coach"
  case steeringGroup = "steering-group"
  case processGuide = "process-guide"
  case educationAdviser = "education-adviser"
  case practoraatLead = "practoraat-lead"
  case practoraatMember = "practoraat-member"
  case canvasCoach = "canvas-coach"
  case canvasBuilder = "canvas-builder"

  public static let words = spelledWords
}

/// The part of a school's work in which a supporter acts.
public enum SupportDomain: String, CaseIterable, FieldChoice {
  case organisation
  case education
  case professionalisation

  public static let words = spelledWords
}

/// The level of the organisation at which a supporter acts.
public enum OrganisationLayer: String, CaseIterable, FieldChoice {
  case operational
  case tactical
  case strategic

  public static let words = spelledWords
}

/// What Canvas says of a course (`workflow_state` of its API).
public enum CourseState: String, CaseIterable, FieldChoice {
  case unpublished
  case available
  case completed
  case deleted

  public static let words = spelledWords
}

/// How an onboarding came to its end.
public enum OnboardingOutcome: String, CaseIterable, FieldChoice {
  case completed
  case stopped

  public static let words = spelledWords
}

/// How far a learning line is.
public enum LearningLineStage: String, CaseIterable, FieldChoice {
  case designed
  case adopted
  case offered
  case evaluated

  public static let words = spelledWords
}

/// In what way a development was agreed.
public enum AgreementKind: String, CaseIterable, FieldChoice {
  case talk
  case plan

  public static let words = spelledWords
}
