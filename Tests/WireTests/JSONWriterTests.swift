import Testing
import Wire

@Suite struct `A tree of values` {
  @Test func `is read back as it was written`() throws {
    var texts = RandomTexts(seed: 1)
    for _ in 0..<1_000 {
      let value = texts.value(forLine: false)
      let read = try JSON(JSONText(value.bytes, rules: .free).root)
      #expect(read == value)
      #expect(read.bytes == value.bytes)
    }
  }

  @Test func `is written in the one spelling of the log`() throws {
    var texts = RandomTexts(seed: 5)
    for _ in 0..<1_000 {
      let value = texts.value(forLine: true)
      #expect(try JSON(JSONText(value.bytes, rules: .line).root).bytes == value.bytes)
    }
  }

  @Test func `can be said with literals, and keeps its order`() {
    let number = 3
    let answer: JSON = ["b": [1, nil, true], "a": ["c": "x\(number)"]]
    #expect(answer.text == #"{"b":[1,null,true],"a":{"c":"x3"}}"#)
    #expect(answer != ["a": ["c": "x3"], "b": [1, nil, true]])
  }

  @Test func `is equal only when spelt the same`() {
    #expect(JSON.string("é") != JSON.string("e\u{301}"))
    #expect(JSON.string("é") == JSON.string("\u{E9}"))
  }

  @Test func `has members to read, set, add and remove`() {
    var object: JSON = ["a": 1, "b": 2]
    object["a"] = nil
    object["b"] = 3
    object["c"] = .null
    #expect(object == ["b": 3, "c": nil])
    #expect(object["b"] == 3)
    #expect(object["x"] == nil)
    #expect(JSON.integer(1)["a"] == nil)
  }

  @Test func `escapes what must be and nothing else`() {
    let text = String(String.UnicodeScalarView((0..<0x21).compactMap { Unicode.Scalar(UInt32($0)) })) + "\"\\/\u{7F}é😀"
    let escaped =
      #""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014"#
      + #"\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f \"\\/"# + "\u{7F}é😀\""
    #expect(JSON.string(text).text == escaped)
  }
}

@Suite struct `A value of a text` {
  private func root(_ text: String) throws -> JSONValue { try JSONText(Array(text.utf8), rules: .free).root }

  @Test func `says what it is, and nothing when asked for another kind`() throws {
    let value = try root(#"[null,true,7,"a",[1],{"b":2}]"#)
    let elements = Array(value.elements)
    #expect(elements.map(\.kind) == [.null, .bool, .integer, .string, .array, .object])
    #expect(elements.map(\.bool) == [nil, true, nil, nil, nil, nil])
    #expect(elements.map(\.integer) == [nil, nil, 7, nil, nil, nil])
    #expect(elements.map(\.string) == [nil, nil, nil, "a", nil, nil])
    #expect(elements.map(\.count) == [0, 0, 0, 0, 1, 1])
    #expect(elements.map { Array($0.elements).count } == [0, 0, 0, 0, 1, 0])
    #expect(elements.map { Array($0.members).count } == [0, 0, 0, 0, 0, 1])
    #expect(elements.map { $0.member(named: "b")?.integer } == [nil, nil, nil, nil, nil, 2])
  }

  @Test func `knows its exact bytes`() throws {
    let text = #" {"a\n" : "x\u0041" , "b":[ 1 ]}"#
    let value = try root(text)
    let bytes = Array(text.utf8)
    for (_, member) in value.members { #expect(member.rawBytes == Array(bytes[member.range])) }
    #expect(value.member(named: "a\n")?.rawBytes == Array(#""x\u0041""#.utf8))
    #expect(value.member(named: "b")?.rawBytes == Array("[ 1 ]".utf8))
  }

  @Test func `has members by the bytes of their names`() throws {
    let value = try root("{\"é\":1,\"e\u{301}\":2,\"\\u0061\":3}")
    #expect(value.member(named: "é")?.integer == 1)
    #expect(value.member(named: "e\u{301}")?.integer == 2)
    #expect(value.member(named: "a")?.integer == 3)
    #expect(value.member(named: "A") == nil)
    #expect(value.members.map(\.name).map { Array($0.utf8).count } == [2, 3, 1])
  }

  @Test func `is a short text when it is one`() throws {
    let value = try root(
      #"["a","","a b","\u0061","é","01234567890123456789012345678901","012345678901234567890123456789012",1]"#)
    #expect(
      value.elements.map { $0.shortText?.string } == [
        "a", nil, nil, nil, nil, "01234567890123456789012345678901", nil, nil,
      ])
  }
}
