public import Wire

/// Somebody began an onboarding programme.
public struct OnboardingStarted: EventData {
  public var type: EventType { "onboarding-started" }
  public var identity: [String] { ["person", "programme"] }

  public var person: PersonCode
  public var programme: ProgrammeCode

  public var subject: PersonCode? { person }

  public init(person: PersonCode, programme: ProgrammeCode) {
    self.person = person
    self.programme = programme
  }

  public init(from fields: inout FieldReader) {
    self.init(person: fields.required("person"), programme: fields.required("programme"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("person", person)
    fields.write("programme", programme)
  }
}
