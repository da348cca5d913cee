public import Wire

/// A contest was settled.
public struct ContestSettled: EventData {
  public var type: EventType { "contest-settled" }
  public var identity: [String] { ["contest"] }

  public var contest: EventID
  public var outcome: String

  public init(contest: EventID, outcome: String) {
    self.contest = contest
    self.outcome = outcome
  }

  public init(from fields: inout FieldReader) {
    self.init(contest: fields.required("contest"), outcome: fields.required("outcome"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("contest", contest)
    fields.write("outcome", outcome)
  }
}
