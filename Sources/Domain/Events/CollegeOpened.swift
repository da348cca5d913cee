public import Wire

/// A college began, as a part of an institution.
public struct CollegeOpened: EventData {
  public var type: EventType { "college-opened" }
  public var identity: [String] { ["college"] }

  public var college: CollegeCode
  public var name: String
  public var institution: String?
  public var sector: String?

  public init(college: CollegeCode, name: String, institution: String? = nil, sector: String? = nil) {
    self.college = college
    self.name = name
    self.institution = institution
    self.sector = sector
  }

  public init(from fields: inout FieldReader) {
    self.init(
      college: fields.required("college"), name: fields.required("name"), institution: fields.optional("institution"),
      sector: fields.optional("sector"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("college", college)
    fields.write("name", name)
    fields.write("institution", institution)
    fields.write("sector", sector)
  }
}
