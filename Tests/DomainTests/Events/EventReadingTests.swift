import Domain
import Testing
import Wire

@Suite struct `An event of any kind` {
  @Test(arguments: Example.all)
  func `is read and written as the same bytes`(_ example: Example) throws {
    let reading = try read(example.json, as: example.type)
    #expect(reading.problems == [] && reading.unknown == [])
    let contents = try #require(reading.contents)
    #expect(contents.event.data.type == example.type)
    #expect(String(decoding: contents.bytes, as: UTF8.self) == example.json)
  }

  @Test(arguments: Example.all)
  func `can stand in a line`(_ example: Example) throws {
    #expect(throws: Never.self) { try JSONText(Array(example.json.utf8), rules: .line) }
  }

  @Test(arguments: Example.all)
  func `is read with its fields in any order`(_ example: Example) throws {
    var random = SplitMix64(seed: 7)
    let contents = try read(example.json, as: example.type).contents
    for _ in 0..<5 {
      let shuffled = JSON.object(try members(example.json).shuffled(using: &random)).text
      #expect(try read(shuffled, as: example.type).contents == contents)
    }
  }

  @Test(arguments: Example.all)
  func `takes a key and a note, and writes them last`(_ example: Example) throws {
    let more = example.json.dropLast() + #","key":"rooster:12","note":"later gehoord"}"#
    let contents = try #require(try read(String(more), as: example.type).contents)
    #expect(contents.key?.text == "rooster:12")
    #expect(contents.note?.text == "later gehoord")
    #expect(String(decoding: contents.bytes, as: UTF8.self) == more)
  }

  @Test(arguments: Example.all)
  func `misses a required field by name, once`(_ example: Example) throws {
    let kind = try #require(EventKind.named(example.type))
    for field in kind.fields where field.isRequired {
      let rest = try members(example.json).filter { $0.name != field.name }
      let reading = try read(JSON.object(rest).text, as: example.type)
      let missing = FieldProblem(path: field.name, offset: 0, fact: .missing(field.expectation))
      #expect(reading.problems == [missing])
      #expect(reading.contents == nil)
    }
  }

  @Test(arguments: Example.all)
  func `does without what may be left out`(_ example: Example) throws {
    let kind = try #require(EventKind.named(example.type))
    let either: Set = ["person", "helped", "team"]
    for field in kind.fields where !field.isRequired {
      let isOneOfTwo = either.contains(field.name) && kind.fields.filter { either.contains($0.name) }.count == 2
      let rest = try members(example.json).filter { $0.name != field.name }
      guard !isOneOfTwo || rest.contains(where: { either.contains($0.name) }) else { continue }
      let contents = try #require(try read(JSON.object(rest).text, as: example.type).contents)
      #expect(String(decoding: contents.bytes, as: UTF8.self) == JSON.object(rest).text)
    }
  }

  @Test(arguments: Example.all)
  func `says where a value of the wrong kind stands`(_ example: Example) throws {
    let kind = try #require(EventKind.named(example.type))
    let fields = try members(example.json)
    for (index, member) in fields.enumerated() {
      let shape = try #require(kind.fields.first { $0.name == member.name })
      let isInteger = if case .integer = shape.expectation { true } else { false }
      let wrong: JSON = isInteger ? "elf" : -1
      var changed = fields
      changed[index].value = wrong
      let before = JSON.object(Array(changed[..<index])).bytes.count + (index == 0 ? 0 : 1)
      let problem = FieldProblem(
        path: member.name, offset: before - 1 + "\"\(member.name)\":".utf8.count,
        fact: .unreadable(shape.expectation, found: wrong.text))
      #expect(try read(JSON.object(changed).text, as: example.type).problems == [problem])
    }
  }

  @Test(arguments: Example.all)
  func `reports a field that its kind does not have, and ignores it`(_ example: Example) throws {
    let more = #"{"mood":"good","# + example.json.dropFirst()
    let reading = try read(more, as: example.type)
    #expect(reading.unknown == [UnknownField(path: "mood", offset: 8)])
    #expect(reading.contents == (try read(example.json, as: example.type).contents))
  }

  @Test(arguments: Example.all)
  func `is about the person in its person or helped field, and else about nobody`(_ example: Example) throws {
    let fields = try members(example.json)
    let person = fields.first { ["person", "helped"].contains($0.name) }?.value
    #expect(try event(example.json, as: example.type).data.subject?.description == person.map(text))
  }

  @Test(arguments: Example.all)
  func `names people under the code into which theirs was merged`(_ example: Example) throws {
    let merged = ["p-anna2222": "p-cees2222", "p-bram2222": "p-daan2222"]
    let expected = merged.reduce(example.json) { $0.replacing($1.key, with: $1.value) }
    let contents = try #require(try read(example.json, as: example.type, merged: merged).contents)
    #expect(String(decoding: contents.bytes, as: UTF8.self) == expected)
  }

  private func text(_ json: JSON) -> String {
    guard case .string(let text) = json else { return "" }
    return text
  }
}

@Suite struct `An event about a person or a team` {
  static let kinds: [(EventType, String, String)] = [
    ("help-given", "helped", #""helper":"p-bram2222","topic":"Canvas""#),
    ("coaching-requested", "person", #""topic":"Canvas""#),
    ("hours-spent", "person", #""minutes":60,"purpose":"scholing","schoolYear":"2024-2025""#),
    ("tool-tried", "person", #""tool":"padlet""#),
  ]

  @Test(arguments: kinds) func `may be about a team`(type: EventType, person: String, rest: String) throws {
    let event = try event(#"{"team":"zorg",\#(rest)}"#, as: type)
    #expect(event.data.subject == nil)
  }

  @Test(arguments: kinds) func `is not about both`(type: EventType, person: String, rest: String) throws {
    let reading = try read(#"{"\#(person)":"p-anna2222","team":"zorg",\#(rest)}"#, as: type)
    #expect(reading.problems == [FieldProblem(path: "team", offset: 0, fact: .besides(person))])
  }

  @Test(arguments: kinds) func `is about one of them`(type: EventType, person: String, rest: String) throws {
    let problems = try read(#"{\#(rest)}"#, as: type).problems
    #expect(problems == [FieldProblem(path: person, offset: 0, fact: .missing(.code("person or team")))])
  }

  @Test(arguments: kinds) func `has one problem when its person cannot be read`(
    type: EventType, person: String, rest: String
  ) throws {
    let problems = try read(#"{"\#(person)":"Anna",\#(rest)}"#, as: type).problems
    #expect(problems.map(\.path) == [person])
  }
}
