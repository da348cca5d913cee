public import Wire

/// What newcomers go through was decided.
public struct OnboardingProgrammeAdopted: EventData {
  public var type: EventType { "onboarding-programme-adopted" }
  public var identity: [String] { ["programme"] }

  public var programme: ProgrammeCode
  public var steps: [ProgrammeStep]

  public init(programme: ProgrammeCode, steps: [ProgrammeStep]) {
    self.programme = programme
    self.steps = steps
  }

  public init(from fields: inout FieldReader) {
    self.init(programme: fields.required("programme"), steps: fields.required("steps"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("programme", programme)
    fields.write("steps", steps)
  }
}
