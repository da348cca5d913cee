public import Wire

/// Somebody completed a step of the onboarding.
public struct OnboardingStepCompleted: EventData {
  public var type: EventType { "onboarding-step-completed" }
  public var identity: [String] { ["person", "step"] }

  public var person: PersonCode
  public var step: StepCode

  public var subject: PersonCode? { person }

  public init(person: PersonCode, step: StepCode) {
    self.person = person
    self.step = step
  }

  public init(from fields: inout FieldReader) {
    self.init(person: fields.required("person"), step: fields.required("step"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("person", person)
    fields.write("step", step)
  }
}
