public import Wire

/// Somebody completed a module.
public struct ModuleCompleted: EventData {
  public var type: EventType { "module-completed" }
  public var identity: [String] { ["person", "module"] }

  public var person: PersonCode
  public var module: ModuleCode
  public var minutes: Minutes?

  public var subject: PersonCode? { person }

  public init(person: PersonCode, module: ModuleCode, minutes: Minutes? = nil) {
    self.person = person
    self.module = module
    self.minutes = minutes
  }

  public init(from fields: inout FieldReader) {
    self.init(
      person: fields.required("person"), module: fields.required("module"), minutes: fields.optional("minutes"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("person", person)
    fields.write("module", module)
    fields.write("minutes", minutes)
  }
}
