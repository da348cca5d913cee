public import Wire

/// A module was assigned to somebody.
public struct ModuleAssigned: EventData {
  public var type: EventType { "module-assigned" }
  public var identity: [String] { ["person", "module"] }

  public var person: PersonCode
  public var module: ModuleCode
  public var needs: [EventID]?

  public var subject: PersonCode? { person }

  public init(person: PersonCode, module: ModuleCode, needs: [EventID]? = nil) {
    self.person = person
    self.module = module
    self.needs = needs
  }

  public init(from fields: inout FieldReader) {
    self.init(person: fields.required("person"), module: fields.required("module"), needs: fields.optional("needs"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("person", person)
    fields.write("module", module)
    fields.write("needs", needs)
  }
}
