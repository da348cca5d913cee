public import Wire

/// The steps along which teams adopt Canvas were decided.
public struct AdoptionRouteAdopted: EventData {
  public var type: EventType { "adoption-route-adopted" }
  public var identity: [String] { ["route"] }

  public var route: RouteCode
  public var steps: [RouteStep]

  public init(route: RouteCode, steps: [RouteStep]) {
    self.route = route
    self.steps = steps
  }

  public init(from fields: inout FieldReader) {
    self.init(route: fields.required("route"), steps: fields.required("steps"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("route", route)
    fields.write("steps", steps)
  }
}
