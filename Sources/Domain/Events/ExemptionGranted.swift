public import Wire

/// Somebody need not follow a module.
public struct ExemptionGranted: EventData {
  public var type: EventType { "exemption-granted" }
  public var identity: [String] { ["person", "module"] }

  public var person: PersonCode
  public var module: ModuleCode
  public var reason: String?

  public var subject: PersonCode? { person }

  public init(person: PersonCode, module: ModuleCode, reason: String? = nil) {
    self.person = person
    self.module = module
    self.reason = reason
  }

  public init(from fields: inout FieldReader) {
    self.init(person: fields.required("person"), module: fields.required("module"), reason: fields.optional("reason"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("person", person)
    fields.write("module", module)
    fields.write("reason", reason)
  }
}
