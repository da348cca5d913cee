public import Wire

/// A step of a route of Canvas adoption, with the course state that proves it, if one does.
public struct RouteStep: Hashable, Sendable {
  /// The code of the step.
  public var step: StepCode
  /// What it is called.
  public var title: String
  /// The state of a course that proves the step.
  public var proof: CourseState?

  /// A step of a route.
  public init(step: StepCode, title: String, proof: CourseState? = nil) {
    self.step = step
    self.title = title
    self.proof = proof
  }
}

/// A step of an onboarding programme, due so many days after the start.
public struct ProgrammeStep: Hashable, Sendable {
  /// The code of the step.
  public var step: StepCode
  /// What it is called.
  public var title: String
  /// The days after the start within which it is due.
  public var withinDays: Days
  /// The area that it is about.
  public var area: Area?

  /// A step of a programme.
  public init(step: StepCode, title: String, withinDays: Days, area: Area? = nil) {
    self.step = step
    self.title = title
    self.withinDays = withinDays
    self.area = area
  }
}

/// A module of a learning line: which areas it is about, and from which level to which it leads.
public struct LineModule: Hashable, Sendable {
  /// The code of the module.
  public var module: ModuleCode
  /// What it is called.
  public var title: String
  /// The areas that it is about.
  public var areas: [Area]
  /// The level from which it leads.
  public var from: Level
  /// The level to which it leads.
  public var to: Level
  /// How long it takes.
  public var minutes: Minutes

  /// A module of a line.
  public init(module: ModuleCode, title: String, areas: [Area], from: Level, to: Level, minutes: Minutes) {
    self.module = module
    self.title = title
    self.areas = areas
    self.from = from
    self.to = to
    self.minutes = minutes
  }
}

extension RouteStep: FieldObject {
  public static var unread: RouteStep { RouteStep(step: .unread, title: .unread) }

  public init(from fields: inout FieldReader) {
    self.init(step: fields.required("step"), title: fields.required("title"), proof: fields.optional("proof"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("step", step)
    fields.write("title", title)
    fields.write("proof", proof)
  }
}

extension ProgrammeStep: FieldObject {
  public static var unread: ProgrammeStep { ProgrammeStep(step: .unread, title: .unread, withinDays: .unread) }

  public init(from fields: inout FieldReader) {
    self.init(
      step: fields.required("step"), title: fields.required("title"), withinDays: fields.required("withinDays"),
      area: fields.optional("area"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("step", step)
    fields.write("title", title)
    fields.write("withinDays", withinDays)
    fields.write("area", area)
  }
}

extension LineModule: FieldObject {
  public static var unread: LineModule {
    LineModule(module: .unread, title: .unread, areas: [], from: .unread, to: .unread, minutes: .unread)
  }

  public init(from fields: inout FieldReader) {
    self.init(
      module: fields.required("module"), title: fields.required("title"), areas: fields.required("areas"),
      from: fields.required("from"), to: fields.required("to"), minutes: fields.required("minutes"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("module", module)
    fields.write("title", title)
    fields.write("areas", areas)
    fields.write("from", from)
    fields.write("to", to)
    fields.write("minutes", minutes)
  }
}
