public import Wire

/// A round of measurements was closed.
public struct RoundClosed: EventData {
  public var type: EventType { "round-closed" }
  public var identity: [String] { ["round"] }

  public var round: RoundCode

  public init(round: RoundCode) {
    self.round = round
  }

  public init(from fields: inout FieldReader) {
    self.init(round: fields.required("round"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("round", round)
  }
}
