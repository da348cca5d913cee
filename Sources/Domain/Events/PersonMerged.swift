public import Wire

/// Two codes turned out to be one person: the first is read as the second everywhere.
public struct PersonMerged: EventData {
  public var type: EventType { "person-merged" }
  public var identity: [String] { ["person", "into"] }

  public var person: PersonCode
  public var into: PersonCode

  public var subject: PersonCode? { person }

  public init(person: PersonCode, into: PersonCode) {
    self.person = person
    self.into = into
  }

  public init(from fields: inout FieldReader) {
    self.init(person: fields.required("person"), into: fields.required("into"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("person", person)
    fields.write("into", into)
  }
}
