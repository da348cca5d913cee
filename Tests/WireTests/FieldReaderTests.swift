import Testing
import Wire

private enum Method: String, FieldChoice {
  case coach = "i-coach"
  case kelvin = "K"

  static let words = spelledWords
}

private struct Step: FieldObject, Equatable {
  var step: String
  var title: String
  var days: Int?

  init(from fields: inout FieldReader) {
    step = fields.required("step")
    title = fields.required("title")
    days = fields.optional("days")
  }

  func write(to fields: inout FieldWriter) {
    fields.write("step", step)
    fields.write("title", title)
    fields.write("days", days)
  }
}

private struct Route: FieldObject, Equatable {
  var route: String
  var method: Method?
  var steps: [Step]
  var numbers: [Int]?

  init(from fields: inout FieldReader) {
    route = fields.required("route")
    method = fields.optional("method")
    steps = fields.required("steps")
    numbers = fields.optional("numbers")
  }

  func write(to fields: inout FieldWriter) {
    fields.write("route", route)
    fields.write("method", method)
    fields.write("steps", steps)
    fields.write("numbers", numbers)
  }
}

private func reader(_ text: String, substitutes: [String: String] = [:]) throws -> FieldReader {
  FieldReader(try JSONText(Array(text.utf8), rules: .free).root, substitutes: substitutes)
}

@Suite struct `A reader of fields` {
  private static let text =
    #"{"route":"r","method":"K","steps":[{"step":"a","title":"A","days":3},{"step":"b","title":"B"}],"numbers":[1,2]}"#

  @Test func `reads what was written, in its order`() throws {
    var fields = try reader(Self.text)
    let route = Route(from: &fields)
    #expect(fields.problems == [])
    #expect(fields.unknown == [])
    #expect(route.steps.map(\.days) == [3, nil])
    var writer = JSONWriter()
    route.write(to: &writer)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == Self.text)
  }

  @Test func `reads members in any order`() throws {
    var texts = RandomTexts(seed: 8)
    var fields = try reader(Self.text)
    let route = Route(from: &fields)
    let members = try JSONText(Array(Self.text.utf8), rules: .line).root.members.map {
      JSON.Member($0.name, JSON($0.value))
    }
    for _ in 0..<50 {
      let shuffled = JSON.object(members.shuffled(using: &texts.random))
      var fields = try reader(shuffled.text)
      #expect(Route(from: &fields) == route)
      #expect(fields.problems == [])
      #expect(fields.unknown == [])
    }
  }

  @Test func `says every problem, with its way and its place`() throws {
    let text =
      #"{"method":"k","steps":[{"step":"a","title":7,"x":1},8,{"title":"C","days":"3"}],"numbers":[],"y":{"z":1}}"#
    var fields = try reader(text)
    _ = Route(from: &fields)
    let string = String.expectation
    #expect(
      fields.problems == [
        FieldProblem(path: "route", offset: 0, fact: .missing(string)),
        FieldProblem(path: "method", offset: 10, fact: .unreadable(.oneOf(["i-coach", "K"]), found: "\"k\"")),
        FieldProblem(path: "steps[0].title", offset: 43, fact: .unreadable(string, found: "7")),
        FieldProblem(path: "steps[1]", offset: 52, fact: .unreadable(Step.expectation, found: "8")),
        FieldProblem(path: "steps[2].step", offset: 54, fact: .missing(string)),
        FieldProblem(path: "steps[2].days", offset: 74, fact: .unreadable(Int.expectation, found: "\"3\"")),
        FieldProblem(path: "numbers", offset: 90, fact: .unreadable(.list(of: Int.expectation), found: "[]")),
      ])
    #expect(
      fields.unknown == [UnknownField(path: "steps[0].x", offset: 49), UnknownField(path: "y", offset: 97)])
  }

  @Test func `finds every field missing in what is no object`() throws {
    for text in ["null", "[]", "7", #""route""#, "{}"] {
      var fields = try reader(text)
      _ = Route(from: &fields)
      #expect(fields.problems.map(\.path) == ["route", "steps"])
      #expect(fields.unknown == [])
    }
  }

  @Test func `tells what a type asks for`() {
    let step: [FieldShape] = [
      FieldShape(name: "step", isRequired: true, expectation: String.expectation),
      FieldShape(name: "title", isRequired: true, expectation: String.expectation),
      FieldShape(name: "days", isRequired: false, expectation: Int.expectation),
    ]
    #expect(Step.expectation == .object(step))
    #expect(FieldReader(describing: { _ = Step(from: &$0) }).asked == step)
    #expect(FieldReader(describing: { _ = Route(from: &$0) }).asked[2].expectation == .list(of: .object(step)))
  }

  @Test func `knows unknown fields among many`() throws {
    var object = JSON.object([])
    for index in 0..<200 { object["f\(index)"] = .integer(index) }
    var fields = try reader(object.text)
    for index in (0..<200).reversed() where index % 3 != 0 {
      #expect(fields.required("f\(index)") == index)
    }
    #expect(fields.unknown.map(\.path) == (0..<200).filter { $0 % 3 == 0 }.map { "f\($0)" })
  }

  @Test func `takes names and choices by their bytes`() throws {
    // The Kelvin sign is canonically equivalent to K, and == on strings holds between them.
    var fields = try reader("{\"\u{212A}\":1,\"method\":\"\u{212A}\"}")
    let named: Int? = fields.optional("K")
    #expect(named == nil)
    let method: Method? = fields.optional("method")
    #expect(method == nil)
    #expect(fields.problems.count == 1)
  }

  @Test func `does not take null for an absent field`() throws {
    var fields = try reader(#"{"days":null}"#)
    let days: Int? = fields.optional("days")
    #expect(days == nil)
    #expect(
      fields.problems == [FieldProblem(path: "days", offset: 8, fact: .unreadable(Int.expectation, found: "null"))])
  }

  @Test func `reads one text as another only where asked to`() throws {
    struct Code: FieldValue {
      var plain: String?
      var substituted: String?
      var short: ShortText?
      init?(reading value: FieldReader.Value) {
        (plain, substituted, short) = (value.string, value.substitutedString, value.substitutedShortText)
      }
      private init() {}
      func write(to writer: inout JSONWriter) {}
      static var unread: Code { Code() }
      static var expectation: Wire.Expectation { .code("test") }
    }
    var fields = try reader(#"{"a":"p-1","b":["p-1","p-2"]}"#, substitutes: ["p-1": "p-9"])
    let one: Code = fields.required("a")
    let list: [Code] = fields.required("b")
    #expect(one.plain == "p-1")
    #expect(([one] + list).map(\.substituted) == ["p-9", "p-9", "p-2"])
    #expect(([one] + list).map(\.short?.string) == ["p-9", "p-9", "p-2"])
  }
}

@Suite struct `An object of any fields` {
  private func object(_ text: String) throws -> RawObject? {
    RawObject(reading: FieldReader.Value(try JSONText(Array(text.utf8), rules: .free).root))
  }

  @Test func `is kept in canonical form, nulls included`() throws {
    let object = try object(#" { "level" : "B2", "round" : null, "n\u006fte": "\/" } "#)
    #expect(object.map { String(decoding: $0.bytes, as: UTF8.self) } == #"{"level":"B2","round":null,"note":"/"}"#)
    #expect(object?.json["round"] == .some(.null))
    var writer = JSONWriter()
    object?.write(to: &writer)
    #expect(writer.bytes == object?.bytes)
  }

  @Test(arguments: ["{}", "[1]", "null", #"{"a":true}"#, #"{"a":{}}"#, #"{"a":[]}"#, #"{"a":[[[[[[[[1]]]]]]]]}"#])
  func `holds nothing that the log has not`(text: String) throws {
    #expect(try object(text) == nil)
  }
}
