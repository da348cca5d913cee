import Wire

/// Something that happened: one case per kind of event with a shape of its own, and one for all rows of the ledger.
///
/// A new kind adds its case here, its line in `data` and its line in `kinds`. A few that say much and come seldom are kept
/// apart, so that all the others are small.
public enum Event: Hashable, Sendable {
  case collegeOpened(CollegeOpened)
  case teamFormed(TeamFormed)
  case teamDissolved(TeamDissolved)
  case personJoined(PersonJoined)
  case personMoved(PersonMoved)
  case personLeft(PersonLeft)
  case personMerged(PersonMerged)
  case roleTaken(RoleTaken)
  case roleEnded(RoleEnded)
  case levelRuleAdopted(LevelRuleAdopted)
  case ambitionSet(AmbitionSet)
  case roundOpened(RoundOpened)
  case roundClosed(RoundClosed)
  case levelMeasured(LevelMeasured)
  case teamLevelMeasured(TeamLevelMeasured)
  case levelContested(LevelContested)
  case contestSettled(ContestSettled)
  indirect case needRecorded(NeedRecorded)
  indirect case workshopHeld(WorkshopHeld)
  case workshopAttended(WorkshopAttended)
  indirect case coachingHeld(CoachingHeld)
  case coachingAttended(CoachingAttended)
  case helpGiven(HelpGiven)
  case adoptionRouteAdopted(AdoptionRouteAdopted)
  case canvasStepChanged(CanvasStepChanged)
  case canvasCourseObserved(CanvasCourseObserved)
  case onboardingProgrammeAdopted(OnboardingProgrammeAdopted)
  case onboardingStarted(OnboardingStarted)
  case onboardingPaused(OnboardingPaused)
  case onboardingResumed(OnboardingResumed)
  case onboardingStepCompleted(OnboardingStepCompleted)
  case onboardingEnded(OnboardingEnded)
  case gapIdentified(GapIdentified)
  case learningLineAdopted(LearningLineAdopted)
  case learningLineStaged(LearningLineStaged)
  case developmentAgreed(DevelopmentAgreed)
  case moduleAssigned(ModuleAssigned)
  case moduleCompleted(ModuleCompleted)
  case exemptionGranted(ExemptionGranted)
  case agreementEnded(AgreementEnded)
  case eventCorrected(EventCorrected)
  case eventRetracted(EventRetracted)
  case eventReinstated(EventReinstated)
  case eventErased(EventErased)
  case personForgotten(PersonForgotten)
  case reportIssued(ReportIssued)
  case ledger(LedgerEntry)

  /// What the event says.
  public var data: any EventData {
    switch self {
    case .collegeOpened(let data): data
    case .teamFormed(let data): data
    case .teamDissolved(let data): data
    case .personJoined(let data): data
    case .personMoved(let data): data
    case .personLeft(let data): data
    case .personMerged(let data): data
    case .roleTaken(let data): data
    case .roleEnded(let data): data
    case .levelRuleAdopted(let data): data
    case .ambitionSet(let data): data
    case .roundOpened(let data): data
    case .roundClosed(let data): data
    case .levelMeasured(let data): data
    case .teamLevelMeasured(let data): data
    case .levelContested(let data): data
    case .contestSettled(let data): data
    case .needRecorded(let data): data
    case .workshopHeld(let data): data
    case .workshopAttended(let data): data
    case .coachingHeld(let data): data
    case .coachingAttended(let data): data
    case .helpGiven(let data): data
    case .adoptionRouteAdopted(let data): data
    case .canvasStepChanged(let data): data
    case .canvasCourseObserved(let data): data
    case .onboardingProgrammeAdopted(let data): data
    case .onboardingStarted(let data): data
    case .onboardingPaused(let data): data
    case .onboardingResumed(let data): data
    case .onboardingStepCompleted(let data): data
    case .onboardingEnded(let data): data
    case .gapIdentified(let data): data
    case .learningLineAdopted(let data): data
    case .learningLineStaged(let data): data
    case .developmentAgreed(let data): data
    case .moduleAssigned(let data): data
    case .moduleCompleted(let data): data
    case .exemptionGranted(let data): data
    case .agreementEnded(let data): data
    case .eventCorrected(let data): data
    case .eventRetracted(let data): data
    case .eventReinstated(let data): data
    case .eventErased(let data): data
    case .personForgotten(let data): data
    case .reportIssued(let data): data
    case .ledger(let data): data
    }
  }
}

extension Event {
  /// Every kind with a shape of its own, by how it is read; its name and fields follow from reading nothing.
  static let kinds: [EventKind] = [
    EventKind { .collegeOpened(CollegeOpened(from: &$0)) },
    EventKind { .teamFormed(TeamFormed(from: &$0)) },
    EventKind { .teamDissolved(TeamDissolved(from: &$0)) },
    EventKind { .personJoined(PersonJoined(from: &$0)) },
    EventKind { .personMoved(PersonMoved(from: &$0)) },
    EventKind { .personLeft(PersonLeft(from: &$0)) },
    EventKind { .personMerged(PersonMerged(from: &$0)) },
    EventKind { .roleTaken(RoleTaken(from: &$0)) },
    EventKind { .roleEnded(RoleEnded(from: &$0)) },
    EventKind { .levelRuleAdopted(LevelRuleAdopted(from: &$0)) },
    EventKind { .ambitionSet(AmbitionSet(from: &$0)) },
    EventKind { .roundOpened(RoundOpened(from: &$0)) },
    EventKind { .roundClosed(RoundClosed(from: &$0)) },
    EventKind { .levelMeasured(LevelMeasured(from: &$0)) },
    EventKind { .teamLevelMeasured(TeamLevelMeasured(from: &$0)) },
    EventKind { .levelContested(LevelContested(from: &$0)) },
    EventKind { .contestSettled(ContestSettled(from: &$0)) },
    EventKind { .needRecorded(NeedRecorded(from: &$0)) },
    EventKind { .workshopHeld(WorkshopHeld(from: &$0)) },
    EventKind { .workshopAttended(WorkshopAttended(from: &$0)) },
    EventKind { .coachingHeld(CoachingHeld(from: &$0)) },
    EventKind { .coachingAttended(CoachingAttended(from: &$0)) },
    EventKind { .helpGiven(HelpGiven(from: &$0)) },
    EventKind { .adoptionRouteAdopted(AdoptionRouteAdopted(from: &$0)) },
    EventKind { .canvasStepChanged(CanvasStepChanged(.started, from: &$0)) },
    EventKind { .canvasStepChanged(CanvasStepChanged(.completed, from: &$0)) },
    EventKind { .canvasStepChanged(CanvasStepChanged(.reopened, from: &$0)) },
    EventKind { .canvasStepChanged(CanvasStepChanged(.skipped, from: &$0)) },
    EventKind { .canvasCourseObserved(CanvasCourseObserved(from: &$0)) },
    EventKind { .onboardingProgrammeAdopted(OnboardingProgrammeAdopted(from: &$0)) },
    EventKind { .onboardingStarted(OnboardingStarted(from: &$0)) },
    EventKind { .onboardingPaused(OnboardingPaused(from: &$0)) },
    EventKind { .onboardingResumed(OnboardingResumed(from: &$0)) },
    EventKind { .onboardingStepCompleted(OnboardingStepCompleted(from: &$0)) },
    EventKind { .onboardingEnded(OnboardingEnded(from: &$0)) },
    EventKind { .gapIdentified(GapIdentified(from: &$0)) },
    EventKind { .learningLineAdopted(LearningLineAdopted(from: &$0)) },
    EventKind { .learningLineStaged(LearningLineStaged(from: &$0)) },
    EventKind { .developmentAgreed(DevelopmentAgreed(from: &$0)) },
    EventKind { .moduleAssigned(ModuleAssigned(from: &$0)) },
    EventKind { .moduleCompleted(ModuleCompleted(from: &$0)) },
    EventKind { .exemptionGranted(ExemptionGranted(from: &$0)) },
    EventKind { .agreementEnded(AgreementEnded(from: &$0)) },
    EventKind { .eventCorrected(EventCorrected(from: &$0)) },
    EventKind { .eventRetracted(EventRetracted(from: &$0)) },
    EventKind { .eventReinstated(EventReinstated(from: &$0)) },
    EventKind { .eventErased(EventErased(from: &$0)) },
    EventKind { .personForgotten(PersonForgotten(from: &$0)) },
    EventKind { .reportIssued(ReportIssued(from: &$0)) },
  ]
}
