public import Wire

/// Somebody's onboarding came to its end.
public struct OnboardingEnded: EventData {
  public var type: EventType { "onboarding-ended" }
  public var identity: [String] { ["person"] }

  public var person: PersonCode
  public var outcome: OnboardingOutcome
  public var reason: String?

  public var subject: PersonCode? { person }

  public init(person: PersonCode, outcome: OnboardingOutcome, reason: String? = nil) {
    self.person = person
    self.outcome = outcome
    self.reason = reason
  }

  public init(from fields: inout FieldReader) {
    self.init(
      person: fields.required("person"), outcome: fields.required("outcome"), reason: fields.optional("reason"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("person", person)
    fields.write("outcome", outcome)
    fields.write("reason", reason)
  }
}
