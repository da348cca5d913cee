public import Wire

/// A course of a team was seen in a state.
public struct CanvasCourseObserved: EventData {
  public var type: EventType { "canvas-course-observed" }
  public var identity: [String] { ["team", "course"] }

  public var team: TeamCode
  public var course: Label
  public var state: CourseState
  public var students: Count?
  public var source: String

  public init(
    team: TeamCode, course: Label, state: CourseState, students: Count? = nil, source: String
  ) {
    self.team = team
    self.course = course
    self.state = state
    self.students = students
    self.source = source
  }

  public init(from fields: inout FieldReader) {
    self.init(
      team: fields.required("team"), course: fields.required("course"), state: fields.required("state"),
      students: fields.optional("students"), source: fields.required("source"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("team", team)
    fields.write("course", course)
    fields.write("state", state)
    fields.write("students", students)
    fields.write("source", source)
  }
}
