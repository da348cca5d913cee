public import Wire

/// A report was issued, from an exact state of the log.
public struct ReportIssued: EventData {
  public var type: EventType { "report-issued" }
  public var identity: [String] { ["college"] }

  public var period: String
  public var college: CollegeCode?
  public var asOf: Day
  public var frontier: Frontier
  public var sha256: String
  public var language: String

  public init(
    period: String, college: CollegeCode? = nil, asOf: Day, frontier: Frontier, sha256: String, language: String
  ) {
    self.period = period
    self.college = college
    self.asOf = asOf
    self.frontier = frontier
    self.sha256 = sha256
    self.language = language
  }

  public init(from fields: inout FieldReader) {
    self.init(
      period: fields.required("period"), college: fields.optional("college"), asOf: fields.required("asOf"),
      frontier: fields.required("frontier"), sha256: fields.required("sha256"), language: fields.required("language"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("period", period)
    fields.write("college", college)
    fields.write("asOf", asOf)
    fields.write("frontier", frontier)
    fields.write("sha256", sha256)
    fields.write("language", language)
  }
}
