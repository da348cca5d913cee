public import Wire

/// A round of measurements was opened.
public struct RoundOpened: EventData {
  public var type: EventType { "round-opened" }
  public var identity: [String] { ["round"] }

  public var round: RoundCode
  public var scope: Scope
  public var until: Day?

  public init(round: RoundCode, scope: Scope, until: Day? = nil) {
    self.round = round
    self.scope = scope
    self.until = until
  }

  public init(from fields: inout FieldReader) {
    self.init(round: fields.required("round"), scope: fields.required("scope"), until: fields.optional("until"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("round", round)
    fields.write("scope", scope)
    fields.write("until", until)
  }
}
