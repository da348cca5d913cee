public import Wire

/// The clock of somebody's onboarding stopped.
public struct OnboardingPaused: EventData {
  public var type: EventType { "onboarding-paused" }
  public var identity: [String] { ["person"] }

  public var person: PersonCode

  public var subject: PersonCode? { person }

  public init(person: PersonCode) {
    self.person = person
  }

  public init(from fields: inout FieldReader) {
    self.init(person: fields.required("person"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("person", person)
  }
}
